/** What one keeps in order and looks people up with, on a phone and on a desk: conversations, people, briefs, kept searches, language and theme. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, askProduct, callProduct, openApp } from '../support/app-page.ts';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';

type Size = 'phone' | 'desktop';
const sizes = ['phone', 'desktop'] as const;
const patient = { timeout: 60_000 };
/** Few fit it, and more would fit a wider one. */
const strict = 'Need 2 girls, 20-28, fluent Marathi, Kathak or Bharatnatyam trained, Pune ya Mumbai based, for a TVC on 12-14 Dec, budget 25k per day';
const brief = 'Find women in Mumbai or Pune aged 20-35 who speak Marathi';

interface Items {
  readonly items: readonly { readonly id: string; readonly title: string; readonly name: string; readonly talentId: string; readonly state: string }[];
}

describe.skipIf(browserMissing !== undefined)(`order in the app${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let app: AppPage;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      startLocalProduct({ readyMs: 150_000, env: { CASTMATCH_SEED: '1200', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }),
      startBrowser(),
    ]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await app?.page.context().close();
  });

  const get = async (path: string): Promise<Items['items']> => ((await callProduct(product, 'GET', path)) as Items).items;
  const open = async (path: string, size: Size): Promise<Page> => {
    app = await openApp(browser, product, path, { size });
    await app.page.locator('.connection.is-connected').waitFor();
    return app.page;
  };
  /** A conversation of that title. */
  const talk = async (title: string, message: string): Promise<string> => {
    const id = await askProduct(product, message);
    await callProduct(product, 'PATCH', `/conversations/${id}`, { title });
    return id;
  };
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const list = (page: Page) => page.getByRole('navigation', { name: 'Conversations' });
  const row = (page: Page, title: string) => list(page).locator('.row').filter({ hasText: title });
  /** The list is a drawer on a phone. */
  const showList = async (page: Page): Promise<void> => {
    const opener = button(page, 'Open the list of conversations');
    if ((await opener.count()) > 0 && !(await button(page, 'Close the list').isVisible())) await opener.click();
  };
  const choose = async (page: Page, title: string, item: string): Promise<void> => {
    await row(page, title).hover();
    await button(page, `What to do with “${title}”`).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  const within = async (page: Page): Promise<void> => expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

  it.each(sizes)('a conversation is renamed, pinned, put into a project, marked, archived and deleted with a way back (%s)', async (size) => {
    const [other, title] = [`Dancers ${size}`, `Mothers ${size}`];
    await talk(other, 'Find dancers in Jaipur');
    await talk('to be renamed', 'Find women aged 38 to 45');
    const page = await open('/', size);
    await showList(page);
    await choose(page, 'to be renamed', 'Rename');
    await page.getByRole('textbox', { name: 'Title of the conversation' }).fill(title);
    await page.keyboard.press('Enter');
    await row(page, title).waitFor();
    await choose(page, title, 'Pin');
    await list(page).getByRole('heading', { name: 'Pinned' }).waitFor();
    await choose(page, other, 'Mark as unread');
    await row(page, other).getByText('Something new').waitFor();
    await choose(page, other, 'Move to a project');
    await page.getByRole('textbox', { name: 'A new project' }).fill(`Film ${size}`);
    await button(page, 'Make it and move').click();
    await showList(page);
    await list(page)
      .getByRole('heading', { name: `Film ${size}` })
      .waitFor();
    for (const item of ['Archive', 'Delete']) {
      await choose(page, title, item);
      await row(page, title).waitFor({ state: 'detached' });
      await button(page, 'Undo').click();
      await showList(page);
      await row(page, title).waitFor();
    }
    await choose(page, title, 'Archive');
    await row(page, title).waitFor({ state: 'detached' });
    await list(page).getByRole('button', { name: 'Archive', exact: true }).click();
    await choose(page, title, 'Bring back');
    await list(page).getByRole('button', { name: 'Back to all' }).click();
    await row(page, title).waitFor();
    await within(page);
    expect(app.complaints).toEqual([]);
  });

  it.each(sizes)('what was said is found, and a hit leads to its message; the same from the palette (%s)', async (size) => {
    const word = size === 'phone' ? 'zebra-striped' : 'panda-striped';
    const id = await talk(`Riders ${size}`, `Find actors in Mumbai aged 20 to 45 who can ride a ${word} horse`);
    const page = await open('/', size);
    await showList(page);
    await page.getByRole('searchbox', { name: 'Search in all conversations' }).fill(word);
    await list(page).locator('mark', { hasText: word }).first().waitFor();
    await row(page, `Riders ${size}`).locator('button').first().click();
    await page.locator('.turn:focus', { hasText: word }).waitFor();
    await expect.poll(() => new URL(page.url()).pathname, patient).toBe(`/c/${id}`);

    await page.goto(product.url);
    await page.locator('.connection.is-connected').waitFor();
    await showList(page);
    await list(page).getByRole('button', { name: 'Commands (Ctrl K)' }).click();
    await page.getByRole('combobox', { name: 'What do you want to do, or find?' }).fill(word);
    await page.getByRole('option', { name: new RegExp(`Riders ${size}.*${word}`, 'u') }).click();
    await page.locator('.turn:focus', { hasText: word }).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it.each(sizes)('a conversation is saved, and shared with a link that is withdrawn again (%s)', async (size) => {
    const id = await talk(`To save ${size}`, 'Find dancers in Jaipur');
    const page = await open(`/c/${id}`, size);
    for (const [item, name] of [
      ['Save as Markdown', `To save ${size}.md`],
      ['Save as JSON', `To save ${size}.json`],
    ] as const) {
      await button(page, 'This conversation').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
      expect(download.suggestedFilename()).toBe(name);
    }
    await button(page, 'This conversation').click();
    await page.getByRole('menuitem', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share a link' });
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const address = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    const stranger = await openApp(browser, product, new URL(address).pathname, { size });
    await stranger.page.locator('.shared-message').first().waitFor();
    await dialog.getByRole('button', { name: /^Withdraw the link made/u }).click();
    await dialog.getByRole('textbox', { name: 'Link' }).waitFor({ state: 'detached' });
    await stranger.page.reload();
    await stranger.page.getByText('This link leads nowhere.').waitFor();
    await stranger.page.context().close();
    expect(app.complaints).toEqual([]);
  });

  it.each(sizes)('somebody is shortlisted, somebody passed over and brought back, and both are read about (%s)', async (size) => {
    const id = await talk(`People ${size}`, brief);
    const page = await open(`/c/${id}`, size);
    const card = (index: number) => page.locator('.card').nth(index);
    await card(4).waitFor();
    const name = (await card(0).locator('.card-name').textContent())?.trim() ?? '';
    await card(0)
      .getByRole('button', { name: /^Shortlist/u })
      .click();
    const dialog = page.getByRole('dialog', { name: 'For which role?' });
    await dialog.getByRole('textbox', { name: 'Project' }).fill(`Project ${size}`);
    await dialog.getByRole('textbox', { name: 'Role' }).fill(`Role ${size}`);
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await card(0)
      .getByRole('button', { name: /off the shortlist$/u })
      .waitFor();
    const [first, second] = [await card(0).getAttribute('data-talent-id'), await card(1).getAttribute('data-talent-id')];
    await card(1)
      .getByRole('button', { name: /^Pass over/u })
      .click();
    await page.locator('.card.is-passed').waitFor();
    const project = (await get('/projects?limit=50')).find(({ title }) => title === `Project ${size}`);
    const role = (await get(`/projects/${project?.id}/roles`))[0];
    const states = async (): Promise<unknown> =>
      Object.fromEntries((await get(`/roles/${role?.id}/shortlist`)).map(({ talentId, state }) => [talentId, state]));
    await expect.poll(states, patient).toEqual({ [first ?? '']: 'shortlisted', [second ?? '']: 'passed' });
    await button(page, /^Take back the pass of/u).click();
    await expect.poll(states, patient).toEqual({ [first ?? '']: 'shortlisted' });

    // The whole profile, who is like her, and why not one of those.
    await card(0).getByRole('button', { name, exact: true }).click();
    const panel = page.locator('.side-panel, dialog[open]').filter({ has: page.getByRole('tab', { name: 'Similar' }) });
    await panel.locator('.facts').first().waitFor();
    await panel.getByRole('tab', { name: 'Profile' }).click();
    await panel.locator('.record-facts').waitFor();
    await panel.getByRole('tab', { name: 'Similar' }).click();
    await panel.locator('.panel-cards .card-open').first().click();
    await panel.locator('.facts').first().waitFor();
    await within(page);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Similar' }).waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });

  it.each(sizes)('a brief is widened with a tap, a wish is changed in its chip, and the search is kept, paused and ended (%s)', async (size) => {
    const page = await open('/', size);
    await page.locator('#composer').fill(strict);
    await page.locator('#composer').press('Enter');
    const answers = page.locator('.turn-reply');
    const answered = async (count: number): Promise<void> => {
      await expect.poll(() => answers.count(), patient).toBe(count);
      await answers.last().locator('.reply-actions').waitFor();
      await answers.last().locator('.brief').waitFor();
    };
    await answered(1);
    await answers.last().locator('.brief-chip.is-widen').first().click();
    await answered(2);
    await answers
      .last()
      .getByRole('button', { name: /^Change Age/u })
      .click();
    await page.getByRole('textbox', { name: 'Age', exact: true }).fill('playing 22 to 35');
    await button(page, 'Search again').click();
    await answered(3);
    expect((await answers.last().locator('.brief > .brief-chips .brief-chip').allTextContents()).join(' ')).toMatch(/22 to 35/u);
    await within(page);

    await answers.last().getByRole('button', { name: 'Keep this search' }).click();
    await page.getByRole('link', { name: 'Show kept searches' }).click();
    await page.getByRole('heading', { name: 'Kept searches', level: 1 }).waitFor();
    await button(page, 'Pause').click();
    await button(page, 'Go on').click();
    await button(page, 'Pause').waitFor();
    await button(page, 'End this search').click();
    await button(page, 'Yes, end it').click();
    await page.getByText('No search is kept yet.').waitFor();
    await within(page);
    expect(app.complaints).toEqual([]);
  });

  it.each(sizes)('the language and the theme are changed in the list, keep what was being written, and are remembered (%s)', async (size) => {
    const page = await open('/', size);
    await page.locator('#composer').fill('half a thought');
    await showList(page);
    await button(page, /^Theme:/u).click();
    await page.locator('html[data-theme="light"]').waitFor();
    await button(page, /^Theme:/u).click();
    await page.locator('html[data-theme="dark"]').waitFor();
    await button(page, 'हिन्दी में देखें').click();
    await page.locator('html[lang="hi-IN"]').waitFor();
    expect(await page.locator('#composer').inputValue()).toBe('half a thought');
    await page.reload();
    await page.locator('html[lang="hi-IN"][data-theme="dark"]').waitFor();
    expect(app.complaints).toEqual([]);
  });
});
