/** What a proposing tool answered, told as what it is: prepared, and waiting for a person. */
import { phrases } from './phrases.ts';
import type { Tongue } from './tongue.ts';

/** Of the result only its summary is told, one line without anything that could pass for a marker. */
const summaryIn = (result: string): string | undefined => {
  const summary = /"summary"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(result)?.[1];
  if (summary === undefined) return undefined;
  return String(JSON.parse(summary))
    .replace(/[[\]<>`*_#|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 200);
};

/** `result`: undefined when the tool failed. */
export const sayProposal = (result: string | undefined, tongue: Tongue): string => {
  const summary = result === undefined ? undefined : summaryIn(result);
  return summary === undefined ? phrases[tongue].notProposed : phrases[tongue].proposed(summary.replace(/[.।]$/u, ''));
};
