/** Days that have a name and the same date every year. Those of the moon move and are not read. */
import type { Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { nextDay } from './calendar.ts';
import type { DateRead } from './date-read.ts';

const holidays: readonly (readonly [words: string, month: number, day: number])[] = [
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ['xmas', 12, 25],
  ['new year s eve', 12, 31],
  ['new years eve', 12, 31],
  ['new year eve', 12, 31],
  ['new year s day', 1, 1],
  ['new years day', 1, 1],
  ['new year day', 1, 1],
  ['republic day', 1, 26],
  ['gantantra diwas', 1, 26],
  ['gandhi jayanti', 10, 2],
  ['independence day', 8, 15],
  ['valentines day', 2, 14],
  ['valentine s day', 2, 14],
  ['क्रिसमस', 12, 25],
  ['गणतंत्र दिवस', 1, 26],
  ['स्वतंत्रता दिवस', 8, 15],
];

const works =
  /(?:^| )(?:shoot|shoots|shooting|shot|roll|rolls|rolling|film|filming|free|available|availability|dates?|work|call time|book|booked|block|khaali|khali|on|शूट|शूटिंग|खाली|को)(?: |$)/u;

/** "We roll on Christmas", "Republic Day shoot"; a Christmas campaign names no day. */
export const readHoliday = (board: Board, at: number): DateRead | undefined => {
  for (const [words, month, day] of holidays) {
    const length = lengthOf(board, at, words);
    if (length === 0) continue;
    const last = at + length - 1;
    const after = wordsAfter(board, last);
    if (/^(?:ad|ads|tvc|campaign|film|special|song|sale|theme|party|eve|look|spirit|release)(?: |$)/u.test(after)) return undefined;
    const date = works.test(wordsBefore(board, at)) || works.test(after) ? nextDay(board.today, month, day) : undefined;
    return date === undefined ? undefined : { last, periods: [{ from: date, to: date }], confidence: 0.85 };
  }
  return undefined;
};

/** How many items say the words: phrases of the lists are one; 0 when they do not. */
const lengthOf = (board: Board, at: number, words: string): number => {
  const said: string[] = [];
  for (let place = at; said.join(' ').length < words.length && place < board.items.length; place += 1) {
    if (!board.isFree(place)) return 0;
    if (board.items[place]?.kind !== 'mark') said.push(board.text(place));
    if (said.join(' ') === words) return place - at + 1;
  }
  return 0;
};
