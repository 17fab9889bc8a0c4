/** What the request holds of the conversation: this turn's question, the results it already has, and what was asked and found before. */

import { blocksOf, type CountRequest, type RequestBlock, type RequestMessage, type RequestTool } from '../request.ts';
import { readContext, type TurnContext } from './context.ts';
import { type RememberedText, readMemories } from './memories.ts';

export interface ToolExchange {
  readonly id: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The result as text; undefined while there is none. */
  readonly result: string | undefined;
  readonly isError: boolean;
}

export interface EarlierTurn {
  readonly question: string;
  readonly exchanges: readonly ToolExchange[];
}

export interface Conversation {
  /** The user's own words of this turn. */
  readonly question: string;
  /** Her messages of earlier turns, oldest first. */
  readonly asked: readonly string[];
  /** What was answered last, before this turn. */
  readonly lastAnswer: string;
  /** This turn's calls, oldest first. */
  readonly exchanges: readonly ToolExchange[];
  /** Calls of earlier turns, oldest first. */
  readonly earlier: readonly ToolExchange[];
  /** Each of her earlier messages, with the calls that answered it. */
  readonly turns: readonly EarlierTurn[];
  readonly tools: ReadonlyMap<string, RequestTool>;
  /** The user has spoken before in this conversation. */
  readonly hasHistory: boolean;
  readonly context: TurnContext;
  /** What was recalled for this message, best first. */
  readonly memories: readonly RememberedText[];
}

const textIn = (message: RequestMessage): string =>
  blocksOf(message)
    .map((block) => (block.type === 'text' ? block.text : ''))
    .filter((text) => text !== '')
    .join('\n');

const isQuestion = (message: RequestMessage): boolean => message.role === 'user' && textIn(message) !== '';

const openingTag = /<([a-z][\w-]{0,40})(?:\s[^<>]{0,300})?>/giu;
const mostTags = 50;

interface Tagged {
  readonly name: string;
  readonly inside: string;
  readonly start: number;
  readonly end: number;
}

/** Pieces between tags, outermost only. */
const taggedPieces = (text: string): Tagged[] => {
  const pieces: Tagged[] = [];
  let end = 0;
  let count = 0;
  for (const opening of text.matchAll(openingTag)) {
    count += 1;
    if (count > mostTags) break;
    if (opening.index < end) continue;
    const name = opening[1] ?? '';
    const from = opening.index + opening[0].length;
    const close = text.indexOf(`</${name}>`, from);
    if (close === -1) continue;
    end = close + name.length + 3;
    pieces.push({ name: name.toLowerCase(), inside: text.slice(from, close), start: opening.index, end });
  }
  return pieces;
};

const messageTag = /^(?:user_?)?(?:message|question)$/u;

/**
 * Memories and page context may stand around the message, each between tags of its own. Where one is called `message` it is the message; else it is
 * what is left without them.
 */
const ownWords = (text: string): string => {
  const pieces = taggedPieces(text);
  const message = pieces.findLast(({ name }) => messageTag.test(name));
  if (message) return message.inside.trim();
  const bare = pieces.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text).trim();
  return bare === '' ? text.trim() : bare;
};

const insideOf = (text: string, tag: string): string | undefined => taggedPieces(text).find(({ name }) => name === tag)?.inside;

const resultText = (block: Extract<RequestBlock, { type: 'tool_result' }>): string =>
  typeof block.content === 'string' ? block.content : (block.content ?? []).map(({ text }) => text ?? '').join('\n');

const exchangesIn = (messages: readonly RequestMessage[]): ToolExchange[] => {
  const blocks = messages.flatMap(blocksOf);
  return blocks.flatMap((block) => {
    if (block.type !== 'tool_use') return [];
    const answer = blocks.find((other) => other.type === 'tool_result' && other.tool_use_id === block.id);
    const found = answer?.type === 'tool_result' ? answer : undefined;
    return [{ id: block.id, name: block.name, input: block.input, result: found && resultText(found), isError: found?.is_error === true }];
  });
};

const turnsIn = (messages: readonly RequestMessage[]): EarlierTurn[] => {
  const starts = messages.flatMap((message, place) => (isQuestion(message) ? [place] : []));
  return starts.map((start, place) => ({
    question: ownWords(textIn(messages[start] ?? { role: 'user', content: '' })),
    exchanges: exchangesIn(messages.slice(start + 1, starts[place + 1] ?? messages.length)),
  }));
};

export const readConversation = (request: CountRequest): Conversation => {
  const start = request.messages.findLastIndex(isQuestion);
  const asked = request.messages[start];
  return {
    question: asked === undefined ? '' : ownWords(textIn(asked)),
    asked: request.messages
      .slice(0, Math.max(0, start))
      .filter(isQuestion)
      .map((message) => ownWords(textIn(message))),
    lastAnswer: textIn(request.messages.slice(0, Math.max(0, start)).findLast(({ role }) => role === 'assistant') ?? { role: 'assistant', content: '' }),
    exchanges: exchangesIn(request.messages.slice(start + 1)),
    earlier: exchangesIn(request.messages.slice(0, start + 1)),
    turns: turnsIn(request.messages.slice(0, Math.max(0, start))),
    tools: new Map(request.tool_choice?.type === 'none' ? [] : (request.tools ?? []).map((tool) => [tool.name, tool])),
    hasHistory: request.messages.slice(0, Math.max(0, start)).some(isQuestion),
    context: readContext(asked && insideOf(textIn(asked), 'context')),
    memories: readMemories(asked && insideOf(textIn(asked), 'memories')),
  };
};

export const lastUserText = (request: CountRequest): string => readConversation(request).question;
