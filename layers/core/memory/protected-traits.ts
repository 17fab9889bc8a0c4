/** What nobody is chosen by is not remembered as a wish either. */
import { DomainError } from '../shared/index.ts';
import type { Memory } from './memory.ts';
import type { MemoryPorts } from './ports.ts';

/** The story may be about a family of any caste; only whom to choose may not be told by it. These words speak of choosing, or of those who are chosen. */
const choosing =
  /(?<![\p{L}\p{M}])(?:actor|actress|artist|performer|talent|model|faces?|girls?|boys?|people|cast|casting|prefer|prefers|like|likes|want|wants|only|never|always|avoid|no more|ladki|ladka|ladke|log|kalakar|chahiye|sirf|pasand|लड़की|लड़का|लोग|कलाकार|चाहिए|सिर्फ|सिर्फ़|केवल|पसंद|अभिनेता|अभिनेत्री)s?(?![\p{L}\p{M}])/iu;

export const assertAllowed = async (
  { protectedTraits }: Pick<MemoryPorts, 'protectedTraits'>,
  { kind, text }: Pick<Memory, 'kind' | 'text'>,
): Promise<void> => {
  const isAboutChoosing = kind === 'preference' || kind === 'constraint' || kind === 'decision' || choosing.test(text);
  const [first] = isAboutChoosing ? await protectedTraits(text) : [];
  if (first)
    throw new DomainError('invalid_request', `this is not remembered: ${first.rewrite}`, {
      issues: [{ path: 'text', message: `asks for ${first.kind.replace('_', ' ')}` }],
    });
};
