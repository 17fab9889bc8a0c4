/** The words that say how to answer. Apart from the lexicon, because ranking asks it of what a brief describes. */
export const verbs =
  /\b(?:send|sending|share|sharing|dm|ping|inbox|whatsapp|mail|email|call|contact|forward|submit|apply|revert|reply|bhejo|bhejen|bheje|bhej|bhejiye|भेजो|भेजें|भेजिए)\b/u;
/** What is sent. "Send me a stern father" asks for somebody. */
const things =
  /\b(?:profiles?|pics?|pictures?|photos?|images?|portfolios?|videos?|clips?|intros?|introductions?|introductory|details?|resumes?|cv|biodata|numbers?|reels?|showreels?|links?|selfies?|snaps?|tapes?|self tapes?|selftapes?|dm|inbox|apply|whatsapp)\b/u;
/** "Profiles of a stern father": whose they are is the wish. */
const whose = /\b(?:of|for|who|whose|jo|jiske|like|jaise)\b/u;
/** Words at the start of a sentence that say what it is. */
export const opening = 4;
/** An offer of so many words may end with "interested". */
export const shortOffer = 6;
/** Whether a sentence, or what stands between its commas, only says how to answer. */
export const isAnswering = (text: string): boolean => {
  const words = text.trim().split(/\s+/u);
  const first = words.slice(0, opening).join(' ');
  const isOffer = /^(?:if |all |only |pls |please )?interested\b/u.test(first) || (words.length <= shortOffer && words.at(-1) === 'interested');
  return ((verbs.test(first) || /\bbhej/u.test(text)) && things.test(text) && !whose.test(text)) || (isOffer && (verbs.test(text) || words.length <= opening));
};
