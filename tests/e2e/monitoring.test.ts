/** The page for operators: what everybody sees, what only they do, and a server that does not answer. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { violations } from '../support/page-checks.ts';

const wait = { timeout: 60_000 };

describe.skipIf(browserMissing !== undefined)(`monitoring in a browser${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '0' } }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await page?.context().close();
  });
  const open = async (headers: Record<string, string> = {}): Promise<void> => {
    page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, extraHTTPHeaders: headers })).newPage();
  };
  const services = () => page.getByRole('region', { name: 'Services' }).last();
  const token = async (groups: readonly string[]): Promise<string> => {
    const answer = await fetch(`${product.url}/oidc/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sub: 'operator', org: 'house', groups }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };

  it('shows everybody which services answer and how fast, and says what is for operators', async () => {
    await open();
    await page.goto(`${product.url}/admin/monitoring`);
    await page.getByText('You see what everybody sees.').waitFor(wait);

    expect(await services().ariaSnapshot()).toMatch(/row "Tables (?:Well|Impaired) \d[\d,]* ms not shown here"/u);
    expect(await page.getByRole('img', { name: /^\d+ looks, \d+ without an answer$/u }).count()).toBe(1);
    expect(await page.getByText('Traffic, errors and cost are for operators.').count()).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('shows an operator why', async () => {
    await open({ Authorization: `Bearer ${await token(['admin'])}` });
    await page.goto(`${product.url}/admin/monitoring`);
    await page.getByText('Started').waitFor(wait);

    expect(await services().ariaSnapshot()).toMatch(/row "Search for people (?:Well|Impaired) \d[\d,]* ms Searched inside the functions\./u);
    expect(await page.getByText('You see what everybody sees.').count()).toBe(0);
  });

  it('shows an operator traffic, errors and cost: of the last hour and by day, as a table and as bars that say what they are', async () => {
    for (let asked = 0; asked < 3; asked += 1)
      await fetch(`${product.url}/api/v1/ai/chat`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ message: 'Hello' }),
      });
    await open({ Authorization: `Bearer ${await token(['admin'])}` });
    await page.goto(`${product.url}/admin/monitoring`);
    const table = page.getByRole('region', { name: 'By day' });
    await table.waitFor(wait);

    expect(await table.ariaSnapshot()).toMatch(/row "Today [\d,]+ \d+ 3 0 [\d.]+ s [\d,]+ \S+"/u);
    expect(await table.getByRole('row').count()).toBe(15);
    expect(await page.getByRole('img', { name: 'Answers of 14 days, at most 3 on one' }).count()).toBe(1);
    expect(await page.getByRole('img', { name: /^Cost of 14 days, \S+ in all$/u }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('says when nothing answers, and shows it all once something does', async () => {
    await open();
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.goto(`${product.url}/admin/monitoring`);
    await page.getByRole('alert').filter({ hasText: 'The product does not answer.' }).waitFor(wait);

    await page.unroute('**/api/v1/**');
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByRole('img', { name: /looks, [1-9]\d* without an answer$/u }).waitFor(wait);
    expect(await services().getByRole('row').count()).toBe(4);
  });
});
