/** A summary by a model: its lines, within the product's bounds and with the product's own list of people. */
import { sumUpPrompt } from './prompts/sum-up.ts';
import { type Asked, type AskPorts, askForObject } from './structured.ts';
import { type SaidMessage, type Summary, shortLine, summarize, withinRoom, withMarkers } from './summarize.ts';

export interface SummedTalk {
  readonly before: Summary | undefined;
  /** Oldest first; people by marker. */
  readonly said: readonly SaidMessage[];
  /** Names of the people in it, by id. */
  readonly people: ReadonlyMap<string, string>;
}

const characters = 1_500;

export const modelSummary = async (ports: AskPorts, { before, said, people }: SummedTalk): Promise<Asked<Summary>> => {
  const told = said.flatMap(({ role, text }) =>
    text.trim() === '' ? [] : [{ who: role === 'user' ? 'director' : 'assistant', text: text.slice(0, characters).toWellFormed() }],
  );
  const answer = await askForObject(ports, { ...sumUpPrompt, data: { before: before?.lines ?? [], said: told } });
  if (!answer.ok) return answer;
  const known = new Set([JSON.stringify([before, said]), ...people.keys()].join(' ').match(/tal_[0-9A-Za-z_-]+/gu));
  const lines = answer.value.lines.map((line) => shortLine(onlyKnown(withMarkers(line, people), known))).filter((line) => line !== '');
  if (lines.length === 0) return { ok: false, why: 'unfit' };
  return { ok: true, value: { lines: withinRoom(lines), people: summarize(said, before).people } };
};

/** A marker that stood nowhere was made up. */
const onlyKnown = (line: string, known: ReadonlySet<string>): string =>
  line.replace(/\[\[([^\]]*)\]\]/gu, (marker, id: string) => (known.has(id) ? marker : ''));
