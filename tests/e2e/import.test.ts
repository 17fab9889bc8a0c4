/** A file of people, taken in by the app: how far it is, what became of each row, and what goes wrong on the way. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callProduct, openApp } from '../support/app-page.ts';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { latinWords, violations } from '../support/page-checks.ts';

const rider = (number: number): string =>
  JSON.stringify({
    externalId: `file-${number}`,
    stageName: `Rider Number${number}`,
    gender: 'female',
    playingAge: { min: 24, max: 32 },
    baseCity: 'Mumbai',
    skills: [{ name: 'Horse riding' }],
    consent: { aiMatching: true },
  });
const bad = JSON.stringify({ externalId: 'file-bad', stageName: 'No Ages', gender: 'female', playingAge: { min: 40, max: 20 } });
const file = (name: string, text: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

describe.skipIf(browserMissing !== undefined)(`a file of people in a browser${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '0', CASTMATCH_REQUESTS_PER_MINUTE: '100000' } }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await page?.context().close();
  });
  const open = async (...how: [Parameters<typeof openApp>[3]?, Parameters<typeof openApp>[4]?]): Promise<void> => {
    ({ page } = await openApp(browser, product, '/people/import', ...how));
    await page.locator('.import-choice').waitFor();
  };
  const choose = (...chosen: Parameters<typeof file>): Promise<void> => page.locator('input[type="file"]').setInputFiles(file(...chosen));
  const counts = async (): Promise<string[]> => {
    await page.locator('.import-counts').waitFor();
    return page.locator('.import-counts dd').allTextContents();
  };

  it('is reached from the palette, shows how far it is, names each refused row, and changes nothing the second time', async () => {
    ({ page } = await openApp(browser, product, '/'));
    await page.locator('#composer').waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('dialog [role="option"]').first().waitFor();
    await page.keyboard.type('Import people');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/import');
    const text = [...Array.from({ length: 40 }, (_, number) => rider(number)), bad, 'no json', rider(99)].join('\n');
    await choose('riders.jsonl', text);
    await page.getByRole('progressbar').waitFor();

    expect(await counts()).toEqual(['41', '0', '0', '2']);
    expect(await page.getByRole('status').textContent()).toBe('Done: 43 rows were read');
    const report = await page.getByRole('region', { name: 'Refused rows' }).last().ariaSnapshot();
    expect(report).toMatch(/row "41 file-bad .*min must not be above max/u);
    expect(report).toMatch(/row "42 – /u);
    expect(((await callProduct(product, 'GET', '/talent?limit=100')) as { items: unknown[] }).items).toHaveLength(41);

    // The address keeps it: what a page shows is not lost with the page.
    await page.reload();
    expect(await counts()).toEqual(['41', '0', '0', '2']);
    await page.getByRole('button', { name: 'Import another file' }).click();
    await choose('riders.jsonl', text);
    expect(await counts()).toEqual(['0', '0', '41', '2']);
  });

  it('takes a table, on a phone, in Hindi, and axe finds nothing at any step', async () => {
    await open({ size: 'phone', scheme: 'dark', language: 'hi' });
    expect(await violations(page)).toEqual([]);
    expect(await latinWords(page)).toEqual([]);
    await choose('people.csv', 'externalId,stageName,gender,playingAge.min,playingAge.max\ncsv-1,Asha,female,20,30\ncsv-2,,female,20,30\n');

    expect((await counts()).at(-1)).not.toBe('0');
    expect(await violations(page)).toEqual([]);
    expect(await latinWords(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('says when the file did not arrive, and takes it the next time', async () => {
    await open();
    await page.route('**/files/**', (route) => route.abort(), { times: 1 });
    await choose('one.jsonl', rider(500));
    await page.getByRole('alert').filter({ hasText: 'The file could not be sent.' }).waitFor();
    await choose('one-again.jsonl', rider(500));
    expect((await counts())[0]).toBe('1');
  });

  it('goes on asking while nothing answers, and says that nothing is lost; an import that is not there has a way on', async () => {
    await open();
    await page.route('**/imports/*', (route) => route.abort(), { times: 2 });
    await choose('two.jsonl', rider(501));
    await page.getByRole('alert').filter({ hasText: 'It goes on all the same' }).waitFor();
    expect((await counts())[0]).toBe('1');

    await page.goto(`${product.url}/people/import#imp_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ`);
    await page.reload();
    await page.getByText('There is no such import.').waitFor();
    await page.getByRole('button', { name: 'Import another file' }).click();
    await page.locator('.import-choice').waitFor();
  });
});
