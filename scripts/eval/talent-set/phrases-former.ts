/** The first test half, measured and looked at: a part of the development half since, and a half by itself in that half's sentences (`--half former`). */
import type { Persona, Register } from '../../../local/seed/latents.ts';

const personaPhrases: Readonly<Record<Persona, readonly string[]>> = {
  'small-town': ['fresh off the bus from some kasba, bewildered by Mumbai', 'tier 3 town migrant with dreams', 'gaon se shehar aaya hua bhola insaan'],
  'boy-next-door': ['could be your own cousin, very ordinary', 'building mein rehne wala normal sa banda', 'simple commuter everybody feels they know'],
  corporate: ['runs a fintech, always on calls', 'senior management in a tailored suit', 'office politics wala vice president'],
  cop: ['overworked SHO at a chaotic thana', 'crime branch inspector close to retirement', 'traffic havaldar'],
  homemaker: ['keeps four generations fed and sane', 'joint parivaar ki dhuri', 'gharelu insaan, tiffin and tuition drop'],
  rebel: ['walks out of exams to join a protest', 'ziddi, system ke khilaaf', 'punk who answers back to principals'],
  villain: ['smiles while ordering a murder', 'negative lead, grey and merciless', 'shatir dushman of the hero'],
  athlete: ['kabaddi raider with a torn knee', 'state level swimmer or footballer body', 'akhade ka khiladi'],
  intellectual: ['historian buried in archives', 'always quoting books, jhola and spectacles', 'vidwaan kism ka lecturer'],
  'comic-sidekick': ['the chaddi buddy who ruins every plan', 'hero ke saath rehne wala joker', 'bakbak karne wala wingman'],
  royal: ['heir to a crumbling riyasat', 'raajsi thaat, palace intrigue', 'empress or emperor for a mythological'],
  'working-class': ['plumber who also drives a tempo', 'construction site labourer', 'dihaadi par kaam karne wala'],
  mentor: ['retired coach who still scolds', 'guruji who teaches life lessons', 'experienced hand guiding a newcomer'],
  romantic: ['writes letters, waits at stations', 'pyaar mein dooba hua', 'heart on fire, first crush energy'],
};

const registerPhrases: Readonly<Record<Register, readonly string[]>> = {
  'dry-humour': ['says the funniest line like a weather report', 'taane maarne mein ustaad, poker face', 'ironic, laconic'],
  'broad-comedy': ['falls down stairs for a laugh', 'nautanki, loud and silly', 'cartoonish, hasa hasa ke lot pot'],
  'quiet-intensity': ['hardly a word, still you stare', 'kam bolta hai, aankhein bolti hain', 'contained, simmering inside'],
  warmth: ['makes strangers feel at home', 'mamta bhari muskaan', 'soft hearted and comforting'],
  menace: ['polite but you would not share a lift', 'khaufnaak thandi nazar', 'quietly terrifying'],
  vulnerability: ['on the edge of a breakdown', 'toota hua, aansu rokta hua', 'sensitive and easily hurt'],
  swagger: ['enters like he owns the mohalla', 'attitude full, chaal mein akad', 'cool, fearless show off'],
};

export const formerPhrases = { personaPhrases, registerPhrases };
