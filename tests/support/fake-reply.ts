/** What the stand-in backend answers: frames of one reply, by the rules of design section 6. */
import type { ReplyChunk, TalentCard, TurnFrame } from '../../layers/contracts/index.ts';

export interface FakeTurn {
  readonly turnId: string;
  readonly conversationId: string;
  readonly userMessageId: string;
  readonly messageId: string;
  readonly text: string;
  status: 'queued' | 'running' | 'final' | 'failed' | 'stopped';
  attempt: number;
  readonly frames: TurnFrame[];
  stopAsked: boolean;
}

export const fakeUsage = { inputTokens: 1200, outputTokens: 340, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 4100, attempts: 1 };

const person = (index: number, stageName: string, card: Partial<TalentCard>): TalentCard => ({
  id: `tal_${String(index).padStart(26, '0')}`,
  stageName,
  photoUrl: null,
  playingAge: { min: 24 + index, max: 33 + index },
  heightCm: 164 + index * 3,
  baseCity: 'Mumbai',
  languages: ['Marathi', 'Hindi', 'English'],
  topSkills: ['horse riding', 'lavani', 'stage combat'],
  experience: 'emerging',
  availability: 'free',
  availabilityAsOf: '2026-11-14',
  score: 0.9,
  reasons: [
    { criterion: 'city', text: 'Lives in Mumbai', field: 'baseCity' },
    { criterion: 'age', text: `Plays ${24 + index} to ${33 + index}, asked 25 to 35`, field: 'playingAge' },
    { criterion: 'skill', text: 'Rides, two years of training', field: 'skills' },
  ],
  unknown: ['sword fighting'],
  ...card,
});

export const fakePeople: readonly TalentCard[] = [
  person(0, 'Aditi Kulkarni', {}),
  person(1, 'Rohan Deshpande', { availability: 'held', experience: 'established', unknown: [] }),
  person(2, 'Meher Irani-Contractor', {
    availability: 'booked',
    availabilityAsOf: '2026-11-02',
    languages: ['Marathi', 'Hindi', 'Gujarati', 'English', 'Urdu'],
  }),
  person(3, 'शुभांगी पवार', {
    availability: 'unknown',
    availabilityAsOf: null,
    heightCm: null,
    experience: 'fresher',
    unknown: ['horse riding', 'dates in December'],
  }),
];

const link = (card: TalentCard | undefined): string => `[${card?.stageName}](talent:${card?.id})`;

const opening = 'I am looking at riders who speak Marathi.';
const answer = `Four people fit, **two of them closely**.

- ${link(fakePeople[0])} rides and lives in Mumbai; she is free as of 14 November.
- ${link(fakePeople[1])} is on hold for another film until the 28th.

| Person | Rides | Free |
| --- | --- | --- |
| Aditi | yes | yes |
| Rohan | yes | on hold |

For ${link(fakePeople[3])} nobody has written down whether she rides: worth a call. See also [the guild's page](https://example.org/riders) and ![a picture](https://example.org/x.png).`;

/** A reply in two steps: a search, then the answer. "stumble" replaces the attempt in the second step; "fail" ends it early. */
export function* fakeReply(turn: FakeTurn): Generator<TurnFrame> {
  const first = [...searchStep(turn.messageId, turn.turnId)];
  yield* number(1, first);
  const rest = [...answerStep(turn)];
  if (/fail/iu.test(turn.text)) return yield* number(1, rest.slice(0, 12), first.length);
  if (!/stumble/iu.test(turn.text)) return yield* number(1, rest, first.length);
  yield* number(1, rest.slice(0, 20), first.length);
  yield* number(2, [[{ type: 'reset-step' }], ...rest]);
}

function* number(attempt: number, bundles: readonly ReplyChunk[][], after = 0): Generator<TurnFrame> {
  for (const [index, chunks] of bundles.entries()) yield { attempt, seq: after + index + 1, chunks };
}

const words = (id: string, text: string): ReplyChunk[][] => (text.match(/\S+\s*/gu) ?? []).map((delta) => [{ type: 'text-delta', id, delta }]);

function* searchStep(messageId: string, turnId: string): Generator<ReplyChunk[]> {
  const input = { cities: ['Mumbai'], playingAge: { min: 25, max: 35 }, languages: ['Marathi'], skills: ['horse_riding'] };
  yield [{ type: 'start', messageId, messageMetadata: { turnId } }, { type: 'start-step' }];
  yield [{ type: 'text-start', id: 't1' }];
  yield* words('t1', opening);
  yield [
    { type: 'text-end', id: 't1' },
    { type: 'tool-input-start', toolCallId: 'call1', toolName: 'search_talent' },
  ];
  yield [{ type: 'tool-input-available', toolCallId: 'call1', toolName: 'search_talent', input }];
  yield [
    { type: 'tool-output-available', toolCallId: 'call1', output: { found: fakePeople.length } },
    { type: 'data-talents', id: 'people', data: { talents: [...fakePeople] } },
  ];
  yield [{ type: 'finish-step' }, { type: 'start-step' }];
}

function* answerStep(turn: FakeTurn): Generator<ReplyChunk[]> {
  const degraded = /degraded/iu.test(turn.text);
  const timings = { recallMs: 12, firstDeltaMs: 240, totalMs: 2400 };
  yield [{ type: 'text-start', id: 't2' }];
  yield* words('t2', answer);
  yield [{ type: 'text-end', id: 't2' }];
  if (/correct/iu.test(turn.text)) {
    const items = [{ quote: 'free as of 14 November', says: 'free', recordSays: 'on hold until the 20th', talentId: fakePeople[0]?.id ?? '' }];
    yield [{ type: 'data-corrections', id: 'corrections', data: { items } }];
  }
  yield [
    {
      type: 'data-suggestions',
      id: 'next',
      data: { items: [{ text: 'Only those who are free' }, { text: 'Widen to Pune' }, { text: 'Shortlist the first two' }] },
    },
  ];
  yield [
    { type: 'finish-step' },
    {
      type: 'finish',
      finishReason: 'stop',
      messageMetadata: {
        turnId: turn.turnId,
        messageId: turn.messageId,
        usage: fakeUsage,
        model: 'scripted',
        degraded,
        intent: 'search_talent',
        sentiment: 'neutral',
        timings,
      },
    },
  ];
}
