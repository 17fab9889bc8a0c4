/**
 * Consolidation of a conversation: what its director said becomes memories, and its sessions become episodes. Off the request path, called at least once,
 * by any number of workers, late or twice: what is to be written is worked out once and kept, ids follow from what was said, and every write says what it
 * assumes. So it ends the same wherever it is killed.
 */
import type { AskPorts } from '../../intelligence/index.ts';
import { DomainError } from '../../shared/index.ts';
import { addMemory } from '../add-memory.ts';
import { derivedId } from '../derived-id.ts';
import { memoryLimits } from '../memory.ts';
import type { MemoryPorts, Owner } from '../ports.ts';
import { textKey } from '../tokens.ts';
import { learnChoices, type ReadChoices } from './choices.ts';
import { type Episode, episodeOf } from './episode.ts';
import { type Candidate, extractByRules } from './extract.ts';
import { fadeUnsure } from './fade.ts';
import { type ExtractedSession, extractByModel } from './model-extract.ts';
import type { EpisodeStore, Plan, Progress, ProgressStore } from './ports.ts';
import { type ReadTalk, type Session, sessionsOf, type Talk } from './talk.ts';

export interface ConsolidationPorts extends MemoryPorts {
  readonly episodes: EpisodeStore;
  readonly progress: ProgressStore;
  readonly readTalk: ReadTalk;
  /** Undefined: rules alone. It is called for one user at a time, whose day it is counted to; undefined when she has used up her allowance. */
  readonly modelFor?: ((owner: { readonly org: string; readonly sub: string }) => Promise<AskPorts | undefined>) | undefined;
  /** What she shortlists and passes over; left out: nothing is learnt from it. */
  readonly choices?: ReadChoices | undefined;
  /** Sees to it that what is kept of her is looked at when it has grown old. */
  readonly lookLater?: ((owner: Owner) => Promise<void>) | undefined;
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

export interface Consolidated {
  /** Written by this call. */
  readonly memories: number;
  readonly episodes: number;
  /** Whether something of it is still to come: the last session is open. */
  readonly isOpen: boolean;
}

const nothing: Consolidated = { memories: 0, episodes: 0, isOpen: false };
const maximumTries = 6;

/** Throws only when a store does: then it is to be called again. */
export const consolidate =
  (ports: ConsolidationPorts) =>
  async ({ org, conversationId }: { readonly org: string; readonly conversationId: string }): Promise<Consolidated> => {
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const before = await ports.progress.read(org, conversationId);
      const talk = await ports.readTalk(org, conversationId, before.episodesThrough);
      if (!talk) return nothing;
      const planned = before.plan ?? (await makePlan(ports, talk, before));
      if (planned === undefined) return { ...nothing, isOpen: isOpen(ports, talk) };
      const kept = before.plan ? before : { ...before, version: before.version + 1, plan: planned };
      const outcome = before.plan ? 'written' : await ports.progress.write(org, conversationId, kept);
      if (outcome === 'erased') return nothing;
      if (outcome === 'written') {
        const done = await apply(ports, talk, planned);
        await fadeUnsure(ports, talk);
        await followChoices(ports, talk);
        await ports.lookLater?.({ org: talk.org, sub: talk.sub });
        const after: Progress = { version: kept.version + 1, factsThrough: planned.factsThrough, episodesThrough: planned.episodesThrough, plan: null };
        // Another worker that was quicker wrote the same.
        await ports.progress.write(org, conversationId, after);
        return { ...done, isOpen: isOpen(ports, talk) };
      }
      await ports.clock.sleep(20 * 2 ** tries);
    }
    throw new DomainError('unavailable', 'others are consolidating this conversation', { retryAfterMs: 1_000 });
  };

/** It is counted anew the next time: what breaks here holds nothing up. */
const followChoices = async ({ choices, ...ports }: ConsolidationPorts, { org, sub, conversationId, isPaused }: Talk): Promise<void> => {
  if (choices === undefined || isPaused) return;
  await learnChoices({ ...ports, choices }, { org, sub }).catch((error: unknown) =>
    ports.report('choices_not_learnt', { conversationId, error: error instanceof Error ? error.name : 'unknown' }),
  );
};

const isOpen = ({ clock }: ConsolidationPorts, { messages }: Talk): boolean => sessionsOf(messages, clock.now()).some(({ isClosed }) => !isClosed);

/** Undefined: there is nothing new. */
const makePlan = async (ports: ConsolidationPorts, talk: Talk, before: Progress): Promise<Plan | undefined> => {
  const last = talk.messages.at(-1)?.messageSeq ?? 0;
  if (last <= before.episodesThrough) return undefined;
  const through = { factsThrough: Math.max(before.factsThrough, last), episodesThrough: before.episodesThrough };
  if (talk.isPaused) return last > before.factsThrough ? { facts: [], episodes: [], ...through, episodesThrough: last } : undefined;
  const { forgottenAt } = await ports.memories.read(talk);
  const messages = talk.messages.filter(({ at }) => forgottenAt === null || at > forgottenAt);
  const sessions = sessionsOf(messages, ports.clock.now());
  const fresh = sessions.filter((session) => session.isClosed || session.messages.some(({ messageSeq }) => messageSeq > before.factsThrough));
  if (fresh.length === 0) return last > before.factsThrough ? { facts: [], episodes: [], ...through } : undefined;
  const facts: Candidate[] = [];
  const episodes: Episode[] = [];
  const model = await ports.modelFor?.(talk);
  for (const session of fresh) {
    const extracted = model && (await askModel(ports, model, talk, session));
    const found = extracted?.facts ?? extractByRules(session.messages);
    facts.push(...found.filter(({ messageId }) => seqOf(session, messageId) > before.factsThrough));
    const episode = session.isClosed ? episodeOf({ talk, session, facts: found, extracted, sha256: ports.sha256 }) : undefined;
    if (episode) episodes.push(episode);
  }
  const closed = sessions.filter(({ isClosed }) => isClosed).flatMap(({ messages: said }) => said);
  const plan = { facts, episodes, ...through, episodesThrough: Math.max(before.episodesThrough, ...closed.map(({ messageSeq }) => messageSeq)) };
  const isNews = plan.factsThrough > before.factsThrough || plan.episodesThrough > before.episodesThrough;
  return isNews ? plan : undefined;
};

const seqOf = ({ messages }: Session, messageId: string): number => messages.find((message) => message.messageId === messageId)?.messageSeq ?? 0;

/** A model that fails costs nothing but its notes: the rules are there. */
const askModel = async (ports: ConsolidationPorts, model: AskPorts, { conversationId }: Talk, session: Session): Promise<ExtractedSession | undefined> => {
  const answer = await extractByModel(model, session.messages);
  if (answer.ok) return answer.value;
  ports.report('extraction_failed', { conversationId, why: answer.why });
  return undefined;
};

const apply = async (ports: ConsolidationPorts, talk: Talk, plan: Plan): Promise<{ memories: number; episodes: number }> => {
  let memories = 0;
  let episodes = 0;
  for (const fact of plan.facts) memories += (await remember(ports, talk, fact)) ? 1 : 0;
  for (const episode of plan.episodes) episodes += (await ports.episodes.keep(episode)) === 'kept' ? 1 : 0;
  return { memories, episodes };
};

/** What is refused, because it was forgotten, speaks of what nobody is chosen by, or finds no room, is left out; the rest goes on. */
const remember = async (ports: ConsolidationPorts, talk: Talk, fact: Candidate): Promise<boolean> => {
  const { org, sub, conversationId, projectId, names } = talk;
  const id = derivedId('mem', ports.sha256(['memory', org, sub, fact.messageId, fact.attribute, textKey(fact.text)].join('\n')));
  const given = {
    kind: fact.kind,
    text: fact.text.slice(0, memoryLimits.textCharacters),
    subject: fact.subject.slice(0, memoryLimits.nameCharacters),
    attribute: fact.attribute.slice(0, memoryLimits.nameCharacters),
    projectId: fact.subject === 'user' ? null : projectId,
    about: namedIn(fact.text, names),
    confidence: fact.confidence,
    provenance: [{ conversationId, messageId: fact.messageId }],
  };
  try {
    return (await addMemory(ports)({ org, sub }, given, { id, at: Date.parse(fact.at) })).isNew;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
    ports.report('not_remembered', { conversationId, messageId: fact.messageId, code: error.code });
    return false;
  }
};

/** Performers whose whole names stand in a text. */
const namedIn = (text: string, names: ReadonlyMap<string, string>): string[] => {
  const key = ` ${textKey(text)} `;
  return [...names].flatMap(([id, name]) => (textKey(name) !== '' && key.includes(` ${textKey(name)} `) ? [id] : []));
};
