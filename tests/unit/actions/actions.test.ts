import { describe, expect, it, test } from 'vitest';
import type { ActionContent, PendingAction } from '../../../layers/core/operations/index.ts';
import {
  actionFile,
  actionStatus,
  cancelAction,
  confirmAction,
  getAction,
  proposeAction,
  proposeEmailTool,
  proposeExportTool,
  showAction,
  sweepActions,
} from '../../../layers/core/operations/index.ts';
import type { OrgRole } from '../../../layers/core/shared/index.ts';
import { type ActionWorld, actionWorld, anEmail, anExport, caller, where } from '../../support/actions.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const tenMinutes = 600_000;
const propose = (world: ActionWorld, content: ActionContent = anEmail()): Promise<PendingAction> => proposeAction(world)(where, content);
const director = caller();
const codeOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done').catch((error: { code?: unknown }) => error.code);

describe('proposing', () => {
  it('stores what waits for ten minutes, and sends nothing', async () => {
    const world = await actionWorld();

    const action = await propose(world);

    expect(action).toMatchObject({
      status: 'pending',
      summary: 'E-mail to 2 people: Self-tape',
      createdAt: '2026-11-20T09:30:00.000Z',
      expiresAt: '2026-11-20T09:40:00.000Z',
    });
    expect(await getAction(world)(director, action.actionId)).toEqual(action);
    expect(world.sent.size).toBe(0);
  });

  it('digests the same content to the same digest, and another to another', async () => {
    const world = await actionWorld();
    const digest = async (content: ActionContent) => (await propose(world, content)).argumentsSha256;

    const one = await digest(anEmail());

    expect(
      await digest({ kind: 'email', arguments: { text: 'Please send a self-tape by Friday.', talentIds: [talentId(1), talentId(2)], subject: 'Self-tape' } }),
    ).toBe(one);
    for (const other of [anEmail({ subject: 'self-tape' }), anEmail({ talentIds: [talentId(2), talentId(1)] }), anEmail({ text: 'x' }), anExport()])
      expect(await digest(other)).not.toBe(one);
  });

  test.each<[who: string, number: number]>([
    ['who has withdrawn', 6],
    ['without consent to e-mail', 7],
    ['who is a child', 8],
    ['without an address', 9],
    ['who is erased', 10],
    ['who does not exist', 99],
  ])('a mail to somebody %s is refused whole', async (_who, number) => {
    const world = await actionWorld();

    const refusal = await propose(world, anEmail({ talentIds: [talentId(1), talentId(number)] })).catch((error: unknown) => error);

    expect(refusal).toMatchObject({ code: 'invalid_request', issues: [{ path: 'talentIds.1' }] });
    expect(await world.actions.read('demo', 'act_00000000000000000000000001')).toBeUndefined();
  });

  it('a list of somebody who may not be shown to a client is refused', async () => {
    expect(await codeOf(propose(await actionWorld(), anExport([talentId(1), talentId(7)])))).toBe('invalid_request');
  });
});

describe('the tools', () => {
  const context = { org: 'demo', sub: 'director', signal: new AbortController().signal, turn: { turnId: where.turnId, conversationId: where.conversationId } };
  const mail = { talentIds: [talentId(1)], subject: 'Self-tape', text: 'Please send one.' };

  it('answer that it waits, with no address and no name', async () => {
    const world = await actionWorld();

    const result = await proposeEmailTool(world).run(mail, context);

    expect(result.output).toMatchObject({ summary: 'E-mail to 1 person: Self-tape', waitsForConfirmation: true });
    expect(result.actions).toEqual([
      { actionId: 'act_00000000000000000000000001', kind: 'email', summary: 'E-mail to 1 person: Self-tape', expiresAt: '2026-11-20T09:40:00.000Z' },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/@|Person 1/u);
    expect(world.sent.size).toBe(0);
  });

  it('propose in the name of the one who asks, and in her tenant', async () => {
    const world = await actionWorld();

    await proposeExportTool(world).run({ talentIds: [talentId(1)] }, context);
    expect(await world.actions.read('demo', 'act_00000000000000000000000001')).toMatchObject(where);

    await expect(proposeExportTool(world).run({ talentIds: [talentId(1)] }, { ...context, org: 'other' })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test.each<[what: string, input: object]>([
    ['nobody', { ...mail, talentIds: [] }],
    ['21 people', { ...mail, talentIds: Array.from({ length: 21 }, (_, index) => talentId(index + 1)) }],
    ['one person twice', { ...mail, talentIds: [talentId(1), talentId(1)] }],
    ['an address', { ...mail, talentIds: ['all@example.com'] }],
    ['a field of its own', { ...mail, bcc: 'all@example.com' }],
    ['a subject of two lines', { ...mail, subject: 'Hi\nBcc: all@example.com' }],
    ['a subject that turns around', { ...mail, subject: 'Pay \u202Eevif' }],
    ['no text', { ...mail, text: ' ' }],
    ['a long text', { ...mail, text: 'x'.repeat(5_001) }],
    ['a control character', { ...mail, text: 'a\u0007b' }],
    ['a marker', { ...mail, text: `Dear [[${talentId(1)}]]` }],
  ])('refuse %s', async (_what, input) => {
    expect(await codeOf(proposeEmailTool(await actionWorld()).run(input, context))).toBe('invalid_request');
  });

  it('take Hindi with its joiners, and several lines', async () => {
    const world = await actionWorld();
    await proposeEmailTool(world).run({ ...mail, subject: 'क्\u200dया आप फ़्री हैं? 👩‍🎤', text: 'नमस्ते,\n\nशुक्रवार को?' }, context);

    expect(await world.actions.read('demo', 'act_00000000000000000000000001')).toMatchObject({ arguments: { text: 'नमस्ते,\n\nशुक्रवार को?' } });
  });
});

describe('confirming', () => {
  it('sends exactly what was shown, once, and a repeat finds it done', async () => {
    const world = await actionWorld();
    const action = await propose(world);

    const executed = await confirmAction(world)(director, action.actionId, action.argumentsSha256);
    world.pass(tenMinutes);
    const again = await confirmAction(world)(director, action.actionId, action.argumentsSha256);

    expect(executed).toMatchObject({ status: 'executed', outcome: 'handed over to 2 people' });
    expect(again).toEqual(executed);
    expect([...world.sent.values()]).toEqual([
      {
        actionId: action.actionId,
        org: 'demo',
        recipients: [1, 2].map((number) => ({ id: talentId(number), externalId: `syn-${number}`, synthetic: true })),
        subject: 'Self-tape',
        text: 'Please send a self-tape by Friday.',
        writtenAt: '2026-11-20T09:30:00.000Z',
      },
    ]);
  });

  test.each<[OrgRole, unknown]>([
    ['owner', 'done'],
    ['director', 'done'],
    ['associate', 'forbidden'],
    ['assistant', 'forbidden'],
    ['viewer', 'forbidden'],
  ])('as %s: %s', async (role, code) => {
    const world = await actionWorld();
    const action = await propose(world);

    expect(await codeOf(confirmAction(world)(caller(role), action.actionId, action.argumentsSha256))).toBe(code);
    expect(world.sent.size).toBe(code === 'done' ? 1 : 0);
  });

  test.each([{ sub: 'colleague' }, { org: 'other' }])('is not for a stranger: %o', async (who) => {
    const world = await actionWorld();
    const action = await propose(world);

    for (const work of [
      confirmAction(world)(caller('owner', who), action.actionId, action.argumentsSha256),
      cancelAction(world)(caller('owner', who), action.actionId),
    ])
      expect(await codeOf(work)).toBe('not_found');
  });

  it('is not for a conversation that is gone', async () => {
    const world = { ...(await actionWorld()), ownsConversation: async () => false };
    const action = await propose(world);

    expect(await codeOf(confirmAction(world)(director, action.actionId, action.argumentsSha256))).toBe('not_found');
  });

  it('with another digest, or of content that was changed, is a conflict', async () => {
    const world = await actionWorld();
    const action = await propose(world);
    const tampered = {
      ...world,
      actions: { ...world.actions, readOwn: async () => ({ ...action, ...anEmail({ text: 'You got the part.' }) }) as PendingAction },
    };

    expect(await codeOf(confirmAction(world)(director, action.actionId, 'a'.repeat(64)))).toBe('conflict');
    expect(await codeOf(confirmAction(tampered)(director, action.actionId, action.argumentsSha256))).toBe('conflict');
    expect(world.sent.size).toBe(0);
  });

  it('is over after ten minutes, to the millisecond', async () => {
    const world = await actionWorld();
    const [early, late] = [await propose(world), await propose(world)];

    world.pass(tenMinutes - 1);
    expect(await codeOf(confirmAction(world)(director, early.actionId, early.argumentsSha256))).toBe('done');
    world.pass(1);
    expect(await codeOf(confirmAction(world)(director, late.actionId, late.argumentsSha256))).toBe('action_expired');
    expect((await showAction(world)(late)).status).toBe('expired');
    expect(await actionStatus(world)(late)).toBe('expired');
    expect([...world.sent.keys()]).toEqual([early.actionId]);
  });

  it('ends as failed, with nothing sent, when somebody has withdrawn meanwhile', async () => {
    const world = await actionWorld();
    const action = await propose(world);
    await world.talents.putMany('demo', [aTalent({ id: talentId(2), consent: { aiMatching: false } })]);

    const failed = await confirmAction(world)(director, action.actionId, action.argumentsSha256);

    expect(failed).toMatchObject({ status: 'failed', outcome: '1 of these people cannot be included; nothing was sent' });
    expect(world.sent.size).toBe(0);
  });

  it('and cancelling exclude each other', async () => {
    const world = await actionWorld();
    const [one, other] = [await propose(world), await propose(world)];
    await cancelAction(world)(director, one.actionId);
    await confirmAction(world)(director, other.actionId, other.argumentsSha256);

    expect(await cancelAction(world)(director, one.actionId)).toMatchObject({ status: 'cancelled' });
    expect(await codeOf(confirmAction(world)(director, one.actionId, one.argumentsSha256))).toBe('conflict');
    expect(await codeOf(cancelAction(world)(director, other.actionId))).toBe('conflict');
    expect([...world.sent.keys()]).toEqual([other.actionId]);
  });
});

describe('a sender that breaks', () => {
  const broken = async (failures: number) => {
    const world = await actionWorld();
    let tries = 0;
    const send: ActionWorld['mail']['send'] = async (mail) => {
      tries += 1;
      if (tries <= failures) throw new Error('the disk is full');
      await world.mail.send(mail);
    };
    return { ...world, mail: { ...world.mail, send }, tries: () => tries };
  };

  it('leaves the confirmation, which the sweeper carries out when the lease is over', async () => {
    const world = await broken(1);
    const action = await propose(world);

    expect(await confirmAction(world)(director, action.actionId, action.argumentsSha256)).toMatchObject({ status: 'confirmed' });
    await sweepActions(world)();
    expect(world.tries()).toBe(1);
    world.pass(30_000);
    expect(await sweepActions(world)()).toEqual({ looked: 1 });

    expect(await getAction(world)(director, action.actionId)).toMatchObject({ status: 'executed', executions: 2 });
    expect(await sweepActions(world)()).toEqual({ looked: 0 });
    expect(world.sent.size).toBe(1);
  });

  it('is carried out by a repeat of the confirmation, too', async () => {
    const world = await broken(1);
    const action = await propose(world);
    await confirmAction(world)(director, action.actionId, action.argumentsSha256);

    expect(await confirmAction(world)(director, action.actionId, action.argumentsSha256)).toMatchObject({ status: 'confirmed', executions: 1 });
    world.pass(30_000);
    expect(await confirmAction(world)(director, action.actionId, action.argumentsSha256)).toMatchObject({ status: 'executed' });
    expect(world.sent.size).toBe(1);
  });

  it('is given up after five tries', async () => {
    const world = await broken(99);
    const action = await propose(world);
    await confirmAction(world)(director, action.actionId, action.argumentsSha256);

    for (let round = 0; round < 10; round += 1) {
      world.pass(30_000);
      await sweepActions(world)();
    }

    expect(await getAction(world)(director, action.actionId)).toMatchObject({ status: 'failed', outcome: expect.stringContaining('not certain') });
    expect(world.tries()).toBe(5);
    expect(world.reports).toHaveLength(5);
  });
});

describe('an export', () => {
  const confirmed = async (world: ActionWorld, ids?: readonly string[]): Promise<PendingAction> => {
    const action = await propose(world, anExport(ids));
    return confirmAction(world)(director, action.actionId, action.argumentsSha256);
  };

  it('is a file for 24 hours, for its owner', async () => {
    const world = await actionWorld();
    const action = await confirmed(world);

    expect(action).toMatchObject({ status: 'executed', outcome: '2 people in the file' });
    expect((await showAction(world)(action)).hasFile).toBe(true);
    expect((await actionFile(world)(director, action.actionId)).text.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFName,Playing age,Height (cm),Base city,Languages,Skills,Experience,Availability today,CastMatch id',
      `Person 1,24 to 33,165,Mumbai,,,,unknown,${talentId(1)}`,
    ]);
    expect(await codeOf(actionFile(world)(caller('director', { sub: 'colleague' }), action.actionId))).toBe('not_found');
    world.pass(86_400_000);
    expect(await codeOf(actionFile(world)(director, action.actionId))).toBe('action_expired');
    expect((await showAction(world)(action)).hasFile).toBe(false);
  });

  it('has no file before it is confirmed, and a mail never has one', async () => {
    const world = await actionWorld();
    const [file, mail] = [await propose(world, anExport()), await propose(world)];

    expect(await codeOf(actionFile(world)(director, file.actionId))).toBe('action_expired');
    expect(await codeOf(actionFile(world)(director, mail.actionId))).toBe('not_found');
  });

  it('holds nobody who has withdrawn since', async () => {
    const world = await actionWorld();
    const action = await confirmed(world);
    await world.talents.putMany('demo', [aTalent({ id: talentId(2), consent: { aiMatching: false } })]);

    expect(await codeOf(actionFile(world)(director, action.actionId))).toBe('conflict');
  });

  test.each<[stageName: string, cell: string]>([
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['Asha, "the voice"', '"Asha, ""the voice"""'],
    ['नीलम', 'नीलम'],
  ])('writes the name %s as the cell %s', async (stageName, cell) => {
    const world = await actionWorld();
    await world.talents.putMany('demo', [aTalent({ id: talentId(1), externalId: 'syn-1', stageName, consent: { aiMatching: true, shareWithClient: true } })]);
    const action = await confirmed(world, [talentId(1)]);

    expect((await actionFile(world)(director, action.actionId)).text.split('\r\n')[1]).toMatch(
      new RegExp(`^${cell.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')},24 to 33,`, 'u'),
    );
  });
});
