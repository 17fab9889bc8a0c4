/** What one reply is made of, as the page shows it: the same shape from live chunks and from a stored message. */
import type { FinishMetadata, ShownBrief, TalentCard } from '../../../layers/contracts/index.ts';

export interface TextPart {
  readonly type: 'text';
  readonly id: string;
  readonly text: string;
}

/** `writing`: the model is still writing the input; `running`: the tool works. */
export interface ToolPart {
  readonly type: 'tool';
  readonly toolCallId: string;
  readonly toolName: string;
  readonly state: 'writing' | 'running' | 'done' | 'failed';
  readonly input: unknown;
}

export interface TalentsPart {
  readonly type: 'talents';
  readonly id: string;
  readonly talents: readonly TalentCard[];
}

/** How the brief was read. */
export interface BriefPart {
  readonly type: 'brief';
  readonly id: string;
  readonly brief: ShownBrief;
}

export interface SuggestionsPart {
  readonly type: 'suggestions';
  readonly id: string;
  readonly items: readonly { readonly text: string }[];
}

export interface Correction {
  readonly quote: string;
  readonly says: string;
  readonly recordSays: string;
  readonly talentId: string;
}

export interface CorrectionsPart {
  readonly type: 'corrections';
  readonly id: string;
  readonly items: readonly Correction[];
}

/** Something that would leave the product: it waits for a person. */
export interface ActionPart {
  readonly type: 'action';
  readonly id: string;
  readonly actionId: string;
  readonly summary: string;
  readonly expiresAt: string;
}

export interface UsedMemory {
  readonly id: string;
  readonly text: string;
  readonly why: string;
}

/** What was remembered and served this answer. */
export interface MemoryPart {
  readonly type: 'memory';
  readonly id: string;
  readonly used: readonly UsedMemory[];
}

export type ReplyPart = TextPart | ToolPart | BriefPart | TalentsPart | SuggestionsPart | CorrectionsPart | ActionPart | MemoryPart;

export interface Reply {
  readonly parts: readonly ReplyPart[];
  /** The parts as they stood at the last `start-step`: what `reset-step` goes back to. */
  readonly checkpoint: readonly ReplyPart[];
  readonly messageId: string | null;
  readonly finish: FinishMetadata | null;
  readonly errorText: string | null;
}

export const emptyReply: Reply = { parts: [], checkpoint: [], messageId: null, finish: null, errorText: null };

/** The text that counts, as `textSha256` counts it: all text parts joined by a line feed. */
export const replyText = (parts: readonly ReplyPart[]): string => parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');

/** People that came in several parts one after the other are one list; each stands in it once. */
export const joinPeople = (parts: readonly ReplyPart[]): readonly ReplyPart[] => {
  const joined: ReplyPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (part.type !== 'talents' || before?.type !== 'talents') joined.push(part);
    else {
      const known = new Set(before.talents.map(({ id }) => id));
      joined[joined.length - 1] = { ...before, talents: [...before.talents, ...part.talents.filter(({ id }) => !known.has(id))] };
    }
  }
  return joined.length === parts.length ? parts : joined;
};
