import { describe, expect, it } from 'vitest';
import { wishFromMemory } from '../../../local/scripted-model/mind/remembered-wish.ts';
import { readWish } from '../../../local/scripted-model/wish/read-wish.ts';

const memories = [
  { id: 'mem_1', text: 'Nykaa ad: Find actresses aged 20-25 in Delhi for the Nykaa ad' },
  { id: 'mem_2', text: 'Tanishq film: Find actresses in Mumbai aged 25-32 who speak Marathi for the Tanishq film' },
  { id: 'mem_3', text: 'I prefer Tanishq faces' },
];
const wish = (question: string) => wishFromMemory(question, readWish(question), memories);

describe('a wish that points to an earlier one', () => {
  it('goes on from the brief that it names, and from no other', () => {
    expect(wish('same kind of actress as for the Tanishq film, but she must ride a horse')).toMatchObject({
      gender: 'female',
      cities: ['Mumbai'],
      playingAge: { min: 25, max: 32 },
      languages: [{ code: 'mr' }],
      skills: [expect.stringMatching(/hors|rid/u)],
    });
    expect(wish('Nykaa ad jaisi actress, Pune mein')).toMatchObject({ cities: ['Pune'], playingAge: { min: 20, max: 25 } });
  });

  it.each([
    ['names nothing that is remembered', 'same kind as for the Amul film'],
    ['points to nothing', 'Find actresses for the Tanishq film'],
  ])('is none when it %s', (_name, question) => {
    expect(wish(question)).toBeUndefined();
  });
});
