/** People in a thread, the brief, what is remembered, and what waits for a person's word. */
import type { Page } from 'playwright-core';
import { fakePeople } from '../../tests/support/fake-reply.ts';
import { answering, type Scene } from './scene.ts';

const thread: Scene['path'] = (world, language) => world.threads[language];
const openProfile = async (page: Page): Promise<void> => {
  await page.locator('.card-open').first().click();
  await page.locator('.profile [role="tab"]').first().waitFor();
};

const ids = { memory: 'mem_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', conversation: 'cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', message: 'msg_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ' };
const memory = {
  ...{ id: ids.memory, layer: 'semantic', kind: 'preference', text: 'I prefer actors who can ride a horse', subject: null, attribute: null, projectId: null },
  ...{ about: [], trust: 'user', confidence: 1, importance: 0.8, pinned: false, validFrom: '2026-11-12T09:00:00Z', validTo: null, supersededBy: null },
  ...{ endedBecause: null, choices: null, createdAt: '2026-11-12T09:00:00Z' },
  provenance: [
    {
      conversationId: ids.conversation,
      messageId: ids.message,
      quote: 'For this film I prefer actors who can ride a horse, even if they have never acted on one.',
    },
  ],
};
const remembering = async (page: Page): Promise<void> => {
  await answering((message) => {
    const used = [
      { id: ids.memory, layer: 'semantic', text: memory.text, why: 'Said in this office.' },
      { id: `${ids.memory.slice(0, -1)}1`, layer: 'semantic', text: 'The budget of the monsoon film is 25,000 a day', why: 'Said in this office.' },
    ];
    message['parts'].unshift({ type: 'data-memory', id: 'm', data: { used } });
  })(page);
  const replaced = [{ id: ids.memory, text: 'I prefer dancers', validFrom: memory.validFrom, validTo: memory.validFrom, because: null }];
  await page.route('**/memory/*', (route) => route.fulfill({ json: { memory, because: '', replaced } }));
};

const action = (number: number, kind: string, status: string, more: object = {}) => ({
  ...{ actionId: `act_01JB2Q8ZK7T3W5M9R4X6Y8A0B${number}`, conversationId: ids.conversation, turnId: 'trn_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', kind, status },
  ...{ summary: 'Send an e-mail to 2 people', argumentsSha256: '0'.repeat(64), fileUrl: null, email: null, people: [], memories: [] },
  ...{ createdAt: new Date().toISOString(), expiresAt: new Date(Date.now() + 3_600_000).toISOString(), executedAt: null, outcome: null },
  ...more,
});
const email = {
  people: fakePeople.slice(0, 2).map(({ id, stageName }) => ({ talentId: id, name: stageName })),
  email: {
    subject: 'Casting enquiry: jewellery film, 12 to 14 December',
    text: 'Hello,\n\nwe are casting a jewellery film that shoots in Pune from 12 to 14 December, and we would like a self-tape by Friday.\n\nWarmly,\nthe casting team',
  },
};
const list = { people: [...email.people, { talentId: 'tal_x', name: null }] };
const forgotten = {
  memories: [
    { memoryId: ids.memory, text: memory.text },
    { memoryId: 'mem_2', text: 'The budget of the monsoon film is 25,000 a day' },
  ],
};
const waits =
  (actions: readonly ReturnType<typeof action>[]) =>
  async (page: Page): Promise<void> => {
    await answering((message) => {
      const parts = actions.map(({ actionId, kind, summary, expiresAt }) => ({
        type: 'data-action',
        id: actionId,
        data: { actionId, kind, summary, expiresAt },
      }));
      message['parts'] = [{ type: 'text', text: 'Here is what would go out.' }, ...parts];
    })(page);
    await page.route('**/actions/*', (route) => route.fulfill({ json: actions.find(({ actionId }) => route.request().url().endsWith(actionId)) }));
  };
const toEnd = async (page: Page): Promise<void> => {
  await page.locator('.action').nth(-1).scrollIntoViewIfNeeded();
};

export const peopleScenes: readonly Scene[] = [
  { name: 'thread', path: thread, ready: '.card' },
  {
    name: 'cards',
    path: thread,
    ready: '.card',
    before: answering((message) => {
      message['parts'] = [
        { type: 'text', text: 'Four people fit.' },
        { type: 'data-talents', id: 't', data: { talents: fakePeople } },
      ];
    }),
  },
  {
    name: 'brief',
    path: thread,
    ready: '.brief',
    act: async (page) => {
      await page.locator('.brief').first().scrollIntoViewIfNeeded();
      await page.locator('.suggestion').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'brief-edit',
    path: thread,
    ready: '.brief',
    act: async (page) => {
      await page.locator('.brief-chip').nth(2).click();
      await page.locator('.brief-editor').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'brief-kept',
    path: thread,
    ready: '.brief',
    before: (page) =>
      page.route('**/briefs', (route) =>
        route.request().method() === 'POST' ? route.fulfill({ status: 201, json: { id: 'bri_x', name: 'x' } }) : route.continue(),
      ),
    act: async (page) => {
      await page.locator('.keep-search button').click();
      await page.locator('.keep-search').scrollIntoViewIfNeeded();
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'brief-protected',
    path: thread,
    ready: '.brief',
    before: answering((message) => {
      for (const part of message['parts'])
        if (part.type === 'data-brief') {
          part.data.notUnderstood = ['filmy look'];
          part.data.protectedAsks = [{ kind: 'complexion', text: 'fair girl', rewrite: 'Say what the scene needs instead: who lights it, and what she does.' }];
        }
    }),
    act: (page) => page.locator('.brief-protected').scrollIntoViewIfNeeded(),
  },
  {
    name: 'why',
    path: thread,
    ready: '.why',
    act: async (page) => {
      await page.locator('.why summary').first().click();
      await page.locator('.why-told').first().waitFor();
      await page.locator('.why').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'person',
    path: thread,
    ready: '.card',
    act: async (page) => {
      await openProfile(page);
      await page.locator('.profile .facts').waitFor();
    },
  },
  {
    name: 'record',
    path: thread,
    ready: '.card',
    act: async (page) => {
      await openProfile(page);
      await page.getByRole('tab').nth(1).click();
      await page.locator('.record-facts').waitFor();
    },
  },
  {
    name: 'similar',
    path: thread,
    ready: '.card',
    act: async (page) => {
      await openProfile(page);
      await page.getByRole('tab').nth(2).click();
      await page.locator('.panel-cards, .nothing').first().waitFor();
    },
  },
  {
    name: 'person-failed',
    path: thread,
    ready: '.card',
    before: (page) => page.route('**/talent/**', (route) => route.fulfill({ status: 500, json: {} })),
    act: async (page) => {
      await openProfile(page).catch(() => undefined);
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'role',
    path: thread,
    ready: '.card',
    act: async (page) => {
      await page.locator('.card-actions .button').first().click();
      await page.locator('.new-role').waitFor();
    },
  },
  {
    name: 'compare-tray',
    path: thread,
    ready: '.card',
    act: async (page) => {
      for (const index of [0, 1]) await page.locator('.card-compare').nth(index).click();
      await page.locator('.tray').waitFor();
    },
  },
  {
    name: 'compare',
    path: thread,
    ready: '.card',
    act: async (page) => {
      for (const index of [0, 1, 2]) await page.locator('.card-compare').nth(index).click();
      await page.locator('.tray .button-primary').click();
      await page.locator('.compare-facts').first().waitFor();
    },
  },
  {
    name: 'corrections',
    path: thread,
    ready: '.corrections',
    before: answering((message) => {
      message['parts'] = [
        { type: 'text', text: 'Aditi Kulkarni rides, and is **free as of 14 November**. She plays 25 to 33.' },
        {
          type: 'data-corrections',
          id: 'c',
          data: { items: [{ quote: 'free as of 14 November', says: 'free', recordSays: 'on hold until the 20th', talentId: 'tal_x' }] },
        },
      ];
    }),
  },
  {
    name: 'remembered',
    path: thread,
    ready: '.remembered',
    before: remembering,
    act: async (page) => {
      await page.locator('.remembered summary').first().click();
      await page.locator('.memory-source').first().waitFor();
    },
  },
  {
    name: 'remembered-edit',
    path: thread,
    ready: '.remembered',
    before: remembering,
    act: async (page) => {
      await page.locator('.remembered summary').first().click();
      await page.locator('.memory-source').first().waitFor();
      await page.locator('.remembered .turn-choices button').nth(2).click();
      await page.locator('.remembered .turn-choices button').first().click();
    },
  },
  { name: 'action-email', path: thread, ready: '.action-text', before: waits([action(1, 'email', 'pending', email)]), act: toEnd },
  {
    name: 'action-forget',
    path: thread,
    ready: '.action-people',
    before: waits([action(1, 'forget_memory', 'pending', forgotten), action(2, 'shortlist_export', 'pending', list)]),
    act: toEnd,
  },
  {
    name: 'action-ended',
    path: thread,
    ready: '.action-people',
    before: waits([
      action(1, 'shortlist_export', 'executed', { ...list, outcome: 'a file of 3 people', fileUrl: '/files/x.csv' }),
      action(2, 'email', 'expired', { people: email.people }),
      action(3, 'email', 'failed', { people: email.people, outcome: 'the mail server did not answer' }),
      action(4, 'email', 'cancelled', { people: email.people }),
    ]),
    act: toEnd,
  },
];
