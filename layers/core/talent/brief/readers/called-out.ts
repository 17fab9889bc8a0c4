/** Words for men and women that are who reads the brief or who makes it. */
import type { Board } from '../board.ts';
import { wordsAfter } from '../clause-words.ts';
import { isMark } from '../items.ts';
import { isEdge } from './somebody-else.ts';

/** "Bhai, ek ladki chahiye": somebody is called, not cast. */
export const isCalledOut = (board: Board, at: number): boolean =>
  isAddressed(board, at) ||
  (['bhai', 'bhaiya', 'bhaiyya', 'guys', 'didi', 'dude', 'dudes', 'भाई', 'भैया'].includes(board.text(at)) &&
    ((board.items.slice(0, at).every((item) => isMark(item, ',', '!') || ['hi', 'hello', 'hey', 'ok', 'are', 'dear', 'arre'].includes(item.text)) &&
      board.items.length > at + 1 &&
      !isMark(board.items[at + 1], ':', '-', '(') &&
      // "Guys, 25-40", "guys who can dance".
      board.items[at + 2]?.kind !== 'number' &&
      ![
        'who',
        'with',
        'aged',
        'age',
        'in',
        'from',
        'between',
        'above',
        'under',
        'below',
        'only',
        'having',
        'type',
        'types',
        'jaisa',
        'jaisi',
        'log',
        'ka',
        'ki',
      ].includes(board.text(at + 1))) ||
      (isEdge(board, at + 1) &&
        ['hai', 'hain', 'karo', 'do', 'dena', 'bhejo', 'chahiye', 'please', 'pls', 'है', 'चाहिए', 'na', 'yaar'].includes(board.text(at - 1)))));

/** "Ladies plz dhyan de", "girls, listen": those who read it. */
const isAddressed = (board: Board, at: number): boolean =>
  board.anyTerm(at, 'plural') !== undefined &&
  board.items
    .slice(0, at)
    .every((item) => isMark(item, ',', '!') || ['hi', 'hello', 'hey', 'ok', 'dear', 'arre', 'are', 'all', 'attention'].includes(item.text)) &&
  /^(?:(?:ji|aur|and|gents|gentlemen|ladies|boys|girls|all|sab) ){0,3}(?:plz|pls|please|kindly|dhyan|note|suno|suniye|listen|attention|ignore|sorry|maaf)(?: (?!send|share|apply|ke liye|for)|$)/u.test(
    wordsAfter(board, at, true),
  );

/** "Female DOP ke saath shoot hai": where another is asked for, she is who makes it. */
export const isOfCrew = (board: Board, at: number): boolean =>
  /^(?:(?:assistant|casting|art|creative|senior|associate) ){0,2}(?:dop|director|directors|cinematographer|camerawoman|cameraman|photographer|choreographer|producer|stylist|makeup|mua|editor|writer|client|coordinator|crew|team|unit|ad|cd|hod)(?: |$)/u.test(
    wordsAfter(board, at),
  );
