/** The cheap model of the running product: what it does beside the answers, and what is left without it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Director, signIn } from '../../support/clients/director.ts';
import { providerOf } from '../../support/clients/scripted-model.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const brief = 'Find actors in Mumbai aged 25-35 who speak Marathi';

interface Listed {
  readonly id: string;
  readonly title: string;
}

describe('beside the answers', () => {
  let product: LocalProduct;
  let director: Director;
  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000' } });
    director = await signIn(() => product.url);
  }, 120_000);
  afterAll(() => product?.stop());

  const titleOf = async (conversation: string) => (await director.get<Listed>(`/api/v1/conversations/${conversation}`)).body.title;
  const ask = (message: string, conversationId: string) =>
    director.post<{ conversationId: string; turnId: string; text: string }>('/api/v1/ai/chat', { message, conversationId });
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
