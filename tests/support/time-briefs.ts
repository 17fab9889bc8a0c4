/** A process of its own that compares the reading of hostile texts: under coverage or beside other tests the same code is several times slower. Prints `{name: times}`. */
import { parseBrief } from '../../layers/core/talent/brief/parser.ts';

const characters = 10_000;
const noise = Array.from({ length: 1_200 }, (_, index) =>
  Math.abs(Math.sin(index + 1))
    .toString(36)
    .slice(2, 10),
).join(' ');

const texts: Readonly<Record<string, string>> = {
  noise,
  'one long word': 'a'.repeat(characters),
  'one long number': '1'.repeat(characters),
  commas: '1,'.repeat(characters),
  'a list of days': '1, 2, 3 & '.repeat(characters),
  ranges: '20-30-'.repeat(characters),
  apostrophes: "5'".repeat(characters),
  and: 'kathak and '.repeat(characters),
  refusals: 'no '.repeat(characters),
  languages: 'hindi, '.repeat(characters),
  cities: 'mumbai '.repeat(characters),
  'line ends': '\n'.repeat(characters),
  'numbered parts': Array.from({ length: 900 }, (_, index) => `${index + 1}. girl 20 `).join(''),
  'marks above letters': `a${'\u0301'.repeat(characters)}`,
  'right to left': '\u202e\u0645\u0631\u062d\u0628\u0627 '.repeat(characters),
  pictures: '🎬'.repeat(characters),
  months: 'may '.repeat(characters),
};

const rounds = 12;
const quarter = characters / 4;
/** Below this, what is measured is the clock. */
const leastMs = 3;

const timed = (text: string): number => {
  const startedAt = performance.now();
  parseBrief(text, { today: '2026-11-20' });
  return performance.now() - startedAt;
};

/** How many times longer the whole takes than its first quarter: the fastest of both in turns, since whatever else the machine does only adds time. */
const growth = (text: string): number => {
  const all = Array.from({ length: rounds }, () => [timed(text.slice(0, quarter)), timed(text)] as const);
  const fastest = (place: 0 | 1): number => Math.max(leastMs, Math.min(...all.map((pair) => pair[place])));
  return fastest(1) / fastest(0);
};

/** A machine that is busy for a while slows one of the two for all its rounds: what looks bad is looked at again, and the best look counts. */
const leastGrowth = (text: string, looks = 4): number => {
  const times = growth(text);
  return times < 8 || looks === 1 ? times : Math.min(times, leastGrowth(text, looks - 1));
};

console.log(JSON.stringify(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, leastGrowth(text.slice(0, characters))]))));
