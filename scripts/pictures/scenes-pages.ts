/** Pages beside the conversation. */
import type { Page } from 'playwright-core';
import { fakePeople } from '../../tests/support/fake-reply.ts';
import type { Scene } from './scene.ts';

const wayIn = {
  ...{ required: true, clientId: 'castmatch-local', scope: 'openid', authorize: '/oidc/authorize', token: '/oidc/token', revoke: '/oidc/revoke', logout: '' },
  providers: [
    { id: 'google', name: 'Google' },
    { id: 'facebook', name: 'Facebook' },
    { id: 'linkedin', name: 'LinkedIn' },
  ],
};
const signIn = (page: Page) => page.route('**/sign-in.json', (route) => route.fulfill({ json: wayIn }));

/** The issuer sends her back with a refusal of this very request. */
const refusing = async (page: Page): Promise<void> => {
  await signIn(page);
  await page.route('**/oidc/authorize*', (route) => {
    const state = new URL(route.request().url()).searchParams.get('state') ?? '';
    const answer = new URLSearchParams({ error: 'access_denied', error_description: 'The person did not agree', state });
    return route.fulfill({ status: 302, headers: { Location: `/auth/callback?${answer}` } });
  });
};

const kept = (page: Page) =>
  page.route('**/briefs?*', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { items: Record<string, unknown>[] };
    const people = fakePeople.slice(0, 3).map((person, at) => ({ ...person, because: at === 0 ? 'joined' : 'fits' }));
    const items = body.items.map((item, at) =>
      at === 0
        ? { ...item, unseen: 3, news: [{ id: 'nws_1', on: '2026-11-28', people }] }
        : { ...item, status: 'paused', pausedBecause: 'dates', nextLookAt: null },
    );
    await route.fulfill({ response, json: { ...body, items } });
  });

const imported = (change: object) => (page: Page) =>
  page.route('**/imports/*', (route) =>
    route.fulfill({
      json: {
        ...{
          id: 'imp_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ',
          status: 'done',
          format: 'csv',
          bytes: 81_233,
          read: 1_240,
          added: 1_102,
          changed: 88,
          unchanged: 41,
          refused: 9,
        },
        ...{ duplicates: 3, problem: null, createdBy: 'usr_x', createdAt: '2026-11-29T09:00:00Z', updatedAt: '2026-11-29T09:00:00Z' },
        report: [
          { row: 41, externalId: 'pune-0041', problem: 'playingAge.min: must not be above max' },
          { row: 42, externalId: null, problem: 'this line is no JSON' },
          {
            row: 310,
            externalId: 'a-very-long-external-id-of-another-system-0310',
            problem: 'languages[0].code: expected a language code of two or three letters, such as mr or hin',
          },
        ],
        ...change,
      },
    }),
  );
const importPath = () => '/people/import#imp_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ';

const operator: Scene['before'] = async (page, _look, world) => {
  await page.setExtraHTTPHeaders({ Authorization: `Bearer ${world.adminToken}` });
  await page.route('**/admin/metrics*', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { lastHour: object; days: Record<string, unknown>[] };
    const days = body.days.map((day, at) => ({
      ...day,
      requests: 900 + at * 37,
      refused: at,
      errors: at % 5,
      answers: 120 + ((at * 53) % 90),
      failed: at % 3,
      timed: 100,
      firstMs: 42_000,
      tokens: 410_000 + at * 9_000,
      costMicroUsd: 2_400_000 + ((at * 7) % 5) * 400_000,
    }));
    await route.fulfill({ response, json: { ...body, days, lastHour: { ...body.lastHour, ...days.at(-1) } } });
  });
};
const impaired: Scene['before'] = (page) =>
  page.route('**/api/v1/health', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { dependencies: Record<string, object> };
    await route.fulfill({
      response,
      json: {
        ...body,
        status: 'degraded',
        dependencies: { ...body.dependencies, claude: { status: 'down', latencyMs: 8_000 }, search: { status: 'degraded', latencyMs: 1_900 } },
      },
    });
  });

const page = (name: string, path: string, ready: string, more: Partial<Scene> = {}): Scene => ({ name, path: () => path, ready, isWithoutLine: true, ...more });

export const pageScenes: readonly Scene[] = [
  page('sign-in', '/', '.sign-in-ways', { before: signIn }),
  page('sign-in-refused', '/', '.sign-in-ways', {
    before: refusing,
    act: (at) =>
      at
        .locator('.sign-in-ways button')
        .first()
        .click()
        .then(() => at.locator('.sign-in-failure').waitFor()),
  }),
  page('sign-in-foreign', '/auth/callback?code=x&state=x', '.sign-in-failure', { before: signIn }),
  page('searches-none', '/searches', '.nothing, .page-title', { isEmpty: true, act: (at) => at.locator('.page-main a.button').waitFor() }),
  page('searches', '/searches', '.search-kept', { before: kept, isWhole: true }),
  page('searches-end', '/searches', '.search-kept', {
    before: kept,
    act: async (at) => {
      await at.locator('.search-actions .button-quiet').first().click();
    },
  }),
  page('searches-failed', '/searches', '.page-main .button', { before: (at) => at.route('**/briefs?*', (route) => route.fulfill({ status: 500, json: {} })) }),
  page('import', '/people/import', '.import-choice'),
  { ...page('import-running', '', '.import-progress', { before: imported({ status: 'running', read: 640 }) }), path: importPath },
  { ...page('import-report', '', '.import-counts', { before: imported({}), isWhole: true }), path: importPath },
  {
    ...page('import-failed', '', '.import-progress [role="alert"]', {
      before: imported({ status: 'failed', problem: 'the file is not UTF-8 from byte 1,204' }),
    }),
    path: importPath,
  },
  { ...page('share', '', '.shared-message .card', { isWhole: true }), path: (world) => world.shared },
  page('share-gone', '/share/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '.nothing, .page-main p'),
  page('monitoring', '/admin/monitoring', '.monitoring-overall', { isWhole: true }),
  page('monitoring-operator', '/admin/monitoring', '.monitoring-bars', { before: operator, isWhole: true }),
  page('monitoring-impaired', '/admin/monitoring', '.monitoring-overall', { before: impaired }),
  page('monitoring-gone', '/admin/monitoring', '[role="alert"]', { before: (at) => at.route('**/api/v1/**', (route) => route.abort()) }),
  page('design', '/design', '.page-title', { isWhole: true }),
];
