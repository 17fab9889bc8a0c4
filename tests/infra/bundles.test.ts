import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { type FunctionName, functions } from '../../functions/routes.ts';
import { type Build, bundleAll } from '../../lib/bundling/bundle-functions.ts';
import { reportOf } from '../../lib/bundling/size-report.ts';
import { bareEnvironment, streamingGlobal } from '../support/bare-environment.ts';

const names = Object.keys(functions) as FunctionName[];
/** esbuild itself, and what it was asked: how many builds, and the most at one time. */
const asked = { builds: 0, now: 0, most: 0 };
const counted: Build = async (options) => {
  asked.builds += 1;
  asked.now += 1;
  asked.most = Math.max(asked.most, asked.now);
  try {
    return await build(options);
  } finally {
    asked.now -= 1;
  }
};
const folder = join(mkdtempSync(join(tmpdir(), 'castmatch-bundles-')), 'functions');
const bundles = new Map((await bundleAll(names, { folder, build: counted, lanes: 2 })).map((bundle) => [bundle.name, bundle]));

const load = (file: string): string =>
  `${streamingGlobal}
   const { handler } = await import(${JSON.stringify(`file://${file}`)});
   if (typeof handler !== 'function') throw new Error('it exports no handler');
   process.exit(0);`;

describe('the bundles', () => {
  it('are one for each function of the route table, with its code and no source map in it', () => {
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const { directory = '' } = bundles.get(name) ?? {};
      expect(existsSync(join(directory, 'index.mjs'))).toBe(true);
      expect(readdirSync(directory).filter((file) => file.endsWith('.map'))).toEqual([]);
    }
  });

  // Two thirds of the time of a synthesis: what was 25 seconds was one build after another, each with a collector of garbage at work.
  it('take one build each, as many side by side as there are lanes, of an esbuild that seldom collects garbage', () => {
    expect(asked).toEqual({ builds: names.length, now: 0, most: 2 });
    expect(Number(process.env['GOGC'])).toBeGreaterThanOrEqual(400);
    expect([...bundles.keys()]).toEqual(names);
  });

  it('are not made of a function that is not there', async () => {
    await expect(bundleAll(['chat', 'nobody'], { folder, build: counted })).rejects.toThrow("no function 'nobody'; there are");
    expect(asked.builds).toBe(names.length);
  });

  it('are within their budgets', () => {
    expect(reportOf([...bundles.values()]).over).toEqual([]);
  });

  it('of those that speak to no model hold no model’s SDK', () => {
    const speaking = new Set(['reply-worker', 'after-turn', 'chat-stream']);
    const holding = [...bundles.values()].filter(({ inputs }) => inputs.some(({ from }) => from.startsWith('@anthropic-ai/')));

    expect(new Set(holding.map(({ name }) => name))).toEqual(speaking);
  });

  it('read the parser of briefs when the first brief comes, and not before', () => {
    const readers = [...bundles.values()].filter(({ startModules }) =>
      startModules.some((path) => /core\/talent\/brief\/(?:readers|parse-brief|lexicon)/u.test(path)),
    );

    expect(readers.map(({ name }) => name)).toEqual([]);
    expect(bundles.get('matching')?.startModules).toContain('layers/core/talent/brief/brief-parser.ts');
  });

  it('a report names whoever is over budget', () => {
    const [first] = bundles.values();

    expect(reportOf([{ ...(first as NonNullable<typeof first>), startBytes: 2_000_000 }]).over).toEqual([first?.name]);
  });

  it.each(names)('%s loads on a bare machine and exports its handler', async (name) => {
    const file = join(bundles.get(name)?.directory ?? '', 'index.mjs');

    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', load(file)], { cwd: tmpdir(), env: bareEnvironment });
  });
});
