/**
 * Forgetting for good, wherever what she said left something behind: memories and their history, episodes, what is found again, searches that she keeps, and what
 * was derived of her conversations. The book says first that all is forgotten: from then on no late worker brings anything back. Whoever was interrupted calls again.
 */
import { DomainError } from '../shared/index.ts';
import { memoryIn } from './add-memory.ts';
import { forgetEverything, forgetMemory, type Receipt } from './change-memory.ts';
import type { Episode } from './consolidation/episode.ts';
import type { EpisodeStore, ProgressStore } from './consolidation/ports.ts';
import { type Memory, nothingRemembered } from './memory.ts';
import type { MemoryIndex } from './memory-index.ts';
import type { ForgetPorts, Owner } from './ports.ts';
import { textKey, tokensOf } from './tokens.ts';

/** How much of it was removed. */
export interface RemovedTraces {
  readonly summaries: number;
  readonly workingMemories: number;
  /** How answers came to be, with what their tools answered. */
  readonly capsules: number;
  /** Pieces of answers, kept for a day so that a client can go on reading. */
  readonly frames: number;
  /** Work that waited. */
  readonly queued: number;
}

/** What is derived of a user's conversations, beside the conversations themselves. */
export interface Traces {
  /** Ids of her conversations, archived ones too. */
  conversations(owner: Owner): AsyncIterable<string>;
  clear(owner: Owner, conversationId: string): Promise<RemovedTraces>;
}

export interface ForgettingPorts extends ForgetPorts {
  readonly episodes: EpisodeStore;
  readonly progress: ProgressStore;
  readonly traces: Traces;
  /** Ends the searches that she keeps; answers how many. */
  readonly endBriefs: (owner: Owner) => Promise<number>;
  /** From then on nothing is learnt of what she chose before, for a ranking either; the shortlists stay as they are. */
  readonly forgetChoices: (owner: Owner, at: string) => Promise<void>;
  /** Left out where nothing is indexed. */
  readonly index?: Pick<MemoryIndex, 'remove' | 'removeOwner' | 'settle'> | undefined;
}

export interface ForgetReceipt extends Receipt, RemovedTraces {
  readonly episodes: number;
  /** Searches that she kept. */
  readonly briefs: number;
  /** Conversations that were looked through, and whether they were deleted too. */
  readonly conversations: number;
  readonly deletedConversations: number;
}

const noTraces: RemovedTraces = { summaries: 0, workingMemories: 0, capsules: 0, frames: 0, queued: 0 };
const add = (left: RemovedTraces, right: RemovedTraces): RemovedTraces => ({
  summaries: left.summaries + right.summaries,
  workingMemories: left.workingMemories + right.workingMemories,
  capsules: left.capsules + right.capsules,
  frames: left.frames + right.frames,
  queued: left.queued + right.queued,
});

/** `deleteConversation`: given when she wants her conversations gone too; without it they stay hers to read, and nothing of before is learnt from them again. */
export const forgetMe =
  (ports: ForgettingPorts) =>
  async (owner: Owner, deleteConversation?: (conversationId: string) => Promise<unknown>, stop?: boolean): Promise<ForgetReceipt> => {
    const receipt = await forgetEverything(ports)(owner, stop);
    await ports.forgetChoices(owner, receipt.stopped ? nothingRemembered : receipt.forgottenAt);
    const episodes = await removeEpisodes(ports, owner);
    let traces = noTraces;
    let conversations = 0;
    for await (const conversationId of ports.traces.conversations(owner)) {
      conversations += 1;
      await dropPlan(ports, owner, conversationId);
      traces = add(traces, await ports.traces.clear(owner, conversationId));
      await deleteConversation?.(conversationId);
    }
    const briefs = await ports.endBriefs(owner);
    // A worker that was on its way may have kept one between the two.
    const late = await removeEpisodes(ports, owner);
    await ports.index?.removeOwner(owner);
    await ports.index?.settle(owner);
    return { ...receipt, episodes: episodes + late, briefs, conversations, deletedConversations: deleteConversation ? conversations : 0, ...traces };
  };

const removeEpisodes = async ({ episodes }: ForgettingPorts, owner: Owner): Promise<number> => {
  const all = await episodes.list(owner);
  await episodes.remove(owner, all);
  return all.length;
};

/** What was worked out and not written yet: whoever has it in hand finds that its state has changed. */
const dropPlan = async ({ progress, clock }: ForgettingPorts, { org }: Owner, conversationId: string): Promise<void> => {
  for (let tries = 0; tries < 6; tries += 1) {
    const before = await progress.read(org, conversationId);
    if ((await progress.write(org, conversationId, { ...before, version: before.version + 1, plan: null })) !== 'changed') return;
    await clock.sleep(10 * 2 ** tries);
  }
};

export interface ForgottenOne extends RemovedTraces {
  /** Sessions that said the same: the line is gone. */
  readonly episodes: number;
}

/**
 * One memory, and what it left behind. That goes first, so that whoever is interrupted finds the memory and does it again; and once more at the end,
 * for what was derived meanwhile.
 */
export const forgetOne =
  (ports: ForgettingPorts) =>
  async (owner: Owner, id: string): Promise<ForgottenOne> => {
    const memory = memoryIn(await ports.memories.read(owner), id);
    const before = await clearTraces(ports, owner, memory);
    await forgetMemory(ports)(owner, id);
    await ports.index?.remove(owner, [{ id, version: Number.MAX_SAFE_INTEGER }]);
    const after = await clearTraces(ports, owner, memory);
    return { ...add(before, after), episodes: before.episodes + after.episodes };
  };

const clearTraces = async (ports: ForgettingPorts, owner: Owner, { text, provenance }: Memory): Promise<ForgottenOne> => {
  let episodes = 0;
  for (const episode of await ports.episodes.list(owner)) {
    const without = withoutLine(episode, text);
    if (without !== undefined && (await ports.episodes.keep(without)) === 'kept') episodes += 1;
  }
  let traces = noTraces;
  for (const conversationId of new Set(provenance.map((one) => one.conversationId))) traces = add(traces, await ports.traces.clear(owner, conversationId));
  return { ...traces, episodes };
};

export interface ForgottenSome extends ForgottenOne {
  readonly memories: number;
}

/** Several; one that is not there any more is forgotten already. */
export const forgetSome =
  (ports: ForgettingPorts) =>
  async (owner: Owner, ids: readonly string[]): Promise<ForgottenSome> => {
    let receipt: ForgottenSome = { ...noTraces, episodes: 0, memories: 0 };
    for (const id of ids) {
      const one = await forgetOne(ports)(owner, id).catch(unlessGone);
      if (one) receipt = { ...add(receipt, one), episodes: receipt.episodes + one.episodes, memories: receipt.memories + 1 };
    }
    return receipt;
  };

const unlessGone = (error: unknown): undefined => {
  if (!(error instanceof DomainError) || error.code !== 'not_found') throw error;
};

/** Undefined: it says nothing of the kind. */
const withoutLine = (episode: Episode, text: string): Episode | undefined => {
  const words = new Set(tokensOf(text));
  const key = textKey(text);
  const says = (line: string): boolean => {
    const own = new Set(tokensOf(line));
    return textKey(line).includes(key) || (words.size > 0 && [...words].every((word) => own.has(word)));
  };
  const keep = (lines: readonly string[]): string[] => lines.filter((line) => !says(line));
  const outcome = episode.outcome !== null && says(episode.outcome) ? null : episode.outcome;
  const left = { ...episode, summary: keep(episode.summary), decisions: keep(episode.decisions), openQuestions: keep(episode.openQuestions), outcome };
  return JSON.stringify(left) === JSON.stringify(episode) ? undefined : left;
};
