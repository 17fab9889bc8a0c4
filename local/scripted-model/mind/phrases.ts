/** Every sentence of the scripted model that needs no list of its own, in three tongues. */
import type { ProtectedKind } from '../wish/protected.ts';
import type { Tongue } from './tongue.ts';

export interface Phrases {
  looking(wish: string): string;
  readonly lookingAgain: string;
  found(total: number, shown: number): string;
  readonly foundOne: string;
  readonly nobody: string;
  few(total: number): string;
  readonly wouldHelp: string;
  more(count: number): string;
  ask(things: string): string;
  readonly nextSteps: string;
  readonly nextAfterFew: string;
  readonly toolFailed: string;
  readonly unreadable: string;
  readonly noSearch: string;
  readonly profile: string;
  readonly noProfile: string;
  readonly hello: string;
  readonly helloAgain: string;
  readonly help: string;
  readonly thanks: string;
  readonly bye: string;
  readonly remember: string;
  readonly other: string;
  readonly whoThen: string;
  readonly remembered: string;
  readonly notRemembered: string;
  readonly recalled: string;
  /** When nothing that is remembered names what was asked about. */
  readonly nearest: string;
  /** Before what was said and is no memory, each with its day. */
  readonly onlySaid: string;
  readonly saidHere: string;
  isItSo(text: string): string;
  /** By what became of it. */
  readonly names: Readonly<Record<'one' | 'apart' | 'open' | 'closed' | 'failed', string>>;
  readonly nothingRemembered: string;
  readonly forgetOffered: string;
  readonly memoryAway: string;
  readonly preparing: string;
  proposed(summary: string): string;
  readonly notProposed: string;
  /** What nobody is chosen by, and what can be searched by instead. */
  notBy(kinds: readonly ProtectedKind[]): string;
  readonly nextAfterRefusal: string;
  readonly onTheCard: string;
  readonly sorry: string;
  readonly frustrated: string;
  readonly widenOrUndo: string;
  inAll(total: number): string;
  readonly guardians: string;
}

const protectedNames: Readonly<Record<Tongue, Readonly<Record<ProtectedKind, string>>>> = {
  en: { complexion: 'complexion', caste: 'caste', religion: 'religion', origin: 'where they come from' },
  hinglish: { complexion: 'rang', caste: 'jaati', religion: 'dharm', origin: 'mool jagah' },
  hi: { complexion: 'रंग', caste: 'जाति', religion: 'धर्म', origin: 'मूल जगह' },
};
const listed = (kinds: readonly ProtectedKind[], names: Readonly<Record<ProtectedKind, string>>, or: string): string => {
  const said = kinds.map((kind) => names[kind]);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${or} ${said.at(-1)}`;
};

const en: Phrases = {
  looking: (wish) => `Looking for people: ${wish}…`,
  lookingAgain: 'Looking through the talent base…',
  found: (total, shown) => (total > shown ? `I found ${total} people who fit. The best ${shown}:` : `I found ${total} people who fit:`),
  foundOne: 'I found one person who fits:',
  nobody: 'I found nobody in the talent base who fits all of that.',
  few: (total) => `That is all: ${total === 1 ? 'one person' : `${total} people`}.`,
  wouldHelp: 'What would bring more:',
  more: (count) => `${count} more`,
  ask: (things) => `still to ask: ${things}`,
  nextSteps:
    'Next, I can narrow this down ("only those from Pune", "same but older", "who also speak Marathi"), show more, or tell you about one of them ("tell me about the first one").',
  nextAfterFew: 'Tell me which need is soft, and I will look again.',
  toolFailed: 'Search is not available just now, so I cannot say who fits. That does not mean that nobody does: ask again in a moment.',
  unreadable: 'The search answered something that I cannot read, so I will not guess. Please try again.',
  noSearch: 'I cannot search the talent base from here: this request gives me no search tool.',
  profile: 'What the record says of',
  noProfile: 'I found no record of that person in the talent base.',
  hello:
    'Hello! I am CastMatch\'s scripted model: no language model is at work here, only rules on this machine. I can look for people in the talent base. Try: "Find actors in Mumbai aged 25-35 who speak Marathi and can ride a horse".',
  helloAgain: 'Hello again! Tell me about the role (age, city, language, skills) and I will look for people.',
  help: [
    "I am CastMatch's scripted model: rules, not a language model. What I can do:",
    '',
    '- find people by city, playing age, height, languages and how well they speak them, skills, experience and medium, in English, Hindi or Hinglish;',
    '- refine a search: "same but older", "only those from Pune", "aur Marathi bolne wale", "any age";',
    '- show more people, or tell you what the record says about one of them;',
    '- say why somebody is on the list, and what would bring more people when few fit.',
    '',
    'For free conversation, start CastMatch with an Anthropic API key: then Claude answers.',
  ].join('\n'),
  thanks: 'Gladly. When the next role comes up, just describe it.',
  bye: 'See you. The conversation stays here for when you come back.',
  remember: 'What this conversation holds, I use. I am the scripted model and keep no notes of my own; CastMatch keeps memories where that is built.',
  other:
    "I am CastMatch's scripted model, and that is beyond my rules. I can look for people: tell me city, playing age, languages or skills of the role. With an Anthropic API key, Claude answers everything else.",
  whoThen: 'I do not see whom you mean. Search first, then ask about "the first one", "the second one" and so on.',
  remembered: 'Noted. I will use it from now on, in other conversations too; you can correct or forget it beside this answer.',
  notRemembered: 'I do not keep that: only what you say yourself, and never complexion, caste, religion or native place.',
  names: {
    one: 'Noted: I take the two names for one. The page Memory can take it back.',
    apart: 'Noted: these are two different things, and I will not ask again.',
    open: 'I leave the two names apart for now; the page Memory has them.',
    closed: 'That question about the names is settled already; the page Memory can change it.',
    failed: 'I could not keep that about the names just now; the page Memory can.',
  },
  isItSo: (text) => `One thing I am not sure of: "${text}". Does that hold?`,
  recalled: 'This is what I remember:',
  nearest: 'I remember nothing about that. The nearest that I have:',
  onlySaid: 'Said before:',
  saidHere: 'You said here:',
  nothingRemembered: 'I remember nothing about that.',
  forgetOffered: 'It stands beside this answer: confirm there, and it is forgotten for good. Until then nothing is gone.',
  memoryAway: 'What I remember of you is not available just now. Ask again in a moment.',
  preparing: 'I prepare it…',
  proposed: (summary) => `${summary}. It waits for your confirmation on the card: nothing has been sent, and I cannot confirm it for you.`,
  notProposed: 'That could not be prepared: some of these people cannot be included. Choose others, or ask me to look again.',
  notBy: (kinds) => `I do not choose people by ${listed(kinds, protectedNames.en, 'or')}; I search by playing age, language, dialect, skills and experience.`,
  onTheCard: 'I cannot send or confirm anything: that is done on the card, by hand. Nothing has left CastMatch by this message.',
  nextAfterRefusal: 'Tell me the age, language or skills of the role, and I will look.',
  sorry: 'Sorry, that list missed it.',
  frustrated: 'Sorry, that missed it. Shall I widen the search, or go back to the list before? Say "any city", "any age" or "undo".',
  widenOrUndo: 'If this is still not it, I can widen ("any city", "any age") or go back ("undo").',
  inAll: (total) => (total === 1 ? 'That is the only one who fits.' : `${total} fit in all; the cards have the rest.`),
  guardians: 'Children are shown for this role only, and are reached through their guardians.',
};

const hinglish: Phrases = {
  looking: (wish) => `Dhoondhte hain: ${wish}…`,
  lookingAgain: 'Talent base mein dekhte hain…',
  found: (total, shown) => (total > shown ? `${total} log mile jo fit hote hain. Sabse achhe ${shown}:` : `${total} log mile jo fit hote hain:`),
  foundOne: 'Ek insaan mila jo fit hota hai:',
  nobody: 'Talent base mein aisa koi nahi mila jo in sab sharton par khara utre.',
  few: (total) => `Bas itne hi hain: ${total}.`,
  wouldHelp: 'Isse aur log mil sakte hain:',
  more: (count) => `${count} aur`,
  ask: (things) => `poochhna baaki hai: ${things}`,
  nextSteps: 'Aage: "sirf Pune wale", "same but older", "aur Marathi bolne wale", "aur dikhao", ya "pehle wale ke baare mein batao" keh sakte hain.',
  nextAfterFew: 'Bataiye kaunsi shart dheeli ho sakti hai, phir se dekhte hain.',
  toolFailed: 'Search abhi available nahi hai, isliye nahi keh sakta ki kaun fit hota hai. Thodi der mein phir poochhiye.',
  unreadable: 'Search ka jawab padha nahi gaya, isliye andaza nahi lagaunga. Phir koshish kijiye.',
  noSearch: 'Yahan se talent base mein search nahi ho sakti: is request mein search tool nahi hai.',
  profile: 'Record ke mutabik',
  noProfile: 'Talent base mein is naam ka record nahi mila.',
  hello:
    'Namaste! Main CastMatch ka scripted model hoon: yahan koi language model nahi, sirf niyam hain. Talent base mein log dhoondh sakta hoon. Jaise: "Mumbai mein 25 se 35 saal ki ladki chahiye jo Marathi bole".',
  helloAgain: 'Phir se namaste! Role ke baare mein bataiye (umar, shahar, bhasha, skills), log dhoondhte hain.',
  help: [
    'Main CastMatch ka scripted model hoon: niyam, language model nahi. Main yeh kar sakta hoon:',
    '',
    '- shahar, playing age, height, bhasha, skills, experience aur medium se log dhoondhna;',
    '- search badalna: "thode bade", "sirf Pune wale", "aur Marathi bolne wale", "koi bhi umar";',
    '- aur log dikhana, ya kisi ek ka record batana;',
    '- batana ki koi list mein kyon hai, aur kam log hon to kya badalne se aur milenge.',
    '',
    'Khuli baatcheet ke liye CastMatch ko Anthropic API key ke saath chalaiye: tab Claude jawab deta hai.',
  ].join('\n'),
  thanks: 'Shukriya! Agla role aaye to bas bata dijiye.',
  bye: 'Phir milenge. Yeh baatcheet yahin rahegi.',
  remember: 'Is baatcheet mein jo hai, wahi kaam aata hai. Main scripted model hoon aur apne notes nahi rakhta.',
  other:
    'Main CastMatch ka scripted model hoon, yeh mere niyamon se bahar hai. Log dhoondh sakta hoon: role ka shahar, umar, bhasha ya skills bataiye. Anthropic API key ho to baaki sab ka jawab Claude deta hai.',
  whoThen: 'Samajh nahi aaya kiske baare mein. Pehle search kijiye, phir "pehle wale ke baare mein batao" kahiye.',
  remembered: 'Yaad rahega, doosri baatcheet mein bhi. Isi jawab ke paas ise theek ya bhula sakte hain.',
  notRemembered: 'Yeh yaad nahi rakhta: sirf aapki kahi baat, aur kabhi rang, jaati, dharm ya mool jagah nahi.',
  names: {
    one: 'Theek hai: dono naam ek hi cheez ke hain. Memory page par ise wapas le sakte hain.',
    apart: 'Theek hai: dono alag hain, phir nahi poochhunga.',
    open: 'Abhi dono naam alag rakhta hoon; Memory page par hain.',
    closed: 'Naamon ki yeh baat pehle hi tay ho chuki hai; Memory page par badal sakte hain.',
    failed: 'Naamon ki yeh baat abhi rakhi nahi ja saki; Memory page par ho sakti hai.',
  },
  isItSo: (text) => `Ek baat pakki nahi hai: "${text}". Kya yeh sahi hai?`,
  recalled: 'Yeh yaad hai:',
  nearest: 'Iske baare mein kuch yaad nahi hai. Sabse paas yeh hai:',
  onlySaid: 'Pehle kaha gaya:',
  saidHere: 'Aapne yahin kaha:',
  nothingRemembered: 'Iske baare mein kuch yaad nahi hai.',
  forgetOffered: 'Woh is jawab ke paas hai: wahan confirm kijiye, tab hamesha ke liye bhool jayenge. Tab tak kuch nahi mita.',
  memoryAway: 'Aapki yaad rakhi baatein abhi available nahi hain. Thodi der mein phir poochhiye.',
  preparing: 'Taiyaar karta hoon…',
  proposed: (summary) =>
    `${summary}. Yeh card par aapki confirmation ka intezaar kar raha hai: abhi kuch bheja nahi gaya, aur main aapki jagah confirm nahi kar sakta.`,
  notProposed: 'Yeh taiyaar nahi ho paya: inme se kuch log shaamil nahi kiye ja sakte. Doosre chuniye, ya phir se search kijiye.',
  notBy: (kinds) =>
    `${listed(kinds, protectedNames.hinglish, 'ya')} se hum log nahi chunte; playing age, bhasha, boli, skills aur experience se dhoondhte hain.`,
  onTheCard: 'Main bhej ya confirm nahi kar sakta: woh card par haath se hota hai. Is message se kuch nahi gaya.',
  nextAfterRefusal: 'Role ki umar, bhasha ya skills bataiye, dekhte hain.',
  sorry: 'Maaf kijiye, woh list sahi nahi thi.',
  frustrated: 'Maaf kijiye, woh sahi nahi tha. Search badi karein, ya pichhli list par wapas? "koi bhi umar", "kahin se bhi" ya "wapas" kahiye.',
  widenOrUndo: 'Ab bhi sahi na ho to search badi ho sakti hai ("kahin se bhi", "koi bhi umar"), ya wapas ("wapas").',
  inAll: (total) => (total === 1 ? 'Bas yahi ek fit hai.' : `Kul ${total} fit hain; baaki cards par.`),
  guardians: 'Bachche sirf isi role ke liye dikhte hain, aur baat guardian se hoti hai.',
};

const hi: Phrases = {
  looking: (wish) => `ढूँढते हैं: ${wish}…`,
  lookingAgain: 'टैलेंट बेस में देखते हैं…',
  found: (total, shown) => (total > shown ? `${total} लोग मिले जो सही बैठते हैं। सबसे अच्छे ${shown}:` : `${total} लोग मिले जो सही बैठते हैं:`),
  foundOne: 'एक व्यक्ति मिला जो सही बैठता है:',
  nobody: 'टैलेंट बेस में ऐसा कोई नहीं मिला जो इन सब शर्तों पर सही बैठे।',
  few: (total) => `बस इतने ही हैं: ${total}।`,
  wouldHelp: 'इससे और लोग मिल सकते हैं:',
  more: (count) => `${count} और`,
  ask: (things) => `पूछना बाकी है: ${things}`,
  nextSteps: 'आगे आप कह सकते हैं: "सिर्फ पुणे वाले", "उम्र में थोड़े बड़े", "और मराठी बोलने वाले", "और दिखाओ", या "पहले वाले के बारे में बताओ"।',
  nextAfterFew: 'बताइए कौन सी शर्त ढीली हो सकती है, फिर से देखते हैं।',
  toolFailed: 'खोज अभी उपलब्ध नहीं है, इसलिए नहीं कह सकता कि कौन सही बैठता है। थोड़ी देर में फिर पूछिए।',
  unreadable: 'खोज का जवाब पढ़ा नहीं गया, इसलिए अंदाज़ा नहीं लगाऊँगा। फिर कोशिश कीजिए।',
  noSearch: 'यहाँ से टैलेंट बेस में खोज नहीं हो सकती: इस अनुरोध में खोज का साधन नहीं है।',
  profile: 'रिकॉर्ड के अनुसार',
  noProfile: 'टैलेंट बेस में इस व्यक्ति का रिकॉर्ड नहीं मिला।',
  hello:
    'नमस्ते! मैं CastMatch का scripted model हूँ: यहाँ कोई लैंग्वेज मॉडल नहीं, सिर्फ नियम हैं। मैं टैलेंट बेस में लोग ढूँढ सकता हूँ। जैसे: "मुंबई में 25 से 35 साल की लड़की चाहिए जो मराठी बोले"।',
  helloAgain: 'फिर से नमस्ते! रोल के बारे में बताइए (उम्र, शहर, भाषा, हुनर), लोग ढूँढते हैं।',
  help: [
    'मैं CastMatch का scripted model हूँ: नियम, लैंग्वेज मॉडल नहीं। मैं यह कर सकता हूँ:',
    '',
    '- शहर, प्लेइंग एज, कद, भाषा, हुनर, अनुभव और माध्यम से लोग ढूँढना;',
    '- खोज बदलना: "थोड़े बड़े", "सिर्फ पुणे वाले", "और मराठी बोलने वाले", "कोई भी उम्र";',
    '- और लोग दिखाना, या किसी एक का रिकॉर्ड बताना;',
    '- बताना कि कोई सूची में क्यों है, और कम लोग हों तो क्या बदलने से और मिलेंगे।',
    '',
    'खुली बातचीत के लिए CastMatch को Anthropic API key के साथ चलाइए: तब Claude जवाब देता है।',
  ].join('\n'),
  thanks: 'शुक्रिया! अगला रोल आए तो बस बता दीजिए।',
  bye: 'फिर मिलेंगे। यह बातचीत यहीं रहेगी।',
  remember: 'इस बातचीत में जो है, वही काम आता है। मैं scripted model हूँ और अपने नोट नहीं रखता।',
  other:
    'मैं CastMatch का scripted model हूँ, यह मेरे नियमों से बाहर है। मैं लोग ढूँढ सकता हूँ: रोल का शहर, उम्र, भाषा या हुनर बताइए। Anthropic API key हो तो बाकी सब का जवाब Claude देता है।',
  whoThen: 'समझ नहीं आया किसके बारे में। पहले खोजिए, फिर "पहले वाले के बारे में बताओ" कहिए।',
  remembered: 'याद रहेगा, दूसरी बातचीत में भी। इसी जवाब के पास इसे ठीक कर सकते या भुला सकते हैं।',
  notRemembered: 'यह याद नहीं रखता: सिर्फ़ आपकी कही बात, और कभी रंग, जाति, धर्म या मूल जगह नहीं।',
  names: {
    one: 'ठीक है: दोनों नाम एक ही चीज़ के हैं। मेमोरी पेज पर इसे वापस ले सकते हैं।',
    apart: 'ठीक है: दोनों अलग हैं, फिर नहीं पूछूँगा।',
    open: 'अभी दोनों नाम अलग रखता हूँ; मेमोरी पेज पर हैं।',
    closed: 'नामों की यह बात पहले ही तय हो चुकी है; मेमोरी पेज पर बदल सकते हैं।',
    failed: 'नामों की यह बात अभी रखी नहीं जा सकी; मेमोरी पेज पर हो सकती है।',
  },
  isItSo: (text) => `एक बात पक्की नहीं है: "${text}"। क्या यह सही है?`,
  recalled: 'यह याद है:',
  nearest: 'इसके बारे में कुछ याद नहीं है। सबसे पास यह है:',
  onlySaid: 'पहले कहा गया:',
  saidHere: 'आपने यहीं कहा:',
  nothingRemembered: 'इसके बारे में कुछ याद नहीं है।',
  forgetOffered: 'वह इस जवाब के पास है: वहाँ पुष्टि कीजिए, तब हमेशा के लिए भूल जाएँगे। तब तक कुछ नहीं मिटा।',
  memoryAway: 'आपकी याद रखी बातें अभी उपलब्ध नहीं हैं। थोड़ी देर में फिर पूछिए।',
  preparing: 'तैयार करते हैं…',
  proposed: (summary) => `${summary}। यह कार्ड पर आपकी पुष्टि का इंतज़ार कर रहा है: अभी कुछ भेजा नहीं गया, और आपकी जगह मैं पुष्टि नहीं कर सकता।`,
  notProposed: 'यह तैयार नहीं हो पाया: इनमें से कुछ लोग शामिल नहीं किए जा सकते। दूसरे चुनिए, या फिर से खोजिए।',
  notBy: (kinds) => `${listed(kinds, protectedNames.hi, 'या')} से हम लोग नहीं चुनते; प्लेइंग एज, भाषा, बोली, हुनर और अनुभव से ढूँढते हैं।`,
  onTheCard: 'मैं भेज या पुष्टि नहीं कर सकता: वह कार्ड पर हाथ से होता है। इस संदेश से कुछ नहीं गया।',
  nextAfterRefusal: 'रोल की उम्र, भाषा या हुनर बताइए, देखते हैं।',
  sorry: 'माफ़ कीजिए, वह सूची सही नहीं थी।',
  frustrated: 'माफ़ कीजिए, वह सही नहीं था। खोज बड़ी करें, या पिछली सूची पर वापस? "कहीं से भी", "कोई भी उम्र" या "वापस" कहिए।',
  widenOrUndo: 'अब भी सही न हो तो खोज बड़ी हो सकती है ("कहीं से भी", "कोई भी उम्र"), या वापस ("वापस")।',
  inAll: (total) => (total === 1 ? 'बस यही एक सही बैठता है।' : `कुल ${total} सही बैठते हैं; बाकी कार्ड पर।`),
  guardians: 'बच्चे सिर्फ इसी रोल के लिए दिखते हैं, और बात अभिभावक से होती है।',
};

export const phrases: Readonly<Record<Tongue, Phrases>> = { en, hinglish, hi };
