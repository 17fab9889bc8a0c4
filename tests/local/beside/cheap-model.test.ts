/** The cheap model of the running product: what it does beside the answers, and what is left without it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoSummaryStore } from '../../../layers/adapters/dynamodb/conversation/index.ts';
import type { Replay } from '../../../layers/core/conversation/index.ts';
import { localRegion } from '../../../local/lambda-host/context.ts';
import { tablesFile } from '../../../local/supervisor/home.ts';
import { tableNames } from '../../../local/tables/names.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { providerOf } from '../../support/clients/scripted-model.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const root = resolve(import.meta.dirname, '../../..');
const brief = 'Find actors in Mumbai aged 25-35 who speak Marathi';

interface Listed {
  readonly id: string;
  readonly title: string;
}

describe('beside the answers', () => {
  let product: LocalProduct;
  let director: Director;
  let summaries: ReturnType<typeof dynamoSummaryStore>;
  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000', SCRIPTED_MODEL_DELTA_MS: '1' } });
    director = await signIn(() => product.url);
    process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
    process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
    summaries = dynamoSummaryStore(connectTables({ ...tableNames, endpoint: readFileSync(tablesFile(product.home), 'utf8'), region: localRegion }));
  }, 120_000);
  afterAll(() => product?.stop());

  const titleOf = async (conversation: string) => (await director.get<Listed>(`/api/v1/conversations/${conversation}`)).body.title;
  const ask = (message: string, conversationId: string) =>
    director.post<{ conversationId: string; turnId: string; text: string }>('/api/v1/ai/chat', { message, conversationId });
  const summaryAt = async (conversation: string, seq: number) => {
    const { id } = (await director.get<Listed>(`/api/v1/conversations/${conversation}`)).body;
    const message = (await director.messages(conversation)).find(({ messageSeq }) => messageSeq === seq);
    return message && summaries.read(director.org, id, message.id);
  };
  const replay = (turnId: string): Replay => {
    const done = spawnSync(process.execPath, [join(root, 'scripts/replay.ts'), turnId, '--json'], {
      env: { PATH: process.env['PATH'], CASTMATCH_HOME: product.home },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (done.stdout === '') throw new Error(done.stderr);
    return JSON.parse(done.stdout) as Replay;
  };
  const rename = (conversation: string, title: string) =>
    fetch(`${product.url}/api/v1/conversations/${conversation}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', ...director.headers },
      body: JSON.stringify({ title }),
    });

  it('a new conversation gets its title: its followers hear of it, and the list has it', async () => {
    const socket = await director.connect();
    const accepted = await socket.request('send', { clientMessageId: 'first', text: brief });
    const { conversationId } = accepted as unknown as { conversationId: string };

    const frame = await until('the title comes', () => socket.received.find(({ type }) => type === 'conversation'));
    socket.close();

    expect(frame).toEqual({
      type: 'conversation',
      conversationId,
      change: 'title',
      title: expect.stringMatching(/^Casting: .*Mumbai.*25–35/u),
      lastMessageSeq: 2,
    });
    const { body } = await director.get<{ items: Listed[] }>('/api/v1/conversations');
    expect(body.items.find(({ id }) => id === conversationId)?.title).toBe((frame as unknown as Listed).title);
    const titles = (await providerOf(product).calls()).filter(({ output }) => output === 'json');
    expect(titles).toMatchObject([{ model: 'claude-haiku-5-5', outcome: 'complete' }]);
  });

  it('a talk of thirty turns goes on with what was said before its cuts, in the words of the cheap model', async () => {
    const turns: string[] = [];
    const say = async (text: string): Promise<void> => {
      const { status, body } = await ask(text, 'long');
      expect([status, body.text.length > 0]).toEqual([200, true]);
      turns.push(body.turnId);
    };
    await say('Need a Marathi villain called Bhairav for a period film');
    for (let number = 2; number <= 12; number += 1) await say(`note ${number}: he limps`);
    await until('the summary of the cut is made', async () => summaryAt('long', 14));
    for (let number = 13; number <= 30; number += 1) await say(`note ${number}: thank you`);

    expect((await summaryAt('long', 14))?.by).toBe('model');
    const [before, after, last] = [turns[11], turns[12], turns[29]].map((turnId) => replay(turnId ?? ''));
    expect(before?.generations[0]?.recorded.options.earlier).toBeUndefined();
    expect(after?.generations[0]?.recorded.options.earlier).toContain('- Director: Need a Marathi villain called Bhairav');
    expect(last?.generations[0]?.recorded.options.earlier).toContain('called Bhairav');
    const first = last?.generations[0]?.request.messages[0]?.content.map((block) => ('text' in block ? block.text : '')).join('\n');
    expect(first).toContain('<earlier>"Said before, oldest first:');
    expect(last?.capsule.path).toHaveLength(17);
    expect([before, after, last].map((one) => one?.differences)).toEqual([[], [], []]);
  }, 180_000);

  it('a person’s own title stays', async () => {
    await ask(brief, 'mine');
    expect((await rename('mine', 'My riders')).status).toBe(200);
    await ask('only those from Pune', 'mine');
    await ask(brief, 'another');
    await until('another conversation gets its title', async () => (await titleOf('another')).startsWith('Casting: '));

    expect(await titleOf('mine')).toBe('My riders');
  });

  it('without an answer of the cheap model the product’s own title stays, and a later turn tries again', async () => {
    const down = { kind: 'error', status: 529, type: 'overloaded_error', output: 'json' };
    await providerOf(product).order(down, down);
    const before = (await providerOf(product).calls()).length;

    await ask(brief, 'unlucky');
    await until('both tries have failed', async () => (await providerOf(product).calls()).slice(before).filter(({ fault }) => fault === 'error').length === 2);

    expect(await titleOf('unlucky')).toBe('Marathi actors, Mumbai, 25–35');
    await ask('thanks', 'unlucky');
    await until('the next turn brings it', async () => (await titleOf('unlucky')).startsWith('Casting: '));
  });
});
