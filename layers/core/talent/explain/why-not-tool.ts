/** `why_not`: why one person is in or out of a brief, and what would let her in. */

import * as z from 'zod';
import type { Tool } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import type { Clock } from '../../shared/index.ts';
import { briefParser } from '../brief/index.ts';
import { dayInIndia } from '../day.ts';
import { TalentId } from '../talent.ts';
import { citing } from '../tools/person-data.ts';
import { type ExplainPorts, type Explanation, explainMatch } from './explain-match.ts';
import type { MatchFact } from './match-facts.ts';

const Input = z.strictObject({
  talentId: TalentId.describe('An id from a tool result; of a name, from get_talent.'),
  brief: z.string().trim().min(1).max(4_000).describe('What was asked for, in the user’s own words: all wishes that stand, not only the last message.'),
});

export const whyNotTool = (ports: ExplainPorts & { readonly clock: Pick<Clock, 'now'> }): Tool => ({
  name: 'why_not',
  description: `Says why one person is or is not in the results of a brief: the wishes that exclude her, what lowers her place, the smallest change of the brief that would let her in, and whom else it lets in. Use it for "why not her?" and "why is she here?". ${citing}`,
  inputSchema: modelInputSchema(Input),
  run: async (input, { org, turn }) => {
    const { talentId, brief } = parseToolInput('why_not', Input, input);
    // What was said last may stand on what was said before ("same but older").
    const before = (turn?.said ?? []).slice(0, -1).map(({ text }) => text);
    const { parsed } = (await briefParser()).talkBrief(brief, before, dayInIndia(ports.clock.now()));
    const told = await explainMatch(ports)(org, { talentId, text: brief, parsed });
    const output = compact(told);
    return {
      output: { ...output, note: citing },
      summary: {
        talentId,
        verdict: told.verdict,
        place: told.place,
        total: told.total,
        changes: told.change?.changes ?? [],
        wouldAdd: told.change?.wouldAdd ?? 0,
      },
      matches: [
        { talentId, version: told.version, score: told.score, reasons: reasonsOf(told), unknown: told.unknown.slice(0, 4).map(({ criterion }) => criterion) },
      ],
    };
  },
});

const reasonsOf = ({ matched, partial }: Explanation) =>
  [...matched, ...partial]
    .filter(({ has, criterion }) => has !== null && criterion !== 'gender')
    .slice(0, 4)
    .map(({ criterion, has, field }) => ({ criterion, text: sentenceCase(has ?? ''), field }));
const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const short = ({ criterion, asked, has, field }: MatchFact) => ({ criterion, asked, recordSays: has, field });

const compact = ({
  talentId,
  understood,
  verdict,
  place,
  total,
  score,
  matched,
  partial,
  unknown,
  excludedBy,
  barrier,
  change,
  alsoIn,
  said,
}: Explanation) => ({
  id: talentId,
  understood,
  verdict,
  place,
  total,
  score,
  excludedBy: excludedBy.map(short),
  ...(barrier !== null && { barrier }),
  smallestChange: change === null ? null : { changes: change.changes, letsInOthers: change.wouldAdd, among: alsoIn.map(({ id }) => id) },
  matched: matched.slice(0, 8).map(short),
  partial: partial.slice(0, 8).map(short),
  unknown: unknown.slice(0, 8).map(short),
  said,
});
