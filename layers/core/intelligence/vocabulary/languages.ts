/** Languages as people write them, folded; codes are known too, because records hold either. */
import { lexicon } from './lexicon.ts';

export const languages = lexicon(`
Hindi|हिंदी|हिन्दी
English|angrezi|अंग्रेजी|इंग्लिश
Marathi|मराठी
Gujarati|gujrati|गुजराती
Punjabi|panjabi|पंजाबी
Bengali|bangla|बंगाली|बांग्ला
Tamil|तमिल
Telugu|telegu|तेलुगु
Malayalam|मलयालम
Kannada|कन्नड़
Urdu|उर्दू
Odia|oriya|उड़िया|ओड़िया
Assamese|असमिया
Sindhi|सिंधी
Konkani|कोंकणी
Nepali|नेपाली
Maithili|मैथिली
Bhojpuri|भोजपुरी
Kashmiri|कश्मीरी
Dogri|डोगरी
Manipuri|मणिपुरी
Sanskrit|संस्कृत
Marwari|मारवाड़ी
Rajasthani|राजस्थानी
Haryanvi|हरियाणवी
Awadhi|avadhi|अवधी
Braj|ब्रज
Magahi|मगही
Chhattisgarhi|छत्तीसगढ़ी
Garhwali|गढ़वाली
Tulu|तुलु
French|फ्रेंच
German|जर्मन
Spanish|स्पेनिश
Arabic|अरबी
Russian|रूसी
Japanese|जापानी
Korean
Chinese|mandarin|चीनी
`);

const byCode: Readonly<Record<string, string>> = {
  ...{ hi: 'Hindi', en: 'English', mr: 'Marathi', gu: 'Gujarati', pa: 'Punjabi', bn: 'Bengali', ta: 'Tamil', te: 'Telugu', ml: 'Malayalam', kn: 'Kannada' },
  ...{ ur: 'Urdu', or: 'Odia', as: 'Assamese', sd: 'Sindhi', kok: 'Konkani', ne: 'Nepali', mai: 'Maithili', bho: 'Bhojpuri', ks: 'Kashmiri', doi: 'Dogri' },
  ...{ mni: 'Manipuri', sa: 'Sanskrit', mwr: 'Marwari', raj: 'Rajasthani', bgc: 'Haryanvi', awa: 'Awadhi', bra: 'Braj', mag: 'Magahi', hne: 'Chhattisgarhi' },
  ...{ gbm: 'Garhwali', tcy: 'Tulu', fr: 'French', de: 'German', es: 'Spanish', ar: 'Arabic', ru: 'Russian', ja: 'Japanese', ko: 'Korean', zh: 'Chinese' },
};

/** The name of a language given by code or by name; one that is not known stands for itself. */
export const languageNamed = (codeOrName: string): string => byCode[codeOrName.toLowerCase()] ?? languages.nameOf(codeOrName) ?? codeOrName;
