/** A search is kept under its brief, and a day later its page says who is new and why: read, paused and ended there, in both languages and themes. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dynamoBriefStore } from '../../layers/adapters/dynamodb/briefs/brief-store.ts';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { until } from '../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { latinWords, violations } from '../support/page-checks.ts';
import { tablesOf } from '../support/product-tables.ts';

const wait = { timeout: 20_000 };
const day = 86_400_000;
/** Where pictures go, to be looked at. Left out: none are taken. */
const pictures = process.env['CASTMATCH_PICTURES'];

describe.skipIf(browserMissing !== undefined)(`kept searches in the app${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await page?.context().close();
  });

  const open = async (path: string, colorScheme: 'light' | 'dark' = 'light', width = 1360): Promise<void> => {
    page = await (await browser.newContext({ viewport: { width, height: 900 }, hasTouch: width < 500, colorScheme })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${product.url}${path}`);
  };
  const picture = async (name: string): Promise<void> => {
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  /** The schedule finds it: it was looked at yesterday, and its hour has come. */
  const aDayLater = async (): Promise<void> => {
    const briefs = dynamoBriefStore(tablesOf(product));
    for (const brief of await briefs.list('demo', 'demo')) {
      const lookedAt = new Date(Date.parse(brief.lookedAt) - day).toISOString();
      expect(await briefs.replace({ ...brief, lookedAt, dueAt: new Date().toISOString(), version: brief.version + 1 })).toBe('written');
    }
    await until('it is looked at', async () => ((await briefs.list('demo', 'demo'))[0]?.news.length ?? 0) > 0);
  };

  it('is kept by one button, told by the open page a day later, and shown with reasons where it can be read, paused and ended', async () => {
    await open('/');
    const composer = page.getByRole('textbox', { name: 'Message' });
    await composer.fill('Women in Mumbai aged 25-35 who can ride a horse');
    await composer.press('Enter');
    await page.getByRole('button', { name: 'Keep this search' }).click({ timeout: 60_000 });
    await page.getByText('Kept. You hear every morning who is new.').waitFor(wait);
    await expect.poll(() => page.evaluate('document.activeElement.textContent'), wait).toBe('Show kept searches');

    const made = await fetch(`${product.url}/api/v1/talent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ stageName: 'Newa Rider', gender: 'female', playingAge: { min: 25, max: 35 }, baseCity: 'Mumbai', consent: { aiMatching: true } },
        skills: [{ name: 'Horse riding', level: 'professional' }],
      }),
    });
    expect(made.status).toBe(201);
    await aDayLater();
    // The page is open, and hears of it.
    await page.getByRole('status').filter({ hasText: 'Somebody new fits your kept search.' }).waitFor(wait);

    await picture('kept-under-brief');
    await page.getByRole('link', { name: 'Show kept searches' }).click();
    await page.getByRole('heading', { name: 'Kept searches', level: 1 }).waitFor(wait);
    const kept = page.locator('.search-kept');
    await kept.getByText('Newa Rider').waitFor(wait);
    expect(await kept.textContent()).toMatch(/1 new.*New in the talent base.*horse riding/isu);
    expect(await violations(page)).toEqual([]);
    await picture('kept-searches');
    await kept.getByRole('button', { name: 'Mark as read' }).click();
    await kept.getByText('1 new').waitFor({ ...wait, state: 'detached' });
    await kept.getByRole('button', { name: 'Pause' }).click();
    await kept.getByText('Paused', { exact: true }).waitFor(wait);
    await page.reload();
    await kept.getByRole('button', { name: 'Go on' }).click(wait);
    await kept.getByRole('button', { name: 'Pause' }).waitFor(wait);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', 1360],
    ['dark', 390],
  ] as const)('reads in Hindi, without fault, in the %s theme at %i pixels', async (scheme, width) => {
    await open('/searches', scheme, width);
    await page.getByRole('heading', { name: 'Kept searches', level: 1 }).waitFor(wait);
    await page.getByRole('button', { name: 'हिन्दी में देखें' }).click();
    await page.getByRole('heading', { name: 'सहेजी खोजें', level: 1 }).waitFor(wait);
    await page.locator('.search-kept').waitFor(wait);

    await picture(`kept-searches-${scheme}-${width}`);
    expect(await latinWords(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('is ended after a question, and then there is a way to the next one', async () => {
    await open('/searches');
    await page.getByRole('button', { name: 'End this search' }).click(wait);
    await page.getByRole('button', { name: 'Yes, end it' }).click(wait);
    await page.getByText('No search is kept yet.').waitFor(wait);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  // It ends the kept searches, so it comes last.
  it.each([
    ['light', 1360, 'en'],
    ['dark', 390, 'hi'],
  ] as const)(
    'and memory has a page of its own: one thing under two names, how long what is kept, consent and its receipt (%s, %i, %s)',
    async (scheme, width, language) => {
      const names = language === 'hi' ? ['होली विज्ञापन', 'होली सुबह विज्ञापन'] : ['Holi ad', 'Holi dawn ad'];
      for (const subject of names)
        await fetch(`${product.url}/api/v1/memory`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': `${language} ${subject.length}` },
          body: JSON.stringify({ kind: 'fact', text: `${subject}: 7`, subject }),
        });
      await open('/memory', scheme, width);
      const word = (english: string, hindi: string): string => (language === 'hi' ? hindi : english);
      if (language === 'hi') await page.getByRole('button', { name: 'हिन्दी' }).first().click(wait);
      await page.getByRole('heading', { name: word('What is remembered of you', 'आपके बारे में क्या याद है'), level: 1 }).waitFor(wait);
      await page.getByRole('button', { name: word('Yes, the same', 'हाँ, एक ही') }).waitFor(wait);
      await picture(`memory-${scheme}-${width}`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

      await page.getByRole('button', { name: word('Yes, the same', 'हाँ, एक ही') }).click(wait);
      await page
        .getByRole('button', { name: word('Undo:', 'वापस लें:') })
        .first()
        .click(wait);
      await expect.poll(() => page.getByRole('button', { name: word('Undo:', 'वापस लें:') }).count(), wait).toBe(0);
      expect(await page.getByRole('button', { name: word('Yes, the same', 'हाँ, एक ही') }).count()).toBe(0);

      await page.getByRole('button', { name: word('Withdraw consent', 'सहमति वापस लें') }).click(wait);
      await page.getByRole('button', { name: word('Yes, forget all', 'हाँ, सब भूलें') }).click(wait);
      await page.getByText(word('Receipt, ', 'रसीद, ')).waitFor(wait);
      await picture(`memory-receipt-${scheme}-${width}`);
      if (language === 'hi') expect(await latinWords(page)).toEqual([]);
      await page.getByRole('button', { name: word('Allow memory again', 'फिर से याद रखने दें') }).click(wait);
      await page.getByText(word('Memory is allowed again', 'अब फिर याद रखा जाता है')).waitFor(wait);
      expect(complaints).toEqual([]);
    },
  );
});
