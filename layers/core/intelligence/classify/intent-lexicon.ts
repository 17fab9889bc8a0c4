/** What casting people say, by what they want. Frozen before the test half of tests/data/intents was written: words learnt from there would prove nothing. */
import type { Intent } from './labels.ts';

export type Cue = readonly [weight: number, words: string];

export const people =
  'actors?|actress*|artists?|artistes?|talents?|performers?|models?|dancers?|singers?|riders?|swimmers?|boxers?|anchors?|hosts?|candidates?|people|person|someone|somebody|anyone|anybody|faces?|men|man|women|woman|boys?|girls?|guys?|lady|ladies|males?|females?|kids?|child|children|leads?|heroines?|hero|villains?|extras|juniors?|freshers?|newcomers?|dads?|moms?|mothers?|fathers?|uncles?|aunt(?:s|y|ies)|cops?|bod(?:y|ies) doubles?|grand(?:mother|father|ma|pa)s?|twins?|comedians?|stunt* (?:wale|people)|ladk[aeio]|ladkiy*|ladko*|kalakar*|abhinet*|aurat*|mahila*|aadmi*|log|logon|bacch[aeio]*|chehr[aeo]*|wal[aei]|dad[aiu]|nan[aiu]|buzurg*|bhai|behen|maa|अभिनेत*|कलाकार*|लड़क*|औरत*|महिला*|आदमी|लोग*|बच्च*|चेहर*|एक्टर*|एक्ट्रेस*|मॉडल*|डांसर*|गायक*|गायिका*|बुजुर्ग*|वाल[ाेी]|युवक*|युवती*|एंकर*|दादी|दादा|नानी';
export const requests =
  'find|search*|need|want|wanted|looking for|look for|looking to cast|get me|show me|suggest*|recommend*|source|pull up|who do we have|do we have|have you got|do you have|is there|are there|any|who can|who (?:speaks?|knows|rides?|dances?|sings?|plays)|give me|bring me|casting (?:for|a|an)|cast a|require|hunt*|scout*|chahiye*|chahie|chaiye|dhoond*|dhund*|dhundh*|khoj*|dikha*|lao|nikalo|milega|milegi|milenge|talash|zarurat|jarurat|suggest karo|hai koi|koi (?:\\S+ ){0,6}hai|चाहिए*|चाहिये|ढूंढ*|खोज*|दिखा*|निकाल*|जरूरत|तलाश|मिलेग*|मिल सक*|है कोई|कोई (?:\\S+ ){0,6}है';

/** Things that a search is made of: the more of them, the more it is one. */
export const criteria: readonly string[] = [
  '\\d{1,2}\\s?(?:-|to|se|से)\\s?\\d{1,2}|\\d{2}(?:ish|\\+)?|\\d0s|aged?|age group|years?|yrs|saal|umar|umr|early|late|mid|teen*|plus|उम्र|साल|बरस|पचास|चालीस|तीस',
  'mumbai|bombay|pune|delhi|goa|hyderabad|chennai|kolkata|bengaluru|bangalore|lucknow|jaipur|indore|bhopal|nagpur|nashik|kochi|chandigarh|ahmedabad|patna|based in|lives? in|local|मुंबई|पुणे|दिल्ली|गोवा|हैदराबाद|चेन्नई|कोलकाता|लखनऊ|जयपुर|इंदौर|भोपाल|नागपुर|पटना|चंडीगढ़|अहमदाबाद|बेंगलुरु|ठाणे|thane|andheri|versova|bandra',
  'hindi|english|marathi|gujarati|punjabi|bengali|bangla|tamil|telugu|malayalam|kannada|urdu|bhojpuri|haryanvi|odia|konkani|awadhi|maithili|rajasthani|bilingual|accent|dialect|speak*|fluent|bol|bol(?:ne|ti|te|ta|ey|i)|हिंदी|हिन्दी|अंग्रेजी|मराठी|गुजराती|पंजाबी|बंगाली|तमिल|तेलुगु|मलयालम|कन्नड़|उर्दू|भोजपुरी|हरियाणवी|बोलने|बोलत*|भाषा|लहजा|बोली',
  'rid*|swim*|danc*|kathak|bharatanatyam|bharatnatyam|sing*|stunts?|martial arts|karate|boxing|cricket*|football*|guitar|tabla|mimicry|drive*|driving|yoga|sword*|sign language|lavani|ghudsawari|tairaki|naach*|gaana|nach*|घुड़सवारी|तैर*|नाच*|नृत्य|गाना|गाने|गात*|कथक|स्टंट|डांस|बाइक|मुक्केबाज*|कुश्ती|क्रिकेट|खेलत*|जानने',
  'tall|height|feet|foot|cm|lamb[aeio]|bald|beard*|curly|slim|athletic|plump|heavy build|build|experienced|established|fresher*|newcomer*|theatre|कद|लंब*|गंज*|दाढ़ी|अनुभवी|नया|नए|फ्रेशर*|थिएटर',
];

export const intentCues: Readonly<Record<Exclude<Intent, 'other' | 'search_talent'>, readonly Cue[]>> = {
  refine: [
    [
      3,
      'same (?:but|as before|search|list|thing|criteria)|same|instead|widen|broaden|narrow*|relax|loosen|expand|extend the (?:age|range|search)|stretch|tighten|filter*|(?:increase|reduce|raise|lower|bump|change|cap|limit|keep) (?:the |it |them |that )?(?:age|height|range|city|up|down|to|at|under|above|below)|badle|बदले|बजाय|ke bajaye|ki jagah|की जगह',
    ],
    [
      3,
      'show (?:me )?(?:some )?more|more options|more like|(?:few|some|any) (?:more|others|other)|others?|next (?:few|set|lot|five|ten|page)|any(?:one|body) else|someone else|who else|along (?:these|those) lines|aur (?:log |options? |naam |thode )?(?:dikha*|bata*)|aur koi|koi aur|और (?:लोग |नाम |विकल्प )?(?:दिखा*|बता*)|कोई और|और कोई|और विकल्प|kuch aur|कुछ और|dusre dikha*|naye dikha*|दूसरे दिखा*',
    ],
    [
      2.5,
      'only (?:those|the|from|women|men|girls|boys|people|fresh*|free|show|under|over|who|mumbai|pune|delhi|ones|actors|actresses)|just (?:the|those|women|men|people)|sirf|keval|bas|सिर्फ|केवल|बस',
    ],
    [
      2,
      "drop (?:the|that|this)|remove the (?:age|city|language|height|skill|filter|gender)|without (?:the|any|that)|skip the|forget (?:about )?the (?:age|height|city|riding|language)|doesn't matter|not necessary|no need for|any (?:age|city|height|language)|koi bhi|कोई भी|zaroori nahi|जरूरी नहीं|ke bina|के बिना|exclude|leave out|requirement",
    ],
    [
      2,
      'older|younger|taller|shorter|cheaper|slimmer|more experienced|less experienced|bigger names|(?:up|down) to \\d+|and above|or above|and below|thod[aei]|kam kar*|zyada|badha*|ghata*|थोड़[ाेी]|कम कर*|बढ़ा*|घटा*|se upar|se neeche|se kam|से ऊपर|से नीचे|से कम|सीमा',
    ],
    [
      2,
      '(?:from|in|out of) (?:these|those|this list|that list|the list)|those who|inme*|unme*|in me se|inn* mein se|isme*|usme*|इनमें*|उनमें*|इसमें|इन में से|isi mein|wahi|वही|iske alawa|इसके अलावा|bhi (?:jod*|add|shamil|chal*)|भी (?:जोड़*|शामिल|चल*)|chalegi|chalega|chalenge|चलेग*',
    ],
    [
      1.5,
      'what about|how about|and (?:also|from|with|in)|also (?:from|include|add)|as well|too|include|add (?:pune|mumbai|delhi|goa|another)|make (?:it|that|them)|change (?:the |it )?(?:age|city|range|height|language|to)|baaki hata*|baki hata*|बाकी हटा*|hata do|हटा दो|rakho|bhi|भी|can (?:they|it|she|he) be',
    ],
    [
      2,
      "not what i (?:asked|wanted|said|meant)|that's not|wrong (?:age|people|city|language|gender|list)|(?:i|we) (?:said|asked for|meant|wanted)|keep (?:giving|showing|sending)|maine (?:\\S+ ){0,3}(?:bola|kaha|mang*|maang*)|मैंने (?:\\S+ ){0,3}(?:बोला|कहा|मांग*)|dhang ka|ढंग क[ाे]|undo|go back|pehle wali list|पहले वाली लिस्ट|wapas|ye kya list|yeh kya list",
    ],
  ],
  compare: [
    [
      5.5,
      'compar*|versus|vs\\.?|side by side|head to head|next to each other|(?:against|with|to) each other|one against the other|stack(?:s)? up|weigh (?:up )?|pit (?:\\S+ ){1,3}against|tulna|mukabla|milan kar*|तुलना|मुकाबल*|मिलान|कंपेयर|तुलनात्मक|आमने-सामने|aamne saamne|saath rakh ke|साथ रखकर',
    ],
    [4.5, 'difference*|differ|distinguish|fark|farq|farak|antar|अंतर|फर्क|फरक'],
    [
      4.5,
      "(?:who|which|whom)(?: \\S+){0,7} (?:better|best|stronger|strongest|more|most|suit*|cheaper|senior|stand* out|fits?|carr*)|which (?:one|of)|who(?: is|'s)? (?:among|between|of)|(?:who|which) would you (?:pick|choose|go)|better (?:for|choice|fit|option|one)|between (?:the )?(?:two|both|them|\\S+ (?:and|aur))|rank (?:them|these|the|all)|in order of|pros and cons|stronger|pick (?:between|one of)",
    ],
    [
      4.5,
      '(?:kaun|kis|kisk[aeio]|kise|kisko|kisne)(?: \\S+){0,5} (?:behtar|better|accha|achha|acchi|achhi|sahi|best|zyada|jyada|jam*|jach*|suit|fit|strong|theek|thik|bhari|senior)|(?:behtar|better|accha|achha|acchi|achhi|sahi|theek) (?:hai |rahega |rahegi |lagega |lagegi )?(?:ya|kaun)|(?:zyada|jyada) (?:kaun|kis*)|kaun zyada|किस(?:का|की|के|ने|े|को)? (?:\\S+ ){0,4}(?:बेहतर|अच्छ[ाीे]|ज्यादा|सही|जम*|भारी)|(?:ज्यादा|बेहतर|अधिक|सबसे) (?:\\S+ ){0,2}(?:किस*|कौन)|कौन (?:\\S+ ){0,5}(?:बेहतर|अच्छ[ाीे]|सही|ज्यादा|जम*|जंच*|फिट)|सबसे (?:अच्छ[ाीे]|बेहतर|सही|मजबूत)',
    ],
    [
      3,
      'dono (?:mein|me|k[aie])|donon|in dono|teeno (?:mein|me|k[aie])|in teeno|charo|दोनों (?:में|क[ाीे])|इन दोनों|तीनों (?:में|क[ाीे])|चारों (?:में|को|क[ाीे])|both of them|the two of them|(?:accha|behtar|sahi) hai ya|(?:अच्छ[ाी]|बेहतर|सही) (?:है|रहेग[ाी]) या|hai ya|rahegi ya|rahega ya|है या|रहेग[ाी] या|क्रम (?:में|से)|ke hisaab se rank|के हिसाब से',
    ],
  ],
  shortlist: [
    [5.5, 'short ?list*|short-list*|शॉर्टलिस्ट*|शार्टलिस्ट*|long ?list|finalists?|final list|फाइनल लिस्ट|final (?:mein|me)|फाइनल में'],
    [
      3.5,
      '(?:add|put|move|save|drop|include|stick) (?:\\S+ ){0,5}(?:to|in|on|into|from|off) (?:the |my |our )?(?:list|favou?rites|picks|selects|board|folder)|keep (?:her|him|them|both|this one|that one)|(?:select|pick|choose|reject|star|pin|save|bookmark|like|lock|drop|remove|cut|hold on to) (?:her|him|them|this one|that one|the (?:first|second|third|last)|both|number|no)|(?:i|we) (?:like|want|love|choose|pick) (?:her|him|them|this one|that one|the (?:first|second|third|fourth|last)|both)|take (?:\\S+ )?(?:her|him|them)? ?off|pass on (?:her|him|them)|rule (?:\\S+ )?out|first choice|second choice|backup|as (?:a )?backup|favou?rites?|our picks|my picks|selects',
    ],
    [
      3.5,
      'list (?:mein|me|main|se) (?:\\S+ ){0,3}(?:daal*|dal*|rakh*|add|jod*|hata*|nikal*|nikaal*|le*)|list (?:mein|me|se)|(?:select|reject|pick|save|final|lock|choose|pasand) (?:kar*|kiya*|hai)|rakh lo|rakh lete|isko rakho|inko rakho|chun lo|chun lete|chuna|(?:isko|usko|inko|unko|ko) (?:nikaal*|nikal*|hata*|rakh*|reject|chun*)|लिस्ट (?:में|से)|सूची (?:में|से)?|चुन*|रख लो|रख लेते|रिजेक्ट*|सिलेक्ट*|सेलेक्ट*|पसंदीदा|(?:को|उसे|इसे|उन्हें|इन्हें) (?:\\S+ ){0,3}(?:हटा*|निकाल*|चुन*|डाल*|जोड़*|रख लो)|हटाओ (?:उसे|इसे|उन्हें)',
    ],
    [2, 'send (?:\\S+ ){0,4}(?:to|across|over)|share (?:\\S+ ){0,4}with|share|client (?:ko|wants)|bhej*|भेज*|reject*|select*|picks|choose*'],
  ],
  schedule: [
    [
      3.5,
      'audition*|call ?backs?|call-backs?|screen tests?|look tests?|readings?|meeting|self ?tapes?|self-tapes?|slots?|schedul*|re ?schedul*|re-schedul*|calendar|appointment*|ऑडिशन*|कॉलबैक*|स्लॉट*|शेड्यूल*|सेल्फ ?टेप*|स्क्रीन टेस्ट|लुक टेस्ट|मीटिंग|रीडिंग|वर्कशॉप|workshop',
    ],
    [
      3,
      'hold|holds|on hold|pencil*|block (?:\\S+ )?(?:dates)|book|booking*|booked|release the (?:hold|dates)|availab*|free (?:on|from|this|next|in|tomorrow|between|for)|(?:is|are|\\S+) (?:\\S+ )?open (?:in|on|for|from)|dates?|days? (?:does|do|is|are)|होल्ड*|बुक|बुकिंग|डेट्स?|तारीख*|खाली है|उपलब्ध*|tareekh*|tarikh*|khaali hai|khali hai|free hai|free hain|free ho|rok (?:kar|ke) rakh*|रोक (?:कर|के) रख*',
    ],
    [
      2,
      'postpone*|prepone*|push (?:\\S+ ){1,4}to|shift*|move (?:\\S+ ){1,4}to|(?:cancel|confirm|move|fix) (?:her|his|the|their|my|all)|cancel*|remind*|invite|call time|come at|ask (?:her|him|them) to come|time badal*|badal do|aage (?:badha*|kar*)|peeche kar*|pakk[aie] kar*|lagao|rakhte hain|टाल*|समय बदल*|बदल दो|कैंसल*|रद्द|याद दिला*|आगे बढ़ा*|शिफ्ट|पक्क[ाी] कर*|नया समय|कमरा|बुला*|bula*',
    ],
    [
      1.5,
      '(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week|weekend|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|baje|बजे)|(?:at|to) (?:nine|ten|eleven|twelve|one|two|three|four|five|six)|\\d{1,2}(?:st|nd|rd|th)|january|february|march|april|june|july|august|september|october|november|december|parso*|somvar|mangalvar|budhvar|guruvar|shukravar|shanivar|ravivar|agle hafte|subah|dopahar|baje|बजे|परसों|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|अगले हफ्ते|सुबह|दोपहर|जनवरी|फरवरी|मार्च|अप्रैल|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर',
    ],
  ],
  project_status: [
    [
      3.5,
      "status|progress|updates?|where (?:are we|do we stand|do things|does|is the|casting stands|things stand)|how far|report|recap|overview|summary of|summari[sz]e the (?:project|casting|week|day)|dashboard|catch me up|bring me up|up to (?:speed|date)|fill me in|how(?:'s| is| are) (?:the |our )?(?:project|casting|show|film|series|things)|स्टेटस|प्रगति|रिपोर्ट|अपडेट|कहां (?:तक|पहुंच*)|kahan? (?:tak|pahunch*|pohonch*)|kidhar tak|kya kya hua|क्या क्या हुआ|क्या-क्या हुआ|haal hai project",
    ],
    [
      3.5,
      "(?:how many|which|what|kitne|kaun se|kaunse|kitni) (?:\\S+ ){0,3}(?:open|pending|left|remain*|baaki|baki|bache|bacha|filled|closed|cast|locked|confirm*|final|unfilled|outstanding|empty|khaali|khali|nobody|no one)|(?:characters?|roles?|parts?) (?:\\S+ ){0,4}(?:nobody|no one|empty|missing|yet)|what(?:'s| is| all is)? (?:left|pending|remaining|outstanding)|what remains|roles? (?:\\S+ ){0,3}(?:open|pending|left|baaki|baki|bache|bacha|remaining|unfilled|cast|locked|filled|closed|khaali|khali)|pending|still open|outstanding|on track|behind schedule|on schedule|before lock|half the (?:roles|parts|cast)",
    ],
    [
      3.5,
      'कितने (?:\\S+ ){0,2}(?:रोल|लोग|किरदार)*|कितना (?:\\S+ )?(?:काम|बजट)|(?:कौन(?: |-)?(?:से|सा)|किस-?किस|किन) (?:रोल|किरदार)*|(?:रोल|किरदार|काम) (?:\\S+ ){0,3}(?:बाकी|बचे|बचा|पेंडिंग|खुले|खाली)|किरदार (?:\\S+ ){0,4}(?:कोई नहीं|नहीं मिल*)|बाकी है*|पेंडिंग|कौन-?कौन (?:कंफर्म|फाइनल)|कन्फर्म हु*|कंफर्म हु*|फाइनल (?:क्यों )?(?:नहीं )?हु*|कास्टिंग (?:की|का|कहां)|आधे रोल',
    ],
    [
      3,
      "who(?:'s| has| have| is| all)? (?:\\S+ )?(?:confirmed|locked|signed|accepted|said yes)|nothing (?:is )?(?:locked|final|confirmed)|(?:is|are) (?:\\S+ ){1,4}(?:locked|confirmed|signed|cast) yet|kaun kaun (?:confirm|final|lock)|confirm hu*|final hu*|final ho g*|lock hu*|kitna kaam|budget (?:left|remaining|used|bacha|baaki)|kitna budget|what is going on with|kya chal raha hai (?:project|casting)|क्या चल रहा है",
    ],
    [1, 'project|film|series|show|production|this role|casting|प्रोजेक्ट|फिल्म|सीरीज|किरदार|characters?|roles?|रोल'],
  ],
  memory: [
    [
      4.5,
      "remember*|don't forget|do not forget|forget (?:what|that|everything|my|it|this|all|about (?:my|what|that))|note (?:that|this|it|down|for)|make a note|keep in mind|bear in mind|mind you|for (?:future|next time)|from (?:now|here) on|going forward|in future|as a rule|(?:learn|save|store*|record) (?:it|this|that|about)|yaad (?:rakh*|hai|kar*|rehta|nahi|se|dila)|yaad|yaaddasht|note kar*|bhool*|bhul*|dhyan (?:mein |me )?ra(?:kh|h)*|dhyaan (?:mein |me )?ra(?:kh|h)*|याद (?:रख*|है|कर*|नहीं|रह*)|याद|भूल*|नोट कर*|ध्यान (?:में )?र[खह]*|आगे से|aage se|hamesha|हमेशा|always|never (?:show|suggest|cast|send|give|use|propose)|kabhi mat|कभी मत|gaanth baandh*|गांठ बांध*",
    ],
    [
      4,
      '(?:what|which|who) (?:\\S+ ){0,4}did (?:i|we) (?:say|decide|agree|choose|pick|tell|like|finali[sz]e|want|use|settle|go)|(?:we|i) (?:decided|agreed|told you|mentioned|settled) |last (?:time|month) (?:we|i)|pichli baar|pichhli baar|(?:humne|maine|hamne) (?:\\S+ ){0,6}(?:tay|decide|final|faisla|bataya|kaha tha|bola tha|choose)|kal bataya|pehle bataya|पिछली बार|(?:हमने|मैंने) (?:\\S+ ){0,6}(?:तय|फैसला|बताया|निर्णय)|tay kiya|तय किया|decide kiya|what have i (?:told|said)|have i (?:told|said|mentioned)|faisla|फैसला',
    ],
    [
      4,
      "my (?:preferences?|likes|dislikes|taste|notes|memory|memories)|(?:know|learn*|remember|stored|saved|have) (?:\\S+ )?(?:about|on) (?:me|my|us|this director|the director)|i (?:prefer|hate|dislike|always|never|usually)|(?:director|client|brand|producer|they) (?:prefers?|hates?|likes?|loves?|dislikes?|never|always|wants?|will not|won't|does not|doesn't|insists?|only (?:wants?|takes?))|(?:director|client|brand|producer|nirdeshak|निर्देशक|ब्रांड|निर्माता|क्लाइंट) (?:ko |को )?(?:\\S+ ){0,5}(?:pasand|nahi (?:chahiye|leta|lete|chalta|chalega)|pasand nahi|पसंद|नहीं (?:चाहिए|लेता|लेते|चलता|चलेगा))|told you (?:twice|already|before|many)|already told|meri pasand|mujhe (?:\\S+ ){0,3}(?:pasand|napasand)|pasand (?:hai|nahi|hain|aate|karte)|मेरी पसंद|मुझे (?:\\S+ ){0,3}(?:पसंद|नापसंद)|पसंद (?:है|नहीं|हैं|आते|करते)",
    ],
    [
      4,
      '(?:delete|wipe|erase|clear|remove) (?:\\S+ ){0,3}(?:memory|memories|note|notes|stored|saved|said|know|preferences?|history)|mita do|mita dena|mitao|मिटा*|सहेज*|bare mein (?:\\S+ )?(?:yaad|pata)|tumhe pata|तुम्हें पता|repeat myself|dobara na bolna|har baar (?:bolna|batana|samjhana)|हर बार (?:\\S+ )?(?:बोलना|बताना|समझाना)',
    ],
  ],
  smalltalk: [
    [
      2.5,
      '^(?:hi+|hello+|hey+|hii+|yo|namaste|namaskar*|salaam|salam|pranam|adaab|sup|good (?:morning|afternoon|evening|night|day)|नमस्ते|नमस्कार|हेलो|हैलो|हाय|प्रणाम|सलाम|शुभ (?:प्रभात|रात्रि|संध्या)|सुप्रभात|ram ram|राम राम|jai hind)',
    ],
    [
      3.5,
      "how are you|how('s| is) (?:it going|your day|life|everything)|what's up|whats up|who are you|what are you|what can you do|are you (?:an? )?(?:\\S+ )?(?:bot|human|real|robot|ai|there|person|machine|around|awake)|you (?:there|around)|your name|kaise ho|kaisi ho|kaise hain|kaise hai aap|kya haal*|kya chal raha(?: hai)?|kaun ho|tum kaun|aap kaun|naam kya|insaan|machine|robot|कैसे (?:हो|हैं)|कैसी (?:हो|हैं)|क्या हाल*|क्या चल रहा है$|कौन (?:हो|हैं आप)|आप कौन|तुम कौन|नाम क्या|इंसान|मशीन|रोबोट|tell me a joke|joke|chutkula|चुटकुला|nice to meet|bored|chai|चाय|coffee|happy (?:diwali|holi|birthday|new year|eid)|mubarak|मुबारक|शुभकामना*",
    ],
    [2.5, 'thanks?|thank you*|thanku|thx|ty|cheers|appreciate*|grateful|shukriya|dhanyav*|dhanyaw*|meherbani|शुक्रिया|धन्यवाद|थैंक*|मेहरबानी|आभार*|you saved'],
    [
      3,
      "bye*|goodbye|good night|see you|see ya|talk (?:later|soon|tomorrow)|take care|that's (?:all|it) for|signing off|logging off|call it a (?:day|night)|phir mil*|milte hain|baat karte hain|baat hogi|alvida|kal milte|chalta hoon|chalti hoon|vida|अलविदा|फिर मिल*|मिलते हैं|बात करते हैं|शुभ रात्रि|बाय*|विदा|चलता हूं|चलती हूं",
    ],
    [
      2,
      "(?:great|good|nice|excellent|amazing|awesome|superb|brilliant|lovely|fantastic) (?:work|job|going|stuff)|well done|you(?:'re| are) (?:a |an |the |so |really )?(?:star|best|amazing|awesome|great|genius|lifesaver|legend|useless|stupid|hopeless|dumb|sweet|smart|funny|rude)|kamaal|maza aa gaya|kya baat|mast kaam|badhiya kaam|waah|wah|shabaash|shabash|कमाल|वाह|शाबाश|क्या बात|मजा आ गया|(?:अच्छा|बढ़िया|शानदार) काम|^(?:awesome|ok(?:ay)?|cool|great|nice|perfect|fine|haan|theek hai|thik hai|accha|achha|ठीक है|अच्छा|हां|lol|haha*)(?:[.!, ]|$)|bekaar ho|tumse baat|तुमसे बात|bewakoof|बेवकूफ|निकम्मे*|dil khush|मन खुश|दिल खुश|dil se",
    ],
  ],
};

/** Talk that mentions casting and wants something that is none of the other intents. */
export const otherCues: readonly Cue[] = [
  [
    3.5,
    "how (?:do|can|should|to|does) (?:i|we|you|one)?|how much (?:\\S+ ){0,2}(?:do|does|is|are|tax|advance|commission)|what(?:'s| is| are| does) (?:the |a |an )?(?:\\S+ ){0,3}(?:rate|rates|minimum|rule|rules|law|mean*|definition|fee|fees|tax|process|weather|capital|norm|standard|mean)|why (?:do|does|is) (?:the )?(?:industry|app|page|site)|explain|meaning of|weather|rain*|temperature|tips|advice|kaise (?:kar*|likh*|ban*|hot*|mil*|le*)|kya hota|mausam|baarish|matlab|कैसे (?:कर*|लिख*|बन*|मिल*)|क्या होत*|मौसम|बारिश|मतलब|समझाइए|समझाओ",
  ],
  [
    4.5,
    'translat*|draft|write (?:a|an|the|me|to|up)|compose|rewrite|proofread|e-?mails?|letter|contract*|agreement|invoice*|bills?|nda|gst|tds|tax*|cintaa|union|payment*|advance|commission|buyout|insurance|script|scene|dialogue*|monologue|loglines?|synopsis|caption|hashtags?|anuvad|likh (?:do|ke|kar|dena)|likho|अनुवाद|लिख (?:दो|दीजिए|कर|के)|लिखो|लिखिए|लिखना|कॉन्ट्रैक्ट*|अनुबंध|शर्त*|भुगतान|पेमेंट|टैक्स|जीएसटी|स्क्रिप्ट|डायलॉग|संवाद|ईमेल|चिट्ठी|बिल|यूनियन',
  ],
  [
    4,
    "crash*|(?:not|isn't|won't|doesn't|can't|cannot|didn't) (?:\\S+ )?(?:load*|open*|work*|upload*|download*|log in|login|save|sync*|send)|fails?|failing|nothing works|bug|error|log ?in|password|upload*|download*|export*|settings?|font|interface|theme|dark mode|notification*|button|page|phone app|app|website|account|subscription|chal (?:hi )?nahi|khul (?:hi )?nahi|nahi (?:chal|khul|ho) raha|nahi (?:chal|khul)*|hang|खुल (?:ही )?नहीं|चल (?:ही )?नहीं|नहीं (?:चल|खुल|दिख)*|ऐप|लॉगिन|पासवर्ड|डाउनलोड|अपलोड|फोटो|सेटिंग|पन्ना|खाता",
  ],
];
