/**
 * Pictures of the app's pages and states, from the real product in a real browser: node scripts/web-pictures.ts FOLDER [only this name].
 * Every scene is taken in both themes and both languages, on a desk and on a phone.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../tests/support/browser.ts';
import { startLocalProduct } from '../tests/support/local-product.ts';

const [folder = 'pictures', only = ''] = process.argv.slice(2);
const brief = {
  en: 'Need 2 girls, 20-28, fluent Marathi, Kathak or Bharatnatyam trained, Pune ya Mumbai based, for a TVC on 12-14 Dec, budget 25k per day',
  hi: '25 से 35 साल की अभिनेत्री चाहिए, मुंबई, मराठी बोलती हो',
} as const;
type Language = keyof typeof brief;

const product = await startLocalProduct({ readyMs: 180_000, env: { CASTMATCH_SEED: '600', CASTMATCH_MESSAGES_PER_MINUTE: '600' } });
const browser = await startBrowser();

const ask = async (message: string): Promise<string> => {
  const answer = await fetch(`${product.url}/api/v1/ai/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ message }),
  });
  return `/c/${((await answer.json()) as { conversationId: string }).conversationId}`;
};

interface Scene {
  readonly name: string;
  readonly path: (language: Language) => string;
  readonly ready: string;
  readonly act?: (page: Page, isPhone: boolean) => Promise<void>;
}

const threads = { en: await ask(brief.en), hi: await ask(brief.hi) };
const scenes: readonly Scene[] = [
  { name: 'first', path: () => '/', ready: '.empty' },
  { name: 'thread', path: (language) => threads[language], ready: '.card' },
  {
    name: 'person',
    path: (language) => threads[language],
    ready: '.card',
    act: async (page) => {
      await page.locator('.card-open').first().click();
      await page.locator('.profile .facts').waitFor();
    },
  },
  {
    name: 'record',
    path: (language) => threads[language],
    ready: '.card',
    act: async (page) => {
      await page.locator('.card-open').first().click();
      await page.getByRole('tab').nth(1).click();
      await page.locator('.record-facts').waitFor();
    },
  },
  {
    name: 'similar',
    path: (language) => threads[language],
    ready: '.card',
    act: async (page) => {
      await page.locator('.card-open').first().click();
      await page.getByRole('tab').nth(2).click();
      await page.locator('.panel-cards, .nothing').first().waitFor();
    },
  },
  {
    name: 'role',
    path: (language) => threads[language],
    ready: '.card',
    act: async (page) => {
      await page.locator('.card-actions .button').first().click();
      await page.locator('.new-role').waitFor();
    },
  },
  {
    name: 'compare',
    path: (language) => threads[language],
    ready: '.card',
    act: async (page) => {
      for (const index of [0, 1, 2]) await page.locator('.card-compare').nth(index).click();
      await page.locator('.tray .button-primary').click();
      await page.locator('.compare-facts').first().waitFor();
    },
  },
];
const wanted = scenes.filter(({ name }) => only === '' || only.split(',').includes(name));
const looks = (process.env['LOOKS'] ?? 'en-light-desk,en-dark-phone,hi-light-phone,hi-dark-desk,en-dark-desk,en-light-phone,hi-light-desk,hi-dark-phone').split(
  ',',
);

mkdirSync(folder, { recursive: true });
try {
  for (const look of looks) {
    const [language, theme, size] = look.split('-') as [Language, 'light' | 'dark', 'desk' | 'phone'];
    const isPhone = size === 'phone';
    for (const { name, path, ready, act } of wanted) {
      const context = await browser.newContext({
        viewport: isPhone ? { width: 390, height: 844 } : { width: 1360, height: 850 },
        hasTouch: isPhone,
        locale: language === 'hi' ? 'hi-IN' : 'en-IN',
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`${product.url}${path(language)}`);
      try {
        await page.locator(ready).first().waitFor({ timeout: 20_000 });
        await page.locator('.connection.is-connected').waitFor({ timeout: 20_000 });
        await act?.(page, isPhone);
      } catch (error) {
        console.error(`${name} ${look}: ${String(error).split('\n')[0]}`);
      }
      await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
      await context.close();
    }
  }
} finally {
  await browser.close();
  await product.stop();
}
