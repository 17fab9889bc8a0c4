/**
 * `npm run lighthouse [-- --runs 3]`: Lighthouse on four pages of the running product, as a phone and as a desktop, in the Chromium of the tests. Every figure is the median of the runs.
 * It comes by `npm ci --ignore-scripts --prefix tests/servers/lighthouse`, outside of the product's dependencies; build the app first (`npm test -- web`). The exit code is 1 below the
 * targets; a busy machine lowers the performance, never the accessibility. The last line is one JSON object.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../local/supervisor/ports.ts';
import { startBrowser } from '../tests/support/browser.ts';
import { startLocalProduct } from '../tests/support/local-product.ts';

const wanted = { performance: 90, accessibility: 100 } as const;
type Category = keyof typeof wanted;
type Form = 'mobile' | 'desktop';

interface Result {
  readonly lhr: {
    readonly categories: Readonly<Record<Category, { readonly score: number | null }>>;
    readonly audits: Readonly<
      Record<string, { readonly score: number | null; readonly title: string; readonly details?: { readonly items?: readonly unknown[] } }>
    >;
  };
}
type Lighthouse = (url: string, flags: object, config?: object) => Promise<Result | undefined>;

const folder = join(import.meta.dirname, '../tests/servers/lighthouse/node_modules/lighthouse/core');
if (!existsSync(folder)) {
  console.error('Lighthouse is not installed: npm ci --ignore-scripts --prefix tests/servers/lighthouse');
  process.exit(1);
}
const load = (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href);
const { default: lighthouse } = (await load('index.js')) as { default: Lighthouse };
const { default: desktop } = (await load('config/desktop-config.js')) as { default: object };

const at = process.argv.indexOf('--runs');
const runs = at < 0 ? 3 : Number(process.argv[at + 1]);
const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

const port = await freePort();
const [strict, open, browser] = await Promise.all([
  startLocalProduct({ env: { CASTMATCH_SEED: '0', CASTMATCH_AUTH: 'strict' } }),
  startLocalProduct({ env: { CASTMATCH_SEED: '300' } }),
  startBrowser([`--remote-debugging-port=${port}`]),
]);

const thread = async (): Promise<string> => {
  const answer = await fetch(`${open.url}/api/v1/ai/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ message: 'Actors in Mumbai aged 25-35 who speak Marathi' }),
  });
  const { conversationId } = (await answer.json()) as { conversationId?: string };
  if (conversationId === undefined) throw new Error(`no conversation was made: ${answer.status}`);
  return `${open.url}/c/${conversationId}`;
};

const scoresOf = async (url: string, form: Form): Promise<Record<Category, number>> => {
  const flags = { port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(wanted) };
  const result = await lighthouse(url, flags, form === 'desktop' ? desktop : undefined);
  if (result === undefined) throw new Error(`nothing came of ${url}`);
  const { categories, audits } = result.lhr;
  for (const [id, { score, title, details }] of Object.entries(audits))
    if (score === 0 && details?.items?.length && process.argv.includes('--show'))
      console.log(`  ${id}: ${title} ${JSON.stringify(details.items).slice(0, 400)}`);
  const score = (name: Category): number => Math.round((categories[name].score ?? 0) * 100);
  return { performance: score('performance'), accessibility: score('accessibility') };
};

const rows: { page: string; form: Form; performance: number; accessibility: number }[] = [];
try {
  const pages = { 'sign-in': strict.url, list: open.url, thread: await thread(), admin: `${open.url}/admin/monitoring` };
  for (const [page, url] of Object.entries(pages))
    for (const form of ['mobile', 'desktop'] as const) {
      const scores: Record<Category, number>[] = [];
      for (let run = 0; run < runs; run += 1) scores.push(await scoresOf(url, form));
      const row = {
        page,
        form,
        performance: median(scores.map(({ performance }) => performance)),
        accessibility: Math.min(...scores.map(({ accessibility }) => accessibility)),
      };
      rows.push(row);
      console.log(`${page}, ${form}: performance ${row.performance}, accessibility ${row.accessibility}`);
    }
} finally {
  await browser.close();
  await Promise.all([strict.stop(), open.stop()]);
}
const isMet = rows.every(({ performance, accessibility }) => performance >= wanted.performance && accessibility >= wanted.accessibility);
if (!isMet) process.exitCode = 1;
console.log(JSON.stringify({ runs, rows, wanted, isMet, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 }));
