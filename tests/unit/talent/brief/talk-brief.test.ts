import { expect, test } from 'vitest';
import { talkBrief } from '../../../../layers/core/talent/brief/parser.ts';

const today = '2026-11-28';

test.each<[string, string[], object | undefined, boolean]>([
  ['one message is its own brief', ['actors in Mumbai aged 25-35'], { cities: ['Mumbai'], playingAge: { min: 25, max: 35 } }, false],
  ['a follow-up changes the one before', ['actors in Mumbai aged 25-35', 'only those from Pune'], { cities: ['Pune'], playingAge: { min: 25, max: 35 } }, true],
  ['small talk asks for nobody', ['actors in Mumbai aged 25-35', 'thank you'], undefined, false],
  ['back is the search before', ['actors in Mumbai aged 25-35', 'only those from Pune', 'Go back to the search before'], { cities: ['Mumbai'] }, false],
  ['back, in Hinglish', ['actors in Mumbai aged 25-35', 'sirf Pune wale', 'Pichhli list par wapas'], { cities: ['Mumbai'] }, false],
  ['back, in Hindi', ['मुंबई में 25 से 35 साल के कलाकार', 'सिर्फ पुणे वाले', 'पिछली सूची पर वापस'], { cities: ['Mumbai'] }, false],
  ['back twice is the first search', ['actors in Mumbai', 'only those from Pune', 'playing age 20 to 30', 'undo', 'undo'], { cities: ['Mumbai'] }, false],
  ['back of the first search stays there', ['actors in Mumbai', 'undo', 'undo'], { cities: ['Mumbai'] }, false],
  ['back of nothing is nothing', ['undo'], undefined, false],
])('%s', (_name, messages, wanted, canGoBack) => {
  const brief = talkBrief(messages.at(-1) ?? '', messages.slice(0, -1), today);

  if (wanted === undefined) expect(brief.parsed).toBeUndefined();
  else expect(brief.parsed?.roles[0]).toMatchObject(wanted);
  expect(brief.canGoBack).toBe(canGoBack);
});
