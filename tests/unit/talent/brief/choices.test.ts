import { expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';

test.each([
  ['Kathak or Bharatnatyam trained, must swim', [['kathak', 'bharatanatyam']], 'swimming'],
  ['Kathak ya Bharatnatyam, swimming aani chahiye', [['kathak', 'bharatanatyam']], 'swimming'],
  ['guitar/tabla, singing', [['guitar', 'tabla']], 'singing'],
  ['riding, swimming or boxing', [['horse riding', 'swimming', 'boxing']], 'boxing'],
  ['riding or swimming or boxing', [['horse riding', 'swimming', 'boxing']], 'boxing'],
])('%s: what is said after an "or" is done is no more of the choice', (text, choices, named) => {
  const [role] = parseBrief(text, { today: '2026-11-28' }).roles;
  expect(role?.anyOf?.skills).toEqual(choices);
  expect(role?.skills).toContain(named);
});
