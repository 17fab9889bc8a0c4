/** Small words that turn or hold together what stands beside them. */

/** They refuse what follows. */
export const refuseBefore =
  'no|not|without|except|excluding|other than|apart from|avoid|do not want|dont want|donot want|dont need|do not show|exclude|excludes|not from|not in|non|bina|sans|minus|should not have|must not have|cannot have|cant have|no one with|nobody with|nobody from|no one from|not with|never|बिना|should not be|must not be|not be|not looking for|leave out|skip|barring|outside|outside of|shouldnt have|shouldnt be|mustnt have|mustnt be|arent|isnt|does not have|doesnt have|not having|not into|not a';

/** They refuse what stands before them. */
export const refuseAfter =
  'nahi chahiye|nahin chahiye|nahi|nahin|na ho|na hon|nahi hona chahiye|nahi honi chahiye|nahi hone chahiye|ke bina|ke alava|ke alawa|chhod ke|chhodke|chod ke|ko chhodkar|mat|mat dikhana|mat dikhao|mana hai|not allowed|nahi chalega|nahi chalegi|nahi chalenge|नहीं|नहीं चाहिए|ना हो|न हो|के बिना|के अलावा|छोड़कर|strictly no|nako|is a no|a strict no|please avoid|excluded|नहीं चलेगा|na ho to|na rahe|nai chahiye|nai|se nahi|se nahin|wale nahi|wali nahi|wala nahi|not ok|not okay|are out|is out|not accepted|से नहीं|naa ho|nhi|nhi chahiye';

/** They say that something is not needed, which is no refusal. */
export const unneededWords =
  'not required|not needed|not necessary|not mandatory|not compulsory|not a must|no need|no need of|no need for|not need|zaroori nahi|jaroori nahi|zaruri nahi|zaroorat nahi|zarurat nahi|jarurat nahi|optional|is optional|doesnt matter|does not matter|not important|no bar|nahi ho to bhi chalega|nahi to bhi chalega|na ho to bhi chalega|na bhi ho to chalega|no matter|irrelevant|ज़रूरी नहीं|जरूरी नहीं|ज़रूरत नहीं|जरूरत नहीं|not essential|isnt required|isnt needed|isnt necessary|need not|no restriction|not a criteria|not an issue|not so important';

/** They make what stands beside them welcome, and no must. */
export const niceWords =
  'preferred|welcome|most welcome|preferably|prefer|preferable|preference|a plus|is a plus|would be a plus|big plus|added advantage|an advantage|is an advantage|will be an advantage|advantage|bonus|a bonus|is a bonus|nice to have|good to have|ideally|if possible|ho to accha|ho to achha|ho toh accha|ho toh achha|ho to badhiya|ho to better|would be great|would be nice|will be great|would help|desirable|ho to behtar|ho toh behtar|plus point|extra points|हो तो अच्छा|हो तो बेहतर|brownie points|ko preference|ko priority|priority|aata ho to accha|aati ho to accha|ho toh mast|ho to mast|ho to sahi|will be preferred|would be preferred|is preferred';

export const mustWords =
  'must|mandatory|compulsory|zaroori|jaroori|zaruri|is a must|a must|required|essential|strictly|only|anivarya|hona chahiye|honi chahiye|hone chahiye|ज़रूरी|जरूरी|अनिवार्य|pakka|definitely';

/** The place beside them is where the work is, not where people live. */
export const shootPlaceWords =
  'shoot|shooting|shoots|shoot at|shoot in|shoot location|shooting location|filming|filming in|audition|auditions|audition at|audition venue|venue|location|locations|set in|sets|studio|to travel to|travel to|travel|outdoor|shoot hai|recce|look test|rehearsals|workshop|शूट|शूटिंग|schedule|outstation|based story|story|set';
export const travelWords =
  'willing to travel|ready to travel|open to travel|can travel|should travel|travel karne ko tayyar|travel kar sake|travel ke liye ready|able to travel|comfortable travelling|willing to relocate|outdoor ke liye ready|travel kar sakti ho|travel kar sakta ho|must travel|travel ready';

/** What begins a line that is about the whole project. */
export const sharedLineWords =
  'shoot|shooting|dates|shoot dates|shoot date|date|project|location|contact|note|notes|medium|production|production house|budget|language|languages|schedule|director|client|brand|product|usage|deadline|kindly|please|pls|send|interested|all|both|everyone|shoot location|call|whatsapp|mail|email|sab|dono|sabhi|remuneration|payment|city|based|audition|auditions|शूट|बजट|तारीख';

/** What begins a line of a breakdown that is one part. */
export const roleLineWords = 'role|character|char|part|lead|role name|character name|भूमिका|किरदार|kirdar|cast|requirement';

/** What asks for something new. */
export const askWords =
  'need|needed|needs|reqd|reqmt|reqmnt|reqrd|rqrd|reqt|requirment|requirments|want|wanted|looking for|look for|looking|searching for|search|seeking|require|required|requirement|requirements|find|casting|casting for|casting call|urgent requirement|hiring|get me|give me|show me|suggest|recommend|chahiye|chahie|chaiye|chahiyen|chaahiye|dhundo|dhoondo|dhundh|dhoondh|dhundhna|talash|talaash|zarurat|zaroorat|jarurat|dikhao|dikhaiye|batao|bataiye|bhejo|bhejna|nikalo|khojo|चाहिए|चाहिये|चाहिएं|ढूंढो|ढूँढो|ढूंढ|दिखाओ|दिखाइए|बताओ|तलाश|जरूरत|ज़रूरत|खोजो|भेजो|hava|havi|pahije|list|shortlist|anyone|koi';

export const followUp = {
  /** They point back to what was asked before. */
  back: 'same|those|these|them|instead|only those|of them|out of these|from these|from this list|in this list|unme se|unmein se|inme se|inmein se|unmein|inmein|unme|inme|wahi|wohi|waise hi|aise hi|usme|isme|ismein|usmein|वही|वैसे ही|उनमें|इनमें|again|the previous|previous|earlier ones|the list|is list|iske alawa|bhi|also|as well|too|भी|make it|make that|change|change to|switch to|make them|but|lekin|magar|par|actually|rather|ab|now|और|aur|and|plus|only|just|sirf|bas|सिर्फ|बस|what about|how about|drop|remove|forget|without|hata do|hatao|hata|nikal do|add|widen|any|koi bhi|ke bajay|ki jagah|kar do|kardo|karo',
  much: 'a bit|bit|little|slightly|thoda|thode|thodi|थोड़ा|थोड़े|थोड़ी|somewhat',
  older:
    'older|elder|more mature|badi umar|badi umr|badi umar ke|zyada umar|zyada umr|umar mein bade|umar mein badi|bade umar|बड़ी उम्र|ज्यादा उम्र|older ones|older people|bade|umar badhao',
  younger: 'younger|kam umar|kam umr|kam umar ke|kam umar ki|chhoti umar|umar mein chhote|कम उम्र|younger ones|chhote umar|umar kam|umar ghatao',
  taller: 'taller|aur lambe|aur lamba|aur lambi|zyada lambe|zyada lambi|zyada lamba|lambe|lambi|lamba|लंबे|लंबी|और लंबे|taller ones',
  shorter: 'shorter|kam height|kam lambe|thode chhote|chhote kad|kam lambi|shorter ones|chhoti height|छोटे कद',
  drop: 'drop|remove|forget|forget about|ignore|delete|take out|hata do|hatao|hata|hata dijiye|nikal do|nikalo|chhodo|chhod do|rehne do|leave|cancel|scrap|lose|हटा दो|हटाओ|छोड़ दो|रहने दो|skip|no longer need|no more',
  any: 'any|koi bhi|no|anywhere|kahin ka bhi|kahin se bhi|kisi bhi|open|flexible|कोई भी|कहीं से भी',
  also: 'also|too|as well|bhi|add|along with|plus|भी|in addition|include|additionally|aur',
};

/** Names of the wishes themselves: "drop the age", "any city". */
export const slotNames = `
playingAge|age|age limit|age range|age group|umar|umr|उम्र|ages
heightCm|height|heights|kad|लंबाई|हाइट|height limit|kad kathi
cities|city|cities|location|place|shehar|shahar|शहर|town|anywhere|kahin ka bhi|kahin se bhi|कहीं से भी
languages|language|languages|bhasha|भाषा
skills|skill|skills|हुनर|hunar
gender|gender|male or female|ling
dates|dates|date|date filter|availability|tareekh|तारीख|dates filter|tarikh
budget|budget|rate|बजट|budget limit
experience|experience|anubhav|अनुभव|experience filter
medium|medium|project type
union|union|card|cintaa
dialects|accent|dialect|lehja
`;

/** Words of no weight: understood and passed over. They also keep misspelling repair from touching them. */
export const fillers =
  'a an the jaanne janne jaanna intrstd intrested prfl prfls dm ping fwd fwded forwarded wapp watsapp whatsap kindly asap urgnt urg immed alert addl loc plz wid abt hv ur u reqd is are be been being was were am i we you your our my me us it its this that there here of in on at by for from with as to do does did done has have having had will would can could should shall may might must who whom whose which what when where how and or if then than so very more most some all each every other another such per via about into out up down also just only please pls plz kindly hi hello hey dear team sir maam madam guys thanks thank thx regards greetings urgent urgently asap immediate immediately new project projects shoot shoots shooting shot day days date dates hour hours time days availability available avail avails free block lock locked booked busy needed need needs required requirement requirements require looking look looks like find search want wanted wants seek seeking send share sharing forward msg message whatsapp call contact number link links profile profiles pic pics pictures photo photos picture video videos intro introduction audition auditions selftape self tape tapes test mock casting cast director directors assistant coordinator agency brand client product production house banner channel platform leading upcoming big good great nice best better right proper well based basis base local locals locally living lives live staying stay resident residing currently presently city cities location locations area side place name names age ages aged height weight language languages skills skill experience exp dialect accent gender sex male female both either any anyone anybody role roles character characters part parts type types kind kinds sort category scene scenes screen camera facing comfortable comfort ok okay fine open willing ready able know knows knowing known speak speaks speaking spoken fluent trained training learn learned learning background dance music acting act actor actors actress artist artists talent talents model models people person persons candidate candidates someone somebody lead leads total only strictly must mandatory compulsory preferred preferably prefer plus bonus budget rate rates pay payment fees fee remuneration details detail info information reply revert apply interested serious ones one two first second third last next previous week weeks month months year years old yr yrs today tomorrow now later soon early mid late end start starting ending between around approx minimum maximum min max above below over under least same different list show give get got go going come coming make making take taking put keep let add include including plus along together with without within across around near nearby close closer range limit criteria filter note notes important point points following follows below above mentioned etc eg ie vs w r s t d ll re ve m n x o u b c e p y ye yeh woh vo wo ka ki ke ko se mein me main par pe aur ya hai hain ho hon hona honi hone hoga hogi hoge tha thi the wala wali wale vala vali vale waala waali waale log logo koi kuch kaun kya kab kahan kaise kyun jo jis jisko jiska jiski jinke jinki jinka jinko unka unki unke unko uska uski uske isko iska iski iske apna apni apne mujhe mujhko hume humein hamein hamko hum aap aapko aapke tum bhai yaar yaaro dost ji haan han nahi na mat bhi hi to toh tak liye chahiye chahie chaiye zaroori jaroori zarurat sirf bas bilkul ekdum thoda thodi thode zyada jyada bahut bohot kaafi acha accha achha acchi achhi sab sabhi dono sath saath wahi jaldi abhi turant kal aaj din dino raat subah shaam kaam karna karni karne karta karti karte kar karo kare karein kiya ki hua hui hue rehna rehne rehta rehti rehte raha rahi rahe jaana jaane dekhna dekhne dikhna dikhe lagna lage aana aani aane aata aati aate bol bole bolen बोल बोले सकें genders bolna bolni bolne bolta bolti bolte sakta sakti sakte sake sakein sakta ho jaye jaaye milna mile milega milegi dena do de dijiye bata batao dikhao bhejo namaste namaskar सर मैडम के की का को से में पर और या है हैं हो हों होना होनी होने वाला वाली वाले भी ही तो तक लिए चाहिए चाहिये एक कोई कुछ जो जिसे जिनको हमें मुझे हमारे आपके अच्छा अच्छी अच्छे बहुत सिर्फ केवल यह वह ये वे नया नई नए रोल किरदार कलाकार काम करना करने कर सके सकता सकती सकते आना आनी आने बोलना बोलनी बोलने रहने रहना शूट शूटिंग दिन तारीख प्रोजेक्ट बजट उम्र हाइट अगर कम अनुभव proficiency level levels proficient mode medium format series episode episodes season seasons duration usage digital print months perpetual perpetuity territory india indian worldwide exclusivity conflict conflicts option options preference preferences approved approval final finalised finalized shortlist shortlisted confirm confirmed confirmation slot slots slotting send sending along wardrobe costume size sizes ethnicity nationality natural pan non need not dont doesnt isnt no yes it they them their he she his her him hers since because while till until before after during against among per cent rs inr each day shift night nights morning evening outdoor indoor studio set sets venue travel travelling traveling stay food conveyance inclusive exclusive gst tds kyc aadhar passport valid visa driving licence license bike cards card holder holders member members membership registered ott tvc tv web film films movie movies ad ads commercial serial serials show shows music short feature voice over dubbing theatre play plays playing played good-looking looking similar somewhere kindly possible possibly maybe perhaps probably really truly actually basically mainly mostly especially strictly exactly own self real life true story based name working title working know-how hands-on who’s whos were youre were im weve ive id theyre thats whats lets hes shes aint cant wont couldnt shouldnt wouldnt wasnt werent havent hasnt hadnt havin gonna wanna gotta lemme gimme hence thus therefore however though although still yet already again once twice times long term short height ft feet inch inches cm cms kg kgs lakh lakhs crore thousand k day-wise perday rupees paise ? thing things stuff way ways line lines word words dialogue dialogues lip sync delivery emote emoting expression expressions eyes hair skin face faces body features feature feel vibe vibes energy touch bit little lot lots few many much enough less least half full whole entire main agle agla agli pehle pehla pehli doosra doosre doosri teesra baad upar neeche andar bahar saamne paas door gender-neutral open irrespective regardless preference rehearsal rehearsals reading readings session sessions lakhs side supporting parallel small large tiny huge number numbers nos no qty quantity count pax max ppl u ur r ok k hv hav wid wit frm fr 4 pl mumb tht dis dat bro buddy friend friends boss'.replace(
    /\s+/gu,
    '|',
  );

/** Phrases that hold a word of another meaning. */
export const harmlessPhrases =
  'fashion film|fashion films|film industry|film school|film institute|ad agency|ad agencies|sports brand|sports bike|sports shoes|sports car|sports day|dance floor|dance bar|dance number|song and dance|box office|dance reality|swimming pool|swim wear|swimwear|class pass|light hearted|fair and lovely|fair enough|fair price shop|guest house|drive by|cook off|man of the house|no nonsense|no problem|no issues|no issue|good looking|long term|short term|short notice|short listed|on short notice|first look|look test|acting workshop|background score|background artist fees|hero product|hero bike|man made|main lead|man hours|host city|single take|one take';

/** Words that are spelled right although a gazetteer word is near. */
export const leaveAlone =
  'acting action signing ringing singing singe bringing marathon marathons mature nature natural feature features creature lecture texture picture pictures danger dangers ranger manger hanger angers finance advance romance glance stance distance instance balance chance chances change changes changed channel channels charge charges charming charm chart charts indie india indian indians hinder hind kinder kind engine engines energy angry agency agencies urgency moral morale mortal portal panel panels manual casual usual visual female-led malls mall smile smiles simile family familiar fanatic puny pane panes pain pains june july jungle general genera genial gentle mental dental rental central madras goat goals goal coat boat boats books book boots tale tales table tables cable stable tablet talk talks tall taller stall walk walks chalk punjab gujarat bengal maharashtra kerala odisha assam bihar haryana rajasthan kashmir karnataka telangana andhra uttar pradesh tamilnadu kannur kanye canada german germany spanking russia korea japan china italy france arab arabs arabia persia english england shop shops shot shots short sport sports spots post posts poster stage stages staged staging strange stranger orange range ranges arrange singer-songwriter swing swinging sewing showing shooing rowing growing knowing blowing crowing boxing-day box boxes fox foxes tax taxes wrestle wresting resting testing tasting toasting hosting posting casting lasting pasting fasting basting boasting roasting coasting costing listing lifting gifting rafting drafting crafting shifting sifting fencing facing racing pacing placing tracing bracing dancing prancing financing glancing advancing lancing pricing voicing rejoicing juicing sourcing forcing parsing passing pressing dressing cursing nursing nurse course source force house houses mouse mousse morse worse verse reverse universe diverse adverse traverse mother-in-law another bother brother smother other others weather whether leather feather father farther further rather gather lather there where were sister mister blister minister twister resister assistant master faster plaster poster monster foster cluster daughter slaughter laughter after aftermath husband wife life strife knife'.replace(
    /\s+/gu,
    '|',
  );

/** Hindi in Latin letters shows by these. */
export const hindiMarkers =
  'chahiye|chahie|hai|hain|mein|ke|ki|ka|ko|se|wala|wali|wale|bhi|nahi|aur|ladki|ladka|ladke|ladkiyan|koi|jo|ho|saal|liye|kal|aati|aata|ek|ya|umar|umr|bina|sirf|dikhao|bhejo|karo|do|thodi|thoda|zaroori|hona|honi|agle|par|wahi|lekin|aana|aani|bolni|hatao|hata|karna|milega|din';
