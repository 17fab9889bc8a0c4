/**
 * What serves a message out of all that is remembered: distilled memories first, then her own words and the sessions in outline that speak of it. Memories come
 * from the table; what was said comes from the index and counts only while the table still has its conversation. The two others never hold up the first.
 */

import type { Clock } from '../shared/index.ts';
import { bm25 } from './bm25.ts';
import type { Episode } from './consolidation/episode.ts';
import type { EpisodeStore } from './consolidation/ports.ts';
import { calledIn } from './entities/called.ts';
import type { LikenessOf } from './meaning/find-meaning.ts';
import { holdsAt, type Memory } from './memory.ts';
import type { MemoryBook, MemoryStore, Owner } from './ports.ts';
import { type RecalledItem, type RecallRequest, recall } from './recall.ts';
import { type AnswerEntry, toldAsAnswer, withinShare } from './said/answers.ts';
import { entriesOf, type Said } from './said/keep-said.ts';
import type { NamesIn } from './said/last-word.ts';
import type { RankedSaid } from './said/rank-said.ts';
import { textKey, tokensOf } from './tokens.ts';
import type * as LastWord from './told-last.ts';
import { budgetIsOver } from './within-budget.ts';

export interface SaidSource {
  /** Of this user, best first. */
  find(owner: Owner, asked: { readonly text: string; readonly k: number; readonly until: string }): Promise<readonly RankedSaid[]>;
  /** What was answered; left out where that is not kept. */
  readonly answers?:
    | {
        find: SaidSource['find'];
        /** Ids of the memories that an answer was given, as its message says; undefined: it is not there any more, or not to be told. */
        memoryIds(owner: Owner, entry: AnswerEntry): Promise<readonly string[] | undefined>;
      }
    | undefined;
  /** Which of these conversations are hers, are there, and may be remembered. */
  openConversations(owner: Owner, conversationIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface LayerPorts {
  readonly memories: Pick<MemoryStore, 'read'>;
  readonly clock: Clock;
  /** `told-last.ts`, read when somebody asks: functions that never recall do not pay for its patterns at their start. */
  readonly lastWord: () => Promise<typeof LastWord>;
  readonly said?: SaidSource | undefined;
  /** How like in meaning her memories are to a text; left out: they are compared by words alone. */
  readonly meaning?: ((owner: Owner, asked: { readonly text: string; readonly until: string }) => Promise<LikenessOf>) | undefined;
  readonly episodes?: Pick<EpisodeStore, 'list'> | undefined;
}

export type LayeredItem = RecalledItem & {
  /** Where it was said. */
  readonly conversationId?: string;
  /** Left out of what is hers. */
  readonly saidBy?: 'assistant';
};

export interface RecalledLayers {
  readonly items: readonly LayeredItem[];
  readonly latencyMs: number;
  /** What could not be asked in time: the answer is without it. `meaning`: memories were compared by their words alone. */
  readonly missing: readonly ('message' | 'episodic' | 'meaning')[];
}

/** DomainError `unavailable` when the memories themselves cannot be read within the budget. */
export const recallLayers =
  (ports: LayerPorts) =>
  async (request: RecallRequest): Promise<RecalledLayers> => {
    const from = ports.clock.now();
    const meaning = softly(ports.clock, request.budgetMs, async () => ports.meaning?.(request, { text: request.query, until: untilOf(request) }) ?? unlikely);
    const [recalled, said, episodes, answers] = await Promise.all([
      recall(ports)(request, meaning),
      softly(ports.clock, request.budgetMs, () => saidItems(ports, request)),
      softly(ports.clock, request.budgetMs, () => episodeItems(ports, request)),
      softly(ports.clock, request.budgetMs, () => answerItems(ports, request)),
    ]);
    const [book, words] = await Promise.all([ports.memories.read(request), ports.lastWord()]);
    const pinned = new Set(book.memories.filter((memory) => memory.pinned).map(({ id }) => id));
    const { memories, others } = words.lastWordOnly({
      query: request.query,
      memories: recalled.items,
      others: byScore([...(said?.told ?? []), ...(episodes ?? [])]),
      heard: said?.heard ?? [],
      subjectOf: (id) => book.memories.find((memory) => memory.id === id)?.subject ?? null,
      namesIn: namesIn(book, words),
      pinned,
    });
    // Answers come in only where nothing was put first.
    const inOrder = answers?.length ? byScore([...others, ...answers]) : others;
    return {
      items: merge(
        memories,
        withinShare(unlike(memories, inOrder), ({ saidBy }) => saidBy === 'assistant', request.k),
        {
          k: request.k,
          pinned,
        },
      ),
      latencyMs: ports.clock.now() - from,
      missing: [
        ...(said === undefined ? (['message'] as const) : []),
        ...(episodes === undefined ? (['episodic'] as const) : []),
        ...((await meaning) === undefined ? (['meaning'] as const) : []),
      ],
    };
  };

const unlikely: LikenessOf = () => undefined;
/** What is later than both was not there. ISO 8601 UTC. */
const untilOf = ({ asOf, knownAt }: Pick<RecallRequest, 'asOf' | 'knownAt'>): string => (knownAt !== undefined && knownAt < asOf ? knownAt : asOf);

/** What she has a name for, else whoever is named. */
const namesIn = (book: MemoryBook, { ownNames }: typeof LastWord): NamesIn => {
  const called = calledIn(book);
  return (text) => {
    const names = called(text);
    return names.length > 0 ? names : ownNames(text);
  };
};

const byScore = (items: readonly LayeredItem[]): LayeredItem[] => items.toSorted((left, right) => right.score - left.score);

/** Undefined: it failed, or did not answer in time. */
const softly = async <Answer>(clock: Clock, budgetMs: number, ask: () => Promise<Answer>): Promise<Answer | undefined> => {
  const over = new AbortController();
  const late = budgetIsOver(clock, budgetMs, over.signal).then(
    () => undefined,
    () => undefined,
  );
  const answer = ask().catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    over.abort();
  }
};

/** A message that has almost nothing of the question is not told of. */
const least = { lexical: 0.2, semantic: 0.55 } as const;
const weights = { fit: 0.7, recency: 0.15, importance: 0.15 } as const;
const importance = { message: 0.3, episodic: 0.4, answer: 0.1 } as const;
const halfLifeMs = 90 * 24 * 3_600_000;
/** What was said in this conversation so lately still stands before the model. */
const stillBeforeMs = 3_600_000;
const mostCharacters = 600;

const recencyOf = (at: string, asOf: string): number => 0.5 ** (Math.max(0, Date.parse(asOf) - Date.parse(at)) / halfLifeMs);
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const scoreOf = (fit: number, recency: number, weight: number): number => round(weights.fit * fit + weights.recency * recency + weights.importance * weight);
/** As much of it as is told. */
const shortenedSaid = (text: string): string => (text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters).toWellFormed()}…`);

/** What is told of her words, and what is heard besides: of a value that is asked for the last word may have little of the question. */
interface SaidItems {
  readonly told: readonly LayeredItem[];
  readonly heard: readonly LastWord.Heard<LayeredItem>[];
}

/** All that the index finds. */
const mostHeard = 400;

const saidItems = async (
  { said, memories, lastWord }: LayerPorts,
  { org, sub, query, conversationId, k, asOf, knownAt }: RecallRequest,
): Promise<SaidItems> => {
  if (said === undefined) return { told: [], heard: [] };
  const owner = { org, sub };
  const until = untilOf({ asOf, knownAt });
  const [found, book, words] = await Promise.all([said.find(owner, { text: query, k: Math.max(mostHeard, 2 * k), until }), memories.read(owner), lastWord()]);
  const { forgottenAt, memories: known } = book;
  const names = namesIn(book, words);
  const outdated = new Set(endedBy(known, asOf).flatMap(({ provenance }) => provenance.map(({ messageId }) => messageId)));
  const fits = ({ lexical, semantic }: RankedSaid): boolean => lexical >= least.lexical || semantic >= least.semantic;
  const told = new Set(
    found
      .slice(0, 2 * k)
      .filter(fits)
      .map(({ entry }) => entry.id),
  );
  const isOfIt = words.asksForLastWord(query, names) ? words.speaksOf(query, names) : () => false;
  const speaking = found.filter(({ entry }) => isOfIt(entry.text));
  const fitting = found.filter(
    ({ entry }) =>
      (told.has(entry.id) || speaking.some((other) => words.isBeside(other.entry, entry))) &&
      (forgottenAt === null || entry.at > forgottenAt) &&
      entry.text.trim() !== query.trim() &&
      !entry.messageIds.some((id) => outdated.has(id)) &&
      !(entry.conversationId === conversationId && Date.parse(asOf) - Date.parse(entry.at) < stillBeforeMs),
  );
  const open = await said.openConversations(owner, [...new Set(fitting.flatMap(({ entry }) => entry.conversationId ?? []))]);
  const heard = fitting
    .filter(({ entry }) => entry.conversationId !== null && open.has(entry.conversationId))
    .map(({ entry, lexical, semantic }) => {
      const recency = recencyOf(entry.at, asOf);
      const item: LayeredItem = {
        id: entry.id,
        ...(entry.conversationId === null ? {} : { conversationId: entry.conversationId }),
        layer: 'message',
        text: shortenedSaid(entry.text),
        score: scoreOf(Math.max(lexical, semantic / 2), recency, importance.message),
        parts: { lexical: round(lexical), semantic: round(semantic), recency: round(recency), importance: importance.message },
        why: 'you said it',
        isSure: true,
        provenance: entry.messageIds,
        validFrom: entry.at,
        validTo: null,
      };
      return { item, place: entry.place, speaker: entry.speaker };
    });
  return { told: heard.flatMap(({ item }) => (told.has(item.id) ? [item] : [])), heard };
};

/** An answer is told when it fits well, when all that it was given still holds, and when nothing that was said around it has ended since. */
const leastOfAnswer = { lexical: 0.35, semantic: 0.65 } as const;
const trustInAnswer = 0.8;
const mostAnswers = 6;

const answerItems = async (
  { said, memories, lastWord }: LayerPorts,
  { org, sub, query, conversationId, asOf, knownAt }: RecallRequest,
): Promise<LayeredItem[]> => {
  if (said?.answers === undefined) return [];
  const words = await lastWord();
  // A value is asked of her own words alone.
  if (words.asksForLastWord(query, namesIn(await memories.read({ org, sub }), words))) return [];
  const { answers } = said;
  const owner = { org, sub };
  const until = untilOf({ asOf, knownAt });
  const [found, { forgottenAt, memories: known }] = await Promise.all([answers.find(owner, { text: query, k: mostAnswers, until }), memories.read(owner)]);
  const holding = new Set(known.filter((memory) => holdsAt(memory, asOf)).map(({ id }) => id));
  const ended = endedBy(known, asOf);
  const isOutdated = ({ conversationId: its, at, text }: AnswerEntry): boolean =>
    ended.some(
      (memory) =>
        textKey(text).includes(textKey(memory.text)) || ((memory.validTo ?? '') > at && memory.provenance.some((source) => source.conversationId === its)),
    );
  const fitting = found.filter(
    ({ entry, lexical, semantic }) =>
      (lexical >= leastOfAnswer.lexical || semantic >= leastOfAnswer.semantic) &&
      entry.conversationId !== conversationId &&
      (forgottenAt === null || entry.at > forgottenAt) &&
      !isOutdated(entry),
  );
  const told = await Promise.all(
    fitting.map(async (one): Promise<LayeredItem[]> => {
      const { entry, lexical, semantic } = one;
      const given = await answers.memoryIds(owner, entry);
      if (given === undefined || entry.conversationId === null || given.some((id) => !holding.has(id))) return [];
      const recency = recencyOf(entry.at, asOf);
      return [
        {
          id: entry.id,
          conversationId: entry.conversationId,
          layer: 'message',
          saidBy: 'assistant',
          text: toldAsAnswer(shortenedSaid(entry.text)),
          score: round(trustInAnswer * scoreOf(Math.max(lexical, semantic / 2), recency, importance.answer)),
          parts: { lexical: round(lexical), semantic: round(semantic), recency: round(recency), importance: importance.answer },
          why: 'it was answered so',
          isSure: true,
          provenance: entry.messageIds,
          validFrom: entry.at,
          validTo: null,
        },
      ];
    }),
  );
  return told.flat();
};

const episodeItems = async ({ episodes, memories }: LayerPorts, { org, sub, query, asOf, knownAt }: RecallRequest): Promise<LayeredItem[]> => {
  if (episodes === undefined) return [];
  const [all, { forgottenAt, memories: known }] = await Promise.all([episodes.list({ org, sub }), memories.read({ org, sub })]);
  const ended = endedBy(known, asOf);
  const until = untilOf({ asOf, knownAt });
  const there = all.filter(({ startedAt, endedAt }) => endedAt <= until && (forgottenAt === null || startedAt > forgottenAt));
  const lexical = bm25(
    there.map((episode) => tokensOf(outlineOf(episode, ended))),
    tokensOf(query),
  );
  return there
    .map((episode, place): LayeredItem => {
      const fit = lexical[place] ?? 0;
      const recency = recencyOf(episode.endedAt, asOf);
      return {
        id: episode.id,
        layer: 'episodic',
        conversationId: episode.conversationId,
        text: outlineOf(episode, ended),
        score: scoreOf(fit, recency, importance.episodic),
        parts: { lexical: round(fit), recency: round(recency), importance: importance.episodic },
        why: 'it is what was spoken of',
        isSure: true,
        provenance: episode.messageIds,
        validFrom: episode.startedAt,
        validTo: null,
      };
    })
    .filter(({ parts }) => parts.lexical >= least.lexical);
};

/** By which an answer refers to it, so that its text can be read again: what was said is found by its conversation. */
export const referenceOf = ({ id, layer, conversationId }: Pick<LayeredItem, 'id' | 'layer' | 'conversationId'>): string =>
  layer === 'message' && conversationId !== undefined ? `${conversationId}/${id}` : id;

/** A session in a few lines, as it is told. */
export const outlineOf = ({ summary, decisions, openQuestions, outcome }: Episode, ended: readonly Memory[]): string => {
  const lines = [...new Set([...summary, ...decisions, ...openQuestions, ...(outcome === null ? [] : [outcome])])];
  const gone = ended.map(({ text }) => textKey(text));
  const left = lines.filter((line) => !gone.some((text) => textKey(line).includes(text)));
  // Who types on a phone ends no sentence.
  return shortenedSaid(left.map((line) => (/[.!?।…]\s*$/u.test(line) ? line : `${line}.`)).join(' '));
};

/** What was so and is not any more: what she said then is not told in her words either, lest the old value stand beside the new one. */
export const endedBy = (memories: readonly Memory[], asOf: string): Memory[] => memories.filter(({ validTo }) => validTo !== null && validTo <= asOf);

/** What is told of an entry of the index, by its id, out of the message that it was cut from; undefined: it has no such stretch. */
export const toldOfSaid = (entryId: string, message: Pick<Said, 'messageId' | 'text'>): string | undefined => {
  const found = entriesOf({ ...message, conversationId: '', place: 0, speaker: '', at: '' }).find(({ id }) => id === entryId);
  return found === undefined ? undefined : shortenedSaid(found.text);
};

/** Without what the memories say already: by the messages they come from, or nearly in the same words; and each other's. */
const unlike = (memories: readonly LayeredItem[], others: readonly LayeredItem[]): LayeredItem[] => {
  const sources = new Set(memories.flatMap(({ provenance }) => provenance));
  const told = memories.map(({ text }) => new Set(tokensOf(text)));
  return others.filter((other) => {
    if (other.layer === 'message' && other.provenance.some((id) => sources.has(id))) return false;
    const words = new Set(tokensOf(other.text));
    if (told.some((known) => likeness(known, words) >= 0.8)) return false;
    told.push(words);
    return true;
  });
};

const likeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
};

/** A third of the room is for what is not distilled, and what memories do not need; pinned memories come first, then by score. */
const merge = (memories: readonly LayeredItem[], others: readonly LayeredItem[], { k, pinned }: { k: number; pinned: ReadonlySet<string> }): LayeredItem[] => {
  const room = Math.max(Math.floor(k / 3), k - memories.length);
  const left = others.slice(0, Math.min(room, k));
  const right = memories.slice(0, k - left.length);
  const merged: LayeredItem[] = [];
  while (right.length > 0 || left.length > 0) {
    const [memory, other] = [right[0], left[0]];
    const isNext = memory !== undefined && (other === undefined || pinned.has(memory.id) || memory.score >= other.score);
    const next = (isNext ? right : left).shift();
    if (next !== undefined) merged.push(next);
  }
  return merged;
};
