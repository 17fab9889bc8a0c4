/** Two products to take pictures of: one with conversations, projects, kept searches and a shared link, one with nothing in it. */
import { askProduct, callProduct } from '../../tests/support/app-page.ts';
import { type LocalProduct, startLocalProduct } from '../../tests/support/local-product.ts';
import type { Language } from './scene.ts';

export interface World {
  readonly full: LocalProduct;
  readonly empty: LocalProduct;
  /** Addresses of conversations. */
  readonly threads: Readonly<Record<Language, string>>;
  /** Address of a shared conversation. */
  readonly shared: string;
  readonly adminToken: string;
  stop(): Promise<void>;
}

export const briefs: Readonly<Record<Language, string>> = {
  en: 'Need 2 girls, 20-28, fluent Marathi, Kathak or Bharatnatyam trained, Pune ya Mumbai based, for a TVC on 12-14 Dec, budget 25k per day',
  hi: '25 से 35 साल की अभिनेत्री चाहिए, मुंबई, मराठी बोलती हो',
};

const titles = [
  ['Riders for the Kolhapur serial', 'Find actors in Mumbai aged 25-35 who can ride a horse'],
  ['Mother, 40s, Bhojpuri: tea commercial', 'Find women aged 38 to 45 who speak Bhojpuri'],
  ['Kabaddi team for a series, Pune and around, with a very long working title', 'Find men in Pune aged 20-30'],
  ['दादी का रोल, हिन्दी', '60 साल की महिला, हिन्दी'],
  ['Dancers for the jewellery film', 'Find dancers in Jaipur'],
] as const;

export const createWorld = async (): Promise<World> => {
  const env = { CASTMATCH_MESSAGES_PER_MINUTE: '600', CASTMATCH_REQUESTS_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1' };
  const [full, empty] = await Promise.all([
    startLocalProduct({ readyMs: 240_000, env: { ...env, CASTMATCH_SEED: '600' } }),
    startLocalProduct({ readyMs: 240_000, env: { ...env, CASTMATCH_SEED: '0' } }),
  ]);
  const call = (method: string, path: string, body?: unknown) => callProduct(full, method, path, body) as Promise<Record<string, string>>;
  const kept: string[] = [];
  for (const [title, message] of titles) {
    const id = await askProduct(full, message);
    await call('PATCH', `/conversations/${id}`, { title });
    kept.push(id);
  }
  const project = await call('POST', '/projects', { title: 'Monsoon film' });
  await call('PATCH', `/conversations/${kept[0]}`, { pinned: true });
  await call('PATCH', `/conversations/${kept[1]}`, { projectId: project['id'] });
  await call('PATCH', `/conversations/${kept[4]}`, { projectId: project['id'] });
  const threads = { en: `/c/${await askProduct(full, briefs.en)}`, hi: `/c/${await askProduct(full, briefs.hi)}` };
  await call('POST', '/briefs', { text: briefs.en, name: 'Kathak, Pune and Mumbai' });
  await call('POST', '/briefs', { text: 'Women in Mumbai aged 25-35 who can ride a horse' });
  const share = await call('POST', `/conversations/${threads.en.slice(3)}/shares`, { days: 7 });
  const answer = await fetch(`${full.url}/oidc/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ sub: 'operator', org: 'house', groups: ['admin'] }),
  });
  return {
    full,
    empty,
    threads,
    shared: share['path'] ?? '',
    adminToken: ((await answer.json()) as { access_token: string }).access_token,
    stop: async () => {
      await Promise.all([full.stop(), empty.stop()]);
    },
  };
};
