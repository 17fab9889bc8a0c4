/** One stretch of a brief, read by all readers. The order matters: each takes what it understood from those after it. */
import { takeAnswers } from './answering.ts';
import { takeAsides } from './asides.ts';
import { Board } from './board.ts';
import type { ProtectedAsk } from './brief.ts';
import type { Item } from './items.ts';
import { readAge } from './readers/read-age.ts';
import { readDates } from './readers/read-dates.ts';
import { readHeight } from './readers/read-height.ts';
import { readDialects, readLanguages, takeLevels } from './readers/read-languages.ts';
import { readMedium } from './readers/read-medium.ts';
import { readMoney } from './readers/read-money.ts';
import { readPeople } from './readers/read-people.ts';
import { readPlaces } from './readers/read-places.ts';
import { readProtected } from './readers/read-protected.ts';
import { readShootDays } from './readers/read-shoot-days.ts';
import { readSkills } from './readers/read-skills.ts';
import { readCharacter, readComfort, readExperience, readLooks, readUnion } from './readers/read-work.ts';
import { takeTakenParts } from './taken-part.ts';

const readers: readonly ((board: Board) => void)[] = [
  takeAnswers,
  takeTakenParts,
  takeAsides,
  readDates,
  readMoney,
  readHeight,
  readExperience,
  readShootDays,
  readAge,
  readUnion,
  readComfort,
  readPlaces,
  readDialects,
  readLanguages,
  takeLevels,
  readSkills,
  readMedium,
  readPeople,
  readLooks,
  readCharacter,
];

export interface Reading {
  readonly board: Board;
  readonly protectedAsks: readonly ProtectedAsk[];
}

export const readSlots = (items: readonly Item[], text: string, today: string): Reading => {
  const board = new Board(items, today);
  const protectedAsks = readProtected(board, text);
  for (const read of readers) read(board);
  return { board, protectedAsks };
};
