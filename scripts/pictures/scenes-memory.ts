/** The page of what is remembered: nothing, some, two names that may be one thing, and taking consent back. */
import type { Page } from 'playwright-core';
import type { Memory, MemoryEntity, MemoryRetention } from '../../layers/contracts/index.ts';
import type { Scene } from './scene.ts';

const day = '2026-11-12T09:00:00Z';
const id = (kind: string, number: number): string => `${kind}_01JB2Q8ZK7T3W5M9R4X6Y8A0B${number}`;

const memory = (number: number, text: string, more: Partial<Memory> = {}): Memory => ({
  ...{ id: id('mem', number), layer: 'semantic', kind: 'preference', text, subject: null, attribute: null, projectId: null },
  ...{ about: [], trust: 'user', confidence: 1, importance: 0.8, pinned: false, validFrom: day, validTo: null, supersededBy: null },
  ...{ endedBecause: null, provenance: [], choices: null, createdAt: day },
  ...more,
});
const choices = { trait: 'skill:horse riding', said: 'ride a horse', state: 'shortlisted', shortlisted: 9, passed: 1, people: 10, roles: 4, ids: [] } as const;
const memories = [
  memory(1, 'I prefer actors who can ride a horse'),
  memory(2, 'Shortlists people who ride a horse: 9 times for 4 roles, passed over 1', { layer: 'procedural', choices: { ...choices, ids: [] } }),
  memory(3, 'मानसून फ़िल्म का बजट 25,000 रुपये रोज़ है', { kind: 'fact' }),
  memory(
    4,
    'For the Holi commercial nobody under 18 is asked, the shoot is at dawn in Wai, and whoever comes from Mumbai needs a car, a room and a call time that is told the evening before',
    { kind: 'constraint' },
  ),
];

const thing = (number: number, name: string, more: Partial<MemoryEntity> = {}): MemoryEntity => ({
  ...{ id: id('ent', number), kind: 'project', name, names: [], memories: 1, lastAt: day, merged: [], alike: [], history: [] },
  ...more,
});
const things = [
  thing(1, 'Holi ad', { memories: 3, alike: [{ id: id('ent', 2), name: 'Holi dawn ad', confidence: 0.7 }] }),
  thing(2, 'Holi dawn ad', { alike: [{ id: id('ent', 1), name: 'Holi ad', confidence: 0.7 }] }),
  thing(3, 'Monsoon film', { memories: 5, names: ['the monsoon one'], merged: [{ id: id('ent', 4), name: 'Dawn', at: day, by: 'meera', because: null }] }),
];
const kept: MemoryRetention = {
  messages: 1_095,
  episodes: 365,
  fact: null,
  preference: null,
  decision: null,
  constraint: null,
  knowledge: 730,
  earlier: 1_095,
};

const remembering = (items: readonly Memory[], entities: readonly MemoryEntity[]) => async (page: Page) => {
  await page.route(/\/memory\?/u, (route) => route.fulfill({ json: { items, nextCursor: null, stopped: false } }));
  await page.route('**/memory/entities?*', (route) => route.fulfill({ json: { items: entities, nextCursor: null } }));
  await page.route('**/memory/retention', (route) => route.fulfill({ json: kept }));
};

const scene = (name: string, more: Partial<Scene>): Scene => ({
  ...{ name, path: () => '/memory', ready: '#consent', isWithoutLine: true, isWhole: true },
  ...more,
});
const consent = (page: Page) => page.locator('section[aria-labelledby="consent"] .button');

export const memoryScenes: readonly Scene[] = [
  scene('memory-none', { isEmpty: true }),
  scene('memory-some', { before: remembering(memories, [thing(3, 'Monsoon film', { memories: 5, names: ['the monsoon one'] })]) }),
  scene('memory-same', { before: remembering(memories.slice(0, 2), things) }),
  scene('memory-forget', {
    before: remembering(memories, []),
    act: (page) => page.locator('.memory-row .button').nth(3).click(),
  }),
  scene('memory-consent', {
    before: remembering(memories.slice(0, 1), []),
    act: async (page) => {
      await consent(page).click();
      await page.locator('section[aria-labelledby="consent"] [role="alert"]').waitFor();
    },
  }),
  scene('memory-receipt', {
    before: async (page) => {
      const receipt = { forgottenAt: day, stopped: true, memories: 4, earlier: 2, episodes: 3, briefs: 2 };
      let isStopped = false;
      await page.route(/\/memory\?/u, (route) => {
        if (route.request().method() === 'DELETE') isStopped = true;
        const json = route.request().method() === 'DELETE' ? receipt : { items: isStopped ? [] : memories, nextCursor: null, stopped: isStopped };
        return route.fulfill({ json });
      });
    },
    act: async (page) => {
      await consent(page).click();
      await consent(page).first().click();
      await page.locator('section[aria-labelledby="consent"] [role="status"]:not(:empty)').waitFor();
      // What is there is read again after the receipt.
      await page.locator('section[aria-labelledby="consent"] .button-danger').waitFor({ state: 'detached' });
    },
  }),
  scene('memory-failed', {
    ready: '.page-main .button',
    before: (page) => page.route('**/memory/retention', (route) => route.fulfill({ status: 500, json: {} })),
  }),
];
