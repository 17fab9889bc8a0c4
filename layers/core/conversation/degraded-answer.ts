/** An answer without a model: the same search for what the message asks, in the product's own words. */
import type { Sentiment } from '../intelligence/index.ts';
import type { ReplyChunk } from './chunks.ts';
import { linkTo } from './marker-filter.ts';
import { foundWithoutModel, type Line, productLine } from './product-lines.ts';
import type { ReplyDraft } from './reply-draft.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { PlainAnswer } from './suggest-state.ts';

const named = 5;
/** With the sentence above them, three lines. */
const namedInHaste = 2;

export interface DegradedAnswer extends PlainAnswer {
  readonly chunks: readonly ReplyChunk[];
}

export interface DegradedRequest {
  readonly org: string;
  readonly question: string;
  /** The director's messages before it, oldest first: "any city" goes on from them. */
  readonly before: readonly string[];
  readonly mood: Sentiment;
  readonly draft: ReplyDraft;
}

/**
 * Shows people when the message asks for some and the search answers; says openly that no model spoke. `before`: what she said earlier, oldest first,
 * which a follow-up goes on from.
 */
export const degradedAnswer = async (
  ports: Pick<RunTurnPorts, 'talents' | 'report'>,
  { org, question, before, mood, draft }: DegradedRequest,
): Promise<DegradedAnswer> => {
  const nothing = (line: Line): DegradedAnswer => ({ chunks: draft.text(productLine(line, question)), canGoBack: false });
  const language = /\p{Script=Devanagari}/u.test(question) ? 'hi' : 'en';
  try {
    const found = await ports.talents.findPeople(org, question, language, before);
    if (found === undefined) return nothing('unreachable');
    const cards = await ports.talents.renderCards(org, found.matches);
    const shown = new Map(cards.map((card) => [card.id, card]));
    const lines = cards.slice(0, mood === 'urgent' ? namedInHaste : named).map(
      (card) =>
        `- ${linkTo(card.id, card.stageName)}: ${card.reasons
          .slice(0, 2)
          .map(({ text }) => text)
          .join('; ')}`,
    );
    const text = [foundWithoutModel(language, found.described, found.total), ...lines].join('\n');
    const chunks = [
      ...draft.brief(found.brief),
      ...draft.talents(
        cards,
        found.matches.filter(({ talentId }) => shown.has(talentId)),
      ),
      ...draft.text(text),
    ];
    const { total, relaxations = [], criteria = {}, canGoBack = false } = found;
    return { chunks, search: { total, shown: cards.length, relaxations, criteria }, canGoBack };
  } catch (error) {
    ports.report('degraded_search_failed', { error: error instanceof Error ? error.name : 'unknown' });
    return nothing('searchUnavailable');
  }
};
