/** A talk from the first word to the last, on a phone and on a desk: how a message fares, what the assistant does, and what survives a line, a page and all servers going. */
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, askProduct, callProduct, type Look, openApp } from '../support/app-page.ts';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { writeAnswers } from '../support/streamed-answer.ts';

const brief = 'Find actors in Mumbai aged 25-35 who speak Marathi';
const long = 'Please write a long answer about preparing an audition day';
const sizes = ['phone', 'desktop'] as const;
const patient = { timeout: 60_000 };
const env = { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600', SCRIPTED_MODEL_DELTA_MS: '40' };

interface Stored {
  readonly role: string;
  readonly status: string;
  readonly parts: readonly { readonly type: string; readonly text?: string }[];
}
/** Without what the page makes of marks: names for links, and the numbers of lists. */
const letters = (text: string): string =>
  text
    .replace(/^\s*\d+\.\s/gmu, '')
    .replace(/\[([^\]]*)\]\(talent:\w+\)/gu, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '');
const textOf = (message: Stored | undefined): string => (message?.parts ?? []).flatMap(({ type, text }) => (type === 'text' ? [text ?? ''] : [])).join('\n');

describe.skipIf(browserMissing !== undefined)(`a talk in the app${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let app: AppPage;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ readyMs: 150_000, env }), startBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await app?.page.context().close();
  });

  const open = async (path: string, look: Look, before?: (page: Page) => Promise<unknown>): Promise<Page> => {
    app = await openApp(browser, product, path, look, before);
    await app.page.locator('.connection.is-connected').waitFor();
    return app.page;
  };
  const send = async (page: Page, text: string): Promise<void> => {
    await page.locator('#composer').fill(text);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
  };
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const begun = (page: Page): Promise<void> => page.locator('.turn-reply .prose').first().waitFor();
  const ended = async (page: Page): Promise<void> => {
    await page.locator('.turn-reply .reply-actions').last().waitFor();
    await button(page, 'Stop the answer').waitFor({ state: 'detached' });
  };
  const stored = async (page: Page): Promise<Stored[]> => {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    return ((await callProduct(product, 'GET', `/conversations/${id}/messages`)) as { items: Stored[] }).items;
  };
  /** The page shows, letter for letter, what is stored. */
  const whole = async (page: Page): Promise<void> => {
    const messages = await stored(page);
    expect(messages.map(({ role, status }) => [role, status])).toEqual([
      ['user', 'complete'],
      ['assistant', 'complete'],
    ]);
    await expect.poll(async () => letters((await page.locator('.turn-reply .prose').allTextContents()).join('')), patient).toBe(letters(textOf(messages[1])));
  };

  it.each(sizes)('a message is sending, refused, tried again, received, and answered; or removed (%s)', async (size) => {
    let isRefusing = true;
    const problem = { type: 'about:blank', title: 'busy', status: 429, detail: 'three turns wait', instance: 'urn:test', code: 'conversation_busy' };
    const ids = { conversationId: 'cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', turnId: 'trn_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', messageId: 'msg_asked' };
    let answer: (() => void) | undefined;
    let written: Awaited<ReturnType<typeof writeAnswers>> | undefined;
    const page = await open('/', { size }, async (fresh) => {
      written = await writeAnswers(fresh, ({ requestId }, say) => {
        answer = () => say(isRefusing ? { type: 'problem', requestId, problem } : { type: 'accepted', requestId, ...ids, position: 0, duplicate: false });
      });
    });
    const failure = page.locator('.turn-user [role="alert"]', { hasText: 'Not sent' });
    const refused = async (): Promise<void> => {
      await page.getByText('Sending…').waitFor();
      answer?.();
      await failure.waitFor();
    };
    await send(page, 'Riders');
    await refused();
    await failure.getByRole('button', { name: 'Remove' }).click();
    await page.locator('.turn-user').waitFor({ state: 'detached' });

    await send(page, 'Riders in Pune');
    await refused();
    isRefusing = false;
    await failure.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Sending…').waitFor();
    answer?.();
    await page.getByText('Received').waitFor();
    const sends = written?.sent.filter(({ action, text }) => action === 'send' && text === 'Riders in Pune') ?? [];
    expect(sends.length).toBe(2);
    expect(new Set(sends.map(({ clientMessageId }) => clientMessageId)).size).toBe(1);

    // Before its first word: it thinks, and then it says what it does.
    await page.locator('.working', { hasText: 'Thinking…' }).waitFor();
    const call = { toolCallId: 'call', toolName: 'search_talent' };
    await written?.write('', { type: 'tool-input-available', ...call, input: { cities: ['Pune'], skills: ['horse_riding'], languages: ['Marathi'] } });
    await page.locator('.tool.is-active', { hasText: /^Looking for people in Pune, .*Marathi.*horse riding…$/u }).waitFor();
    await page.getByText('Received').waitFor({ state: 'detached' });
    await written?.write({ type: 'tool-output-available', ...call, output: {} });
    await page.locator('.tool.is-done', { hasText: /^Looked for people in Pune/u }).waitFor();
  });

  it.each(sizes)('an answer is stopped, given again, copied, and what was asked is said in other words (%s)', async (size) => {
    const page = await open('/', { size });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await send(page, long);
    await begun(page);
    await button(page, 'Stop the answer').click();
    await page.getByText('Stopped here.').waitFor();
    expect((await stored(page)).at(-1)?.status).toBe('stopped');

    await button(page, 'Edit and send again').click();
    await page.getByRole('textbox', { name: 'Your message, to be sent again' }).fill(brief);
    await button(page, 'Send again').click();
    await page.locator('.turn-user .branches', { hasText: '2 of 2' }).waitFor();
    await ended(page);
    await page.locator('.card').first().waitFor();

    await button(page, 'Answer again').click();
    await page.locator('.turn-reply .branches', { hasText: '2 of 2' }).waitFor();
    await ended(page);
    await button(page, 'Copy').click();
    await button(page, 'Copied').waitFor();
    const copied = (await page.evaluate('navigator.clipboard.readText()')) as string;
    expect(copied).not.toContain('talent:');
    expect(letters(copied)).toBe(letters(textOf((await stored(page)).at(-1))));

    await page.locator('.turn-user .branches').getByRole('button', { name: 'The one before' }).click();
    await page.locator('.bubble', { hasText: long }).waitFor();
    await page.getByText('Stopped here.').waitFor();
    const suggestion = page.locator('.suggestion').first();
    await page.locator('.turn-user .branches').getByRole('button', { name: 'The next one' }).click();
    const words = (await suggestion.textContent()) ?? '';
    await suggestion.click();
    await page.locator('.bubble', { hasText: words }).waitFor();
    await expect.poll(() => page.locator('.turn-reply').count(), patient).toBe(2);
    await ended(page);
    expect(app.complaints).toEqual([]);
  });

  it.each(sizes)('a second message waits its turn, and both are answered in order (%s)', async (size) => {
    const page = await open('/', { size });
    await send(page, long);
    await begun(page);
    await page.locator('#composer').fill('Find dancers in Jaipur');
    await page.getByText('This will wait until the answer above is finished.').waitFor();
    await page.locator('#composer').press('Enter');
    await page.getByText('Waiting its turn: next').waitFor();
    await button(page, 'Stop the answer').click();
    await expect.poll(() => page.locator('.turn-reply').count(), patient).toBe(2);
    await ended(page);
    expect((await stored(page)).map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
  });

  it.each(sizes)('an answer goes on over a page that is loaded again, and over a line that is cut (%s)', async (size) => {
    const lines: WebSocketRoute[] = [];
    const page = await open('/', { size }, (fresh) =>
      fresh.routeWebSocket(/\/ws/u, (line) => {
        line.connectToServer();
        lines.push(line);
      }),
    );
    await send(page, long);
    await begun(page);
    await page.waitForURL('**/c/cnv_*');
    await page.reload();
    await begun(page);
    const before = lines.length;
    await lines.at(-1)?.close();
    await expect.poll(() => lines.length, patient).toBeGreaterThan(before);
    await page.locator('.connection.is-connected').waitFor();
    await ended(page);
    await whole(page);
  });

  it.each(sizes)('what is written without a line is kept on the device, over a reload, and goes out once (%s)', async (size) => {
    let isCut = true;
    app = await openApp(browser, product, '/', { size }, async (fresh) => {
      await fresh.route('**/api/**', (route) => (isCut ? route.abort() : route.continue()));
      await fresh.routeWebSocket(/\/ws/u, (line) => (isCut ? void line.close() : void line.connectToServer()));
    });
    const { page } = app;
    await send(page, brief);
    await page.getByText('Kept on this device.').waitFor();
    await page.reload();
    await page.getByText('Kept on this device.').waitFor();
    isCut = false;
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await page.waitForURL('**/c/cnv_*');
    await ended(page);
    await whole(page);
  });

  it.each(sizes)('what is remembered is corrected and forgotten where it is used (%s)', async (size) => {
    const [first, second] = size === 'phone' ? ['ride a horse', 'dance kathak'] : ['sing', 'fence'];
    await askProduct(product, `Remember that I prefer actors who can ${first}`);
    const page = await open('/', { size });
    const remembered = page.locator('.remembered', { hasText: 'Remembered' }).last();
    // An answer that could not recall in time goes out without it: then the next one does.
    for (let asked = 1; asked <= 5 && (await remembered.count()) === 0; asked += 1) {
      await send(page, 'Find actors in Mumbai');
      await expect.poll(() => page.locator('.turn-reply').count(), patient).toBe(asked);
      await ended(page);
    }
    await remembered.locator('summary').click();
    await remembered.getByRole('button', { name: new RegExp(`^Correct:.*${first}`, 'u') }).click();
    await page.getByRole('textbox', { name: /^Correct:/u }).fill(`I prefer actors who can ${second}`);
    await button(page, 'Save').click();
    await remembered.locator('q', { hasText: second }).waitFor();
    await remembered.getByRole('button', { name: new RegExp(`^Forget:.*${second}`, 'u') }).click();
    await remembered.getByRole('button', { name: /^Forget for good/u }).click();
    await remembered.getByText('Forgotten.', { exact: true }).waitFor();
    expect(((await callProduct(product, 'GET', '/memory')) as { items: { text: string }[] }).items.filter(({ text }) => text.includes(second))).toEqual([]);
    expect(app.complaints).toEqual([]);
  });

  it.each(sizes)('everything is started anew under an open page: the answer is whole, and the next one comes (%s)', async (size) => {
    const page = await open('/', { size });
    await send(page, long);
    await begun(page);
    await page.waitForURL('**/c/cnv_*');
    await product.kill9All();
    await page.locator('.connection:not(.is-connected)').waitFor();
    await page.locator('#composer').fill('Find dancers in Jaipur');
    await page.locator('#composer').press('Enter');
    await page.locator('.turn-status.is-late').waitFor();

    const { home, port } = product;
    product = await startLocalProduct({ readyMs: 150_000, env, home, port });
    await page.locator('.connection.is-connected').waitFor({ timeout: 120_000 });
    await expect.poll(() => page.locator('.turn-reply .reply-actions').count(), { timeout: 120_000 }).toBe(2);
    await button(page, 'Stop the answer').waitFor({ state: 'detached' });
    const messages = await stored(page);
    expect(messages.map(({ role, status }) => [role, status])).toEqual(['user', 'assistant', 'user', 'assistant'].map((role) => [role, 'complete']));
    const shown = letters((await page.locator('.turn-reply .prose').allTextContents()).join(''));
    for (const message of [messages[1], messages[3]]) expect(shown).toContain(letters(textOf(message)));
  });
});
