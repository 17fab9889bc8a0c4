/** An answer without a model: the same search for what the message asks, in the product's own words. */
import type { ReplyChunk } from './chunks.ts';
import { linkTo } from './marker-filter.ts';
import { foundWithoutModel, productLine } from './product-lines.ts';
import type { ReplyDraft } from './reply-draft.ts';
import type { RunTurnPorts } from './run-ports.ts';

const named = 5;

/**
 * Shows people when the message asks for some and the search answers; says openly that no model spoke. `before`: what she said earlier, oldest first,
 * which a follow-up goes on from.
 */
export const degradedAnswer = async (
  ports: Pick<RunTurnPorts, 'talents' | 'report'>,
  { org, question, before, draft }: { org: string; question: string; before: readonly string[]; draft: ReplyDraft },
): Promise<ReplyChunk[]> => {
  const language = /\p{Script=Devanagari}/u.test(question) ? 'hi' : 'en';
  try {
    const found = await ports.talents.findPeople(org, question, language, before);
    if (found === undefined) return draft.text(productLine('unreachable', question));
    const cards = await ports.talents.renderCards(org, found.matches);
    const shown = new Map(cards.map((card) => [card.id, card]));
    const lines = cards.slice(0, named).map(
      (card) =>
        `- ${linkTo(card.id, card.stageName)}: ${card.reasons
          .slice(0, 2)
          .map(({ text }) => text)
          .join('; ')}`,
    );
    const text = [foundWithoutModel(language, found.described, found.total), ...lines].join('\n');
    return [
      ...draft.talents(
        cards,
        found.matches.filter(({ talentId }) => shown.has(talentId)),
      ),
      ...draft.text(text),
    ];
  } catch (error) {
    ports.report('degraded_search_failed', { error: error instanceof Error ? error.name : 'unknown' });
    return draft.text(productLine('searchUnavailable', question));
  }
};
