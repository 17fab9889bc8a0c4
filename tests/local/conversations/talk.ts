/** One conversation with the running product, through its real routes. Every turn is held against the laws; a script adds what it knows. */
import { createHash, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Talent } from '../../../layers/core/talent/index.ts';
import type { LocalProduct } from '../../support/local-product.ts';
import { assembledText, call, chunksOf, type Json, type Person, readEvents, readySocket, type Socket } from '../contract/client.ts';
import { checkLaws } from './laws.ts';
import { fits, type Wanted } from './oracle.ts';
import type { Expected, Seen, Way } from './seen.ts';
import type { Line } from './transcript.ts';

export interface Talk {
  readonly alias: string;
  readonly turns: readonly Seen[];
  readonly lines: readonly Line[];
  say(way: Way, text: string, expected?: Expected): Promise<Seen>;
  /** Sends a suggestion of the last answer that had some, as it stands; one that says ": 3 more" must bring exactly those 3. */
  take(way: Way, pattern: RegExp, expected?: Expected): Promise<Seen>;
  /** The socket of this talk, open until it ends. */
  socket(): Promise<Socket>;
  /** What is stored of a turn, as a turn of this talk. */
  keep(way: Way, says: string, turnId: string, expected?: Expected): Promise<Seen>;
  messages(): Promise<Json[]>;
  close(): void;
}

export interface TalkOptions {
  readonly product: LocalProduct;
  readonly who: Person;
  readonly people: readonly Talent[];
  /** Nobody of these may ever appear. */
  readonly strangers: readonly Talent[];
}

const dataOf = (parts: readonly Json[], type: string): Json[] => parts.filter((part) => part.type === type).map((part) => part.data);

/** Parts that are data, of what a reader has after these chunks. */
const assembledData = (chunks: readonly Json[]): Json[] => {
  let kept: Json[] = [];
  let step: Json[] = [];
  for (const chunk of chunks) {
    if (chunk.type === 'start-step') [kept, step] = [[...kept, ...step], []];
    if (chunk.type === 'reset-step') step = [];
    if (chunk.type.startsWith('data-')) step.push({ type: chunk.type, data: chunk.data });
  }
  return [...kept, ...step];
};

export const textIn = (message: Json): string => dataOfText(message).join('\n');
const dataOfText = (message: Json): string[] => message.parts.filter((part: Json) => part.type === 'text').map((part: Json) => part.text);

export const seenIn = (message: Json, conversationId: string): Seen => {
  const { parts } = message;
  const tools = parts
    .filter((part: Json) => part.type.startsWith('tool-'))
    .map((part: Json) => ({ name: part.type.slice(5), input: part.input, output: part.output, state: part.state }));
  const search = tools.findLast((tool: Json) => tool.name === 'search_talent' && tool.state === 'output-available');
  const cards = dataOf(parts, 'data-talents').flatMap(({ talents }) => talents);
  return {
    conversationId,
    turnId: message.metadata.turnId,
    text: textIn(message),
    message,
    cards,
    ids: cards.map(({ id }) => id),
    tools,
    search: search && { input: search.input, total: search.output.total, relaxations: search.output.relaxations },
    suggestions: dataOf(parts, 'data-suggestions').flatMap(({ items }) => items.map(({ text }: Json) => text)),
    corrections: dataOf(parts, 'data-corrections').flatMap(({ items }) => items),
    actions: dataOf(parts, 'data-action'),
    finish: message.metadata,
  };
};

export const startTalk = ({ product, who, people, strangers }: TalkOptions): Talk => {
  const alias = `talk-${randomUUID()}`;
  const turns: Seen[] = [];
  const lines: Line[] = [];
  let open: Promise<Socket> | undefined;
  const socket = (): Promise<Socket> => {
    open ??= readySocket(product, who);
    return open;
  };
  const messages = async (): Promise<Json[]> => (await call(product, who, `GET /api/v1/conversations/${alias}/messages?limit=100`)).body.items;

  /** Says it by one of the ways; answers the turn, and what its reader has on the screen. */
  const send: Record<Way, (text: string) => Promise<{ turnId: string; text: string; data: Json[] | undefined }>> = {
    json: async (content) => {
      const { status, body } = await call(product, who, `POST /api/v1/conversations/${alias}/messages/ai`, { content });
      expect(status, JSON.stringify(body)).toBe(200);
      return { turnId: body.turnId, text: body.text, data: undefined };
    },
    sse: async (content) => {
      const stream = await readEvents(product, who, `POST /api/v1/conversations/${alias}/messages/ai/stream`, { body: { content } });
      expect([stream.status, stream.isDone]).toEqual([200, true]);
      const chunks = stream.events.flatMap(({ chunk }) => (chunk === '[DONE]' ? [] : [chunk]));
      const turnId = chunks.find((chunk) => chunk.type === 'start').messageMetadata.turnId;
      return { turnId, text: assembledText(chunks), data: assembledData(chunks) };
    },
    socket: async (text) => {
      const line = await socket();
      const accepted = await line.ask({ action: 'send', clientMessageId: randomUUID(), text, conversationId: alias });
      expect(accepted.type, JSON.stringify(accepted)).toBe('accepted');
      const { turnId } = accepted;
      const end = await line.wait('end', (frame) => ['final', 'failed', 'stopped'].includes(frame.type) && frame.turnId === turnId, 60_000);
      const chunks = chunksOf(line.received, turnId);
      const shown = assembledText(chunks);
      expect(end.type, JSON.stringify(end)).toBe('final');
      expect(end.textSha256).toBe(createHash('sha256').update(shown).digest('hex'));
      return { turnId, text: shown, data: assembledData(chunks) };
    },
  };

  const keep: Talk['keep'] = async (way, says, turnId, expected = {}) => {
    const stored = (await messages()).find((message) => message.role === 'assistant' && message.metadata.turnId === turnId);
    const seen = seenIn(stored, alias);
    checkLaws({ seen, before: turns, people, strangers, expected });
    if (expected.wanted !== undefined) checkWanted(seen, people, expected.wanted);
    if (expected.tools !== undefined) expect(seen.tools.map(({ name }) => name)).toEqual(expected.tools);
    if (expected.intent !== undefined) expect([says, seen.finish.intent]).toEqual([says, expected.intent]);
    expect([says, seen.finish.sentiment]).toEqual([says, expected.sentiment ?? 'neutral']);
    turns.push(seen);
    lines.push({ way, says, seen });
    return seen;
  };

  const say: Talk['say'] = async (way, text, expected) => {
    const shown = await send[way](text);
    const seen = await keep(way, text, shown.turnId, expected);
    expect(seen.text).toBe(shown.text);
    const storedData = seen.message.parts.filter((part: Json) => part.type.startsWith('data-')).map(({ type, data }: Json) => ({ type, data }));
    // What waits for a confirmation is stored as it was shown, and read with how it stands.
    if (shown.data !== undefined) expect(storedData).toMatchObject(shown.data);
    return seen;
  };

  const take: Talk['take'] = async (way, pattern, expected) => {
    const from = turns.findLast(({ suggestions }) => suggestions.length > 0);
    // What it goes on from: an apology offers ways, and has searched nothing itself.
    const standing = turns.findLast(({ search }) => search !== undefined);
    const offered = from?.suggestions.find((text) => pattern.test(text));
    expect(offered, `none of ${JSON.stringify(from?.suggestions)} is ${pattern}`).toBeDefined();
    const seen = await say(way, offered ?? '', expected);
    const more = /: (\d+) (?:more|aur|और)$/u.exec(offered ?? '')?.[1];
    if (more !== undefined) {
      expect(seen.search?.total).toBe((standing?.search?.total ?? 0) + Number(more));
      for (const id of standing?.ids ?? []) expect(seen.ids).toContain(id);
    }
    return seen;
  };

  return {
    alias,
    turns,
    lines,
    socket,
    keep,
    messages,
    say,
    take,
    close: () => void open?.then((line) => line.close()),
  };
};

/** The total is the number of the people who fit; each card is one of them; a whole page is shown. */
const checkWanted = (seen: Seen, people: readonly Talent[], wanted: Wanted): void => {
  const right = people.filter((person) => fits(person, wanted)).map(({ id }) => id);
  expect(seen.search, `no search in: ${seen.text}`).toBeDefined();
  expect({ asked: seen.search?.input, total: seen.search?.total }).toEqual({ asked: seen.search?.input, total: right.length });
  for (const id of seen.ids) expect(right).toContain(id);
  expect(new Set(seen.ids).size).toBe(Math.min(right.length, seen.search?.input.limit ?? 8));
};
