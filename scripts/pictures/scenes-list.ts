/** The list of conversations, what finds and keeps them, and the menus. */
import type { Page } from 'playwright-core';
import { type Look, openDrawer, type Scene, send } from './scene.ts';
import { playLine } from './scripted-line.ts';

/** Where nothing hovers, only the open one shows what can be done with it: the keyboard reaches the others. */
const showRow = async (page: Page, { isPhone }: Look, at: number): Promise<void> => {
  const row = page.locator('.row').nth(at);
  if (isPhone) await row.locator('.row-open').focus();
  else await row.hover();
};

export const listScenes: readonly Scene[] = [
  { name: 'first', path: () => '/', ready: '.empty' },
  { name: 'first-nothing', path: () => '/', ready: '.empty', isEmpty: true, act: openDrawer },
  { name: 'list', path: (world, language) => world.threads[language], ready: '.card', act: openDrawer },
  {
    name: 'list-loading',
    path: () => '/',
    ready: '.empty',
    before: (page) => page.route('**/conversations?*', () => undefined),
    act: openDrawer,
  },
  {
    name: 'list-failed',
    path: () => '/',
    ready: '.empty',
    before: (page) => page.route('**/conversations?*', (route) => route.fulfill({ status: 500, json: {} })),
    act: openDrawer,
  },
  {
    name: 'list-menu',
    path: (world, language) => world.threads[language],
    ready: '.card',
    act: async (page, look) => {
      await openDrawer(page, look);
      await showRow(page, look, 2);
      await page.locator('.row').nth(2).locator('.row-actions button').first().click();
      await page.locator('[role="menuitem"]:visible').first().waitFor();
    },
  },
  {
    name: 'list-rename',
    path: (world, language) => world.threads[language],
    ready: '.card',
    act: async (page, look) => {
      await openDrawer(page, look);
      await showRow(page, look, 2);
      await page.locator('.row').nth(2).locator('.row-actions button').first().click();
      await page.locator('[role="menuitem"]:visible').first().click();
      await page.locator('.rename').waitFor();
    },
  },
  {
    name: 'search-hits',
    path: () => '/',
    ready: '.empty',
    act: async (page, look) => {
      await openDrawer(page, look);
      await page.locator('.search').fill('horse');
      await page.locator('mark').first().waitFor();
    },
  },
  {
    name: 'search-none',
    path: () => '/',
    ready: '.empty',
    act: async (page, look) => {
      await openDrawer(page, look);
      await page.locator('.search').fill('zeppelin');
      await page.locator('.list-scroll .list-note').waitFor();
    },
  },
  {
    name: 'archive-empty',
    path: () => '/',
    ready: '.empty',
    act: async (page, look) => {
      await openDrawer(page, look);
      await page.locator('.sidebar-foot .button').first().click();
      await page.locator('.list-note').waitFor();
    },
  },
  {
    name: 'undo',
    path: () => '/',
    ready: '.empty',
    act: async (page, look) => {
      await openDrawer(page, look);
      await showRow(page, look, 3);
      await page.locator('.row').nth(3).locator('.row-actions button').first().click();
      await page.locator('[role="menuitem"]:visible').last().click();
      await page.locator('.toast').waitFor();
    },
    before: (page) => page.route('**/conversations/*', (route) => (route.request().method() === 'DELETE' ? route.abort() : route.continue())),
  },
  {
    name: 'palette',
    path: (world, language) => world.threads[language],
    ready: '.card',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog [role="option"]').first().waitFor();
    },
  },
  {
    name: 'palette-words',
    path: (world, language) => world.threads[language],
    ready: '.card',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog [role="option"]').first().waitFor();
      await page.keyboard.type('horse');
      await page.waitForTimeout(900);
    },
  },
  {
    name: 'thread-menu',
    path: (world, language) => world.threads[language],
    ready: '.card',
    act: async (page) => {
      await page.locator('.top-bar [aria-haspopup="menu"]').click();
      await page.locator('.top-bar [role="menuitem"]:visible').first().waitFor();
    },
  },
  {
    name: 'project',
    path: (world, language) => world.threads[language],
    ready: '.card',
    act: async (page) => {
      await page.locator('.top-bar [aria-haspopup="menu"]').click();
      await page.locator('.top-bar [role="menuitem"]').first().click();
      await page.locator('dialog .choice-new').waitFor();
    },
  },
  {
    name: 'share-dialog',
    path: (world, language) => world.threads[language],
    ready: '.card',
    act: async (page) => {
      await page.locator('.top-bar [aria-haspopup="menu"]').click();
      await page.locator('.top-bar [role="menuitem"]').nth(1).click();
      await page.locator('dialog[open] button.button-primary').click();
      await page.locator('dialog[open] input[readonly]').waitFor();
    },
  },
  {
    name: 'notice',
    path: () => '/',
    ready: '.empty',
    act: async (page, look) => {
      await openDrawer(page, look);
      await page.route('**/conversations/*', (route) => (route.request().method() === 'PATCH' ? route.fulfill({ status: 500, json: {} }) : route.continue()));
      await showRow(page, look, 3);
      await page.locator('.row').nth(3).locator('.row-actions button').first().click();
      await page.locator('[role="menuitem"]:visible').nth(1).click();
      await page.locator('.notice').waitFor();
    },
  },
  {
    name: 'sending-drawer',
    path: () => '/',
    ready: '.empty',
    before: playLine({ isAccepting: false }),
    act: async (page, look) => {
      await send(page, 'Riders for the monsoon film');
      await page.locator('.turn-status.is-late').waitFor();
      // What is said late comes slowly.
      await page.waitForTimeout(1200);
      await openDrawer(page, look);
    },
  },
];
