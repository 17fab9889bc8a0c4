/** The issuer's pages in a real browser: by keyboard, without script, and back to the app with a code. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { askFor, redeem } from '../support/sign-in.ts';

describe.skipIf(browserMissing !== undefined)(`signing in, in a browser${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '0', CASTMATCH_AUTH: 'strict' } }), startBrowser()]);
    context = await browser.newContext({ javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('a way in is chosen, an account by keyboard, and the app gets a code that is good', async () => {
    const page = await context.newPage();
    const asked = askFor(product, undefined);
    await page.goto(`${product.url}/oidc/authorize?${new URLSearchParams(asked.query)}`);
    await page.getByRole('link', { name: 'Continue with Google' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Google');
    await page.getByRole('button', { name: 'Asha Menon' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/auth/callback?*');
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('state')).toBe(asked.state);
    expect((await redeem(product, asked, searchParams.get('code') ?? '')).status).toBe(200);
    await page.close();
  });
  it('nothing is shared when that is chosen, and a refusal says what to do and leads back', async () => {
    const page = await context.newPage();
    await page.goto(`${product.url}/oidc/authorize?${new URLSearchParams(askFor(product, 'linkedin').query)}`);
    await page.getByRole('button', { name: 'Do not share anything' }).click();
    await page.waitForURL('**/auth/callback?error=access_denied*');
    await page.goto(`${product.url}/oidc/authorize?${new URLSearchParams(askFor(product, 'facebook').query)}`);
    await page.getByRole('button', { name: 'Asha Menon' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('You have an account already');
    await page.getByRole('link', { name: 'Back to CastMatch' }).click();
    await page.waitForURL('**/auth/callback?error=access_denied*');
    await page.close();
  });
});
