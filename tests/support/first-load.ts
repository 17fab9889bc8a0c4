/** What a browser must have before the app runs: the entry of the built app and everything that it imports at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../../web/dist');

/** Bytes of JavaScript, gzipped. What is imported later, when it is asked for, does not count. */
export const firstLoadBytes = (): number => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const code = readFileSync(join(dist, 'assets', name), 'utf8');
    for (const [, next = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/gu)) visit(next);
  };
  for (const [, name = ''] of readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/assets\/([\w-]+\.js)/gu)) visit(name);
  return [...seen].reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, 'assets', name)), { level: 9 }).length, 0);
};
