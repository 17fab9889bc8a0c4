/** The card of an outward action, in a real browser on the product's own processes. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';

describe.skipIf(browserMissing !== undefined)(`what waits to leave, in a browser${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    const env = { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600', SCRIPTED_MODEL_DELTA_MS: '1' };
    [product, browser] = await Promise.all([startLocalProduct({ env }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await page?.context().close();
  });

  const say = async (text: string): Promise<void> => {
    const composer = page.getByRole('textbox', { name: 'Message' });
    await composer.fill(text);
    await composer.press('Enter');
  };
  const card = () => page.locator('.action');
  const outbox = (): string[] => (existsSync(join(product.home, 'outbox')) ? readdirSync(join(product.home, 'outbox')) : []);
  const propose = async (viewport: { width: number; height: number }, text: string): Promise<void> => {
    complaints = [];
    page = await (await browser.newContext({ viewport, acceptDownloads: true })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(product.url);
    await say('Find actors in Mumbai aged 20 to 45');
    await page.locator('.card').first().waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Stop the answer' }).waitFor({ state: 'detached', timeout: 30_000 });
    await say(text);
    await card().getByRole('button', { name: 'Cancel' }).waitFor({ timeout: 30_000 });
  };

  it('shows whom and what, sends at a tap and only then, and remembers it', async () => {
    await propose({ width: 1360, height: 900 }, 'mail the first two that we would like a self-tape by Friday');

    expect(await card().locator('.action-people li').count()).toBe(2);
    expect(await card().textContent()).toContain('We would like a self-tape by Friday.');
    expect(await card().textContent()).toContain('Casting enquiry');
    expect(outbox()).toEqual([]);

    await card().getByRole('button', { name: 'Send' }).dblclick();
    await card().getByText('Done: handed over to 2 people.').waitFor();
    expect(outbox()).toHaveLength(1);

    await page.reload();
    await card().getByText('Done: handed over to 2 people.').waitFor();
    expect(await card().getByRole('button').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is cancelled on a phone, by keyboard, without running out of the screen', async () => {
    const before = outbox().length;
    await propose({ width: 390, height: 844 }, `mail the first one that ${'we start early and need an answer soon '.repeat(20)}`);

    const box = await card().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    expect(await page.evaluate("document.querySelector('.action').scrollWidth > document.querySelector('.action').clientWidth")).toBe(false);
    await card().getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    await card().getByText('Cancelled. Nothing left.').waitFor();

    expect(outbox()).toHaveLength(before);
    expect(complaints).toEqual([]);
  });

  it('makes a file that can be downloaded', async () => {
    await propose({ width: 1360, height: 900 }, 'export these as a csv');

    await card().getByRole('button', { name: 'Make the file' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), card().getByRole('link', { name: 'Download the file' }).click()]);

    expect(download.suggestedFilename()).toMatch(/^shortlist-\w+\.csv$/u);
    expect(complaints).toEqual([]);
  });
});
