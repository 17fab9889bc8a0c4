/** What suggestions are made from, read off the talk: the search of this answer, those before it, and what was left unanswered. */
import { type LastSearch, type RoleState, type Sentiment, type SuggestState, tongueOf } from '../intelligence/index.ts';
import { type MessagePart, messageText, type StoredMessage } from './message.ts';

export interface SuggestRequest {
  readonly parts: readonly MessagePart[];
  /** The text of this answer, and whom it names. */
  readonly answer: string;
  readonly names: readonly string[];
  /** The path to the question, which is its last message. */
  readonly path: readonly StoredMessage[];
  readonly mood: Sentiment;
  /** An answer without a model; `search`: what it searched, if it did. */
  readonly plain?: PlainAnswer | undefined;
  readonly role?: RoleState | undefined;
  readonly asksNames?: boolean | undefined;
}

export interface PlainAnswer {
  readonly search?: LastSearch | undefined;
  readonly canGoBack: boolean;
}

export const suggestState = ({ parts, answer, names, path, mood, plain, role, asksNames = false }: SuggestRequest): SuggestState => {
  const asked = path.filter(({ role: who }) => who === 'user').map((message) => messageText(message.parts));
  const before = path.filter(({ role: who }) => who === 'assistant').flatMap((message) => message.parts);
  const search = plain === undefined ? (lastSearch(parts) ?? (mood === 'frustrated' ? lastSearch(before) : undefined)) : plain.search;
  return {
    tongue: tongueOf(asked.at(-1) ?? '', asked.slice(0, -1)),
    mood,
    ...(search === undefined ? {} : { search }),
    canGoBack: plain?.canGoBack ?? searchesIn([...before, ...parts]).length > 1,
    plainSearchOnly: plain !== undefined,
    people: names.map((stageName) => ({ stageName })),
    role,
    unanswered: unansweredIn(path, parts, plain),
    answer,
    asksNames,
    recent: path
      .filter(({ role: who }) => who === 'assistant')
      .map(({ parts: said }) => said.flatMap((part) => (part.type === 'data-suggestions' ? [...part.data.items] : []))),
  };
};

/** The searches that the talk stands on: one that is equal to the one before the last has gone back to it. */
const searchesIn = (parts: readonly MessagePart[]): string[] => {
  const stack: string[] = [];
  for (const part of parts) {
    if (!isSearch(part) || part.state !== 'output-available') continue;
    const asked = JSON.stringify(part.input ?? {});
    if (asked === stack.at(-1)) continue;
    if (asked === stack.at(-2)) stack.pop();
    else stack.push(asked);
  }
  return stack;
};

type ToolPart = Extract<MessagePart, { toolCallId: string }>;
const isTool = (part: MessagePart): part is ToolPart => part.type.startsWith('tool-') && 'toolCallId' in part;
const isSearch = (part: MessagePart): part is ToolPart => part.type === 'tool-search_talent' && 'toolCallId' in part;

/** The last search of these, as its tool part tells it; undefined when there was none, or its part is too long to be shown. */
const lastSearch = (parts: readonly MessagePart[]): LastSearch | undefined => {
  const part = parts.findLast(isSearch);
  if (part === undefined || !isSummary(part.output)) return undefined;
  const { total, shown, relaxations } = part.output;
  const criteria = part.input !== null && typeof part.input === 'object' ? part.input : {};
  return { total, shown, relaxations, criteria };
};

/** Answers back: an older question is no longer on her mind. */
const remembered = 4;

/** The last question of hers that got no answer and that she has not asked again. */
const unansweredIn = (path: readonly StoredMessage[], parts: readonly MessagePart[], plain: PlainAnswer | undefined): string | undefined => {
  const [question, ...earlier] = [...path].reverse();
  const now = question === undefined ? '' : messageText(question.parts);
  if (isBroken(parts) || (plain !== undefined && plain.search === undefined)) return now;
  const asked = new Set([now]);
  for (const message of earlier.slice(0, 2 * remembered)) {
    if (message.role === 'user') asked.add(messageText(message.parts));
    else if (isUnanswered(message)) {
      const about = path.find(({ messageId }) => messageId === message.parentId);
      const text = about === undefined ? '' : messageText(about.parts);
      return text === '' || asked.has(text) ? undefined : text;
    }
  }
  return undefined;
};

const isUnanswered = ({ parts, finish, status }: StoredMessage): boolean =>
  status === 'complete' && (isBroken(parts) || (finish?.degraded === true && !parts.some(({ type }) => type === 'data-talents')));

/** Its last tool did not work. */
const isBroken = (parts: readonly MessagePart[]): boolean => parts.findLast(isTool)?.state === 'output-error';

interface Summary {
  readonly total: number;
  readonly shown: number;
  readonly relaxations: readonly { readonly change: string; readonly wouldAdd: number }[];
}

const isSummary = (output: unknown): output is Summary =>
  output !== null &&
  typeof output === 'object' &&
  'total' in output &&
  typeof output.total === 'number' &&
  'shown' in output &&
  typeof output.shown === 'number' &&
  'relaxations' in output &&
  Array.isArray(output.relaxations);
