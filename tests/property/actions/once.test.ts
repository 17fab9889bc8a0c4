/** Invariant I8: what leaves was confirmed by a person, in time, with the digest of exactly this, and leaves at most once, whatever breaks on the way. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryActions } from '../../../layers/adapters/memory/actions/memory-actions.ts';
import type { ActionStore, Mail, MailSender, PendingAction } from '../../../layers/core/operations/index.ts';
import { cancelAction, confirmAction, proposeAction, sweepActions } from '../../../layers/core/operations/index.ts';
import { actionWorld, anEmail, caller, where } from '../../support/actions.ts';

/** What a call meets: nothing, death before it, or death after it was done. */
type Fault = 'none' | 'before' | 'after';
const fault = fc.constantFrom<Fault>('none', 'none', 'none', 'before', 'after');

type Step =
  | { readonly type: 'confirm'; readonly who: 'director' | 'colleague' | 'assistant'; readonly digest: 'right' | 'wrong'; readonly times: number }
  | { readonly type: 'cancel' }
  | { readonly type: 'sweep' }
  | { readonly type: 'pass'; readonly milliseconds: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('confirm' as const),
      who: fc.constantFrom('director', 'director', 'director', 'colleague', 'assistant'),
      digest: fc.constantFrom('right', 'right', 'right', 'wrong'),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'cancel' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'sweep' as const }) },
  { weight: 2, arbitrary: fc.constantFrom(1_000, 31_000, 300_000, 600_000).map((milliseconds) => ({ type: 'pass' as const, milliseconds })) },
);

const faulty = <Port extends object>(port: Port, next: () => Fault): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, call]) => [
      name,
      name === 'reaches'
        ? call
        : async (...given: unknown[]) => {
            const met = next();
            if (met === 'before') throw new Error('died before');
            const answer: unknown = await call(...given);
            if (met === 'after') throw new Error('died after');
            return answer;
          },
    ]),
  ) as Port; // Every method of a port but `reaches` is asynchronous.

/** Counts every hand-over: it does not forgive a second one, as the real senders do. */
const strictMail = (now: () => number) => {
  const handed: { mail: Mail; at: number }[] = [];
  const mail: MailSender = {
    reaches: ({ externalId }) => externalId !== null,
    send: async (one) => void handed.push({ mail: one, at: now() }),
    hasSent: async (_org, id) => handed.some((one) => one.mail.actionId === id),
  };
  return { handed, mail };
};

it('nothing leaves twice, late, altered, or without a confirmation; what was confirmed ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.array(fault, { maxLength: 40 }), async (steps, faults) => {
      const calm = await actionWorld();
      const { handed, mail } = strictMail(calm.clock.now);
      const store: ActionStore = memoryActions();
      let met = 0;
      const nextFault = (): Fault => faults[met++] ?? 'none';
      const accepted: number[] = [];
      const watched: ActionStore = {
        ...store,
        confirm: async (action, given) => {
          const answer = await store.confirm(action, given);
          if (answer !== 'refused') accepted.push(given.now);
          return answer;
        },
      };
      const steady = { ...calm, actions: watched, mail };
      const world = { ...steady, actions: faulty(watched, nextFault), mail: faulty(mail, nextFault) };
      const action: PendingAction = await proposeAction(steady)(where, anEmail());
      const callers = { director: caller(), colleague: caller('director', { sub: 'colleague' }), assistant: caller('assistant') };
      let mayBeConfirmed = false;

      for (const one of steps) {
        if (one.type === 'pass') calm.pass(one.milliseconds);
        else if (one.type === 'sweep') await sweepActions(world)().catch(() => undefined);
        else if (one.type === 'cancel') await cancelAction(world)(callers.director, action.actionId).catch(() => undefined);
        else {
          mayBeConfirmed ||= one.who === 'director' && one.digest === 'right' && calm.clock.now() < Date.parse(action.expiresAt);
          const digest = one.digest === 'right' ? action.argumentsSha256 : 'f'.repeat(64);
          const confirm = () => confirmAction(world)(callers[one.who], action.actionId, digest).catch(() => undefined);
          await Promise.all(Array.from({ length: one.times }, confirm));
        }
      }
      for (let round = 0; round < 8; round += 1) {
        calm.pass(31_000);
        await sweepActions(steady)();
      }

      const end = await store.read('demo', action.actionId);
      expect(handed.length).toBeLessThanOrEqual(1);
      expect(accepted.length).toBeLessThanOrEqual(1);
      if (handed.length > 0) {
        expect(mayBeConfirmed).toBe(true);
        expect(accepted[0]).toBeLessThan(Date.parse(action.expiresAt));
        expect(handed[0]?.mail).toMatchObject({ subject: 'Self-tape', text: 'Please send a self-tape by Friday.' });
        expect(handed[0]?.mail.recipients.map(({ id }) => id)).toEqual('talentIds' in action.arguments ? action.arguments.talentIds : []);
      }
      if (end?.status === 'executed') expect(handed).toHaveLength(1);
      if (handed.length > 0) expect(['executed', 'failed']).toContain(end?.status);
      expect(end?.status).not.toBe('confirmed');
      expect(await steady.actions.listDue('2027-12-01T00:00:00.000Z', 100)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
