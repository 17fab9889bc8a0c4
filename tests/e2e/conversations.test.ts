/** Finding and keeping order among conversations: in a real browser, on the product's own processes. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { conversationId as longId, message, serveThread } from '../support/long-thread.ts';
import { answerOfAllKinds, placesInAnswer, writeAnswers } from '../support/streamed-answer.ts';

const wait = { timeout: 60_000 };

describe.skipIf(browserMissing !== undefined)(`conversations in a browser${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  const ids = new Map<string, string>();

  const call = async (method: string, path: string, body: object): Promise<{ id: string; conversationId: string }> => {
    const answer = await fetch(`${product.url}${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    return (await answer.json()) as { id: string; conversationId: string };
  };
  const talk = async (title: string, message: string): Promise<void> => {
    const { conversationId } = await call('POST', '/api/v1/ai/chat', { message });
    await call('PATCH', `/api/v1/conversations/${conversationId}`, { title });
    ids.set(title, conversationId);
  };
  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '100', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }), startBrowser()]);
    await Promise.all([
      talk('Riders for the monsoon film', 'Find actors in Mumbai aged 20 to 45 who can ride a zebra-striped horse'),
      talk('Dancers for the jewellery film', 'Find dancers in Jaipur'),
      talk('A mother of forty', 'Find women aged 38 to 45'),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  beforeEach(async () => {
    complaints = [];
    context = await browser.newContext({ viewport: { width: 1360, height: 900 }, acceptDownloads: true });
    page = await openTab('/');
  });
  afterEach(async () => {
    await context?.close();
    expect(complaints).toEqual([]);
  });

  const openTab = async (path: string): Promise<Page> => {
    const tab = await context.newPage();
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await tab.goto(`${product.url}${path}`);
    await row(tab, 'A mother of forty').waitFor(wait);
    return tab;
  };
  const list = (tab: Page) => tab.getByRole('navigation', { name: 'Conversations' });
  const row = (tab: Page, title: string) => list(tab).locator('.row').filter({ hasText: title });
  const choose = async (tab: Page, title: string, item: string): Promise<void> => {
    await row(tab, title).hover();
    await tab.getByRole('button', { name: `What to do with “${title}”` }).click();
    await tab.getByRole('menuitem', { name: item, exact: true }).click();
  };

  it('are pinned on top and put into a project by name, and stay there', async () => {
    await choose(page, 'Dancers for the jewellery film', 'Pin');
    await list(page).getByRole('heading', { name: 'Pinned' }).waitFor(wait);
    await choose(page, 'A mother of forty', 'Move to a project');
    await page.getByRole('textbox', { name: 'A new project' }).fill('Tea advertisement');
    await page.getByRole('button', { name: 'Make it and move' }).click();
    await list(page).getByRole('heading', { name: 'Tea advertisement' }).waitFor(wait);

    await page.reload();
    await list(page).getByRole('heading', { name: 'Tea advertisement' }).waitFor(wait);
    expect(await list(page).getByRole('heading').allTextContents()).toEqual(['Pinned', 'Tea advertisement', 'Conversations']);
    await choose(page, 'A mother of forty', 'Move to a project');
    await page.getByRole('button', { name: 'No project' }).click();
    await list(page)
      .getByRole('heading', { name: 'Tea advertisement' })
      .waitFor({ state: 'detached', ...wait });
  });

  it('open on a phone without anything moving, though the renderer of their text comes late', async () => {
    const phone = await browser.newContext({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true });
    const tab = await phone.newPage();
    await tab.route('**/assets/markdown-block-*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await tab.addInitScript(`{
      globalThis.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) globalThis.moved += entry.value; })).observe({ type: 'layout-shift', buffered: true });
    }`);
    await tab.goto(`${product.url}/c/${ids.get('A mother of forty') ?? ''}`);
    await tab.locator('.prose strong, .prose a, .prose li').first().waitFor(wait);
    await tab.waitForTimeout(500);

    expect(await tab.evaluate('globalThis.moved')).toBeLessThan(0.02);
    await phone.close();
  });
  it('do not move while an answer with lists, tables and code is written', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const tab = await phone.newPage();
    const answer = await writeAnswers(tab);
    await tab.goto(product.url);
    await tab.locator('.connection.is-connected').waitFor(wait);
    await tab.getByRole('textbox', { name: 'Message' }).fill('Riders');
    await tab.keyboard.press('Enter');
    await answer.write('T');
    await tab.locator('.prose p:not(.prose-plain)').waitFor(wait);
    await tab.evaluate(`{
      globalThis.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { globalThis.moved += value; })).observe({ type: 'layout-shift' });
    }`);
    const wrong: string[] = [];
    let before = await placesInAnswer(tab);
    // Words whole, marks one by one: between two of them the text is often something else for a moment.
    for (const piece of answerOfAllKinds.slice(1).match(/[\p{L}]+ ?|./gsu) ?? []) {
      await answer.write(piece);
      const now = await placesInAnswer(tab);
      const moved = before.texts.filter(({ top }, index) => Math.abs((now.texts[index]?.top ?? Number.NaN) - top) > 1).map(({ words }) => words);
      if (moved.length > 0 || now.height < before.height - 1) wrong.push(`${JSON.stringify(piece)}: ${moved.join(', ')} ${before.height} → ${now.height}`);
      before = now;
    }

    expect(wrong).toEqual([]);
    expect(await tab.locator('.prose :is(ul, ol, table, pre, blockquote, hr, h5)').count()).toBeGreaterThan(6);
    expect(await tab.evaluate('globalThis.moved')).toBeLessThan(0.02);
    await phone.close();
  });

  it('show what came before on request, and what one reads stays where it is', async () => {
    await serveThread(page, 150, 50);
    await page.goto(`${product.url}/c/${longId}`);
    const first = page.locator('.turn').first();
    await page.locator(`[data-message-id="${message(150).id}"]`).waitFor(wait);
    const before = (await first.getAttribute('data-message-id')) ?? '';
    await page.locator('.thread').evaluate((thread) => thread.scrollTo(0, 0));
    await page.getByRole('button', { name: 'Jump to latest' }).waitFor(wait);
    const read = page.locator(`[data-message-id="${before}"]`);
    const top = (await read.boundingBox())?.y ?? Number.NaN;

    await page.locator('.older').click();
    await expect.poll(() => page.locator('.turn').count(), wait).toBe(100);

    expect(await first.getAttribute('data-message-id')).not.toBe(before);
    expect(Math.abs(((await read.boundingBox())?.y ?? Number.NaN) - top)).toBeLessThan(4);
  });
  it('are archived and deleted with a way back', async () => {
    for (const item of ['Archive', 'Delete']) {
      await choose(page, 'Dancers for the jewellery film', item);
      await row(page, 'Dancers for the jewellery film').waitFor({ state: 'detached', ...wait });
      await page.getByRole('button', { name: 'Undo' }).click();
      await row(page, 'Dancers for the jewellery film').waitFor(wait);
    }
  });

  it('are searched inside, and a hit leads to its message, with the words marked', async () => {
    await page.getByRole('searchbox', { name: 'Search in all conversations' }).fill('zebra-striped');
    await list(page).locator('mark', { hasText: 'zebra-striped' }).first().waitFor(wait);
    await row(page, 'Riders for the monsoon film').click();

    const found = page.locator('.turn:focus', { hasText: 'zebra-striped' });
    await found.waitFor(wait);
    expect(await page.evaluate("CSS.highlights.has('found')")).toBe(true);
    expect(await found.evaluate((element: { getBoundingClientRect(): { top: number; bottom: number } }) => element.getBoundingClientRect().bottom > 0)).toBe(
      true,
    );
  });

  it('are all reached from the command palette, by keyboard alone', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'What do you want to do, or find?' });
    await field.waitFor(wait);
    expect(await page.getByRole('dialog').ariaSnapshot()).toMatch(
      /dialog "Commands and conversations"[\s\S]*combobox[\s\S]*listbox "What was found"[\s\S]*option "New conversation" \[selected\]/u,
    );
    await page.keyboard.type('zebra-striped');
    await page.getByRole('option', { name: /Riders for the monsoon film.*zebra-striped/u }).waitFor(wait);
    await page.keyboard.press('Enter');
    await page.locator('.turn:focus', { hasText: 'zebra-striped' }).waitFor(wait);
    expect(new URL(page.url()).pathname).toBe(`/c/${ids.get('Riders for the monsoon film')}`);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('dark');
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="dark"]').waitFor(wait);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached', ...wait });
  });

  it('are the same in two tabs: a title, a deletion and its undoing, the theme', async () => {
    const other = await openTab(`/c/${ids.get('A mother of forty')}`);
    await choose(page, 'Dancers for the jewellery film', 'Rename');
    await page.getByRole('textbox', { name: 'Title of the conversation' }).fill('Dancers, second call');
    await page.keyboard.press('Enter');
    await row(other, 'Dancers, second call').waitFor(wait);

    await choose(page, 'A mother of forty', 'Delete');
    await other.waitForURL(`${product.url}/`, wait);
    await row(other, 'A mother of forty').waitFor({ state: 'detached', ...wait });
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(other, 'A mother of forty').waitFor(wait);

    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await other.locator('html[data-theme="light"]').waitFor(wait);
    await choose(page, 'Dancers, second call', 'Rename');
    await page.getByRole('textbox', { name: 'Title of the conversation' }).fill('Dancers for the jewellery film');
    await page.keyboard.press('Enter');
    await row(other, 'Dancers for the jewellery film').waitFor(wait);
  });

  it('say that something came while one was elsewhere, until one looks', async () => {
    await row(page, 'Riders for the monsoon film').locator('.row-open').click();
    await page.getByRole('textbox', { name: 'Message' }).fill('Please write a long answer about preparing an audition day');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stop the answer' }).waitFor(wait);
    await row(page, 'A mother of forty').locator('.row-open').click();

    await row(page, 'Riders for the monsoon film').getByText('Something new').waitFor(wait);
    await expect.poll(() => page.title(), wait).toBe('(1) A mother of forty · CastMatch');
    await row(page, 'Riders for the monsoon film').locator('.row-open').click();
    await row(page, 'Riders for the monsoon film')
      .getByText('Something new')
      .waitFor({ state: 'detached', ...wait });
    await expect.poll(() => page.title(), wait).toBe('Riders for the monsoon film · CastMatch');
  });

  it('are saved as Markdown and as JSON', async () => {
    await row(page, 'Dancers for the jewellery film').locator('.row-open').click();
    for (const [item, name, says] of [
      [
        'Save as Markdown',
        'Dancers for the jewellery film.md',
        /^# Dancers for the jewellery film\n\n## You · [\s\S]*Find dancers in Jaipur[\s\S]*## CastMatch · /u,
      ],
      ['Save as JSON', 'Dancers for the jewellery film.json', /"title": "Dancers for the jewellery film"[\s\S]*"role": "assistant"/u],
    ] as const) {
      await page.getByRole('button', { name: 'This conversation' }).click();
      const [download] = await Promise.all([page.waitForEvent('download', wait), page.getByRole('menuitem', { name: item }).click()]);
      expect(download.suggestedFilename()).toBe(name);
      expect(readFileSync(await download.path(), 'utf8')).toMatch(says);
    }
  });
});
