/** What casting people say, by what they want. Frozen before the test half of tests/data/intents was written: words learnt from there would prove nothing. */
import type { Intent } from './labels.ts';

type Cue = readonly [weight: number, words: string];

const people =
  'actors?|actress*|artists?|artistes?|talents?|performers?|models?|dancers?|singers?|riders?|swimmers?|candidates?|people|person|someone|somebody|anyone|anybody|faces?|men|man|women|woman|boys?|girls?|guys?|lady|ladies|males?|females?|kids?|child|children|leads?|heroines?|hero|villains?|extras|juniors?|freshers?|newcomers?|grand(?:mother|father)s?|twins|comedians?|stunt* (?:wale|people)|ladk[aeio]|ladkiy*|ladko*|kalakar*|abhinet*|aurat*|mahila*|aadmi*|log|logon|bacch[aeio]*|chehr[aeo]|wal[aei]|dad[aiu]|buzurg|अभिनेत*|कलाकार*|लड़क*|औरत*|महिला*|आदमी|लोग*|बच्च*|चेहर*|एक्टर*|एक्ट्रेस*|मॉडल*|डांसर*|गायक*|गायिका*|बुजुर्ग*|वाल[ाेी]|युवक*|युवती*';
const asking =
  'find|search*|need*|want|wanted|looking for|look for|looking to cast|get me|show me|suggest*|recommend*|source|pull up|who do we have|do we have|have you got|do you have|is there|are there|any|who can|which|give me|bring me|casting for|cast a|require|chahiye*|chahie|chaiye|dhoond*|dhund*|dhundh*|khoj*|dikha*|lao|nikalo|milega|milegi|milenge|talash|zarurat|jarurat|suggest karo|hai koi|koi hai|koi|चाहिए*|चाहिये|ढूंढ*|ढूंढ*|खोज*|दिखा*|बता*|निकाल*|जरूरत|तलाश|मिलेग*|मिल सक*|है कोई|कोई';

export const nouns = people;
export const requests = asking;

/** Things that a search is made of: the more of them, the more it is one. */
export const criteria: readonly string[] = [
  '\\d{1,2}\\s?(?:-|to|se|से)\\s?\\d{1,2}|\\d{1,2}\\+?|\\d0s|aged?|age group|years?|yrs|saal|umar|umr|early|late|mid|teen*|plus|उम्र|साल|बरस',
  'mumbai|bombay|pune|delhi|goa|hyderabad|chennai|kolkata|bengaluru|bangalore|lucknow|jaipur|indore|bhopal|nagpur|nashik|kochi|chandigarh|ahmedabad|patna|based in|lives? in|local|मुंबई|पुणे|दिल्ली|गोवा|हैदराबाद|चेन्नई|कोलकाता|लखनऊ|जयपुर|इंदौर|भोपाल|नागपुर|पटना|चंडीगढ़|अहमदाबाद|बेंगलुरु',
  'hindi|english|marathi|gujarati|punjabi|bengali|bangla|tamil|telugu|malayalam|kannada|urdu|bhojpuri|haryanvi|odia|konkani|awadhi|maithili|rajasthani|accent|dialect|speak*|fluent|bol*|हिंदी|हिन्दी|अंग्रेजी|मराठी|गुजराती|पंजाबी|बंगाली|तमिल|तेलुगु|मलयालम|कन्नड़|उर्दू|भोजपुरी|हरियाणवी|बोल*|भाषा|लहजा',
  'rid*|swim*|dance*|kathak|bharatanatyam|bharatnatyam|sing*|stunts?|martial arts|karate|boxing|cricket*|football*|guitar|tabla|mimicry|drive|driving|yoga|sword*|ghudsawari|tairaki|naach*|gaana|gaa|nach*|घुड़सवारी|तैर*|नाच*|नृत्य|गा*|कथक|स्टंट|डांस|बाइक|मुक्केबाज*|कुश्ती',
  'tall|height|feet|foot|cm|lamb[aeio]|bald|beard*|curly|slim|athletic|plump|experienced|established|fresher*|newcomer*|theatre|कद|लंब*|गंज*|दाढ़ी|अनुभवी|नया|नए|फ्रेशर*|थिएटर',
];

export const intentCues: Readonly<Record<Exclude<Intent, 'other' | 'search_talent'>, readonly Cue[]>> = {
  refine: [
    [
      3,
      'same (?:but|as before|search|list|thing|criteria)|same|instead|widen|broaden|narrow*|relax|loosen|expand|extend the (?:age|range|search)|stretch|tighten|filter*|increase the age|reduce the age|raise the age|lower the age',
    ],
    [
      3,
      'show (?:me )?(?:some )?more|more options|more like|(?:few|some|any) (?:more|others|other)|others?|next (?:few|set|lot|five|ten|page)|else|aur (?:log |options? |naam |thode )?(?:dikha*|bata*|do)|aur koi|koi aur|और (?:लोग |नाम |विकल्प )?(?:दिखा*|बता*)|कोई और|और कोई|और विकल्प|kuch aur|कुछ और',
    ],
    [
      2.5,
      'only (?:those|the|from|women|men|girls|boys|people|fresh*|free|show|under|over|who|mumbai|pune|delhi|ones)|just (?:the|those|women|men|people)|sirf|keval|bas|सिर्फ|केवल|बस',
    ],
    [
      2,
      "drop (?:the|that|this)|remove the (?:age|city|language|height|skill|filter|gender)|without the|skip the|forget the (?:age|height|city|riding|language)|doesn't matter|not necessary|no need for|any (?:age|city|height|language)|koi bhi|कोई भी|zaroori nahi|जरूरी नहीं|ke bina|के बिना|exclude|leave out",
    ],
    [
      2,
      'older|younger|taller|shorter|cheaper|slimmer|more experienced|less experienced|fairer range|bigger names|thod[aei]|kam kar*|zyada|badha*|ghata*|थोड़[ाेी]|कम कर*|ज्यादा|बढ़ा*|घटा*',
    ],
    [
      2,
      'of (?:them|these|those)|among (?:them|these|those)|from (?:these|those|this list|that list|the list)|in (?:these|those)|those who|them|inme*|unme*|in me se|inn* mein se|isme*|usme*|इनमें*|उनमें*|इसमें|इन में से|isi mein|wahi|वही|iske alawa|इसके अलावा|bhi (?:jod*|add|shamil|chal*)|भी (?:जोड़*|शामिल|चल*)',
    ],
    [
      1.5,
      'what about|how about|and (?:also|from|with|in)|also (?:from|include|add)|include|add (?:pune|mumbai|delhi|goa|another)|make (?:it|that|them)|change (?:the |it )?(?:age|city|range|height|language|to)|baaki hata*|baki hata*|बाकी हटा*|bhi|भी',
    ],
    [
      1.5,
      "not what i (?:asked|wanted|said|meant)|that's not|wrong (?:age|people|city|language|gender|list)|i (?:said|asked for|meant|wanted)|maine (?:\\S+ ){0,3}(?:bola|kaha|manga*|maanga)|मैंने (?:\\S+ ){0,3}(?:बोला|कहा|मांगा)|dhang ka|ढंग क[ाे]|undo|go back|pehle wali list|पहले वाली लिस्ट|wapas",
    ],
  ],
  compare: [
    [5.5, 'compar*|versus|vs\\.?|side by side|head to head|weigh|tulna|mukabla|तुलना|मुकाबल*|कंपेयर|तुलनात्मक'],
    [4.5, 'difference*|differ|distinguish|fark|farq|antar|अंतर|फर्क'],
    [
      4,
      "(?:who|which|kaun)(?: \\S+){0,4} (?:is |would be |will be |looks |fits |suits )?(?:better|best|stronger|strongest|more suit*|suits?)|better (?:for|choice|fit|option|one)|(?:who|which)(?:'s| is) (?:better|best|stronger|more)|between (?:the )?(?:two|both|them|\\S+ and)|rank (?:them|these|the)|pros and cons|stronger",
    ],
    [
      4,
      'kaun (?:\\S+ ){0,2}(?:behtar|better|accha|achha|acchi|achhi|sahi|best|zyada)|(?:behtar|better|accha|achha|acchi|achhi) (?:hai |rahega |rahegi |lagega )?(?:ya|kaun)|kaun zyada|कौन (?:\\S+ ){0,2}(?:बेहतर|अच्छ[ाीे]|सही|ज्यादा)|सबसे (?:अच्छ[ाीे]|बेहतर|सही)|किसक[ाीे] (?:\\S+ ){0,3}(?:बेहतर|अच्छ[ाीे]|ज्यादा)',
    ],
    [2, 'dono (?:mein|me)|donon mein|in dono|in teeno|दोनों (?:में|के)|इन दोनों|इन तीनों|both of them|the two of them|accha hai ya|अच्छ[ाी] है या|hai ya|है या'],
  ],
  shortlist: [
    [5.5, 'short ?-?list*|शॉर्टलिस्ट*|शार्टलिस्ट*|shortlisted|finalists?|final list|फाइनल लिस्ट'],
    [
      3,
      '(?:add|put|move|save|drop|include) (?:\\S+ ){0,5}(?:to|in|on|into|from|off) (?:the |my |our )?(?:list|favou?rites|picks|selects|board|folder|longlist)|keep (?:her|him|them|this|that|the|both|these|those)|(?:select|pick|choose|reject|star|pin|save|bookmark|like|lock) (?:her|him|them|this|that|the|both|these|those|number|no)|take (?:her|him|them) off|pass on|rule (?:her|him|them) out|not (?:her|him), |favou?rites?|my picks|selects',
    ],
    [
      3,
      'list (?:mein|me|main|se) (?:\\S+ ){0,2}(?:daal*|dal*|rakh*|add|jod*|hata*|nikal*)|list (?:mein|me|se)|(?:select|reject|pick|save|final|lock|choose|pasand) (?:kar*|kiya|karo)|rakh lo|rakh lete|rakho ise|isko rakho|inko rakho|chun lo|chun lete|hata do (?:isko|usko|inko)|nikal do|लिस्ट (?:में|से)|सूची (?:में|से)|चुन*|रख लो|रख लेते|रिजेक्ट*|सिलेक्ट*|सेलेक्ट*|पसंदीदा',
    ],
    [1.5, 'send (?:\\S+ ){0,4}to (?:the )?(?:client|director|producer|agency)|share (?:\\S+ ){0,4}with|share|client ko|bhej*|भेज*|reject*|select*|remove'],
  ],
  schedule: [
    [
      3.5,
      'audition*|call ?-?backs?|screen test*|look test*|reading|meeting|self ?-?tapes?|slots?|schedul*|re ?-?schedul*|calendar|appointment*|ऑडिशन*|कॉलबैक*|स्लॉट*|शेड्यूल*|सेल्फ ?टेप*|स्क्रीन टेस्ट|लुक टेस्ट|मीटिंग',
    ],
    [
      3,
      'hold|holds|on hold|pencil*|block (?:her|him|their|his|the|\\S+) ?(?:dates|for)?|book|booking*|booked|release the (?:hold|dates)|availab*|free (?:on|from|this|next|in|tomorrow|between|for)|dates?|होल्ड*|बुक*|डेट्स?|तारीख*|खाली|उपलब्ध*|tareekh*|tarikh*|khaali|khali|free hai|free hain|free ho',
    ],
    [
      2,
      'postpone*|prepone*|push (?:it|the|her|him|to)|shift*|move (?:her|his|the|it|their) (?:\\S+ )?(?:to)?|cancel*|confirm (?:her|his|the|their)|remind*|invite|call time|shift kar*|badal do|aage badha*|टाल*|बदल*|कैंसल*|रद्द|याद दिला*|आगे बढ़ा*|शिफ्ट*',
    ],
    [
      1.5,
      '(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week|this week|weekend|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|baje|बजे)|\\d{1,2}(?:st|nd|rd|th)|january|february|march|april|june|july|august|september|october|november|december|kal|parso*|somvar|mangalvar|budhvar|guruvar|shukravar|shanivar|ravivar|agle hafte|is hafte|subah|shaam|dopahar|बजे|कल|परसों|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|अगले हफ्ते|सुबह|शाम|दोपहर|जनवरी|फरवरी|मार्च|अप्रैल|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|समय|टाइम',
    ],
  ],
  project_status: [
    [
      3.5,
      'status|progress|update(?:s)? (?:on|for|about)|where (?:are we|do we stand|does|is the|casting stands|things stand)|how far|report|recap|overview|summary of|summari[sz]e the (?:project|casting|week|day)|dashboard|स्टेटस|प्रगति|रिपोर्ट|अपडेट|कहां तक|kahan tak|kaha tak|kidhar tak|haal hai project|haal',
    ],
    [
      3,
      "(?:how many|which|what|kitne|kaun se|kaunse|kitni) (?:\\S+ ){0,3}(?:open|pending|left|remaining|baaki|baki|bache|filled|closed|cast|locked|confirmed|unfilled|outstanding)|what(?:'s| is| all is)? (?:left|pending|remaining|outstanding|next)|roles? (?:\\S+ ){0,3}(?:open|pending|left|baaki|baki|bache|bacha|remaining|unfilled|cast|locked|filled|closed)|pending|still open|outstanding|on track|behind schedule|deadline*",
    ],
    [
      3,
      'कितने (?:\\S+ ){0,2}(?:रोल|लोग|किरदार)*|कौन(?: |-)?(?:से|सा) रोल|(?:रोल|किरदार|काम) (?:\\S+ ){0,2}(?:बाकी|बचे|बचा|पेंडिंग|खुले)|बाकी है*|पेंडिंग|कौन-?कौन कंफर्म|कन्फर्म हु*|कंफर्म हु*|फाइनल (?:क्यों )?(?:नहीं )?हु*|कास्टिंग (?:की|का|कहां)',
    ],
    [
      2.5,
      'who (?:has|have|is|all) (?:\\S+ )?(?:confirmed|locked|signed|booked|accepted|said yes)|nothing (?:is )?(?:locked|final|confirmed)|(?:is|are) (?:\\S+ ){1,4}(?:locked|confirmed|signed|cast) yet|kaun kaun (?:confirm|final|lock)|confirm hu*|final hu*|lock hu*|kitna kaam|budget (?:left|remaining|used|bacha|baaki)|kitna budget|कितना (?:बजट|काम)',
    ],
    [1.5, 'project|film|series|show|schedule|production|this role|casting stands|प्रोजेक्ट|फिल्म|सीरीज|roles?|रोल'],
  ],
  memory: [
    [
      4,
      "remember*|don't forget|do not forget|forget (?:what|that|about|everything|my|it|this|all)|note (?:that|this|it|down|for)|make a note|keep in mind|bear in mind|for (?:future|next time)|from now on|in future|as a rule|yaad (?:rakh*|hai|kar*|rehta|nahi|se)|yaad|note kar*|bhool*|bhul*|dhyan (?:mein |me )?rakh*|dhyaan rakh*|याद (?:रख*|है|कर*|नहीं|रह*)|याद|भूल*|नोट कर*|ध्यान (?:में )?रख*|आगे से|aage se|hamesha|हमेशा|always|never (?:show|suggest|cast|send|give|use|propose)",
    ],
    [
      3.5,
      '(?:what|which|who) (?:\\S+ ){0,3}did (?:i|we) (?:say|decide|agree|choose|pick|tell|like|finali[sz]e|want|use)|(?:we|i) (?:decided|agreed|told you|said|mentioned) (?:\\S+ ){0,4}(?:last|earlier|before|yesterday|week)|last (?:time|week|month) (?:we|i)|pichli baar|pichhli baar|pehle (?:kya|kaun) (?:\\S+ )?(?:bola|kaha|decide|tay)|पिछली बार|पहले (?:क्या|कौन) (?:\\S+ )?(?:कहा|बोला|तय)|tay kiya|तय किया|decide kiya|what have i (?:told|said)|have i (?:told|said|mentioned)',
    ],
    [
      3.5,
      'my (?:preferences?|likes|dislikes|taste|notes|memory|memories)|(?:know|learn*|remember) about (?:me|my|us|this director|the director)|i (?:prefer|hate|dislike|always|never|usually)|(?:director|client|brand|producer) (?:prefers|hates|likes|loves|dislikes|never|always|wants)|told you (?:twice|already|before|many)|already told|meri pasand|mujhe (?:pasand|nahi pasand)|pasand (?:hai|nahi|hain|aate|karte)|मेरी पसंद|मुझे (?:पसंद|नापसंद)|पसंद (?:है|नहीं|हैं|आते|करते)|delete (?:my|that|this|the) (?:memory|note|preference)|नोट',
    ],
  ],
  smalltalk: [
    [
      2.5,
      '^(?:hi+|hello+|hey+|hii+|yo|namaste|namaskar*|salaam|salam|pranam|adaab|sup|good (?:morning|afternoon|evening|night|day)|नमस्ते|नमस्कार|हेलो|हैलो|हाय|प्रणाम|सलाम|शुभ (?:प्रभात|रात्रि|संध्या)|सुप्रभात|ram ram|राम राम|jai hind)',
    ],
    [
      3,
      "how are you|how('s| is) (?:it going|your day|life)|what's up|who are you|what are you|what can you do|are you (?:a |an )?(?:bot|human|real|robot|ai|there)|your name|kaise ho|kaisi ho|kaise hain|kaise hai aap|kya haal*|kaun ho|tum kaun|aap kaun|naam kya|कैसे (?:हो|हैं)|कैसी (?:हो|हैं)|क्या हाल*|कौन (?:हो|हैं आप)|आप कौन|तुम कौन|नाम क्या|tell me a joke|joke|chutkula|चुटकुला|nice to meet|bored|chai|चाय|coffee",
    ],
    [2.5, 'thanks?|thank you*|thanku|thx|ty|cheers|much appreciated|shukriya|dhanyav*|dhanyaw*|meherbani|शुक्रिया|धन्यवाद|थैंक*|मेहरबानी|आभार'],
    [
      2.5,
      'bye*|goodbye|good night|see you|see ya|talk (?:later|soon|tomorrow)|take care|phir mil*|milte hain|alvida|kal milte|chalta hoon|chalti hoon|अलविदा|फिर मिल*|मिलते हैं|शुभ रात्रि|बाय*',
    ],
    [
      2,
      "(?:great|good|nice|excellent|amazing|awesome|superb|brilliant|lovely|fantastic) (?:work|job|going|stuff)|well done|you(?:'re| are) (?:a |the )?(?:star|best|amazing|awesome|great|genius|lifesaver|legend|useless|stupid|hopeless|dumb|sweet|smart)|kamaal|maza aa gaya|kya baat|mast kaam|badhiya kaam|waah|wah|shabaash|shabash|कमाल|वाह|शाबाश|क्या बात|मजा आ गया|(?:अच्छा|बढ़िया|शानदार) काम|^(?:ok(?:ay)?|cool|great|nice|perfect|fine|haan|theek hai|thik hai|accha|achha|ठीक है|अच्छा|हां|lol|haha*)[.! ]*$|bekaar ho|bewakoof|बेवकूफ|निकम्मे*",
    ],
  ],
};

/** Talk that mentions casting and wants something that is none of the other intents. */
export const otherCues: readonly Cue[] = [
  [
    3.5,
    "how (?:do|can|should|to) (?:i|we|you)?|what(?:'s| is| are) (?:the |a |an )?(?:\\S+ ){0,3}(?:rate|rates|minimum|rule|rules|law|meaning|definition|fee|tax|process|weather|capital)|why (?:do|does|is) (?:the )?(?:industry|app|page|site)|explain|meaning of|weather|tips|advice|kaise (?:kar*|likh*|ban*)|kya hota|mausam|matlab|कैसे (?:कर*|लिख*|बन*)|क्या होता|मौसम|मतलब|समझा*",
  ],
  [
    4,
    'translat*|draft|write (?:a|an|the|me|to)|compose|rewrite|proofread|e-?mails?|letter|contract*|agreement|invoice*|nda|gst|tds|tax*|cintaa|payment*|script|scene|dialogue*|monologue|logline|anuvad|likh do|likho|अनुवाद|लिख*|कॉन्ट्रैक्ट*|अनुबंध|भुगतान|पेमेंट|टैक्स|जीएसटी|स्क्रिप्ट|डायलॉग|ईमेल|चिट्ठी',
  ],
  [
    3.5,
    "crash*|not (?:loading|opening|working)|doesn't (?:load|open|work)|won't (?:load|open|work)|nothing works|isn't working|bug|error|log ?in|password|upload*|download*|export*|settings?|font|interface|dark mode|notification*|button|page|app|website|chal (?:hi )?nahi|khul (?:hi )?nahi|nahi (?:chal|khul)*|hang|खुल (?:ही )?नहीं|चल (?:ही )?नहीं|नहीं (?:चल|खुल)*|ऐप|लॉगिन|पासवर्ड|डाउनलोड|अपलोड|फोटो|सेटिंग",
  ],
];
