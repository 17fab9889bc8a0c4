/** What moves a turn up when what was said is ranked, one idea at a time. */
import { describe, expect, it } from 'vitest';
import type { MemoryCandidate } from '../../../layers/core/memory/index.ts';
import { askedWords, coveredShares, kindScores, mostOf, pairScores, wordScores } from '../../../layers/core/memory/said/asked-words.ts';
import { entryWords, questionWords } from '../../../layers/core/memory/said/entry-words.ts';
import { everydayWords } from '../../../layers/core/memory/said/everyday-words.ts';
import { feedbackScores } from '../../../layers/core/memory/said/feedback.ts';
import { nearestScores } from '../../../layers/core/memory/said/nearest-words.ts';
import { rankSaid, saidWeights } from '../../../layers/core/memory/said/rank-said.ts';
import { stretchesOf, stretchScores } from '../../../layers/core/memory/said/stretches.ts';
import { tokensOf } from '../../../layers/core/memory/tokens.ts';

type Line = readonly [speaker: string, text: string, day?: number];

const candidatesOf = (lines: readonly Line[]): MemoryCandidate[] =>
  lines.map(([speaker, text, day = 1], at) => {
    const time = new Date(Date.UTC(2026, 2, day, 10, at)).toISOString();
    const id = `msg_${at + 1}`;
    const words = entryWords(text, time);
    return {
      cosine: null,
      entry: {
        id,
        version: 1,
        layer: 'message',
        conversationId: 'cnv_1',
        projectId: null,
        place: at + 1,
        speaker,
        at: time,
        validTo: null,
        text,
        messageIds: [id],
        words,
      },
    };
  });

const statisticsOf = (candidates: readonly MemoryCandidate[], words: readonly string[]) => ({
  count: candidates.length,
  averageLength: candidates.reduce((sum, { entry }) => sum + entry.words.length, 0) / candidates.length,
  frequencies: Object.fromEntries(words.map((word) => [word, candidates.filter(({ entry }) => entry.words.includes(word)).length])),
});

const asked = (lines: readonly Line[], question: string) => {
  const candidates = candidatesOf(lines);
  const words = questionWords(question);
  return { candidates, words, counted: askedWords(candidates, words, statisticsOf(candidates, words), saidWeights) };
};

const ranked = (lines: readonly Line[], question: string): string[] => {
  const candidates = candidatesOf(lines);
  const words = questionWords(question);
  return rankSaid({ text: question, words, asks: 'other' }, { candidates, statistics: statisticsOf(candidates, words) }).map(({ entry }) => entry.id);
};

describe('the words of a question', () => {
  it('count where they stand, less in another form, less where something is said for them', () => {
    const { candidates, counted } = asked(
      [
        ['Asha', 'a celebration'],
        ['Asha', 'we celebrate'],
        ['Asha', 'we party'],
        ['Asha', 'we sleep'],
      ],
      'celebrate',
    );
    const [noun = 0, verb = 0, , other = 0] = wordScores(candidates, counted);

    expect(verb).toBeGreaterThan(noun);
    expect(noun).toBeGreaterThan(other);
    expect(other).toBe(0);
    expect(verb).toBeLessThanOrEqual(mostOf(counted, saidWeights));
  });

  it('that are in every talk count less than as rare ones that are not', () => {
    const { counted } = asked(
      [
        ['Asha', 'a good stable'],
        ['Asha', 'rain'],
      ],
      'good stable',
    );

    expect(counted[0]?.worth).toBeLessThan(counted[1]?.worth ?? 0);
    expect([...everydayWords()]).toEqual(expect.arrayContaining(tokensOf('favourite activities')));
  });

  it('count more side by side than apart', () => {
    const { candidates, words, counted } = asked(
      [
        ['Asha', 'the charity race was long'],
        ['Asha', 'the race was long, and it was for charity'],
        ['Asha', 'charity begins at home'],
      ],
      'charity race',
    );
    const [together = 0, apart, one] = pairScores(candidates, words, counted);

    expect(together).toBeGreaterThan(0);
    expect([apart, one]).toEqual([0, 0]);
  });

  it('cover an entry by what they are worth, once each; one that nobody said counts against all', () => {
    const lines: Line[] = [
      ['Asha', 'the editor, the editor, the editor'],
      ['Asha', 'an editor of the series'],
      ['Asha', 'a sequel celebration'],
    ];
    const shares = (question: string): number[] => {
      const { candidates, counted } = asked(lines, question);
      return coveredShares(candidates, counted);
    };
    const [often = 1, both = 0, none] = shares('the editor of the series');

    expect(both).toBe(1);
    expect(often).toBeLessThan(1);
    expect(none).toBe(0);
    expect(shares('the dentist of the series')[1]).toBeLessThan(0.6);
    expect(shares('celebrate')[2]).toBe(0.7);
    expect(shares('')).toEqual([0, 0, 0]);
  });

  it('that name a kind are answered by things of the kind, the rarest first', () => {
    const { candidates, words } = asked(
      [
        ['Asha', 'I play tennis'],
        ['Asha', 'the rain'],
      ],
      'which sports',
    );

    expect(kindScores(candidates, words).map((score) => score > 0)).toEqual([true, false]);
    expect(kindScores(candidates, tokensOf('nothing'))).toEqual([0, 0]);
  });
});

describe('what stands near', () => {
  const near = (lines: readonly Line[], question: string): number[] => {
    const { candidates, counted } = asked(lines, question);
    return nearestScores(candidates, stretchesOf(candidates), counted);
  };

  it('gives an answer the words of the question before it, more than another neighbour', () => {
    const [, answer = 0] = near(
      [
        ['Kabir', 'When is the monsoon shoot?'],
        ['Asha', 'In May!'],
      ],
      'monsoon shoot',
    );
    const [before = 0] = near(
      [
        ['Asha', 'In May!'],
        ['Kabir', 'When is the monsoon shoot?'],
      ],
      'monsoon shoot',
    );

    expect(before).toBeGreaterThan(0);
    expect(answer).toBeGreaterThan(before);
  });

  it('counts each word once, where it is nearest, and not what the turn says itself', () => {
    const once = near(
      [
        ['Asha', 'the monsoon'],
        ['Asha', 'rain'],
        ['Asha', 'wind'],
      ],
      'monsoon',
    );
    const [own = 1, beside = 0, after = 0] = once;

    expect(own).toBe(0);
    expect(beside).toBeGreaterThan(after);
    expect(after).toBeGreaterThan(0);
  });

  it('ends with the stretch of talk, and where a place is missing it looks as far as places say', () => {
    expect(
      near(
        [
          ['Asha', 'the monsoon', 1],
          ['Asha', 'rain', 2],
        ],
        'monsoon',
      ),
    ).toEqual([0, 0]);
    const { candidates, counted } = asked([['Asha', 'the monsoon'], ...Array.from({ length: 7 }, (): Line => ['Asha', 'x']), ['Asha', 'rain']], 'monsoon');
    const [first, last] = [candidates[0], candidates[8]];
    const two = [first, last].flatMap((one) => (one === undefined ? [] : [one]));
    const words = counted.map((one) => ({ ...one, strengths: [one.strengths[0] ?? 0, one.strengths[8] ?? 0] }));

    expect(nearestScores(two, stretchesOf(two), words)).toEqual([0, 0]);
  });
});

describe('a stretch of talk', () => {
  it('is what was said in one go, and that which speaks most of the question weighs most', () => {
    const { candidates, counted } = asked(
      [
        ['Asha', 'the monsoon shoot', 1],
        ['Asha', 'and lunch', 1],
        ['Asha', 'the shoot', 3],
      ],
      'monsoon shoot',
    );

    expect(stretchesOf(candidates)).toEqual([0, 0, 1]);
    const [first, second, third = 1] = stretchScores(candidates, [0, 0, 1], counted);
    expect([first, second]).toEqual([1, 1]);
    expect(third).toBeLessThan(1);
    expect(stretchesOf([])).toEqual([]);
    expect(stretchScores([], [], counted)).toEqual([]);
  });

  it('has more words than the question: what the best turns speak of besides finds others', () => {
    const { candidates, words } = asked(
      [
        ['Asha', 'the horse at the stable'],
        ['Asha', 'the stable was closed'],
        ['Asha', 'rain'],
      ],
      'horse',
    );
    const [, stable = 0, rain] = feedbackScores(candidates, new Set(words), [1, 0, 0], [1, 0, 0], saidWeights);

    expect(stable).toBeGreaterThan(0);
    expect(stable).toBeGreaterThan(rain ?? 1);
  });
});

describe('whose words', () => {
  const lines: Line[] = [
    ['Asha', 'the shoot was long'],
    ['Devika', 'the shoot was long'],
    ['Kabir', 'the shoot was long'],
  ];

  it('of several who are named, among more, all weigh more', () => {
    expect(ranked(lines, 'What did Devika and Kabir say of the shoot?').slice(0, 2).sort()).toEqual(['msg_2', 'msg_3']);
  });

  it('a name decides between equals, and is no wall: a far better answer of another comes first', () => {
    expect(ranked(lines, 'What did Kabir say of the shoot?')[0]).toBe('msg_3');
    const wrong: Line[] = [
      ['Asha', 'my sister plays the sitar at weddings in Pune'],
      ['Kabir', 'the shoot was long'],
    ];
    expect(ranked(wrong, "Where does Kabir's sister play the sitar at weddings?")[0]).toBe('msg_1');
  });
});
