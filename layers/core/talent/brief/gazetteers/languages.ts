/** What briefs call languages beyond `languages.ts`. A line: the code, then names. */
export const languageAliases = `
hi|हिंदी|हिन्दी|hindee
en|english|angreji|अंग्रेजी|अंग्रेज़ी|इंग्लिश|inglish
mr|मराठी|marathee|marati
gu|गुजराती|gujarathi|gujju
pa|पंजाबी|punjaabi|gurmukhi
bn|बंगाली|बांग्ला|bengoli
ta|तमिल|tamizh
te|तेलुगु|तेलुगू|telegu
ml|मलयालम|malyalam
kn|कन्नड़|kannad|kannadiga bhasha
ur|उर्दू|urdoo
or|उड़िया|ओड़िया
as|असमिया|axomiya
sd|सिंधी
kok|कोंकणी
ne|नेपाली
mai|मैथिली
bho|भोजपुरी
ks|कश्मीरी
mwr|मारवाड़ी|marwadi
raj|राजस्थानी
bgc|हरियाणवी|haryanavi
awa|अवधी
`;

/** Languages whose name is as often a manner of speaking Hindi: with "accent", "lehja" or "boli" they are dialects. */
export const dialectNames = `
bhojpuri|भोजपुरी
awadhi|avadhi|अवधी
braj|braj bhasha|brij
bundeli|bundelkhandi|बुंदेली
maithili|मैथिली
magahi
haryanvi|haryanavi|हरियाणवी
marwari|marwadi|मारवाड़ी
rajasthani|राजस्थानी
garhwali|gadhwali
kumaoni
kashmiri|कश्मीरी
konkani
punjabi|पंजाबी
gujarati|गुजराती
marathi|मराठी
bengali|बंगाली
tamil
telugu
urdu|उर्दू
`;

/** Manners of speaking that are no language's name: dialects wherever they stand. */
export const pureDialects = `
bambaiya|bambaiyya|bambaiya hindi|bumbaiya|tapori|tapori hindi|mumbaiya|बंबइया
malvani|मालवणी
varhadi|vidarbhi
kolhapuri
kanpuri|kanpuriya|kanpuria|कनपुरिया
lucknowi|lakhnavi|lucknawi|लखनवी
dakhni|dakhani|deccani
hyderabadi|hyderabadi hindi|हैदराबादी
delhi punjabi
pahadi|pahari|पहाड़ी
bihari hindi
kathiawadi|kathiyawadi
majhi
malwai
bundelkhandi boli|bundelkhandi accent
`;

/** Only in the company of "accent", "lehja", "tone" and the like. */
export const accentNames = `
american english|american
british english|british|rp|uk
neutral english|neutral
bihari
south indian|south-indian
north east|north-east|northeastern
australian
french
russian
up|eastern up|purvanchali|purbi
delhi
mumbai
nagpuri
chhattisgarhi
`;

/** Words that make the name before them a dialect. */
export const accentWords =
  'accent|accents|accented|lehja|lehje|lahja|lehza|dialect|dialects|boli|tone|twang|lingo|lafz|लहजा|लहजे|बोली|touch|slang|flavour|flavor';

/** A line: the level, then words for it. */
export const levelWords = `
native|native|mother tongue|mother-tongue|matribhasha|matrubhasha|first language|native level|native speaker|native speakers|मातृभाषा|मूल|born speaker
fluent|fluent|fluently|fluency|very good|excellent|perfect|strong|flawless|impeccable|proficient|achhi|acchi|achi|achchi|acha|accha|achha|badhiya|saaf|saf|shuddh|shudh|clean|clear|crisp|polished|full command|good command|command over|well versed|expert|mast|ekdum saaf|अच्छी|साफ|साफ़|शुद्ध|धाराप्रवाह|फ्लुएंट|farratedar|फर्राटेदार|bindaas|perfectly|advanced
conversational|conversational|conversant|working knowledge|workable|decent|good|comfortable|comfortable speaking|bolni aani chahiye|bolna aana chahiye|bolni aati ho|bolna aata ho|bolni aati|bolna aata|bol sake|bol sakti|bol sakta|bol sakti ho|bol sakta ho|bol sakein|bol leti ho|bol leta ho|bolne wali|bolne wala|bolne wale|bolta ho|bolti ho|bolte ho|bolti|bolta|bolte|aani chahiye|aati ho|aata ho|aana chahiye|aati hai|aate ho|aani|aati|speaking|speaker|speakers|speak|speaks|spoken|knows|know|can speak|must speak|should speak|understands|bolni|बोलनी आनी चाहिए|बोलना आना चाहिए|आनी चाहिए|बोलने वाली|बोलने वाला|बोलने वाले|बोलती हो|बोलता हो|बोलते हों|आती हो|आता हो|बोल सके|बोलनी|intermediate
lines|thodi|thodi thodi|thodi bahut|thoda bahut|thodi si|thoda|thoda sa|a little|little|bit of|a bit of|some|basic|basics|smattering|passable|lines only|can manage|manageable|few lines|थोड़ी|थोड़ी बहुत|थोड़ा|kaam chalau|kaamchalau|काम चलाऊ|beginner|elementary|tooti footi|tuti futi
`;
