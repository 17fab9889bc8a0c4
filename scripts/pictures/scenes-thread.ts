/** What passes in a thread: sending, waiting, writing, ending, and what is wrong around it. */
import type { Page } from 'playwright-core';
import { answering, type Scene, send } from './scene.ts';
import { framesUntil, playLine } from './scripted-line.ts';
import { briefs } from './world.ts';

const problem = (code: string, status: number) => ({ type: 'about:blank', title: code, status, detail: '', instance: '', code });
const ask = (page: Page, { language }: { language: 'en' | 'hi' }) => send(page, briefs[language]);
const thread: Scene['path'] = (world, language) => world.threads[language];

const longAnswer = `Of **twelve people** who ride, four are free on all three days. In short: begin with Aditi, and ask Rohan about the 13th.

## How they compare

| Person | City | Rides | Marathi | Free 12 to 14 Dec | Asks a day |
|---|---|---|---|---|---|
| Aditi Kulkarni | Mumbai | professional | native | yes | ₹22,000 |
| Rohan Deshpande | Pune | trained | fluent | held on 13 Dec | ₹25,000 |
| Meher Irani-Contractor | Mumbai | beginner | conversational | not known | ₹40,000 |

## What to do next

1. Hold Aditi for 12 to 14 December.
2. Ask Rohan’s agent whether the hold of the 13th can move.
   - If it can, he is the better rider.
   - If it cannot, Shubhangi is next.
3. Ask all of them for a **self-tape** with these sides:

\`\`\`text
INT. STABLE, NIGHT
SAVITRI, 24, holds the lamp higher.
SAVITRI: You said the horse knew the way home.
\`\`\`

> Availability is as of 14 November. Calendars older than three weeks are marked.

The guild’s list is at [the riders’ guild](https://example.org/riders), and \`reference 12-B\` is the call sheet.`;

const lost = async (page: Page): Promise<void> => {
  let isGone = false;
  await page.clock.install();
  await page.route('**/api/**', (route) => (isGone ? route.abort() : route.continue()));
  await page.routeWebSocket(/\/ws/u, (line) => {
    if (isGone) return void line.close();
    line.connectToServer();
    gone.set(page, async () => {
      isGone = true;
      await line.close();
    });
  });
};
const gone = new Map<Page, () => Promise<void>>();
const cut = async (page: Page): Promise<void> => {
  await gone.get(page)?.();
  gone.delete(page);
};

export const threadScenes: readonly Scene[] = [
  { name: 'thread-loading', path: thread, ready: '.skeleton-text', isWithoutLine: true, before: (page) => page.route('**/messages?*', () => undefined) },
  {
    name: 'thread-failed',
    path: thread,
    ready: '.failure',
    before: (page) => page.route('**/messages?*', (route) => route.fulfill({ status: 500, json: {} })),
  },
  { name: 'not-found', path: () => '/c/cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', ready: '.failure' },
  {
    name: 'sending',
    path: () => '/',
    ready: '.empty',
    before: playLine({ isAccepting: false }),
    act: async (page, look) => {
      await ask(page, look);
      await page.locator('.turn-status').waitFor();
      await page.waitForTimeout(1200);
    },
  },
  {
    name: 'thinking',
    path: () => '/',
    ready: '.empty',
    before: playLine({ frames: framesUntil(1) }),
    act: async (page, look) => {
      await ask(page, look);
      await page.locator('.working').waitFor();
    },
  },
  {
    name: 'searching',
    path: () => '/',
    ready: '.empty',
    before: playLine({ frames: framesUntil('tool-input-available') }),
    act: async (page, look) => {
      await ask(page, look);
      await page.locator('.tool').first().waitFor();
    },
  },
  {
    name: 'streaming',
    path: () => '/',
    ready: '.empty',
    before: playLine({ frames: framesUntil(36) }),
    act: async (page, look) => {
      await ask(page, look);
      await page.locator('.card').first().waitFor();
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'waiting',
    path: () => '/',
    ready: '.empty',
    before: playLine({ frames: framesUntil('tool-input-available') }),
    act: async (page, look) => {
      await ask(page, look);
      await page.locator('.tool').first().waitFor();
      await send(page, look.language === 'hi' ? 'सिर्फ़ जो खाली हैं' : 'Only those who are free');
      await page.locator('.turn-status').last().waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'not-sent',
    path: () => '/',
    ready: '.empty',
    before: playLine({ refusal: problem('rate_limited', 429) }),
    act: async (page, look) => {
      await ask(page, look);
      await page.locator('.turn-status.is-failed').waitFor();
    },
  },
  {
    name: 'failed',
    path: thread,
    ready: '.turn-reply',
    before: answering((message) => {
      message['status'] = 'failed';
      message['parts'] = message['parts'].filter((part: { type: string }) => part.type === 'text').slice(0, 1);
    }),
    act: (page) => page.locator('.failure').first().waitFor(),
  },
  {
    name: 'stopped',
    path: thread,
    ready: '.turn-reply',
    before: answering((message) => {
      message['status'] = 'stopped';
      message['parts'] = [{ type: 'text', text: 'Four people fit, two of them closely. The first of them lives in' }];
    }),
  },
  {
    name: 'degraded',
    path: thread,
    ready: '.turn-mark',
    before: answering((message) => {
      message['metadata'].degraded = true;
    }),
  },
  {
    name: 'long-answer',
    path: thread,
    ready: '.prose table',
    before: answering((message) => {
      message['parts'] = [{ type: 'text', text: longAnswer }];
    }),
    act: (page) => page.locator('.prose pre').waitFor(),
  },
  {
    name: 'interstitial',
    path: thread,
    ready: '.prose a',
    before: answering((message) => {
      message['parts'] = [{ type: 'text', text: longAnswer }];
    }),
    act: async (page) => {
      await page.locator('.prose a').first().click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'edit',
    path: thread,
    ready: '.bubble-edit',
    act: async (page) => {
      await page.locator('.bubble-edit').first().click();
      await page.locator('.edit-field').waitFor();
    },
  },
  {
    name: 'feedback',
    path: thread,
    ready: '.reply-actions',
    act: async (page) => {
      await page.locator('.thumb.is-down').last().click();
      await page.locator('.feedback').waitFor();
      await page.locator('.reply-actions').scrollIntoViewIfNeeded();
      await page.locator('.turn-reply details:has(.details) > summary').last().click();
      await page.locator('.suggestion').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'offline',
    path: thread,
    ready: '.card',
    before: lost,
    act: async (page, { language }) => {
      await cut(page);
      await send(page, language === 'hi' ? 'पुणे में भी खोजें' : 'Look in Pune, too');
      await page.locator('.turn-status.is-late').waitFor();
      await page.clock.fastForward('01:00');
      await page.locator('.line-note').waitFor();
      // "Kept on this device" appears late, so that it does not flicker.
      await new Promise((done) => setTimeout(done, 800));
    },
  },
  {
    name: 'reconnecting',
    path: thread,
    ready: '.card',
    before: lost,
    act: async (page) => {
      await cut(page);
      await page.clock.fastForward('00:04');
      await page.locator('.connection:not(.is-connected)').waitFor();
    },
  },
  { name: 'clock', path: thread, ready: '.line-note', before: (page) => page.clock.install({ time: Date.now() + 86_400_000 }) },
  {
    name: 'too-long',
    path: () => '/',
    ready: '.empty',
    act: async (page) => {
      await page.locator('#composer').fill('A long brief of a long film. '.repeat(6_000));
      await page.locator('.composer-note[role="alert"]').waitFor();
    },
  },
  {
    name: 'focus',
    path: thread,
    ready: '.card',
    act: async (page) => {
      await page.locator('.card-open').nth(1).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    },
  },
  { name: 'print', path: thread, ready: '.card', isWhole: true, act: (page) => page.emulateMedia({ media: 'print' }) },
];
