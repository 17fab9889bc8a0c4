/** Plain letters take a shorter way through cleaning; it must end where the long one does. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clean } from '../../../layers/core/talent/profile-text.ts';

/** What no short way is taken for. */
const long = 'क';

it('cleans plain text as it would beside a letter of another script', () => {
  const ascii = fc.array(fc.nat(127), { maxLength: 30 }).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(ascii, (text) => {
      expect(`${clean(`x${text}x`)}${long}`).toBe(clean(`x${text}x${long}`));
    }),
  );
  expect(clean(' two\nlines\tand a tab ')).toBe('two\nlines and a tab');
});
