/**
 * The core's types and the wire's schemas say the same, though neither may import the other. The compiler checks the types
 * (`tsc -p .` is part of `npm test`); the tests check that what one makes the other reads.
 */
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { socketRoutes } from '../../../functions/routes.ts';
import type { BriefSlots, BriefSpan, ProtectedAsk } from '../../../layers/contracts/http/brief.ts';
import type * as wire from '../../../layers/contracts/index.ts';
import { ClientFrame, FinishMetadata, problemCodes, socketLimits, Usage } from '../../../layers/contracts/index.ts';
import { followLimits } from '../../../layers/core/conversation/follow-limits.ts';
import type * as core from '../../../layers/core/conversation/index.ts';
import { noUsage } from '../../../layers/core/conversation/index.ts';
import type { ErrorCode, OrgRole } from '../../../layers/core/shared/index.ts';
import type * as talent from '../../../layers/core/talent/index.ts';

/** Readonly marks do not travel; nor does the difference between a missing field and an undefined one. */
type Plain<Value> = Value extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value;
type Same<Left, Right> = [Plain<Left>] extends [Plain<Right>]
  ? [Plain<Right>] extends [Plain<Left>]
    ? true
    : ['only the right has', Exclude<Right, Left>]
  : ['only the left has', Exclude<Left, Right>];
type Fits<Made, Read> = [Plain<Made>] extends [Plain<Read>] ? true : ['does not fit', Made];
const holds = <_Claim extends true>(): true => true;

/** What the worker makes today: the wire has more (deltas of tool input, memory, actions, corrections, metadata). */
type NotMadeYet = Exclude<wire.ReplyChunk['type'], core.ReplyChunk['type']>;

describe('types of core and contracts', () => {
  it('are mutually assignable where both have them', () => {
    expect(holds<Same<core.Usage, wire.Usage>>()).toBe(true);
    expect(holds<Same<core.FinishMetadata, wire.FinishMetadata>>()).toBe(true);
    expect(holds<Same<core.TalentCard, wire.TalentCard>>()).toBe(true);
    expect(holds<Same<talent.BriefSlots, z.infer<typeof BriefSlots>>>()).toBe(true);
    expect(holds<Same<talent.BriefSpan, z.infer<typeof BriefSpan>>>()).toBe(true);
    expect(holds<Same<talent.ProtectedAsk, z.infer<typeof ProtectedAsk>>>()).toBe(true);
    expect(holds<Same<core.TurnEnd['status'], Exclude<wire.TurnStatus, 'queued' | 'running'>>>()).toBe(true);
    expect(holds<Same<core.ShownMessage['status'], wire.Message['status']>>()).toBe(true);
    expect(holds<Same<core.ShownMessage['role'], wire.Message['role']>>()).toBe(true);
  });
  it('every chunk and message of the core is one of the wire', () => {
    expect(holds<Fits<core.ReplyChunk, wire.ReplyChunk>>()).toBe(true);
    expect(holds<Fits<core.TurnFrame, wire.TurnFrame>>()).toBe(true);
    expect(holds<Same<Exclude<wire.ReplyChunk['type'], NotMadeYet>, core.ReplyChunk['type']>>()).toBe(true);
  });
  it('every error of the core has its problem code', () => {
    expect(holds<Fits<ErrorCode, wire.ProblemCode>>()).toBe(true);
    for (const { status, title } of Object.values(problemCodes)) expect([status >= 400 && status < 600, title.length > 5]).toEqual([true, true]);
  });
  it('a planted difference does not compile', () => {
    // @ts-expect-error a field is missing
    expect(holds<Same<Omit<core.Usage, 'attempts'>, wire.Usage>>()).toBe(true);
    // @ts-expect-error a value more on one side
    expect(holds<Same<core.ReplyChunk['type'] | 'new', wire.ReplyChunk['type']>>()).toBe(true);
    // @ts-expect-error another type of a field
    expect(holds<Fits<{ type: 'abort'; reason: number }, wire.ReplyChunk>>()).toBe(true);
    // @ts-expect-error a role more
    expect(holds<Same<OrgRole | 'king', OrgRole>>()).toBe(true);
  });
});

describe('values', () => {
  it('no usage is a usage', () => {
    expect(Usage.strict().parse(noUsage)).toEqual(noUsage);
    expect(FinishMetadata.shape.usage.parse(noUsage)).toEqual(noUsage);
  });
  it('the core follows as many conversations as the wire promises', () => {
    expect(followLimits.conversations).toBe(socketLimits.subscriptions);
  });
  it('every action of the wire is in the route table, and none besides', () => {
    const actions = ClientFrame.options.map((option) => option.shape.action.value).sort();
    expect(
      socketRoutes
        .map(({ routeKey }) => routeKey)
        .filter((key) => !key.startsWith('$'))
        .sort(),
    ).toEqual(actions);
  });
});
