/** The app in a browser, for tests that look at one page after another: what every one of them needs. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { LocalProduct } from './local-product.ts';

export const sizes = { desktop: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } } as const;

export interface Look {
  readonly size?: keyof typeof sizes;
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'en' | 'hi';
}

export interface AppPage {
  readonly page: Page;
  /** What the page complained of: errors thrown, errors in the console. */
  readonly complaints: string[];
}

/** A page of its own, in a browser that remembers nothing. `before`: what is done before the address is opened. */
export const openApp = async (
  browser: Browser,
  product: LocalProduct,
  path: string,
  { size = 'desktop', scheme = 'light', language = 'en' }: Look = {},
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<AppPage> => {
  const look: BrowserContextOptions = { viewport: sizes[size], hasTouch: size === 'phone', colorScheme: scheme, reducedMotion: 'reduce' };
  const context = await browser.newContext({ ...look, locale: language === 'hi' ? 'hi-IN' : 'en-IN' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await before(page);
  await page.goto(`${product.url}${path}`);
  return { page, complaints };
};

/** One call of the API as the demo director; throws when it is refused. */
export const callProduct = async (product: LocalProduct, method: string, path: string, body?: unknown): Promise<unknown> => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${product.url}/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.status === 204 ? null : response.json();
};

/** Asks, and waits for the whole answer. */
export const askProduct = async (product: LocalProduct, message: string): Promise<string> =>
  ((await callProduct(product, 'POST', '/ai/chat', { message })) as { conversationId: string }).conversationId;

/** Tab until something of that name has the focus. */
export const tabTo = async (page: Page, wanted: string | RegExp): Promise<void> => {
  for (let presses = 0; presses < 150; presses += 1) {
    const at = (await page.evaluate('(document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent).trim()')) as string;
    if (typeof wanted === 'string' ? at === wanted : wanted.test(at)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach "${wanted}"`);
};
