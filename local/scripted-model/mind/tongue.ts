/** The language in which to answer: that of the message. */
export type Tongue = 'en' | 'hi' | 'hinglish';

const hindiWords = new Set(
  'hai hain hoon hun chahiye chahie chaiye mujhe hume hamein mere meri dikhao dikhaiye dhundo dhoondo dhoondho dhundho batao bataiye khojo ke ki ka ko mein aur nahi nahin kya kaise kaun kahan kab wale wali wala bolne bolte bolti saal umar umra ladki ladka ladke ladkiyan log kalakar sirf bhi unme inme koi accha achha theek thik haan namaste namaskar shukriya dhanyavaad dhanyawad kripya zara jo se ho raha rahe karo kar sakte sakta sakti madad'.split(
    ' ',
  ),
);
/** These are English or names of things too: one of them proves nothing. */
const weak = new Set(['se', 'ho', 'ka', 'ki', 'ko', 'jo', 'log', 'kar', 'ke']);

export const tongueOf = (text: string): Tongue => {
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi';
  const found = (text.toLowerCase().match(/[a-z]+/gu) ?? []).filter((word) => hindiWords.has(word));
  const isHinglish = found.some((word) => !weak.has(word)) || found.length > 1;
  return isHinglish ? 'hinglish' : 'en';
};
