/** The summary of what comes before a window: made once for each cut, and then the same text until the next one, so that the cached prefix lives. */
import { mayEndACut, peopleIn, type SaidMessage, type Summary, summarize, withMarkers } from '../intelligence/index.ts';
import { isoTime } from '../shared/index.ts';
import { withoutRefused } from './history.ts';
import { messageText, type StoredMessage } from './message.ts';
import type { StoredSummary } from './ports.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { type Cut, walkBack } from './window.ts';

export type SummaryPorts = Pick<RunTurnPorts, 'conversations' | 'clock' | 'report'> & {
  readonly talents: Pick<RunTurnPorts['talents'], 'resolveNames'>;
  readonly summaries: NonNullable<RunTurnPorts['summaries']>;
};

export interface SummaryPlace {
  readonly org: string;
  readonly conversationId: string;
  readonly cut: Cut;
}

/** What a summary is made of. */
export interface SummaryMaterial {
  /** Of the cut before this one; undefined when there is none. */
  readonly before: Summary | undefined;
  /** From there to the cut, oldest first; people by marker. */
  readonly said: readonly SaidMessage[];
  /** Names of the people in it who are still listed, by id. */
  readonly people: ReadonlyMap<string, string>;
}

/** A conversation without any summary before: beyond this its beginning is not told. */
const mostMessages = 400;

/** The stored one, or else the product's own, which is stored by that: no model is waited for. */
export const summaryFor = async (ports: SummaryPorts, place: SummaryPlace): Promise<Summary> => {
  const { org, conversationId, cut } = place;
  const stored = await ports.summaries.read(org, conversationId, cut.messageId);
  if (stored) return stored;
  const { before, said } = await readMaterial(ports, place);
  const own = summarize(said, before);
  const kept = await ports.summaries.keep(storedSummary(place, own, 'product', ports.clock.now()));
  return kept === 'erased' ? own : kept;
};

export const storedSummary = (
  { org, conversationId, cut }: SummaryPlace,
  { lines, people }: Summary,
  by: StoredSummary['by'],
  nowMs: number,
): StoredSummary => ({
  ...{ org, conversationId, throughMessageId: cut.messageId, throughSeq: cut.messageSeq },
  ...{ lines, people, by, madeAt: isoTime(nowMs) },
});

export const readMaterial = async (ports: Omit<SummaryPorts, 'clock'>, { org, conversationId, cut }: SummaryPlace): Promise<SummaryMaterial> => {
  const messages: StoredMessage[] = [];
  let before: StoredSummary | undefined;
  for await (const message of walkBack(ports.conversations, org, conversationId, cut.messageSeq)) {
    if (messages.length > 0 && mayEndACut(cut.depth - messages.length)) before = await ports.summaries.read(org, conversationId, message.messageId);
    if (before || messages.length >= mostMessages) break;
    messages.unshift(message);
  }
  const spoken = withoutRefused(messages).map(({ role, parts }): SaidMessage => ({ role, text: messageText(parts) }));
  const people = await namesOf(ports, org, [...(before?.people ?? []), ...peopleIn(spoken)]);
  return { before, said: spoken.map(({ role, text }) => ({ role, text: withMarkers(text, people) })), people };
};

/** A name that a director typed is made a marker too, as far as it is known whose it is. */
const namesOf = async (
  { talents, report }: Pick<SummaryPorts, 'talents' | 'report'>,
  org: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  try {
    return await talents.resolveNames(org, ids);
  } catch (error) {
    report('names_unknown', { error: error instanceof Error ? error.name : 'unknown' });
    return new Map();
  }
};
