/** A link to a conversation: made in its menu, opened by somebody without an account, withdrawn. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askProduct, type Look, openApp } from '../support/app-page.ts';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { latinWords, violations } from '../support/page-checks.ts';

const brief = 'Find actors in Mumbai aged 25-35 who speak Marathi. Call me on 98765 43210.';

describe.skipIf(browserMissing !== undefined)(`a link to a conversation${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let conversation: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }), startBrowser()]);
    conversation = await askProduct(product, brief);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  const openDialog = async (page: Page, words: { menu: string; item: string; title: string }) => {
    await page.getByRole('button', { name: words.menu, exact: true }).click();
    await page.getByRole('menuitem', { name: words.item, exact: true }).click();
    return page.getByRole('dialog', { name: words.title });
  };
  const english = { menu: 'This conversation', item: 'Share', title: 'Share a link' };
  const hindi = { menu: 'यह बातचीत', item: 'शेयर करें', title: 'लिंक शेयर करें' };
  const linkIn = (page: Page, name: string): Promise<string> => page.getByRole('textbox', { name }).inputValue();
  const looks: readonly Look[] = [
    { size: 'desktop', scheme: 'light', language: 'en' },
    { size: 'phone', scheme: 'dark', language: 'hi' },
  ];

  it.each(looks)('is made in the menu, says what will be seen, and opens without an account (%o)', async (look) => {
    const { page, complaints } = await openApp(browser, product, `/c/${conversation}`, look);
    const isHindi = look.language === 'hi';
    await page.locator('.card').first().waitFor();
    const dialog = await openDialog(page, isHindi ? hindi : english);
    await dialog.getByRole('button', { name: isHindi ? 'लिंक बनाएँ' : 'Make a link' }).click();
    const address = await linkIn(page, isHindi ? 'लिंक' : 'Link');
    expect(address).toMatch(/\/share\/[A-Za-z0-9_-]{43}$/u);
    expect(await violations(page)).toEqual([]);
    if (isHindi) expect(await latinWords(page)).toEqual([]);
    expect(complaints).toEqual([]);

    const stranger = await openApp(browser, product, new URL(address).pathname, look);
    await stranger.page.locator('.shared-message .card').first().waitFor();
    const shown = await stranger.page.locator('body').textContent();
    expect(shown).not.toContain('43210');
    expect(shown).not.toContain('[[');
    expect(await stranger.page.locator('.shared-message').count()).toBe(2);
    expect(await stranger.page.locator('a:not(.page-home)').count()).toBe(0);
    expect(await stranger.page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
    expect(await violations(stranger.page)).toEqual([]);
    expect(await stranger.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    if (isHindi) expect(await latinWords(stranger.page)).toEqual([]);
    expect(stranger.complaints).toEqual([]);
    for (const one of [page, stranger.page]) await one.context().close();
  });

  it('is withdrawn in the same place, and leads nowhere then, in a state of its own', async () => {
    const { page } = await openApp(browser, product, `/c/${conversation}`);
    await page.locator('.card').first().waitFor();
    const dialog = await openDialog(page, english);
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const address = await linkIn(page, 'Link');
    const before = await dialog.getByRole('listitem').filter({ hasText: 'good until' }).count();
    await dialog
      .getByRole('button', { name: /^Withdraw the link made/u })
      .last()
      .click();
    await dialog.getByRole('textbox', { name: 'Link' }).waitFor({ state: 'detached' });
    expect(await dialog.getByRole('listitem').filter({ hasText: 'good until' }).count()).toBe(before - 1);

    const stranger = await openApp(browser, product, new URL(address).pathname, { size: 'phone' });
    await stranger.page.getByText('This link leads nowhere.').waitFor();
    expect(await violations(stranger.page)).toEqual([]);
    for (const one of [page, stranger.page]) await one.context().close();
  });

  it('reaches nobody’s things: the page asks for nothing but the link', async () => {
    const asked: string[] = [];
    const { page } = await openApp(browser, product, '/share/nothing-of-the-kind', {}, async (opened) => {
      opened.on('request', (request) => asked.push(new URL(request.url()).pathname));
    });
    await page.getByText('This link leads nowhere.').waitFor();

    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/v1/shared/nothing-of-the-kind']);
    expect(asked.filter((path) => path.includes('sign-in'))).toEqual([]);
    await page.context().close();
  });
});
