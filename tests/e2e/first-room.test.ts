/** The app as a newcomer uses it: a real browser, the product's own processes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { isAlive, type LocalProduct, startLocalProduct } from '../support/local-product.ts';

const sizes = { desktop: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } } as const;
const long = 'Please write a long answer about preparing an audition day';

interface StoredMessage {
  readonly role: string;
  readonly status: string;
  readonly parts: readonly { readonly type: string; readonly text?: string }[];
}

describe.skipIf(browserMissing !== undefined)(`the app in a browser${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600' } }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  const open = async (size: keyof typeof sizes, path = '/'): Promise<void> => {
    const context = await browser.newContext({ viewport: sizes[size], hasTouch: size === 'phone' });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${product.url}${path}`);
  };
  const composer = () => page.getByRole('textbox', { name: 'Message' });
  const send = async (text: string): Promise<void> => {
    await composer().fill(text);
    await composer().press('Enter');
  };
  const stopButton = () => page.getByRole('button', { name: 'Stop the answer' });
  const someText = (): Promise<void> =>
    expect.poll(async () => (await page.locator('main').textContent())?.length ?? 0, { timeout: 30_000, interval: 50 }).toBeGreaterThan(500);
  const waitForEnd = (): Promise<void> => stopButton().waitFor({ state: 'detached', timeout: 60_000 });
  const storedMessages = async (): Promise<StoredMessage[]> => {
    const conversationId = /\/c\/([^/?#]+)/.exec(page.url())?.[1];
    const response = await fetch(`${product.url}/api/v1/conversations/${conversationId}/messages`);
    return ((await response.json()) as { items: StoredMessage[] }).items;
  };
  const storedText = (message: StoredMessage | undefined): string => (message?.parts ?? []).map((part) => part.text ?? '').join(' ');

  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    await page?.context().close();
  });

  it('answers an example with real people, and keeps the conversation', async () => {
    await open('desktop');

    await page.getByRole('button', { name: /Find actors in Mumbai aged 25 to 35/ }).click();
    await page.locator('.card').first().waitFor({ timeout: 30_000 });
    await waitForEnd();

    expect(await page.locator('.card').count()).toBeGreaterThan(0);
    expect(await page.locator('.card').first().textContent()).toContain('Mumbai');
    const messages = await storedMessages();
    expect(messages.map((message) => [message.role, message.status])).toEqual([
      ['user', 'complete'],
      ['assistant', 'complete'],
    ]);
    await page.reload();
    await page.locator('.card').first().waitFor();
    // The product's own title, or by now the cheap model's.
    expect(await page.getByRole('navigation', { name: 'Conversations' }).textContent()).toMatch(/Marathi riders, Mumbai|Casting: Mumbai.*Marathi/u);
    expect(complaints).toEqual([]);
  });

  it('says openly that the scripted model speaks', async () => {
    await open('desktop');

    await page.getByText('Scripted model').first().waitFor();
  });

  it('goes on with an answer after a reload in the middle of it', async () => {
    await open('desktop');
    await send(long);
    await someText();

    await page.reload();
    await stopButton().waitFor({ timeout: 15_000 });
    await waitForEnd();

    const answer = (await storedMessages()).at(-1);
    expect(answer?.status).toBe('complete');
    const lastWords = storedText(answer).trim().split(/\s+/).slice(-3).join(' ').replace(/[*_`]/g, '');
    expect(await page.locator('main').textContent()).toContain(lastWords);
  });

  it('stops when told to, and keeps what was said', async () => {
    await open('desktop');
    await send(long);
    await someText();

    await stopButton().click();
    await page.getByText('Stopped here.').waitFor({ timeout: 10_000 });

    const answer = (await storedMessages()).at(-1);
    expect(answer?.status).toBe('stopped');
    expect(storedText(answer).length).toBeGreaterThan(50);
  });

  it('shows that it reconnects when the gateway dies, and finishes the answer', async () => {
    await open('desktop');
    await send(long);
    await someText();
    const gateway = product.pids['gateway'] ?? 0;

    process.kill(gateway, 'SIGKILL');
    await page
      .getByText(/Reconnecting|Offline|Connecting/)
      .first()
      .waitFor({ timeout: 15_000 });
    await page.getByText('Connected').first().waitFor({ timeout: 60_000 });
    await waitForEnd();

    expect(isAlive(gateway)).toBe(false);
    const answer = (await storedMessages()).at(-1);
    expect(answer?.status).toBe('complete');
    const lastWords = storedText(answer).trim().split(/\s+/).slice(-3).join(' ').replace(/[*_`]/g, '');
    expect(await page.locator('main').textContent()).toContain(lastWords);
  });

  it('works on a phone, by keyboard, with a second message waiting its turn', async () => {
    await open('phone');
    await composer().focus();
    await page.keyboard.type(long);
    await page.keyboard.press('Enter');
    await stopButton().waitFor({ timeout: 15_000 });
    await page.keyboard.type('And only those from Pune who speak Marathi');
    await page.keyboard.press('Enter');

    await page
      .getByText(/Waiting its turn/)
      .first()
      .waitFor({ timeout: 15_000 });
    await page
      .getByText(/I found|No one|people fit/)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 90_000 });
    await waitForEnd();

    expect((await storedMessages()).map((message) => message.role)).toEqual(['user', 'assistant', 'user', 'assistant']);
    const widest = await page.locator('html').evaluate((element: { scrollWidth: number }) => element.scrollWidth);
    expect(widest).toBeLessThanOrEqual(sizes.phone.width);
  });
});
