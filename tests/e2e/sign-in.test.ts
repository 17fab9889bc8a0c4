/** The issuer's pages in a real browser: by keyboard, without script, and back to the app with a code. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { askFor, redeem } from '../support/sign-in.ts';

const wait = { timeout: 60_000 };

describe.skipIf(browserMissing !== undefined)(`signing in, in a browser${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      startLocalProduct({ env: { CASTMATCH_SEED: '0', CASTMATCH_AUTH: 'strict', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }),
      startBrowser(),
    ]);
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

  const wayIn = async (viewport = { width: 1360, height: 900 }, path = '/') => {
    const own = await browser.newContext({ viewport });
    const page = await own.newPage();
    await page.goto(`${product.url}${path}`);
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor(wait);
    return page;
  };
  const comeIn = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Continue with Google' }).click();
    await page.getByRole('button', { name }).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor(wait);
    await page.locator('.connection.is-connected').waitFor(wait);
  };

  it('the app asks who one is, comes back to where one was, and talks with a token that lies nowhere', async () => {
    const page = await wayIn();
    await comeIn(page, 'Asha Menon');
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('textbox', { name: 'Message' }).fill('Find dancers in Jaipur');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/c/cnv_*', wait);
    await page.getByRole('button', { name: 'Stop the answer' }).waitFor({ state: 'detached', ...wait });

    const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
    expect(kept).not.toMatch(/eyJ|refresh|verifier/u);
    const talk = new URL(page.url()).pathname;
    // A page that is closed is signed out; the way in leads back to the conversation.
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor(wait);
    await page.getByRole('button', { name: 'Continue with Google' }).click();
    await page.getByRole('button', { name: 'Asha Menon' }).click();
    await page.waitForURL(`**${talk}`, wait);
    await page.locator('.turn-user', { hasText: 'Find dancers in Jaipur' }).waitFor(wait);
    await page.context().close();
  });

  it('an answer to no request of this tab, and an account that was not shared, are told with a next step', async () => {
    const page = await wayIn(undefined, '/auth/callback?code=stolen&state=forged');
    await page.getByRole('alert').filter({ hasText: 'This answer belongs to no sign-in of this tab' }).waitFor(wait);
    await page.getByRole('button', { name: 'Continue with LinkedIn' }).click();
    await page.getByRole('button', { name: 'Do not share anything' }).click();
    await page.getByRole('alert').filter({ hasText: 'The account was not shared' }).waitFor(wait);
    expect(new URL(page.url()).search).toBe('');
    await comeIn(page, 'Asha Menon');
    await page.context().close();
  });

  it('another organization is one choice away, and signing out leads to the way in', async () => {
    const page = await wayIn();
    await comeIn(page, 'Asha Menon');
    const email = 'asha.menon@gmail.example';
    const owner = await fetch(`${product.url}/oidc/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sub: 'owner-of-two', org: 'second-house', orgRole: 'owner' }),
    });
    const authorization = `Bearer ${((await owner.json()) as { access_token: string }).access_token}`;
    const asked = page.waitForRequest('**/api/v2/me', wait);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor(wait);
    await comeIn(page, 'Asha Menon');
    const me = await (await (await asked).response())?.json();
    const invite = await fetch(`${product.url}/api/v1/invites`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: authorization, 'Idempotency-Key': 'asha' },
      body: JSON.stringify({ email: me.email ?? email, orgRole: 'director' }),
    });
    const { token } = (await invite.json()) as { token: string };
    const bearer = (await asked).headers()['authorization'] ?? '';
    const accepted = await fetch(`${product.url}/api/v1/invites/accept`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: bearer },
      body: JSON.stringify({ token }),
    });
    expect(accepted.status).toBe(200);

    await page.reload();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor(wait);
    await comeIn(page, 'Asha Menon');
    const before = await page.getByRole('button', { name: /Asha Menon, .*: account/u }).getAttribute('aria-label');
    await page.getByRole('button', { name: /Asha Menon, .*: account/u }).click();
    const other = page.getByRole('menuitem', { name: /^Go to / }).first();
    const name = (await other.textContent())?.replace('Go to ', '');
    await other.click();
    await page.getByRole('button', { name: `Asha Menon, ${name}: account` }).waitFor(wait);
    expect(before).not.toBe(`Asha Menon, ${name}: account`);
    await page.locator('.connection.is-connected').waitFor(wait);

    await page.getByRole('button', { name: /Asha Menon, .*: account/u }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor(wait);
    await page.context().close();
  });
});
