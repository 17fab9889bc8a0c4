/** Every npm script, file, stack and setting that the guide of deployment names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StageConfig } from '../../lib/config/stage-config.ts';
import { root } from './planted-tree.ts';

const guide = readFileSync(join(root, 'docs/guide/deploy.md'), 'utf8');
const named = (pattern: RegExp): string[] => [...new Set([...guide.matchAll(pattern)].map(([, name = '']) => name))];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

it('its npm scripts', () => {
  const names = named(/npm run ([a-z:]+)/gu);
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
});
it('its settings', () => {
  const shape = StageConfig.shape;
  const signIn = named(/`signIn\.(\w+)`/gu);
  expect(signIn.filter((name) => !(name in shape.signIn.shape))).toEqual([]);
  expect(signIn.length).toBe(3);
  for (const name of ['domain', 'account', 'destroyData']) {
    expect(guide).toContain(`\`${name}\``);
    expect(name in shape).toBe(true);
  }
});
it('its files and pages', () => {
  const files = [
    ...named(/`((?:lib|\.github)\/[\w./-]+\.\w+)`/gu),
    ...named(/node (bin\/\w+\.ts)/gu),
    ...named(/\]\(([\w-]+\.md)\)/gu).map((page) => `docs/guide/${page}`),
  ];
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
