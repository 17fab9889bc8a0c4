/** Every page in both languages and both themes: nothing that axe finds wrong, and no English word of ours in Hindi. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { latinWords, violations } from '../support/page-checks.ts';

const brief = 'Find actors in Mumbai aged 25-35 who speak Marathi';

describe.skipIf(browserMissing !== undefined)(`the app in two languages${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let conversation: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }), startBrowser()]);
    const answer = await fetch(`${product.url}/api/v1/ai/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ message: brief }),
    });
    conversation = `/c/${((await answer.json()) as { conversationId: string }).conversationId}`;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const pages: readonly (readonly [name: string, path: () => string, ready: string])[] = [
    ['the first page', () => '/', '.empty'],
    ['a thread with people', () => conversation, '.card'],
    ['a conversation that is not there', () => '/c/cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', '.failure'],
    ['the design system', () => '/design', '.page-title'],
    ['how it is running', () => '/admin/monitoring', '.monitoring-overall'],
  ];
  const cases = pages.flatMap((page) =>
    (['en', 'hi'] as const).flatMap((language) => (['light', 'dark'] as const).map((theme) => [...page, language, theme] as const)),
  );

  it.each(cases)('%s (%#): axe finds nothing, and Hindi is Hindi', async (_name, path, ready, language, theme) => {
    const context = await browser.newContext({
      viewport: theme === 'light' ? { width: 1360, height: 900 } : { width: 390, height: 844 },
      locale: language === 'hi' ? 'hi-IN' : 'en-IN',
      colorScheme: theme,
    });
    try {
      const page = await context.newPage();
      await page.goto(`${product.url}${path()}`);
      await page.locator(ready).first().waitFor({ timeout: 15_000 });
      if ((await page.locator('.composer').count()) > 0) await page.locator('.connection.is-connected').waitFor({ timeout: 15_000 });

      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'hi' ? 'hi-IN' : 'en-IN');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      if (language === 'hi') expect(await latinWords(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });

  /** What opens over a thread: how one gets there, and what stands there then. */
  const overs: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>, ready: string])[] = [
    ['a profile', (page) => page.locator('.card-open').first().click(), '.profile .facts'],
    [
      'her whole record',
      async (page) => {
        await page.locator('.card-open').first().click();
        await page.locator('.profile [role="tab"]').nth(1).click();
      },
      '.record-facts',
    ],
    [
      'people like her',
      async (page) => {
        await page.locator('.card-open').first().click();
        await page.locator('.profile [role="tab"]').last().click();
      },
      '.panel-cards .card',
    ],
    [
      'two people side by side',
      async (page) => {
        for (const index of [0, 1]) await page.locator('.card').nth(index).locator('.card-compare').click();
        await page.locator('.button-primary', { hasText: '2' }).click();
      },
      'dialog .compare-facts',
    ],
    ['the choice of a role', (page) => page.locator('.card-actions button').first().click(), 'dialog form'],
    ['the palette', (page) => page.keyboard.press('Control+k'), 'dialog [role="option"]'],
    [
      'the choice of a project',
      async (page) => {
        await page.locator('.top-bar [aria-haspopup="menu"]').click();
        await page.locator('.top-bar [role="menuitem"]').first().click();
      },
      'dialog .choice-new',
    ],
  ];
  it.each(overs.flatMap((over) => (['en', 'hi'] as const).map((language) => [...over, language] as const)))(
    '%s (%#): axe finds nothing, and Hindi is Hindi',
    async (_name, reach, ready, language) => {
      const context = await browser.newContext({
        viewport: language === 'en' ? { width: 390, height: 844 } : { width: 1360, height: 900 },
        locale: language === 'hi' ? 'hi-IN' : 'en-IN',
        colorScheme: language === 'en' ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      try {
        const page = await context.newPage();
        await page.goto(`${product.url}${conversation}`);
        await page.locator('.card').first().waitFor({ timeout: 15_000 });
        await page.locator('.connection.is-connected').waitFor({ timeout: 15_000 });
        await reach(page);
        await page.locator(ready).first().waitFor({ timeout: 15_000 });

        expect(await violations(page)).toEqual([]);
        if (language === 'hi') expect(await latinWords(page)).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );

  it('another language is one press away, keeps what was being written, and is remembered', async () => {
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    await page.goto(product.url);
    await page.getByRole('textbox', { name: 'Message' }).fill('half a thought');
    await page.getByRole('button', { name: 'हिन्दी में देखें' }).click();
    await page.getByRole('heading', { name: 'किसकी कास्टिंग है?' }).waitFor();

    expect(await page.getByRole('textbox', { name: 'संदेश' }).inputValue()).toBe('half a thought');
    await page.reload();
    await page.getByRole('heading', { name: 'किसकी कास्टिंग है?' }).waitFor();
    await page.close();
  });
});
