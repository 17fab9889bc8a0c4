/** A brief of several parts, or what changes one of them: a search for each, one after another, each said under its own name. */
import { readParts } from '../wish/parts.ts';
import { readWish } from '../wish/read-wish.ts';
import type { Wish } from '../wish/wish.ts';
import type { Conversation, ToolExchange } from './conversation.ts';
import { describeWish } from './describe-wish.ts';
import { partPhrases } from './part-phrases.ts';
import { mostPartsAtOnce, type PartSearch, searchedNow, standingParts } from './parts.ts';
import { phrases } from './phrases.ts';
import { sayPart } from './say-findings.ts';
import type { Tongue } from './tongue.ts';

export type PartStep = { readonly tool: 'search_talent'; readonly input: Readonly<Record<string, unknown>>; readonly say: string } | { readonly say: string };

interface Planned {
  readonly names: readonly string[];
  readonly searches: readonly (PartSearch & { readonly name: string })[];
}

const planned = (conversation: Conversation): Planned | undefined => {
  const { question, context } = conversation;
  const begun = readParts(question, context.today);
  if (begun.length > 1)
    return {
      names: begun.map(({ name }) => name),
      searches: begun.slice(0, mostPartsAtOnce).map(({ name, wish }, place) => ({ place, name, wish })),
    };
  const standing = standingParts(conversation);
  const meant = standing && searchedNow(question, standing, context.today);
  if (standing === undefined || meant === undefined || meant.length === 0) return undefined;
  const names = standing.parts.map(({ name }) => name);
  return { names, searches: meant.map((search) => ({ ...search, name: names[search.place] ?? '' })) };
};

/** undefined: no part is asked for. */
export const partStep = (conversation: Conversation, tongue: Tongue): PartStep | undefined => {
  const { exchanges, tools } = conversation;
  if (!tools.has('search_talent') || exchanges.some(({ name }) => name !== 'search_talent')) return undefined;
  const plan = planned(conversation);
  if (plan === undefined) return undefined;
  const done = exchanges.length;
  const before = done === 0 ? opening(conversation, plan, tongue) : sayFound(exchanges[done - 1], conversation, tongue);
  const next = plan.searches[done];
  if (next === undefined) return { say: [before, closing(plan, tongue)].filter((text) => text !== '').join('\n\n') };
  return { tool: 'search_talent', input: { ...next.wish }, say: [before, heading(next, tongue)].filter((text) => text !== '').join('\n\n') };
};

const heading = ({ name, wish }: { readonly name: string; readonly wish: Wish }, tongue: Tongue): string => {
  const days = wish.availableOn;
  const said = [describeWish(wish, tongue), ...(days === undefined ? [] : [days.from === days.to ? days.from : `${days.from} – ${days.to}`])];
  return `**${name}**: ${said.filter((text) => text !== '').join(' · ')}`;
};

const opening = ({ question, context }: Conversation, { names, searches }: Planned, tongue: Tongue): string => {
  const { protectedAsks } = readWish(question, context.today);
  const refused = protectedAsks.length === 0 ? '' : phrases[tongue].notBy(protectedAsks);
  const several = searches.length > 1 && context.sentiment !== 'urgent' ? partPhrases[tongue].several(searches.length, names.length) : '';
  return [refused, several].filter((text) => text !== '').join(' ');
};

const sayFound = (exchange: ToolExchange | undefined, { context }: Conversation, tongue: Tongue): string => {
  if (exchange?.result === undefined || exchange.isError) return phrases[tongue].toolFailed;
  const { playingAge } = exchange.input as Wish;
  return sayPart(exchange.result, tongue, { mood: context.sentiment, isForChild: playingAge?.max !== undefined && playingAge.max < 18 });
};

/** What is still to be looked for, or the next step. */
const closing = ({ names, searches }: Planned, tongue: Tongue): string => {
  const left = searches.length > 1 ? names.slice(searches.length) : [];
  return left.length > 0 ? partPhrases[tongue].left(left) : partPhrases[tongue].next(searches.at(-1)?.name ?? '', names.length > 1);
};
