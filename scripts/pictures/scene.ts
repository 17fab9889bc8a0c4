/** What a picture is taken of: an address, what is bent on the way there, and what is done once it stands. */
import type { Page } from 'playwright-core';
import type { World } from './world.ts';

export type Language = 'en' | 'hi';

export interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly isPhone: boolean;
}

export interface Scene {
  readonly name: string;
  readonly path: (world: World, language: Language) => string;
  /** What stands before the picture is taken. */
  readonly ready: string;
  /** Bends what the server says, before the page opens. */
  readonly before?: (page: Page, look: Look, world: World) => Promise<unknown>;
  readonly act?: (page: Page, look: Look) => Promise<unknown>;
  /** Of the whole page, however long. */
  readonly isWhole?: boolean;
  /** The page has no line, or it is cut on purpose. */
  readonly isWithoutLine?: boolean;
  /** A part of the product that begins empty. */
  readonly isEmpty?: boolean;
}

interface Json {
  // biome-ignore lint/suspicious/noExplicitAny: stored answers are read as they come
  [key: string]: any;
}

/** The stored answer, bent. */
export const answering =
  (change: (message: Json) => void) =>
  async (page: Page): Promise<void> => {
    await page.route(/\/messages(\?|$)/u, async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as Json;
      for (const message of body['items']) if (message.role === 'assistant') change(message);
      await route.fulfill({ response, json: body });
    });
  };

export const send = async (page: Page, text: string): Promise<void> => {
  await page.locator('#composer').fill(text);
  await page.locator('#composer').press('Enter');
};

export const openDrawer = async (page: Page, { isPhone }: Look): Promise<void> => {
  if (!isPhone) return;
  await page.locator('.top-bar > .icon-button').first().click();
  await page.locator('.sidebar.is-open').waitFor();
};
