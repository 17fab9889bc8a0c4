/** The issuer's pages in a real browser: by keyboard, without script, and back to the app with a code. */
import type { Browser, BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { latinWords, violations } from '../support/page-checks.ts';
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

  it('on a phone one comes in, talks, and signs out from the list', async () => {
    const page = await wayIn({ width: 390, height: 844 });
    await comeIn(page, 'Asha Menon');
    await page.getByRole('textbox', { name: 'Message' }).fill('Find dancers in Jaipur');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/c/cnv_*', wait);
    await page.getByRole('button', { name: 'Stop the answer' }).waitFor({ state: 'detached', ...wait });
    await page.getByRole('button', { name: 'Open the list of conversations' }).click();
    await page.getByRole('button', { name: /Asha Menon, .*: account/u }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor(wait);
    await page.context().close();
  });

  it.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'hi'],
    ['dark', 'hi'],
  ] as const)('the way in, and what it says when something went wrong: axe finds nothing, and Hindi is Hindi (%s, %s)', async (colorScheme, language) => {
    const own = await browser.newContext({
      viewport: colorScheme === 'light' ? { width: 1360, height: 900 } : { width: 390, height: 844 },
      colorScheme,
      locale: language === 'hi' ? 'hi-IN' : 'en-IN',
    });
    const page = await own.newPage();
    for (const path of ['/', '/auth/callback?code=stolen&state=forged']) {
      await page.goto(`${product.url}${path}`);
      await page.locator('.sign-in-ways button').first().waitFor(wait);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      // The names of the ways in are names of companies.
      if (language === 'hi') expect((await latinWords(page)).filter((text) => !/^(Google|Facebook|LinkedIn) /u.test(text))).toEqual([]);
    }
    await own.close();
  });

  it('a token that ends in the middle of an answer is renewed, and the answer is whole', async () => {
    const own = await browser.newContext({ viewport: { width: 1360, height: 900 } });
    const page = await own.newPage();
    let ended = '';
    let refused = 0;
    const lines: WebSocketRoute[] = [];
    await page.route('**/api/**', async (route) => {
      const token = route.request().headers()['authorization'] ?? '';
      if (ended === '' || token !== ended) return route.continue();
      refused += 1;
      return route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'unauthenticated', detail: 'the token ended' }),
      });
    });
    await page.routeWebSocket(/\/ws/u, (line) => {
      line.connectToServer();
      lines.push(line);
    });
    let current = '';
    page.on('request', (request) => {
      current = request.headers()['authorization'] ?? current;
    });
    await page.goto(product.url);
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor(wait);
    await comeIn(page, 'Asha Menon');
    await page.getByRole('textbox', { name: 'Message' }).fill('Find dancers in Jaipur who also sing, ride and speak Marathi');
    await page.keyboard.press('Enter');
    await page.locator('.turn-reply .prose').first().waitFor(wait);
    // From now on nobody takes the old token, and the line closes as the server closes one whose sign-in ended.
    ended = current;
    await lines.at(-1)?.close({ code: 4401, reason: 'sign-in ended' });
    await page.locator('.turn-reply .reply-actions').waitFor(wait);
    await page.getByRole('button', { name: 'Stop the answer' }).waitFor({ state: 'detached', ...wait });

    expect(refused).toBeGreaterThan(0);
    expect(current).not.toBe(ended);
    expect(await page.getByRole('heading', { name: 'Sign in', level: 1 }).count()).toBe(0);
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const answer = await fetch(`${product.url}/api/v1/conversations/${id}/messages`, { headers: { Authorization: current } });
    const { items } = (await answer.json()) as { items: { role: string; parts: { type: string; text?: string }[] }[] };
    const letters = (text: string): string => text.replace(/\[([^\]]*)\]\(talent:\w+\)/gu, '$1').replace(/[^\p{L}\p{N}]/gu, '');
    const stored = letters(items[1]?.parts.map(({ text }) => text ?? '').join('') ?? '');
    expect(items.length).toBe(2);
    expect(stored.length).toBeGreaterThan(10);
    await expect.poll(async () => letters((await page.locator('.turn-reply .prose').allTextContents()).join(''))).toBe(stored);
    await own.close();
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
