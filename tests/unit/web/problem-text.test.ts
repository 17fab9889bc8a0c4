import { expect, it } from 'vitest';
import { makeProblem, type ProblemCode, problemCodes, problemMessage } from '../../../layers/contracts/index.ts';
import { loadProblemWords, problemText } from '../../../web/src/problem-text.ts';
import { strings } from '../../../web/src/strings.ts';

const codes = Object.keys(problemCodes) as ProblemCode[];
const shown = (): string[] => codes.map((code) => problemText(makeProblem(code, 'the server’s own words', 'x')));

it('a person reads what to do in her language, and never the server’s own words', async () => {
  await loadProblemWords('en-IN');
  expect(shown()).toEqual(codes.map((code) => problemMessage(code, 'en').advice));
  await loadProblemWords('hi-IN');
  expect(shown()).toEqual(codes.map((code) => problemMessage(code, 'hi').advice));
});

it('a code of a newer server, and no problem at all, have words too', () => {
  expect(problemText({ ...makeProblem('internal', 'x', 'y'), code: 'brand_new' as ProblemCode })).toBe(strings.problem.generic);
  expect(problemText({ ...makeProblem('internal', 'x', 'y'), code: 'toString' as ProblemCode })).toBe(strings.problem.generic);
  expect(problemText(null)).toBe(strings.problem.generic);
});
