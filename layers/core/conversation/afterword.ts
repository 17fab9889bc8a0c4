/** What the product adds when the model has spoken: corrections by the records of who was named, and what could be asked next. */
import { checkClaims, type SuggestState, suggest, tongueOf } from '../intelligence/index.ts';
import type { ReplyChunk } from './chunks.ts';
import { usageDay } from './day-usage.ts';
import { type MessagePart, messageText, type StoredMessage } from './message.ts';
import type { ReplyDraft } from './reply-draft.ts';
import type { RunTurnPorts } from './run-ports.ts';

export interface AfterwordRequest {
  readonly org: string;
  readonly draft: ReplyDraft;
  /** The path to the question, which is its last message. */
  readonly path: readonly StoredMessage[];
}

const mostPeople = 20;
const link = /\[((?:\\.|[^\]\\])+)\]\(talent:(tal_[0-9A-Za-z]+)\)/gu;

/** Never fails an answer: what cannot be checked is not corrected, and the log says so. */
export const afterword = async (ports: Pick<RunTurnPorts, 'talents' | 'clock' | 'report'>, { org, draft, path }: AfterwordRequest): Promise<ReplyChunk[]> => {
  const parts = draft.parts();
  const text = messageText(parts);
  const named = new Map([...text.matchAll(link)].map(([, name = '', id = '']) => [id, name.replaceAll('\\', '')]));
  const people = named.size === 0 ? [] : await factsOf(ports, org, [...named.keys()].slice(0, mostPeople));
  const corrections = checkClaims({ text, people, today: usageDay(ports.clock.now()) });
  const suggestions = suggest(stateOf(parts, text, [...named.values()], path));
  return [...draft.corrections(corrections), ...draft.suggestions(suggestions)];
};

const factsOf = async (ports: Pick<RunTurnPorts, 'talents' | 'report'>, org: string, ids: readonly string[]) => {
  try {
    return await ports.talents.factsOf(org, ids);
  } catch (error) {
    ports.report('grounding_skipped', { error: error instanceof Error ? error.name : 'unknown' });
    return [];
  }
};

const stateOf = (parts: readonly MessagePart[], answer: string, names: readonly string[], path: readonly StoredMessage[]): SuggestState => {
  const asked = path.filter(({ role }) => role === 'user').map((message) => messageText(message.parts));
  const search = lastSearch(parts);
  return {
    tongue: tongueOf(asked.at(-1) ?? '', asked.slice(0, -1)),
    ...(search === undefined ? {} : { search }),
    people: names.map((stageName) => ({ stageName })),
    answer,
    recent: path
      .filter(({ role }) => role === 'assistant')
      .map(({ parts: said }) => said.flatMap((part) => (part.type === 'data-suggestions' ? [...part.data.items] : []))),
  };
};

/** The search of this answer, as its tool part tells it; undefined when there was none, or its part is too long to be shown. */
const lastSearch = (parts: readonly MessagePart[]): SuggestState['search'] => {
  const part = parts.findLast((one) => one.type === 'tool-search_talent');
  if (part === undefined || !('output' in part) || !isSummary(part.output)) return undefined;
  const { total, shown, relaxations } = part.output;
  const criteria = part.input !== null && typeof part.input === 'object' ? part.input : {};
  return { total, shown, relaxations, criteria };
};

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
