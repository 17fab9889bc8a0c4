/** What one does with answers, in a real browser: memory, other words, other answers, thumbs, time and cost; and what stands when something is wrong around the page. */
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, askProduct, callProduct, type Look, openApp, tabTo } from '../support/app-page.ts';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { latinWords, violations } from '../support/page-checks.ts';

const brief = 'Find actors in Mumbai aged 25-35 who speak Marathi';

interface Json {
  // biome-ignore lint/suspicious/noExplicitAny: stored answers are read as they come
  [key: string]: any;
}

describe.skipIf(browserMissing !== undefined)(`chat in the app${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let app: AppPage;
  let people: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      startLocalProduct({ readyMs: 150_000, env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }),
      startBrowser(),
    ]);
    people = await askProduct(product, brief);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await app?.page.context().close();
  });

  const call = (method: string, path: string, body?: unknown): Promise<Json> => callProduct(product, method, path, body) as Promise<Json>;
  const open = async (path: string, look: Look = {}, before?: (page: Page) => Promise<unknown>): Promise<Page> => {
    app = await openApp(browser, product, path, look, before);
    await app.page.locator('.connection.is-connected').waitFor();
    return app.page;
  };
  const send = async (page: Page, text: string): Promise<void> => {
    await page.locator('#composer').fill(text);
    await page.locator('#composer').press('Enter');
  };
  const answered = async (page: Page, count: number): Promise<void> => {
    await expect.poll(() => page.locator('.turn-reply').count(), { timeout: 60_000 }).toBe(count);
    await page.locator('.round-button.is-stop').waitFor({ state: 'detached' });
    await page.locator('.turn-reply').last().locator('.reply-actions').waitFor();
  };
  const sound = async (page: Page, language: 'en' | 'hi' = 'en'): Promise<void> => {
    expect(await violations(page)).toEqual([]);
    if (language === 'hi') expect(await latinWords(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  };
  /** The stored answer as a test wants it: what the server would have said. */
  const answering = (change: (message: Json) => void) => async (page: Page) =>
    page.route(/\/messages(\?|$)/u, async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as Json;
      for (const message of body['items']) if (message.role === 'assistant') change(message);
      await route.fulfill({ response, json: body });
    });

  it('an answer says what it remembered and where from; it is put right there, and forgotten there', async () => {
    const told = await askProduct(product, 'Remember that I prefer actors who can ride a horse');
    let page = await open('/');
    const remembered = page.locator('.remembered', { hasText: 'Remembered' }).first();
    // An answer that could not recall in time goes out without it: then the next one does.
    for (let asked = 1; asked <= 5 && (await remembered.count()) === 0; asked += 1) {
      await send(page, 'Find actors in Mumbai');
      await answered(page, asked);
    }
    await remembered.locator('summary').click();
    await remembered.getByText('You said on').waitFor();
    expect(await remembered.ariaSnapshot()).toMatch(/I prefer actors who can ride a horse[\s\S]*Remember that I prefer actors who can ride a horse/u);
    await sound(page);

    await remembered.getByRole('button', { name: /^Correct:/u }).click();
    await page.getByRole('textbox', { name: /^Correct:/u }).fill('I prefer actors who can dance');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await remembered.locator('q', { hasText: 'I prefer actors who can dance' }).waitFor();
    expect((await call('GET', '/memory'))['items'].map(({ text }: Json) => text)).toEqual(['I prefer actors who can dance']);

    await remembered.getByRole('button', { name: 'Go there' }).click();
    await page.waitForURL(`**/c/${told}`);
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('Remember that I prefer actors who can ride a horse');
    expect(app.complaints).toEqual([]);

    await page.goBack();
    const address = new URL(page.url()).pathname;
    await page.context().close();
    page = await open(address, { size: 'phone', scheme: 'dark', language: 'hi' });
    const again = page.locator('.remembered').first();
    await again.locator('summary').click();
    await again.locator('.memory-source').first().waitFor();
    await sound(page, 'hi');
    await again.getByRole('button', { name: /^भूल जाएँ/u }).click();
    await again.getByRole('button', { name: /^हमेशा के लिए भूल जाएँ/u }).click();
    await again.getByText('भुला दिया।').waitFor();
    expect((await call('GET', '/memory'))['items']).toEqual([]);
    expect(app.complaints).toEqual([]);
  });

  it('what was said in other words, and answered again, stands beside, a step away; also by keyboard', async () => {
    const id = await askProduct(product, brief);
    const page = await open(`/c/${id}`);
    await answered(page, 1);
    await tabTo(page, 'Edit and send again');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Your message, to be sent again' }).fill('Find women in Pune who speak Hindi');
    await tabTo(page, 'Send again');
    await page.keyboard.press('Enter');
    await page.locator('.turn-user .branches').waitFor();
    await answered(page, 1);
    expect(await page.locator('.turn-user').ariaSnapshot()).toMatch(/Find women in Pune[\s\S]*group "Other ways this was said or answered"[\s\S]*2 of 2/u);
    await sound(page);

    await tabTo(page, 'The one before');
    await page.keyboard.press('Enter');
    await page.locator('.bubble', { hasText: brief }).waitFor();
    await page.locator('.turn-user .branches', { hasText: '1 of 2' }).waitFor();
    const { items } = await call('GET', `/conversations/${id}/messages`);
    expect(items[0].parts[0].text).toBe(brief);

    await page.getByRole('button', { name: 'Answer again' }).click();
    await page.locator('.turn-reply .branches', { hasText: '2 of 2' }).waitFor();
    await page.reload();
    await page.locator('.turn-reply .branches', { hasText: '2 of 2' }).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('takes thumbs with reasons, tells time and cost, and a suggestion is said at a tap', async () => {
    const id = await askProduct(product, brief);
    const page = await open(`/c/${id}`, { size: 'phone' });
    await answered(page, 1);
    await page.getByText('Time and cost').click();
    expect(await page.locator('.details').textContent()).toMatch(/Whole answer[\d.]+ s.*Read and written[\d,]+ and [\d,]+ tokens.*Cost/u);

    const given = page.waitForResponse((response) => response.url().endsWith('/feedback') && response.request().postData()?.includes('Wrong people') === true);
    await page.getByRole('button', { name: 'This did not help' }).click();
    await page.getByRole('group', { name: 'What was wrong?' }).getByRole('button', { name: 'Wrong people' }).click();
    await sound(page);
    await page.getByRole('group', { name: 'What was wrong?' }).getByRole('button', { name: 'Send' }).click();
    expect((await given).ok()).toBe(true);

    const suggestion = page.locator('.suggestion').first();
    const words = (await suggestion.textContent()) ?? '';
    await suggestion.click();
    await page.locator('.bubble', { hasText: words }).waitFor();
    await answered(page, 2);
    expect(app.complaints).toEqual([]);
  });

  it.each([
    ['light', 'en'],
    ['dark', 'hi'],
  ] as const)('marks an answer without the model, and shows in place what the record says otherwise (%s, %s)', async (scheme, language) => {
    const page = await open(
      `/c/${people}`,
      { scheme, language },
      answering((message) => {
        message['metadata'].degraded = true;
        message['parts'].push({
          type: 'data-corrections',
          id: 'c',
          data: { items: [{ quote: 'people who fit', says: '25', recordSays: '24', talentId: 'tal_x' }] },
        });
      }),
    );
    await page.locator('.turn-mark').waitFor();
    await page.locator('.corrections').waitFor();
    expect(await page.evaluate('[...CSS.highlights.get("corrected")].map((range) => range.toString())')).toContain('people who fit');
    await sound(page, language);
    expect(app.complaints).toEqual([]);
  });

  it('shows a hundred people of one answer a few at first, and all when asked', async () => {
    const page = await open(
      `/c/${people}`,
      { size: 'phone' },
      answering((message) => {
        const shown = message['parts'].find((part: Json) => part.type === 'data-talents');
        const [one] = shown.data.talents;
        const twenty = (from: number) => Array.from({ length: 20 }, (_, index) => ({ ...one, id: `tal_${from + index}`, stageName: `Person ${from + index}` }));
        message['parts'] = [0, 20, 40, 60, 80].map((from) => ({ type: 'data-talents', id: `t${from}`, data: { talents: twenty(from) } }));
      }),
    );
    await page.getByRole('button', { name: 'Show all 100' }).click();
    await expect.poll(() => page.locator('.card').count()).toBe(100);
    await sound(page);
    await page.getByRole('button', { name: 'Show fewer' }).click();
    await expect.poll(() => page.locator('.card').count()).toBe(8);
    expect(app.complaints).toEqual([]);
  });

  it.each([
    ['a minute', '01:00', 'light', 'en'],
    ['an hour', '01:00:00', 'dark', 'hi'],
  ] as const)('when the server is gone for %s, says since when and what to do, keeps what is written, and goes on', async (_name, time, scheme, language) => {
    let isGone = false;
    const lines: WebSocketRoute[] = [];
    const page = await open('/', { size: 'phone', scheme, language }, async (fresh) => {
      await fresh.clock.install();
      await fresh.route('**/api/**', (route) => (isGone ? route.abort() : route.continue()));
      await fresh.routeWebSocket(/\/ws/u, (line) => {
        if (isGone) return void line.close();
        line.connectToServer();
        lines.push(line);
      });
    });
    isGone = true;
    for (const line of lines) await line.close();
    await send(page, 'Find actors in Pune');
    await page.locator('.turn-status.is-late').waitFor();
    await page.clock.fastForward(time);
    const note = page.locator('.line-note', { hasText: language === 'hi' ? 'सर्वर जवाब नहीं दे रहा' : 'The server has not answered since' });
    await note.waitFor();
    await sound(page, language);
    expect(await page.locator('.turn-reply').count()).toBe(0);

    isGone = false;
    await note.getByRole('button').click();
    await page.locator('.connection.is-connected').waitFor();
    await answered(page, 1);
    await note.waitFor({ state: 'detached' });
    expect(await page.locator('.turn-user').count()).toBe(1);
  });

  it.each([
    ['ahead', 86_400_000, 'light', 'en'],
    ['behind', -86_400_000, 'dark', 'hi'],
  ] as const)('a clock that is a day %s is told once, and times follow the server', async (way, byMs, scheme, language) => {
    const page = await open(`/c/${people}`, { scheme, language }, (fresh) => fresh.clock.install({ time: Date.now() + byMs }));
    const note = page.locator('.line-note');
    await note.waitFor();
    expect(await note.textContent()).toContain(language === 'hi' ? '1 दिन पीछे' : `1 day ${way}`);
    await sound(page, language);
    expect(await page.locator('.list').first().textContent()).not.toMatch(/tomorrow|yesterday|कल/u);
    await note.getByRole('button').click();
    await note.waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });

  it('a device without room says so, sends all the same, and makes room when it can', async () => {
    const page = await open('/', { scheme: 'dark', language: 'hi' }, (fresh) =>
      fresh.addInitScript(`
        const full = () => { if (!window.hasRoom) throw new DOMException('full', 'QuotaExceededError'); };
        const setItem = Storage.prototype.setItem;
        Storage.prototype.setItem = function (...values) { full(); return setItem.apply(this, values); };
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...values) { full(); return put.apply(this, values); };
      `),
    );
    await page.locator('#composer').fill('Find actors in Pune');
    const note = page.locator('.composer-note[role="alert"]');
    await note.waitFor();
    await sound(page, 'hi');
    await page.locator('#composer').press('Enter');
    await answered(page, 1);
    await page.evaluate('window.hasRoom = true');
    await note.getByRole('button').click();
    await note.waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });

  it.each([
    ['light', 'en'],
    ['dark', 'hi'],
  ] as const)('a paste of 200,000 characters is not lost: it goes out in parts, or is shortened (%s, %s)', async (scheme, language) => {
    const page = await open('/', { size: 'phone', scheme, language });
    const paste = 'A long brief of a long film. '.repeat(6_897).slice(0, 200_000);
    await page.locator('#composer').fill(paste);
    const note = page.locator('.composer-note[role="alert"]');
    await note.waitFor();
    expect(await note.textContent()).toMatch(language === 'hi' ? /2,00,000|200,000|1,99,999|199,999/u : /2,00,000 characters, and 1,00,000 fit/u);
    await sound(page, language);
    const [parts, shorten] = [note.getByRole('button').first(), note.getByRole('button').last()];
    if (language === 'hi') {
      await shorten.click();
      await note.waitFor({ state: 'detached' });
      expect(((await page.locator('#composer').inputValue()) as string).length).toBeGreaterThan(90_000);
    } else {
      await parts.click();
      await expect.poll(() => page.locator('.turn-user').count()).toBe(3);
      await answered(page, 3);
    }
    expect(app.complaints).toEqual([]);
  });

  it('a part of the page that did not come says so, takes nothing with it, and comes at the next try', async () => {
    let isCut = true;
    const page = await open(`/c/${people}`, {}, (fresh) => fresh.route(/person-panel-[^/]*\.js/u, (route) => (isCut ? route.abort() : route.continue())));
    await page.locator('.card-open').first().click();
    await page.getByText('This part could not be drawn.').waitFor();
    await sound(page);
    expect(await page.locator('.card').count()).toBeGreaterThan(0);
    isCut = false;
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    // Some browsers keep a failed fetch for as long as the page lives: then that is the way out.
    const reload = page.getByRole('button', { name: 'Reload the page' });
    await page.locator('.profile .facts').or(reload).first().waitFor();
    if (await reload.isVisible()) {
      await reload.click();
      await page.locator('.card-open').first().click();
    }
    await page.locator('.profile .facts').waitFor();
  });
});
