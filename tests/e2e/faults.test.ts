/** What goes wrong around an answer, in a real browser: lines that die without a word, lines that never open, tokens that end, pages that are loaded again. */
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, askProduct, callProduct, openApp } from '../support/app-page.ts';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';

const brief = 'Find actors in Mumbai aged 25-35 who speak Marathi';

interface Json {
  // biome-ignore lint/suspicious/noExplicitAny: stored answers are read as they come
  [key: string]: any;
}
const letters = (text: string): string => text.replace(/\[([^\]]*)\]\(talent:\w+\)/gu, '$1').replace(/[^\p{L}\p{N}]/gu, '');

describe.skipIf(browserMissing !== undefined)(`faults around an answer${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let app: AppPage;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      startLocalProduct({ env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600', SCRIPTED_MODEL_DELTA_MS: '40' } }),
      startBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await app?.page.context().close();
  });

  const open = async (path: string, before?: (page: Page) => Promise<unknown>): Promise<Page> => {
    app = await openApp(browser, product, path, {}, before);
    await app.page.locator('#composer').waitFor();
    return app.page;
  };
  const send = async (page: Page, text: string): Promise<void> => {
    await page.locator('#composer').fill(text);
    await page.locator('#composer').press('Enter');
  };
  const begun = (page: Page): Promise<void> => page.locator('.turn-reply .prose').first().waitFor();
  const ended = async (page: Page): Promise<void> => {
    await page.locator('.turn-reply .reply-actions').last().waitFor();
    await page.locator('.round-button.is-stop').waitFor({ state: 'detached' });
  };
  /** The page shows, letter for letter, what is stored; and the message was sent once. */
  const whole = async (page: Page): Promise<void> => {
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { items } = (await callProduct(product, 'GET', `/conversations/${id}/messages`)) as Json;
    expect(items.map(({ role }: Json) => role)).toEqual(['user', 'assistant']);
    const stored = items[1].parts.flatMap((part: Json) => (part.type === 'text' ? [part.text] : [])).join('');
    await expect.poll(async () => letters((await page.locator('.turn-reply .prose').allTextContents()).join(''))).toBe(letters(stored));
  };

  it('a draft survives a reload, and each conversation has its own', async () => {
    const id = await askProduct(product, 'Hello');
    const page = await open(`/c/${id}`);
    await page.locator('#composer').fill('half a thought for this one');
    await page.reload();
    await expect.poll(() => page.locator('#composer').inputValue()).toBe('half a thought for this one');

    await page.getByRole('button', { name: 'New conversation' }).click();
    await expect.poll(() => page.locator('#composer').inputValue()).toBe('');
    await page.locator('#composer').fill('and one for a new one');
    await page.reload();
    await expect.poll(() => page.locator('#composer').inputValue()).toBe('and one for a new one');
    await page.goto(`${product.url}/c/${id}`);
    await expect.poll(() => page.locator('#composer').inputValue()).toBe('half a thought for this one');
  });

  it('a message without a line lies in IndexedDB under its id, survives a reload, and goes out once', async () => {
    let isCut = true;
    const page = await open('/', async (fresh) => {
      await fresh.route('**/api/**', (route) => (isCut ? route.abort() : route.continue()));
      await fresh.routeWebSocket(/\/ws/u, (line) => (isCut ? void line.close() : void line.connectToServer()));
    });
    await send(page, brief);
    await page.getByText('Kept on this device.').waitFor();
    const kept = () =>
      page.evaluate(`new Promise((done, fail) => {
        const opened = indexedDB.open('castmatch', 1);
        opened.onerror = () => fail(opened.error);
        opened.onsuccess = () => {
          const all = opened.result.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => { opened.result.close(); done(all.result.map(({ clientMessageId, text }) => [clientMessageId, text])); };
        };
      })`) as Promise<[string, string][]>;
    await expect.poll(async () => (await kept()).map(([, text]) => text)).toEqual([brief]);
    const [[id] = ['']] = await kept();
    await page.reload();
    await page.locator('.turn-user', { hasText: brief }).waitFor();
    expect((await kept())[0]?.[0]).toBe(id);

    const sent = page.waitForRequest((request) => (request.postData() ?? '').includes(id), { timeout: 3_000 }).catch(() => null);
    isCut = false;
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await page.waitForURL('**/c/cnv_*');
    await ended(page);
    await whole(page);
    await sent;
    await expect.poll(kept).toEqual([]);
  });

  it.each(['sleep', 'tunnel'])('a line that dies without a word (%s) is found dead, and the answer is whole', async (fault) => {
    let isDead = false;
    const page = await open('/', async (fresh) => {
      await fresh.clock.install();
      await fresh.routeWebSocket(/\/ws/u, (line) => {
        const server = line.connectToServer();
        let isMine = false;
        line.onMessage((message) => void (isDead && isMine ? undefined : server.send(message)));
        server.onMessage((message) => {
          if (String(message).includes('"type":"frame"')) isMine = true;
          if (!(isDead && isMine)) line.send(message);
        });
      });
    });
    await page.locator('.connection.is-connected').waitFor();
    await send(page, brief);
    await begun(page);
    // Only the line that carried the answer is dead: a new one opens.
    isDead = true;
    await page.waitForURL('**/c/cnv_*');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await expect.poll(async () => ((await callProduct(product, 'GET', `/conversations/${id}`)) as Json)['liveTurn'], { timeout: 30_000 }).toBeNull();
    isDead = false;
    if (fault === 'sleep') {
      await page.clock.fastForward('08:00:00');
      await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    } else await page.clock.fastForward('05:00');
    await page.clock.fastForward('00:15');
    await ended(page);
    await whole(page);
    await page.locator('.connection.is-connected').waitFor();
    expect(app.complaints).toEqual([]);
  });

  it.each([
    ['event streams', false],
    ['polling', true],
  ] as const)('where no socket opens, %s carry the answer by themselves, and a socket takes over when it can', async (_name, isStreamCut) => {
    let isCut = true;
    const lines: WebSocketRoute[] = [];
    const asked: string[] = [];
    const page = await open('/', async (fresh) => {
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await fresh.routeWebSocket(/\/ws/u, (line) => {
        lines.push(line);
        if (isCut) void line.close();
        else line.connectToServer();
      });
      if (isStreamCut) await fresh.route(/\/stream$/u, (route) => (isCut ? route.abort() : route.continue()));
    });
    await page.locator('.connection.is-fallback').waitFor();
    await send(page, brief);
    await ended(page);
    await whole(page);
    expect(lines.length).toBeGreaterThan(1);
    const streamed = asked.some((path) => path.endsWith('/stream'));
    const polled = asked.some((path) => /\/turns\/trn_\w+$/u.test(path));
    expect(isStreamCut ? polled : streamed).toBe(true);

    isCut = false;
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await page.locator('.connection.is-connected').waitFor();
  });

  it('an edit in a tab whose conversation goes another way in a second tab is handed to the composer, and both say what happened', async () => {
    const id = await askProduct(product, brief);
    const first = await open(`/c/${id}`);
    const second = await first.context().newPage();
    await second.goto(`${product.url}/c/${id}`);
    for (const page of [first, second]) {
      await page.locator('.connection.is-connected').waitFor();
      await page.getByRole('button', { name: 'Edit and send again' }).click();
    }
    const field = (page: Page) => page.getByRole('textbox', { name: 'Your message, to be sent again' });
    await field(first).fill('the words of the first tab');
    await field(second).fill('Find women in Pune who speak Hindi');
    // It stands for six seconds.
    const told = first.getByText('This conversation was changed in another window.').waitFor();
    await second.getByRole('button', { name: 'Send again' }).click();
    await told;
    await second.locator('.turn-user .branches').waitFor();
    await field(first).waitFor({ state: 'detached' });
    expect(await first.locator('#composer').inputValue()).toBe('the words of the first tab');
    await first.locator('.bubble', { hasText: 'Find women in Pune' }).waitFor();
    await first.locator('.turn-user .branches', { hasText: '2 of 2' }).waitFor();
    await ended(first);
    await second.close();
  });

  it('news that come over the socket are a toast with a way to them, and to nowhere else', async () => {
    const lines: WebSocketRoute[] = [];
    const page = await open('/', (fresh) =>
      fresh.routeWebSocket(/\/ws/u, (line) => {
        line.connectToServer();
        lines.push(line);
      }),
    );
    await page.locator('.connection.is-connected').waitFor();
    const news = (link: string, id: string) =>
      JSON.stringify({ type: 'notification', id, kind: 'brief', title: 'Riders in Pune', body: '2 new people fit', link, createdAt: new Date().toISOString() });
    lines.at(-1)?.send(news('/design', 'ntf_1'));
    const toast = page.locator('.toast');
    await toast.getByText('2 new people fit Riders in Pune').waitFor();
    expect(await toast.getByRole('link', { name: 'Look at it' }).getAttribute('href')).toBe('/design');
    await toast.getByRole('button').click();
    await toast.waitFor({ state: 'detached' });

    lines.at(-1)?.send(news('//elsewhere.example', 'ntf_2'));
    await toast.waitFor();
    expect(await toast.getByRole('link').count()).toBe(0);
  });

  it('edges of panels are moved by arrow keys, say where they stand, and stay there', async () => {
    const id = await askProduct(product, brief);
    const page = await open(`/c/${id}`);
    const edge = page.getByRole('separator', { name: 'Width of the list' });
    await edge.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await edge.getAttribute('aria-valuenow')).toBe('304');
    expect(
      await page.locator('.sidebar').evaluate((element: { getBoundingClientRect(): { width: number } }) => Math.round(element.getBoundingClientRect().width)),
    ).toBe(304);
    await page.keyboard.press('End');
    expect(await edge.getAttribute('aria-valuenow')).toBe(await edge.getAttribute('aria-valuemax'));
    await page.keyboard.press('Home');
    expect(await edge.getAttribute('aria-valuenow')).toBe(await edge.getAttribute('aria-valuemin'));

    await page.locator('.card-open').first().click();
    const side = page.getByRole('separator', { name: 'Width of the profile' });
    await side.focus();
    const before = Number(await side.getAttribute('aria-valuenow'));
    await page.keyboard.press('ArrowLeft');
    expect(Number(await side.getAttribute('aria-valuenow'))).toBe(before + 16);
    const box = await side.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 2, 300);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 58, 300);
    await page.mouse.up();
    expect(Number(await side.getAttribute('aria-valuenow'))).toBeGreaterThan(before + 40);

    await page.reload();
    await edge.waitFor();
    expect(await edge.getAttribute('aria-valuenow')).toBe(await edge.getAttribute('aria-valuemin'));
  });
});
