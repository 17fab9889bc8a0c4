/** How briefs of the development half say what a person is like; the later ones of each line, and those of `phrases-former.ts`, were once a test half. Not one of these is how a profile says it. */
import type { Persona, Register } from '../../../local/seed/latents.ts';
import { formerPhrases } from './phrases-former.ts';

const personaPhrases: Readonly<Record<Persona, readonly string[]>> = {
  'small-town': [
    'somebody from the provinces new in the big city',
    'kasbai type',
    'naive newcomer from a district town',
    'somebody just arrived from some dusty kasba',
    'mofussil migrant finding his feet in the metro',
    'छोटे शहर से आया सीधा सादा',
  ],
  'boy-next-door': [
    'regular relatable youngster',
    'padosi jaisa lagne wala',
    'approachable everyday friend',
    'the sort you would borrow sugar from, regular neighbour',
    'aam sa everyday college friend',
    'likeable familiar youngster',
  ],
  corporate: [
    'slick CEO',
    'MBA type executive',
    'startup entrepreneur',
    'suited banker closing deals',
    'office boss with power point slides',
    'laptop wala consultant',
  ],
  cop: ['weary police officer', 'thanedar', 'constable on the beat', 'jaded inspector on night patrol', 'hawaldar near retirement', 'थका हुआ पुलिस वाला'],
  homemaker: [
    'homemaker who runs the home',
    'gharelu, ghar chalane wale',
    'homely parent of two',
    'the one keeping a joint household running',
    'manages the rasoi and the family',
    'घरेलू, रसोई संभालने वाला किरदार',
  ],
  rebel: [
    'hot headed student leader',
    'baagi mizaaj',
    'defiant misfit',
    'firebrand activist at a protest',
    'ziddi insaan jo rules todta hai',
    'angry nonconformist',
  ],
  villain: ['ruthless baddie', 'khalnayak', 'cold antagonist', 'cruel mastermind of a gang', 'negative shade wala dushman', 'psychopath nemesis'],
  athlete: [
    'boxing champion',
    'pehelwan from an akhada',
    'national level runner',
    'kabaddi captain chasing a medal',
    'sports biopic lead with a runner body',
    'जिम और अखाड़े वाला खिलाड़ी',
  ],
  intellectual: [
    'bookish academic',
    'padhe likhe lekhak',
    'thoughtful novelist',
    'lawyer who reads philosophy',
    'professor with a chashma',
    'scholarly editor of a magazine',
  ],
  'comic-sidekick': [
    'funny buddy of the lead',
    'lead ka mazaakiya yaar',
    'bumbling best friend',
    'comic relief dost of the lead',
    'scene stealing pal',
    'मजाकिया दोस्त',
  ],
  royal: ['royalty', 'nawabi aristocrat', 'ruler in a historical', 'heir in a palace intrigue', 'regal bearing of an old haveli', 'nobility in costume drama'],
  'working-class': [
    'auto rickshaw driver',
    'mazdoor',
    'factory hand',
    'cab driver supporting a family',
    'mehnatkash kaarigar, plumber or mason',
    'delivery rider on a cycle',
  ],
  mentor: ['wise old teacher', 'ustad figure', 'parent figure who guides the lead', 'strict guru with hard truths', 'elder giving advice', 'coach like guide'],
  romantic: ['lovelorn poet', 'aashiq', 'lead of a love story', 'dreamy lover in a monsoon romance', 'dil se dilwala', 'heartbroken shayar of ishq'],
};

const registerPhrases: Readonly<Record<Register, readonly string[]>> = {
  'dry-humour': [
    'wry sense of humour',
    'deadpan delivery',
    'straight faced comedy',
    'sarcastic wit, never smiling',
    'sookha vyang',
    'droll and understated jokes',
  ],
  'broad-comedy': [
    'loud slapstick',
    'goofy physical comedy',
    'full dhamaal comedy',
    'clownish over the top fun',
    'masti bhara slapstick',
    'big laughs with pratfalls',
  ],
  'quiet-intensity': [
    'brooding silence',
    'khamosh but intense',
    'very still and restrained',
    'says little, smouldering eyes',
    'चुपचाप मगर गहरा',
    'internal slow burn performer',
  ],
  warmth: ['kind and affectionate', 'apnapan', 'tender hearted', 'gentle, caring, huggable', 'pyaara aur dayalu', 'reassuring presence with sneh'],
  menace: ['chilling and sinister', 'khatarnak', 'intimidating', 'threatening low voice', 'daraavna', 'dangerous under a smile'],
  vulnerability: ['fragile and emotional', 'can cry honestly', 'bhavuk', 'wounded, teary breakdown scenes', 'nazuk jazbaati', 'raw honest emotions'],
  swagger: ['tapori attitude', 'cocky and brash', 'bindaas style', 'street walk full of tashan', 'macho rowdy dabangg', 'flamboyant confidence'],
};

/** One frame a stratum, with words for who and for skills. */
const frames = {
  'filter-only': ['Need {who}, {min}-{max}, {language} speaking, Mumbai based'],
  'skill-combo': ['{who} {min} to {max}, {skill}'],
  persona: ['Looking for {words}'],
  'persona-filtered': ['{who} {min}-{max} in Mumbai. Character: {words}.'],
  whatsapp: ['hii urgnt req 🙏 {who} chahiye mumbai se.. {words}.. pls share profiles asap'],
  negation: ['{who}, not from TV. {words}'],
  dates: ['Age {min}-{max}, shoot 12-14 Dec 2026. {words}'],
  constrained: ['{who}, {min}-{max}, fluent {language}, at least 165 cm: {words}'],
  protected: ['fair {who}, {words}', 'gori {who}, {words}', 'Brahmin {who}, {words}', 'wheatish {who}, {words}'],
  comfort: ['Must be comfortable with kissing scenes. {words}'],
} as const;
const said = { female: ['female actor', 'ladki', 'actress'], male: ['male actor', 'ladka', 'boy'] } as const;
const skillPhrases = {
  'horse riding': ['can ride a horse', 'ghudsawari aani chahiye'],
  swimming: ['swimmer', 'tairaki aati ho'],
  kathak: ['Kathak trained', 'kathak dancer'],
  boxing: ['boxing', 'boxer'],
  singing: ['singing', 'gaana aana chahiye'],
} as const;

const both = <Name extends string>(own: Readonly<Record<Name, readonly string[]>>, former: Readonly<Record<Name, readonly string[]>>) =>
  Object.fromEntries((Object.keys(own) as Name[]).map((name) => [name, [...own[name], ...former[name]]])) as unknown as Record<Name, readonly string[]>;

export const devPhrases = {
  personaPhrases: both(personaPhrases, formerPhrases.personaPhrases),
  registerPhrases: both(registerPhrases, formerPhrases.registerPhrases),
  frames,
  said,
  skillPhrases,
};
