import { expect, test } from 'vitest';
import { conversationOf, startOf } from '../../../../scripts/eval/locomo.ts';

const talk = {
  speaker_a: 'Asha',
  speaker_b: 'Ben',
  session_2_date_time: '12:05 am on 3 June, 2023',
  session_2: [{ speaker: 'Ben', dia_id: 'D2:1', text: 'Look!', blip_caption: 'a kite over a roof' }],
  session_1_date_time: '1:56 pm on 8 May, 2023',
  session_1: [{ speaker: 'Asha', dia_id: 'D1:1', text: 'I fly kites on Sundays.' }],
};
const qa = [
  { question: 'What does Asha do on Sundays?', answer: 'kites', evidence: ['D1:1; D9:9', 'D2:1'], category: 4 },
  { question: 'Of what nobody wrote?', answer: '', evidence: ['D9:9'], category: 1 },
];

test('a file of one conversation and a list of samples give the same turns, in order, with the times they were said', () => {
  const alone = conversationOf({ ...talk, qa }, 'one', false);
  expect(alone.sessions.map(({ startedAt }) => startedAt)).toEqual(['2023-05-08T13:56:00.000Z', '2023-06-03T00:05:00.000Z']);
  expect(alone.sessions[1]?.messages).toEqual([{ id: 'D2:1', speaker: 'Ben', text: 'Look!' }]);
  expect(alone.questions).toEqual([{ id: 'one-0', text: 'What does Asha do on Sundays?', evidence: ['D1:1', 'D2:1'], category: '4' }]);
  expect(conversationOf({ sample_id: 'one', conversation: talk, qa }, 'x', false)).toEqual(alone);
});

test('what a picture shows is told when it is asked for', () => {
  expect(conversationOf({ ...talk, qa }, 'one', true).sessions[1]?.messages[0]?.text).toBe('Look! [a picture: a kite over a roof]');
});

test('what is not of LoCoMo is refused', () => {
  expect(() => startOf('yesterday')).toThrow('not a time');
  expect(() => conversationOf({ ...talk, session_1: [{ text: 'who?' }], qa }, 'one', false)).toThrow();
});
