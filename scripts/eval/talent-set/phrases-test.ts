/** How briefs of the test half say what a person is like. Written after the lexicons were frozen; no four words in a row are theirs. */
import type { Persona, Register } from '../../../local/seed/latents.ts';

const personaPhrases: Readonly<Record<Persona, readonly string[]>> = {
  'small-town': ['somebody just arrived from some dusty kasba', 'mofussil migrant finding his feet in the metro', 'छोटे शहर से आया सीधा सादा'],
  'boy-next-door': ['the sort you would borrow sugar from, regular neighbour', 'aam sa everyday college friend', 'likeable familiar youngster'],
  corporate: ['suited banker closing deals', 'office boss with power point slides', 'laptop wala consultant'],
  cop: ['jaded inspector on night patrol', 'hawaldar near retirement', 'थका हुआ पुलिस वाला'],
  homemaker: ['the one keeping a joint household running', 'manages the rasoi and the family', 'घरेलू, रसोई संभालने वाला किरदार'],
  rebel: ['firebrand activist at a protest', 'ziddi insaan jo rules todta hai', 'angry nonconformist'],
  villain: ['cruel mastermind of a gang', 'negative shade wala dushman', 'psychopath nemesis'],
  athlete: ['kabaddi captain chasing a medal', 'sports biopic lead with a runner body', 'जिम और अखाड़े वाला खिलाड़ी'],
  intellectual: ['lawyer who reads philosophy', 'professor with a chashma', 'scholarly editor of a magazine'],
  'comic-sidekick': ['comic relief dost of the lead', 'scene stealing pal', 'मजाकिया दोस्त'],
  royal: ['heir in a palace intrigue', 'regal bearing of an old haveli', 'nobility in costume drama'],
  'working-class': ['cab driver supporting a family', 'mehnatkash kaarigar, plumber or mason', 'delivery rider on a cycle'],
  mentor: ['strict guru with hard truths', 'elder giving advice', 'coach like guide'],
  romantic: ['dreamy lover in a monsoon romance', 'dil se dilwala', 'heartbroken shayar of ishq'],
};

const registerPhrases: Readonly<Record<Register, readonly string[]>> = {
  'dry-humour': ['sarcastic wit, never smiling', 'sookha vyang', 'droll and understated jokes'],
  'broad-comedy': ['clownish over the top fun', 'masti bhara slapstick', 'big laughs with pratfalls'],
  'quiet-intensity': ['says little, smouldering eyes', 'चुपचाप मगर गहरा', 'internal slow burn performer'],
  warmth: ['gentle, caring, huggable', 'pyaara aur dayalu', 'reassuring presence with sneh'],
  menace: ['threatening low voice', 'daraavna', 'dangerous under a smile'],
  vulnerability: ['wounded, teary breakdown scenes', 'nazuk jazbaati', 'raw honest emotions'],
  swagger: ['street walk full of tashan', 'macho rowdy dabangg', 'flamboyant confidence'],
};

export const testPhrases = { personaPhrases, registerPhrases };
