/** What the cheap model does beside the turns, over the real use cases in memory. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type AfterTurnPorts, afterTurn, changeConversation, deleteConversation, noDayUsage, usageDay } from '../../../layers/core/conversation/index.ts';
import { type ModelEvent, ModelFailure, type ModelPort, type ModelRequest, makeRequest } from '../../../layers/core/intelligence/index.ts';
import { answering, usageOf } from './answering.ts';
import { meera } from './builders.ts';

type Said = Readonly<Record<string, unknown>> | Error;

/** Says the same to every question of one kind; `before` happens while it thinks. */
const cheapModel = () => {
  const requests: ModelRequest[] = [];
  const says: { title: Said; lines: Said; before: () => Promise<unknown> } = {
    title: { title: 'Riders, Mumbai' },
    lines: { lines: ['wants riders, [[tal_alpha1]] kept'] },
    before: async () => undefined,
  };
  const model: ModelPort = {
    async *stream(request): AsyncGenerator<ModelEvent> {
      requests.push(request);
      await says.before();
      const said = JSON.stringify(request.output).includes('"lines"') ? says.lines : says.title;
      yield { type: 'started', model: 'cheap', requestId: null };
      if (said instanceof Error) throw said;
      yield { type: 'finished', stopReason: 'end_turn', blocks: [{ type: 'text', text: JSON.stringify(said) }], usage: usageOf(100, 7) };
    },
  };
  return { model, requests, says, dataOf: (index: number) => textOf(requests.at(index)) };
};

const textOf = (request: ModelRequest | undefined): string =>
  request?.messages.flatMap(({ content }) => content.map((block) => ('text' in block ? block.text : ''))).join('\n') ?? '';

describe('after a turn', () => {
  let product: ReturnType<typeof answering>;
  let cheap: ReturnType<typeof cheapModel>;
  let posted: { connectionId: string; frame: object }[];
  let answerRequests: ModelRequest[];

  beforeEach(async () => {
    cheap = cheapModel();
    posted = [];
    answerRequests = [];
    product = answering([{ text: 'Try [[tal_alpha1]], she rides.' }], {
      prompt: (messages, options) => {
        const request = makeRequest([])(messages, options);
        answerRequests.push(request);
        return request;
      },
    });
  });

  const ports = (change: Partial<AfterTurnPorts> = {}): AfterTurnPorts => ({
    ...product.ports,
    model: cheap.model,
    clock: product.clock,
    sockets: {
      post: async (connectionId, frame) => {
        posted.push({ connectionId, frame });
        return 'sent';
      },
      close: async () => undefined,
    },
    ...change,
  });
  const tend = (turnId: string, change: Partial<AfterTurnPorts> = {}) => product.settle(afterTurn(ports(change))({ org: meera.org, turnId }));
  const head = () => product.snapshot().heads[0];
  const follow = async (): Promise<void> => {
    const socket = {
      org: meera.org,
      sub: meera.sub,
      connectionId: 'c1',
      displayName: 'M',
      connectedAt: new Date(product.clock.now()).toISOString(),
      authExpiresAt: 1e15,
      epoch: 0,
      saidHello: true,
      conversationIds: [],
    };
    await product.ports.connections.add(socket);
    await product.ports.connections.follow(meera.org, meera.sub, 'c1', [head()?.conversationId ?? '']);
  };
  const say = async (count: number): Promise<string> => {
    let last = '';
    for (let number = 0; number < count; number += 1) last = (await product.ask(`wish ${number} for riders`)).turn.turnId;
    return last;
  };
  const used = () => product.ports.usage.readUserDay(meera.org, meera.sub, usageDay(product.clock.now()));
  const summaries = async () => {
    const { conversationId = '' } = head() ?? {};
    const read = product.snapshot().messages.map(({ messageId }) => product.ports.summaries.read(meera.org, conversationId, messageId));
    return (await Promise.all(read)).filter((one) => one !== undefined);
  };

  test('a new conversation gets its title, its followers hear of it, and its place in the list stays', async () => {
    const { turn } = await product.ask('Find riders in Mumbai');
    await follow();
    const before = head();

    expect(await tend(turn.turnId)).toEqual({ title: 'Riders, Mumbai', summedUp: false });

    expect(head()).toEqual({ ...before, title: 'Riders, Mumbai', titleBy: 'model', version: (before?.version ?? 0) + 1 });
    const frame = { type: 'conversation', conversationId: before?.conversationId, change: 'title', title: 'Riders, Mumbai', lastMessageSeq: 2 };
    expect(posted).toEqual([{ connectionId: 'c1', frame }]);
  });

  test('the model is told what was asked and answered as data, without a name', async () => {
    const { turn } = await product.ask('Find riders like Name (secret-of-alpha) tal_alpha1');
    await tend(turn.turnId);

    expect(cheap.dataOf(0)).toBe('<data>{"language":"en","asked":"Find riders like [[tal_alpha1]]","answered":"Try [[tal_alpha1]], she rides."}</data>');
    expect(cheap.requests[0]?.tools).toEqual([]);
  });

  test('a title that names a performer is not taken', async () => {
    cheap.says.title = { title: 'Name of secret' };
    const { turn } = await product.ask('Find riders in Mumbai');

    expect(await tend(turn.turnId)).toEqual({ title: undefined, summedUp: false });
    expect(head()?.titleBy).toBe('product');
  });

  test('a person’s title stays, whether she gave it before or while the model thought', async () => {
    const rename = (title: string) => changeConversation(product.ports)(meera, 'casting', { title });
    const first = await product.ask('Find riders');
    cheap.says.before = () => rename('Mine');
    await tend(first.turn.turnId);
    cheap.says.before = async () => undefined;
    const second = await product.ask('and swimmers');
    await tend(second.turn.turnId);

    expect(head()).toMatchObject({ title: 'Mine', titleBy: 'person' });
    expect(cheap.requests).toHaveLength(1);
    expect(posted).toEqual([]);
  });

  test('a message that is accepted meanwhile is in nobody’s way', async () => {
    const { turn } = await product.ask('Find riders');
    let accepted: Awaited<ReturnType<typeof product.accept>> | undefined;
    cheap.says.before = async () => {
      accepted = await product.accept('and swimmers');
    };
    await tend(turn.turnId);

    expect(head()).toMatchObject({ titleBy: 'model', lastSeq: 4, queue: [{ turnId: accepted?.turnId }] });
  });

  test('asked again and again it does nothing more', async () => {
    const { turn } = await product.ask('Find riders');
    await follow();
    await product.settle(Promise.all([1, 2].map(() => afterTurn(ports())({ org: meera.org, turnId: turn.turnId }))));
    const before = head();

    expect(await tend(turn.turnId)).toEqual({ title: undefined, summedUp: false });
    expect(head()).toEqual(before);
    expect(posted).toHaveLength(1);
  });

  test('a dead model leaves the product’s own title, and the next turn tries again', async () => {
    const { turn } = await product.ask('Find riders in Mumbai');
    cheap.says.title = new ModelFailure('unreachable', 'nobody', { retryable: false, usage: usageOf(9) });

    expect(await tend(turn.turnId)).toEqual({ title: undefined, summedUp: false });
    expect(head()).toMatchObject({ title: 'Actors, Mumbai', titleBy: 'product' });
    expect(product.reports).toContain('cheap_model_failed');

    cheap.says.title = { title: 'Riders of Mumbai' };
    expect((await tend((await product.ask('same but older')).turn.turnId)).title).toBe('Riders of Mumbai');
  });

  test('what it used is added to the user’s day, failed calls included, and beside the turns', async () => {
    const { turn } = await product.ask('Find riders');
    const before = await used();
    await tend(turn.turnId);
    cheap.says.title = new ModelFailure('cut', 'cut', { retryable: true, usage: usageOf(9) });
    const second = await product.ask('more');
    await product.ports.conversations.updateHead({ ...(head() ?? never()), titleBy: 'product', version: (head()?.version ?? 0) + 1 });
    await tend(second.turn.turnId);

    const both = await used();
    expect(both).toEqual({
      ...before,
      turns: 2,
      inputTokens: before.inputTokens * 2 + 109,
      outputTokens: before.outputTokens * 2 + 7,
      costMicroUsd: before.costMicroUsd * 2 + 109,
    });
    expect(await product.ports.usage.readOrganizationDay(meera.org, usageDay(product.clock.now()))).toEqual(both);
  });

  test('a count that cannot be written costs no title', async () => {
    const { turn } = await product.ask('Find riders');
    const usage = { ...product.ports.usage, add: async () => Promise.reject(new Error('down')) };

    expect((await tend(turn.turnId, { usage })).title).toBe('Riders, Mumbai');
    expect(product.reports).toContain('usage_not_counted');
  });

  test('a user whose allowance is used up has nothing done for her', async () => {
    const { turn } = await product.ask('Find riders');
    await tend(turn.turnId, { dayCaps: { tokens: 1, costMicroUsd: 1e9 } });
    await tend(turn.turnId, { dayCaps: { tokens: 1e9, costMicroUsd: 1 } });

    expect(cheap.requests).toEqual([]);
    expect(await used()).not.toEqual(noDayUsage);
  });

  test('nothing is done for a deleted conversation, a turn that has not ended, or none', async () => {
    const open = await product.accept('Find riders');
    await tend(open.turnId);
    await tend('trn_none');
    await product.work(open.turnId);
    cheap.says.before = () => deleteConversation({ ...product.ports, turns: product.ports.turns })(meera, 'casting');
    await tend(open.turnId);
    await tend(open.turnId);

    expect(cheap.requests).toHaveLength(1);
    expect(head()).toMatchObject({ titleBy: 'product' });
    expect(head()?.deletedAt).not.toBeNull();
  });

  test('a store that fails is told, so that it is called again', async () => {
    const { turn } = await product.ask('Find riders');
    const conversations = { ...product.ports.conversations, updateHead: async () => Promise.reject(new Error('down')) };

    await expect(tend(turn.turnId, { conversations })).rejects.toThrow('down');
    expect((await tend(turn.turnId)).title).toBe('Riders, Mumbai');
  });

  test('the summary of the next cut is made three turns ahead, once, and used from the cut on', async () => {
    const eighth = await say(8);
    expect(await tend(eighth)).toMatchObject({ summedUp: false });
    const ninth = await say(1);

    expect(await tend(ninth)).toMatchObject({ summedUp: true });
    expect(await tend(ninth)).toMatchObject({ summedUp: false });

    expect(cheap.requests).toHaveLength(1);
    expect(await summaries()).toMatchObject([{ throughSeq: 14, by: 'model', lines: ['wants riders, [[tal_alpha1]] kept'], people: ['tal_alpha1'] }]);
    expect(cheap.dataOf(0)).toContain(
      '"before":[],"said":[{"who":"director","text":"wish 0 for riders"},{"who":"assistant","text":"Try [[tal_alpha1]], she rides."}',
    );
    await say(3);
    expect(textOf(answerRequests.at(-1))).not.toContain('<earlier>');
    await say(1);
    expect(textOf(answerRequests.at(-1))).toContain('<earlier>"Said before, oldest first:\\n- wants riders, [[tal_alpha1]] kept');
  });

  test('the one after goes on from it', async () => {
    await tend(await say(9));
    await tend(await say(7));

    expect(await summaries()).toMatchObject([{ throughSeq: 14 }, { throughSeq: 28, by: 'model' }]);
    expect(cheap.dataOf(-1)).toContain('"before":["wants riders, [[tal_alpha1]] kept"],"said":[{"who":"director","text":"wish 7 for riders"}');
  });

  test('a cut that was used with the product’s own text keeps it', async () => {
    cheap.says.lines = new ModelFailure('unreachable', 'nobody', { retryable: false });
    await tend(await say(12));
    await say(1);
    cheap.says.lines = { lines: ['better'] };
    const used = textOf(answerRequests.at(-1));

    await tend(await say(1));

    expect(await summaries()).toMatchObject([{ throughSeq: 14, by: 'product' }]);
    expect(textOf(answerRequests.at(-1)).slice(0, 200)).toBe(used.slice(0, 200));
  });

  test('a summary that comes when the conversation is deleted is not kept', async () => {
    const ninth = await say(9);
    cheap.says.before = () => deleteConversation(product.ports)(meera, 'casting');

    expect(await tend(ninth)).toMatchObject({ summedUp: false });
  });
});

const never = (): never => {
  throw new Error('there is no conversation');
};
