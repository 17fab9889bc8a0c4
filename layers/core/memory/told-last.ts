/** What is told of a value that is asked for: what surely names it first, and nothing that a later word of hers has changed. */
import { lastWordsFor, type NamesIn, type Statement, speaksOf, statementsOf } from './said/last-word.ts';
import { textKey } from './tokens.ts';

export { asksForLastWord, ownNames, speaksOf } from './said/last-word.ts';

/** The engine reads a pattern when it is first used, some 30 ms for all: done before anybody waits. */
export const readPatterns = (): void => {
  for (const question of ['Where is the Titan ad', 'When is the Titan ad', 'How much is the Titan ad', 'Who directs the Titan ad'])
    lastWordsFor(question, statementsOf('The Titan ad shoot by Farah Kazi in Pune on 3 June, director, list and budget 3 lakh', '2026-01-01T00:00:00.000Z'));
};

export interface Told {
  readonly id: string;
  readonly layer: string;
  readonly text: string;
  readonly validFrom: string;
  readonly conversationId?: string;
}

/** A message of hers and where it stands in its conversation. */
export interface Heard<Item extends Told> {
  readonly item: Item;
  readonly place: number;
  readonly speaker: string;
}

interface Asked<Item extends Told> {
  readonly query: string;
  readonly memories: readonly Item[];
  /** Her words and sessions, best first. */
  readonly others: readonly Item[];
  /** Of more of her messages than are told. */
  readonly heard: readonly Heard<Item>[];
  readonly subjectOf: (id: string) => string | null;
  readonly namesIn: NamesIn;
  readonly pinned: ReadonlySet<string>;
}

/** A session in outline loses the sentence only. */
export const lastWordOnly = <Item extends Told>({ query, memories, others, heard, subjectOf, namesIn, pinned }: Asked<Item>) => {
  const talk = inTalk(heard);
  const own = new Map<string, readonly Statement[]>([
    ...[...talk].map(([id, { statements }]) => [id, statements] as const),
    ...memories.map(({ id, text, validFrom }) => [id, statementsOf(text, validFrom, subjectOf(id) ?? undefined)] as const),
  ]);
  const said = new Map([...own.values()].flat().map((statement) => [textKey(statement.text), statement]));
  for (const item of others)
    if (!own.has(item.id))
      own.set(
        item.id,
        statementsOf(item.text, item.validFrom).map((sentence) => said.get(textKey(sentence.text)) ?? alone(sentence)),
      );
  const { outdated, answers, last } = lastWordsFor(query, [...new Set([...own.values()].flat())], namesIn);
  if (last === undefined) return { memories, others };
  const isAnswer = ({ id }: Item): boolean => own.get(id)?.some((statement) => answers.has(statement)) === true;
  const isOutdated = (statement: Statement | undefined): boolean => statement !== undefined && outdated.has(statement);
  const holding = (item: Item): Item[] => {
    const statements = own.get(item.id) ?? [];
    if (pinned.has(item.id) || !statements.some(isOutdated)) return [item];
    const lines = statementsOf(item.text, item.validFrom).filter((_, place) => !isOutdated(statements[place]));
    return item.layer === 'episodic' && lines.length > 0 ? [{ ...item, text: lines.map(({ text }) => text).join(' ') }] : [];
  };
  const withLast = [...memories, ...others].some((item) => item.layer !== 'episodic' && isAnswer(item))
    ? others
    : [...heard.flatMap(({ item }) => (own.get(item.id)?.includes(last) ? [item] : [])), ...others];
  const speaks = speaksOf(query, namesIn);
  // What stands in two messages is told in both.
  const before = ({ id, text }: Item): Item[] =>
    speaks(text) ? [] : heard.flatMap(({ item }) => (item.id === talk.get(id)?.before && speaks(item.text) ? [item] : []));
  const inOrder = (items: readonly Item[]): Item[] => [
    ...new Set([...items.filter((item) => item.layer !== 'episodic' && isAnswer(item)).flatMap((item) => [...before(item), item]), ...items]),
  ];
  return { memories: inOrder(memories).flatMap(holding), others: inOrder(withLast).flatMap(holding) };
};

/** An outline says nothing of what stood around a line. */
const alone = ({ text, at }: Statement): Statement => ({ text, at });

/** An answer may stand between. */
const neighbours = 2;
const longestPauseMs = 10 * 60_000;

interface Placed {
  readonly conversationId?: string | null | undefined;
  readonly place: number;
  readonly at: string;
  readonly speaker: string;
}

/** Whether one is the other, or follows it at once. */
export const isBeside = (one: Placed, next: Placed): boolean =>
  one.conversationId === next.conversationId &&
  one.speaker === next.speaker &&
  next.place >= one.place &&
  next.place - one.place <= neighbours &&
  Date.parse(next.at) - Date.parse(one.at) <= longestPauseMs;

/** Each message with the one of hers right before it, where that is heard too. */
const inTalk = <Item extends Told>(heard: readonly Heard<Item>[]) => {
  const placed = heard.map(({ item: { id, text, validFrom, conversationId }, ...where }) => ({ ...where, id, text, conversationId, at: validFrom }));
  return new Map(
    placed.map((one) => {
      const before = placed
        .filter((other) => other.id !== one.id && other.place < one.place && isBeside(other, one))
        .reduce<(typeof placed)[number] | undefined>((last, other) => (last === undefined || other.place > last.place ? other : last), undefined);
      return [one.id, { statements: statementsOf(one.text, one.at, before?.text, before !== undefined), before: before?.id }] as const;
    }),
  );
};
