/** Words beside the frozen gazetteers: inflected forms and small phrases, a line as there. What a rule can say stands in the rules. */
import type { TermSlot } from './term.ts';

/** `value|phrase|phrase` a line, by the slot. */
export const furtherWords: Readonly<Partial<Record<TermSlot, string>>> = {
  pronoun: 'female|shes\nmale|hes',
  look: 'long hair|baal lambe|bal lambe|lambe bal|lambe baal|लंबे बाल|बाल लंबे|lambe ghane baal\nshort hair|baal chote|bal chote|baal chhote|bal chhote|chote bal|chhote bal|chote baal|chhote baal|boy cut|boycut|बाल छोटे|छोटे बाल\ngrey hair|silver hair|salt and pepper hair|salt pepper hair|safed balon|chandi jaise baal\nglasses|चश्मे|चश्मे वाले|चश्मे वाली',
  build:
    'muscular|6 pack|6 packs|six packs|six pack abs|6 pack abs|gym body|gym bodies|gym toned|gym type|gym types\nheavy|motey|moton|भारी शरीर|भारी बदन|bhari sharir|bhaari sharir|bhari badan|bhaari badan|bhari bharkam|भारी भरकम',
  skill:
    'horse riding|ghode pe baith sake|ghode par baith sake|ghode pe baithna|ghode pe baith sakta ho|ghode pe baith sakti ho\ncooking|khana banati|khana banata|khaana banati|khana bana sake|khana pakana|khaana pakana|khaana banana|khana banane|khana pakane|खाना पकाना|खाना बनाने|खाना पकाने\nsinging|गाणं|गाणे|gaana yayla|गाणं म्हणता|gaane wale|gane wale|gane wali|gaane waale|gaane waali\nmotorcycle riding|मोटरसाइकिल|मोटरसाइकिल चलाना|मोटरसाइकिल चलानी|मोटर साइकिल चलाना\nguitar|gitar|gittar\nchess|chess player|chess players|plays chess|play chess|chess khelna|shatranj|शतरंज',
  must: 'must|आवश्यक|गरजेचे|गरजेचं|avashyak|aavashyak|garjeche|non negotiable|non-negotiable',
  medium:
    'digital_ad|brand reel|insta reel|insta reels|instagram reel|instagram reels|reel shoot|insta ad|insta ads|insta ad film|instagram ad|instagram ads|insta reel ad|fb ad|yt ad|reel ad|reels ad|social media ad\nmusic_video|song ka video|gaane ka video|gaane di video|gane di video|song di video|gaane te|gane ka video|gaana ka video|video song|album song|गाने का वीडियो\ntheatre|नाटकासाठी|natakasathi|natkasathi|natakat\nfilm|fillum|filum|philum|filam|चित्रपट|चित्रपटासाठी|चित्रपटात|chitrapat\ntv|मालिका|मालिकेसाठी|मालिकेत|malikesathi|small screen|telly|telly actors|telly faces|soap actor|soap actors|soap faces|chhota parda|chhote parde|छोटे पर्दे|छोटा पर्दा',
  experience: 'fresher|नए कलाकार|नये कलाकार|नए एक्टर|नये चेहरे|नए लोग|naye kalakar|naye kalakaar|naye actor|naye actors|naye artist',
  refuseBefore: 'no|unseen on|unseen in|not seen on|not seen in|never seen on|never seen in|unexposed to',
  comfort:
    'water|pani|paani|पानी|water|swimming pool scene|swimming pool scenes|pool sequence|swimming scene|river scene|sea scene|nadi mein|samundar mein|talab mein|नदी में|समुद्र में|तालाब में|sea scenes\nheights|wire pe latakna|hawa mein latakna|hawa me latakna|harness pe latakna|oonchai|unchai|ऊंचाई|ऊँचाई|heights involved|height shots|height scene|height scenes\nalcohol|drinking|drinks|drink|शराब पीने|daru|madira\nanimals|animals ke saath|janwaron ke saath|jaanwaron ke saath|जानवरों के साथ|jaanwar|jaanwaron|janwaron|जानवरों|saanp|saap|सांप|hathi|haathi|हाथी|ghode|ghodon|घोड़े|bandar|बंदर|billi|बिल्ली|कुत्ते|कुत्तों|kutton|kutton|horses|camels|camel|oont|ऊंट|cows|goats|parrot|parrots|python|buffaloes',
  city: 'Pune|पुण्यात|punyat|punyatli|पुण्यातली\nNashik|नाशिकमध्ये|नाशकात\nMumbai|filmistan|filmalaya|kamalistan|mehboob studio|yrf studio|chandivali studio|mira rd|miraroad|naigaon|naygaon|नायगांव|नायगाव|मुंबईत|mumbait|mumbaitli|मुंबईतली|mum based|mum only|mum local|mumb|bambai|bumbai|bambay|mumbay|mumbaii\nRohtak|रोहतक\nSonipat|सोनीपत\nHisar|हिसार\nJalandhar|जालंधर\nKarnal|करनाल\nPanipat|पानीपत\nMeerut|मेरठ\nAgra|आगरा\nMathura|मथुरा\nGwalior|ग्वालियर\nJabalpur|जबलपुर\nUjjain|उज्जैन\nUdaipur|उदयपुर\nJodhpur|जोधपुर\nBikaner|बीकानेर\nAjmer|अजमेर\nKota|कोटा\nDehradun|देहरादून\nHaridwar|हरिद्वार\nSolapur|सोलापुर\nSatara|सातारा\nAmravati|अमरावती\nMumbai|bkc|नवी मुंबई|मीरा रोड\nDarbhanga|दरभंगा\nMuzaffarpur|मुजफ्फरपुर\nGorakhpur|गोरखपुर\nJhansi|झांसी\nMumbai|nariman point|cuffe parade|churchgate\nBengaluru|blore|bengluru|banglore|bangalor\nKolkata|kolkatta|calcutta\nDelhi NCR|dilli ncr',
  unneeded:
    'unneeded|jaruri nahi|jaruri nahin|zaruri nahin|zaroori nahin|zarurat nahin|jarurat nahin|jaroorat nahi|mandatory nahi|compulsory nahi|must nahi|anivarya nahi|required nahi|अनिवार्य नहीं|आवश्यक नहीं',
  character: 'villain|villian|villan|vilain|vilen|khalnayak|khalnaayak',
  hindiNumber: '0.5|saadhe|sadhe|saade|साढ़े\n-0.25|paune|पौने\n4|chaar\n1.5|dedh|deedh|dhed|डेढ़\n2.5|dhai|dhaai|adhai|ढाई|अढ़ाई\n1.25|sava|savva|सवा',
  protected: 'complexion|saanvli|sanvli|sanwli|saanwli|saawli|saanvla|sanvla|sanwla|सांवला|सांवली',
  kin: 'aunt|kaku|kaaku|maushi|mavshi|aatya\nsister|behno|behnon|bahno|bahnon',
  accentName: 'bhopali|bhopali\nkanpuri|kanpuri|kanpuriya\njaipuri|jaipuri\nindori|indori',
  moneyCue: 'money|mandhan|maandhan|मानधन|mehnat|mehantana|mehntana|paishe|पैसे',
  basis:
    'per_day|प्रतिदिन|pratidin|prati divas|rozana ka|रोज़ाना|dihadi|दिहाड़ी|diwas|हर दिन|har din|ek din ke\nper_month|mahine ke|महीने के|har mahine|हर महीने|maheene ka|maheene ke\nlumpsum|lump|poora project|poore project|pure project|poora kaam',
  comfortCue:
    'comfort|se darna nahi|darna nahi|se darta na ho|se darti na ho|se darte na ho|se darte na hon|na dare|se na dare|se nahi darta|se nahi darti|not scared of|not afraid of|से न डरे|से न डरता हो',
  noUnion:
    'not_needed|card ki zaroorat nahi|card ki zarurat nahi|card ki jarurat nahi|card zaroori nahi|card jaruri nahi|card ho ya na ho|card ho na ho|card or no card|card or not|with or without card|card not needed|card not required|card not mandatory|card not compulsory|card optional',
  boundBefore:
    'max|no older than|no taller than|no bigger than|up to the age of|upto the age of|under the age of|below the age of|until|upper limit|upper limit is|age cap|age cap is|capped at|cap of|at the most|upper age|upper age limit|age limit|age limit is|maximum age|max age|beneath\naround|pushing|nearing|touching|close to being\nmin|over the age of|above the age of|from the age of|lower limit|no younger than|no shorter than|no smaller than|not smaller than|past|beyond|lower age|lower age limit|minimum age|min age|at the least|north of',
  refuseAfter: 'no|bilkul nahi|बिल्कुल नहीं|न हों|ना हों|नहीं चलेंगे|नहीं चलेगी|na hon|is a no go|a no go|nahi honge',
  lifeStage:
    '40-55|middle aged man|middle aged men|middle aged woman|middle aged women|middle aged lady|adhed aadmi|adhed aurat\n60-80|buddha aadmi|buddhe aadmi|buddhi aurat|buddhi mahila|buddha actor|boodha aadmi|budha aadmi|budhi aurat\n0-3|new born|new borns|new born baby|bachcha newborn',
  gender:
    'female|kaku|kaaku|maushi|mavshi|aatya|vahini|sunbai|sasubai|bayko|navri|behno|behnon|bahno|bahnon\nmale|ustaad ji|ustad ji|हीरो|बॉय|बॉयज|ब्वॉय|adhed aadmi|buddha aadmi|buddhe aadmi|boodha aadmi|budha aadmi\nfemale|लेडी|लेडीज|गर्ल|गर्ल्स|फीमेल|हीरोइन|adhed aurat|buddhi aurat|buddhi mahila|budhi aurat',
  number: '2|couple of|pair of',
  to: 'to|up to|until|ते|te|thi|ton',
  boundAfter: 'min|at least|atleast|paar|ke paar|पार|के पार\nmax|at most|atmost|tops|at the most\naround|or thereabouts|thereabouts|or thereabout',
  ageCue: 'age|वय|वयोगट|vayogat|vay|umara|umer|umarr|umar group|age wise|agewise',
  filler:
    'filler|patil|patel|khelta|khelti|khelte|bajata|bajati|bajate|chalata|chalati|chalate|naachta|naachti|nachti|tairta|tairti|english medium|hindi medium|marathi medium|boy meets girl|girl meets boy|campus kid|campus kids|college kids|tamil nadu|tamilnadu|saari|saare|behes|bahas|behas|बहस|delhi 6|delhi belly|delhi crime|delhi daredevils|delhi capitals|delhi public school|chennai express|chennai super kings|bombay velvet|bombay talkies|bombay dyeing|bombay stock exchange|mumbai indians|mumbai diaries|mumbai meri jaan|mumbai saga|madras cafe|lucknow central|bareilly ki barfi|kota factory|kolkata knight riders|kashmir files|bank of baroda|punjab national bank|rajasthan royals|goa gutkha|konkan|marathwada|vidarbha|bundelkhand|malwa|saurashtra|kutch|awadh|mithila|terai|coorg|malnad|lagni|lagna|lagne|lagti|lagta|lage',
};
