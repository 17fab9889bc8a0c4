/** In which language and script the product itself should speak: that of the message, or of the talk when the message shows none. */
export type Tongue = 'en' | 'hi' | 'hinglish';

const telling =
  /(?<![a-z])(?:hai|hain|hoon|hun|chahiye|chahie|chaiye|mujhe|humein|hamein|mera|mere|meri|dikhao|dikhaiye|dhundo|dhoondo|batao|bataiye|mein|aur|nahi|nahin|kya|kaise|kaun|kahan|kab|wale|wali|wala|bolne|bolti|saal|umar|ladki|ladka|ladke|kalakar|sirf|bhi|unme|inme|koi|accha|achha|theek|thik|haan|shukriya|karo|kar do|raha|rahi|rahe|yaar|jaldi|bas)(?![a-z])/u;

export const tongueOf = (text: string, previousTexts: readonly string[] = []): Tongue => {
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi';
  const latin = text.toLowerCase();
  if (telling.test(latin)) return 'hinglish';
  const words = latin.match(/[a-z]{2,}/gu) ?? [];
  const previous = previousTexts.at(-1);
  // "Pune", "ok", "5'8": the talk goes on as it was.
  return words.length < 3 && previous !== undefined ? tongueOf(previous, previousTexts.slice(0, -1)) : 'en';
};
