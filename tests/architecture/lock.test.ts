import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, because it runs before anything is installed
import { missingFrom } from '../../scripts/complete-lock.mjs';
import { root } from './planted-tree.ts';

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');

describe('package-lock.json', () => {
  it('has an entry for every optional package of every platform, or npm ci refuses it', () => {
    expect(missingFrom(JSON.parse(lockText).packages)).toEqual({});
  });

  it('would be found incomplete without one', () => {
    const { packages } = JSON.parse(lockText);
    delete packages['node_modules/@biomejs/cli-darwin-arm64'];

    expect(missingFrom(packages)).toHaveProperty('@biomejs/cli-darwin-arm64');
  });

  it('names no registry', () => {
    expect(lockText).not.toMatch(/"resolved"|\.tgz/);
  });
});
