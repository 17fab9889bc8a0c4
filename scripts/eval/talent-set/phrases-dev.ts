/** How briefs of the development half say what a person is like. Not one of these is how a profile says it. */
import type { Persona, Register } from '../../../local/seed/latents.ts';

const personaPhrases: Readonly<Record<Persona, readonly string[]>> = {
  'small-town': ['somebody from the provinces new in the big city', 'kasbai type', 'naive newcomer from a district town'],
  'boy-next-door': ['regular relatable youngster', 'padosi jaisa lagne wala', 'approachable everyday friend'],
  corporate: ['slick CEO', 'MBA type executive', 'startup entrepreneur'],
  cop: ['weary police officer', 'thanedar', 'constable on the beat'],
  homemaker: ['homemaker who runs the home', 'gharelu, ghar chalane wale', 'homely parent of two'],
  rebel: ['hot headed student leader', 'baagi mizaaj', 'defiant misfit'],
  villain: ['ruthless baddie', 'khalnayak', 'cold antagonist'],
  athlete: ['boxing champion', 'pehelwan from an akhada', 'national level runner'],
  intellectual: ['bookish academic', 'padhe likhe lekhak', 'thoughtful novelist'],
  'comic-sidekick': ['funny buddy of the lead', 'lead ka mazaakiya yaar', 'bumbling best friend'],
  royal: ['royalty', 'nawabi aristocrat', 'ruler in a historical'],
  'working-class': ['auto rickshaw driver', 'mazdoor', 'factory hand'],
  mentor: ['wise old teacher', 'ustad figure', 'parent figure who guides the lead'],
  romantic: ['lovelorn poet', 'aashiq', 'lead of a love story'],
};

const registerPhrases: Readonly<Record<Register, readonly string[]>> = {
  'dry-humour': ['wry sense of humour', 'deadpan delivery', 'straight faced comedy'],
  'broad-comedy': ['loud slapstick', 'goofy physical comedy', 'full dhamaal comedy'],
  'quiet-intensity': ['brooding silence', 'khamosh but intense', 'very still and restrained'],
  warmth: ['kind and affectionate', 'apnapan', 'tender hearted'],
  menace: ['chilling and sinister', 'khatarnak', 'intimidating'],
  vulnerability: ['fragile and emotional', 'can cry honestly', 'bhavuk'],
  swagger: ['tapori attitude', 'cocky and brash', 'bindaas style'],
};

export const devPhrases = { personaPhrases, registerPhrases };
