import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './planted-tree.ts';

it('every setting of the README is in .env.example, and the other way round', () => {
  const inReadme = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  const inExample = [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

  expect(inReadme.length).toBeGreaterThan(10);
  expect(inExample.toSorted()).toEqual(inReadme.toSorted());
});
