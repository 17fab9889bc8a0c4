/** Profile text from latent traits: several families of templates and several ways to say each trait, some in Hinglish. */
import type { Latents, Persona, Register } from './latents.ts';
import type { Chance } from './random.ts';

const personaWords: Readonly<Record<Persona, readonly string[]>> = {
  'small-town': [
    'the earnest outsider from a small town',
    'people who have just got off the train with one suitcase',
    'simple mofussil folk',
    'chhote shehar ka banda',
  ],
  'boy-next-door': ['the neighbour everybody likes', 'easy, familiar, everyday youngsters', 'the relatable friend', 'bilkul padosi wali feel'],
  corporate: ['boardroom types in a crisp shirt', 'start-up founders and bankers', 'polished office professionals', 'corporate look, laptop aur meeting wala'],
  cop: ['tired policemen and inspectors', 'uniformed officers with a past', 'a constable who has seen too much', 'khaki wardi wale roles'],
  homemaker: ['the one who holds the household together', 'mothers and wives with a mind of their own', 'kitchen-table drama', 'ghar sambhalne wale kirdar'],
  rebel: ['angry young people who break rules', 'college rebels', 'misfits with a cause', 'baaghi type ke roles'],
  villain: ['antagonists you cannot look away from', 'cold-blooded fixers', 'the threat in the room', 'khatarnak villain'],
  athlete: ['wrestlers, runners and coaches', 'sports films', 'the body of somebody who trains twice a day', 'khiladi wale kirdar'],
  intellectual: ['professors, lawyers and writers', 'people who win by thinking', 'the quiet scholar', 'padhe-likhe, chashme wale'],
  'comic-sidekick': ['the hero’s loud best friend', 'sidekicks who steal the scene', 'bumbling cousins', 'mazaakiya dost'],
  royal: ['period and palace dramas', 'nobles with a straight spine', 'costume epics', 'raja-rani wale period dramas'],
  'working-class': [
    'drivers, delivery riders and mill workers',
    'people who work with their hands',
    'the city’s invisible labour',
    'mehnat-mazdoori karne wale log',
  ],
  mentor: ['gurus, uncles and strict teachers', 'the elder who gives the hard advice', 'guides and grandparents', 'guru-type, samjhane wale'],
  romantic: ['love stories with a bruise in them', 'the dreamer in the rain', 'old-fashioned romance', 'dil se romantic'],
};

const registerWords: Readonly<Record<Register, readonly string[]>> = {
  'dry-humour': ['a deadpan that lands late', 'dry, understated humour', 'jokes told without a smile', 'sookha sa humour'],
  'broad-comedy': ['big, physical comedy', 'slapstick without fear', 'laughs from the last row', 'full-on masti aur comedy'],
  'quiet-intensity': ['stillness that holds a close-up', 'a slow burn', 'much said with few words', 'khamoshi mein intensity'],
  warmth: ['a warmth people trust', 'an affectionate, open presence', 'tenderness without sugar', 'apnapan wali energy'],
  menace: ['a threat under the politeness', 'menace in a low voice', 'eyes that make a room uneasy', 'aankhon mein khauf'],
  vulnerability: ['tears that are never pushed', 'open wounds, honestly played', 'fragility on camera', 'kachchi, sachchi feelings'],
  swagger: ['street swagger', 'a walk that enters before the person', 'tapori confidence', 'full tashan'],
};

const ethicWords: Readonly<Record<Latents['workEthic'], readonly string[]>> = {
  'early-bird': ['first on set and off book', 'punctual to a fault'],
  improviser: ['likes to improvise around the text', 'finds the line on the floor'],
  rehearser: ['asks for readings and rehearsals', 'prepares with notebooks and long readings'],
  'quick-study': ['learns four pages overnight', 'picks up dialogue quickly'],
};

interface Told {
  readonly persona: string;
  readonly register: string;
  readonly ethic: string;
  readonly experience: string;
  readonly skill: string | undefined;
  readonly training: string | undefined;
}

type Template = (told: Told) => string;
const skillful = ({ skill }: Told, before: string, after = '.'): string => (skill === undefined ? '' : ` ${before} ${skill}${after}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const templates: readonly Template[] = [
  (told) =>
    `An ${told.experience} performer at home with ${told.persona}, known for ${told.register}. ${capital(told.ethic)}.${skillful(told, 'Also trained in')}`,
  (told) => `I get called for ${told.persona}. What I bring is ${told.register}; I am somebody who ${verb(told.ethic)}.${skillful(told, 'Ask me about')}`,
  (told) =>
    `Casting note: ${told.persona}. Strength: ${told.register}. On set: ${told.ethic}.${told.training === undefined ? '' : ` Background: ${told.training}.`}`,
  (told) =>
    `Mostly ${told.persona} ke liye bulaate hain. Khaas baat: ${told.register}. Set par ${told.ethic}.${skillful(told, 'Saath mein', ' bhi aata hai.')}`,
  (told) =>
    `${capital(told.register)} is the first thing directors mention. Looking for ${told.persona}${told.training === undefined ? '' : ` after ${told.training}`}. ${capital(told.ethic)}.`,
  (told) =>
    `Theatre people say ${told.register}, film people say ${told.persona}: both are welcome.${skillful(told, 'Weekends go into')} ${capital(told.ethic)}.`,
];

const verb = (ethic: string): string => (/^(first|punctual)/.test(ethic) ? `is ${ethic}` : ethic);

export const renderBio = (chance: Chance, latents: Latents, known: Pick<Told, 'experience' | 'skill' | 'training'>): string =>
  chance.pick(templates)({
    persona: chance.pick(personaWords[latents.persona]),
    register: chance.pick(registerWords[latents.register]),
    ethic: chance.pick(ethicWords[latents.workEthic]),
    ...known,
  });
