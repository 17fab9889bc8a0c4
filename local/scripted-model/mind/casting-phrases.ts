/** What the scripted model says of roles, shortlists and holds, in three tongues. */
import type { Tongue } from './tongue.ts';

export interface CastingPhrases {
  readonly working: string;
  role(name: string): string;
  added(count: number, role: string, inAll: number): string;
  removed(role: string, left: number): string;
  list(role: string): string;
  emptyList(role: string): string;
  passed(count: number): string;
  held(days: string, until: string): string;
  conflict(count: number): string;
  changed(change: string, until: string): string;
  holds(role: string): string;
  readonly noHolds: string;
  readonly noSuchHold: string;
  readonly untilWhen: string;
  backups(role: string): string;
  readonly noBackup: string;
  readonly mayNot: string;
  readonly failed: string;
  readonly nothingToMakeOf: string;
}

const en: CastingPhrases = {
  working: 'One moment…',
  role: (name) => `I have kept the role "${name}".`,
  added: (count, role, inAll) => `${count === 0 ? 'Already there' : `${count} added`}: the shortlist of "${role}" has ${inAll} now.`,
  removed: (role, left) => `Taken off the shortlist of "${role}": ${left} left.`,
  list: (role) => `On the shortlist of "${role}":`,
  emptyList: (role) => `Nobody is on the shortlist of "${role}" yet.`,
  passed: (count) => `Passed over: ${count}.`,
  held: (days, until) => `is on hold for ${days}, until ${until}. This is our own note: nobody outside was told.`,
  conflict: (count) => `Careful: ${count === 1 ? 'another first hold' : `${count} other first holds`} of the same person on these days.`,
  changed: (change, until) => (change === 'extend' ? `has the hold extended until ${until}.` : change === 'confirm' ? 'is confirmed.' : 'is released.'),
  holds: (role) => `Holds for "${role}":`,
  noHolds: 'Nobody is on hold for this role.',
  noSuchHold: 'I find no such hold for this role.',
  untilWhen: 'For which days, and until when? Say for example "hold her for 12-14 Dec till Friday".',
  backups: (role) => `Besides those on the shortlist of "${role}", these fit the role:`,
  noBackup: 'Besides those on the shortlist, nobody fits the role as it is.',
  mayNot: 'Your role in this organization may not do that: ask a director.',
  failed: 'That did not work, so nothing was changed. Ask again in a moment.',
  nothingToMakeOf: 'I need a brief first: tell me what the role asks.',
};

const hinglish: CastingPhrases = {
  working: 'Ek minute…',
  role: (name) => `Role "${name}" rakh liya.`,
  added: (count, role, inAll) => `${count === 0 ? 'Pehle se hain' : `${count} jode gaye`}: "${role}" ki shortlist mein ab ${inAll} hain.`,
  removed: (role, left) => `"${role}" ki shortlist se hata diya: ${left} bache.`,
  list: (role) => `"${role}" ki shortlist mein:`,
  emptyList: (role) => `"${role}" ki shortlist abhi khaali hai.`,
  passed: (count) => `Chhode gaye: ${count}.`,
  held: (days, until) => `${days} ke liye hold par, ${until} tak. Yeh hamara apna note hai: bahar kisi ko bataya nahi gaya.`,
  conflict: (count) => `Dhyan rahe: in dino par is insaan ke ${count} aur first hold hain.`,
  changed: (change, until) => (change === 'extend' ? `ka hold ${until} tak badha diya.` : change === 'confirm' ? 'pakka ho gaya.' : 'ka hold chhod diya.'),
  holds: (role) => `"${role}" ke hold:`,
  noHolds: 'Is role ke liye koi hold par nahi hai.',
  noSuchHold: 'Is role ke liye aisa koi hold nahi mila.',
  untilWhen: 'Kaun si dates, aur kab tak? Jaise: "usko 12-14 Dec ke liye hold karo Friday tak".',
  backups: (role) => `"${role}" ki shortlist ke alawa yeh log role par fit hain:`,
  noBackup: 'Shortlist ke alawa is role par koi fit nahi hota.',
  mayNot: 'Is organization mein aapka role yeh nahi kar sakta: director se kahiye.',
  failed: 'Yeh nahi ho paya, isliye kuch badla nahi. Thodi der mein phir kahiye.',
  nothingToMakeOf: 'Pehle brief chahiye: bataiye role kya maangta hai.',
};

const hi: CastingPhrases = {
  working: 'एक मिनट…',
  role: (name) => `रोल "${name}" रख लिया।`,
  added: (count, role, inAll) => `${count === 0 ? 'पहले से हैं' : `${count} जोड़े गए`}: "${role}" की शॉर्टलिस्ट में अब ${inAll} हैं।`,
  removed: (role, left) => `"${role}" की शॉर्टलिस्ट से हटा दिया: ${left} बचे।`,
  list: (role) => `"${role}" की शॉर्टलिस्ट में:`,
  emptyList: (role) => `"${role}" की शॉर्टलिस्ट अभी खाली है।`,
  passed: (count) => `छोड़े गए: ${count}।`,
  held: (days, until) => `${days} के लिए होल्ड पर, ${until} तक। यह हमारा अपना नोट है: बाहर किसी को नहीं बताया गया।`,
  conflict: (count) => `ध्यान रहे: इन दिनों पर इसी व्यक्ति के ${count} और फ़र्स्ट होल्ड हैं।`,
  changed: (change, until) => (change === 'extend' ? `का होल्ड ${until} तक बढ़ा दिया।` : change === 'confirm' ? 'पक्का हो गया।' : 'का होल्ड छोड़ दिया।'),
  holds: (role) => `"${role}" के होल्ड:`,
  noHolds: 'इस रोल के लिए कोई होल्ड पर नहीं है।',
  noSuchHold: 'इस रोल के लिए ऐसा कोई होल्ड नहीं मिला।',
  untilWhen: 'किन दिनों के लिए, और कब तक? जैसे: "उसे 12-14 दिसंबर के लिए होल्ड करो शुक्रवार तक"।',
  backups: (role) => `"${role}" की शॉर्टलिस्ट के अलावा ये लोग रोल पर सही बैठते हैं:`,
  noBackup: 'शॉर्टलिस्ट के अलावा इस रोल पर कोई सही नहीं बैठता।',
  mayNot: 'इस संस्था में आपका रोल यह नहीं कर सकता: डायरेक्टर से कहिए।',
  failed: 'यह नहीं हो पाया, इसलिए कुछ बदला नहीं। थोड़ी देर में फिर कहिए।',
  nothingToMakeOf: 'पहले ब्रीफ़ चाहिए: बताइए रोल क्या माँगता है।',
};

export const castingPhrases: Readonly<Record<Tongue, CastingPhrases>> = { en, hinglish, hi };
