/** A brief in the app: how it was read, people with reasons, ways to widen, and why or why not. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';

const brief = 'Need 2 girls, 20-28, fluent Marathi, Kathak or Bharatnatyam trained, Pune ya Mumbai based, for a TVC on 12-14 Dec, budget 25k per day';
const sizes = { desktop: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } } as const;
/** Where pictures go, to be looked at. Left out: none are taken. */
const pictures = process.env['CASTMATCH_PICTURES'];

describe.skipIf(browserMissing !== undefined)(`a brief in the app${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '1200', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    await page?.context().close();
  });

  const open = async (size: keyof typeof sizes, colorScheme: 'light' | 'dark' = 'light'): Promise<void> => {
    const context = await browser.newContext({ viewport: sizes[size], hasTouch: size === 'phone', colorScheme });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(product.url);
  };
  const send = async (text: string): Promise<void> => {
    const composer = page.getByRole('textbox', { name: 'Message' });
    await composer.fill(text);
    await composer.press('Enter');
  };
  const answers = () => page.locator('.turn-reply');
  const answered = async (count: number): Promise<void> => {
    await expect.poll(() => answers().count(), { timeout: 30_000 }).toBe(count);
    await page.getByRole('button', { name: 'Stop the answer' }).waitFor({ state: 'detached', timeout: 60_000 });
    await expect.poll(() => answers().last().locator('.brief').count(), { timeout: 10_000 }).toBe(1);
  };
  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const chips = async (): Promise<string[]> => answers().last().locator('.brief > .brief-chips .brief-chip').allTextContents();
  /** Nothing sticks out at the side. */
  const isWithin = async (): Promise<void> => expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

  it('shows how it was read, who fits and why, and how many a wider one would bring', async () => {
    await open('desktop');
    await send(brief);
    await answered(1);

    expect((await chips()).join(' | ')).toMatch(
      /2 women.*TV commercial.*20 to 28.*Pune or Mumbai.*fluent Marathi.*kathak or bharatanatyam.*12 Dec.*14 Dec.*25,000 per day/u,
    );
    expect(await answers().last().locator('.card').count()).toBeGreaterThan(0);
    expect(await answers().last().locator('.card-reasons li').count()).toBeGreaterThan(0);
    const widen = answers().last().locator('.brief-chip.is-widen');
    expect(await widen.count()).toBeGreaterThan(0);
    for (const text of await widen.allTextContents()) expect(text).toMatch(/\+\d+$/u);
    await isWithin();
    await picture('brief-desktop-light');

    const before = Number((await answers().last().locator('.brief-total').textContent())?.replace(/\D/gu, ''));
    // The words and the brief beside them speak of the same people.
    expect(await answers().last().textContent()).toContain(`I found ${before} people who fit`);
    const adds = Number((await widen.first().textContent())?.replace(/^.*\+/u, ''));
    await widen.first().click();
    await answered(2);
    const after = Number((await answers().last().locator('.brief-total').textContent())?.replace(/\D/gu, ''));
    // What the chip promised is what comes.
    expect(after).toBe(before + adds);
    expect(complaints).toEqual([]);
  });

  it('lets a wish be changed in its chip, and asks again with it', async () => {
    await open('desktop');
    await send(brief);
    await answered(1);

    await page.getByRole('button', { name: /^Change Age/ }).click();
    await page.getByRole('textbox', { name: 'Age', exact: true }).fill('playing 22 to 35');
    await page.getByRole('button', { name: 'Search again' }).click();
    await answered(2);
    expect((await chips()).join(' | ')).toMatch(/22 to 35.*Pune or Mumbai.*fluent Marathi/u);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['phone', 'light'],
    ['phone', 'dark'],
    ['desktop', 'dark'],
  ] as const)('says why on a card, with the facts of the record (%s, %s)', async (size, scheme) => {
    await open(size, scheme);
    await send(brief);
    await answered(1);

    const why = answers().last().locator('.why').first();
    await why.locator('summary').click();
    await why.locator('.why-told').waitFor({ timeout: 10_000 });
    expect(await why.textContent()).toMatch(/Marathi, at least fluent/u);
    await isWithin();
    await picture(`why-${size}-${scheme}`);
    await answers().last().locator('.brief').scrollIntoViewIfNeeded();
    await picture(`brief-${size}-${scheme}`);
    expect(complaints).toEqual([]);
  });

  it('never searches by what nobody is chosen by, and offers another way to say it', async () => {
    await open('desktop');
    await send('Fair girl, 20-28, Mumbai, Brahmin family look, fluent Marathi');
    await answered(1);

    expect(await answers().last().locator('.brief-protected').count()).toBeGreaterThan(0);
    expect((await chips()).join(' ')).not.toMatch(/fair|brahmin/iu);
    await picture('protected-desktop');
  });

  it('speaks Hindi around a Hindi brief', async () => {
    await open('desktop');
    await send('25 से 35 साल की अभिनेत्री चाहिए, मुंबई, मराठी बोलती हो');
    await answered(1);

    expect(await answers().last().locator('.brief').textContent()).toContain('आपका ब्रीफ़');
    expect((await chips()).join(' ')).toMatch(/उम्र/u);
    await picture('brief-hindi');
  });
});
