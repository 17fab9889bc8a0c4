import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import * as contracts from '../../../layers/contracts/index.ts';

const ulid = '01J00000000000000000000000';
const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('ids', () => {
  it.each([
    [contracts.ConversationId, 'cnv'],
    [contracts.MessageId, 'msg'],
    [contracts.TurnId, 'trn'],
    [contracts.TalentId, 'tal'],
    [contracts.ProjectId, 'prj'],
  ])('%# is its prefix and a ULID', (schema, prefix) => {
    expect(accepts(schema, `${prefix}_${ulid}`)).toBe(true);
    for (const bad of [
      '',
      prefix,
      `${prefix}_`,
      `${prefix}_${ulid}0`,
      `${prefix}_${ulid.slice(1)}`,
      `${prefix}_${ulid.toLowerCase()}`,
      `xxx_${ulid}`,
      `${prefix}_${ulid}\n`,
      ` ${prefix}_${ulid}`,
      `${prefix}_${'I'.repeat(26)}`,
    ])
      expect([bad, accepts(schema, bad)]).toEqual([bad, false]);
  });
  it.each([contracts.ClientMessageId, contracts.ConversationRef])('names are 1 to 64 of A-Z a-z 0-9 _ -', (schema) => {
    for (const good of ['a', '123', 'A_b-9', 'x'.repeat(64)]) expect(accepts(schema, good)).toBe(true);
    for (const bad of ['', 'x'.repeat(65), 'a b', 'a#b', 'é', '😀', 'a\n', 'a/b', 5, null]) expect(accepts(schema, bad)).toBe(false);
  });
});

describe('bodies refuse what they do not know', () => {
  it.each([
    ['ChatRequest', contracts.ChatRequest, { message: 'x' }],
    ['MessageRequest', contracts.MessageRequest, { content: 'x' }],
    ['RegenerateRequest', contracts.RegenerateRequest, {}],
    ['FeedbackRequest', contracts.FeedbackRequest, { value: 'up' }],
    ['ConversationCreate', contracts.ConversationCreate, {}],
    ['ConversationPatch', contracts.ConversationPatch, { title: 'x' }],
  ] as const)('%s', (_name, schema, least) => {
    expect(accepts(schema, least)).toBe(true);
    expect(accepts(schema, { ...least, other: 1 })).toBe(false);
    for (const bad of [null, [], 'x', 5]) expect(accepts(schema, bad)).toBe(false);
  });
  it('a change of nothing is none', () => {
    expect(accepts(contracts.ConversationPatch, {})).toBe(false);
  });
  it('titles are trimmed and well-formed', () => {
    expect(contracts.ConversationCreate.parse({ title: '  a\ud800 ' })).toEqual({ title: 'a\ufffd' });
    for (const title of ['', '   ', 'x'.repeat(201)]) expect(accepts(contracts.ConversationCreate, { title })).toBe(false);
  });
});

describe('queries take digits alone', () => {
  it.each(['', ' 5', '5 ', '+5', '-5', '5.0', '1e2', '0x10', '٥', '1,2'])('limit %j', (limit) => {
    expect(accepts(contracts.ConversationListQuery, { limit })).toBe(false);
    expect(accepts(contracts.MessageListQuery, { limit })).toBe(false);
    expect(accepts(contracts.TurnQuery, { attempt: limit })).toBe(false);
  });
  it('has its defaults', () => {
    expect(contracts.ConversationListQuery.parse({})).toEqual({ limit: 30 });
    expect(contracts.MessageListQuery.parse({ before: '7' })).toEqual({ limit: 50, before: 7 });
    expect(contracts.TurnQuery.parse({})).toEqual({ attempt: 0, afterSeq: 0 });
  });
  it('takes one place, not two', () => {
    for (const two of [
      { before: '1', after: '2' },
      { around: '1', cursor: 'a.b' },
    ])
      expect(accepts(contracts.MessageListQuery, two)).toBe(false);
  });
});

describe('cards', () => {
  const card = {
    id: `tal_${ulid}`,
    stageName: 'Asha',
    photoUrl: null,
    playingAge: { min: 20, max: 30 },
    heightCm: null,
    baseCity: 'Mumbai',
    languages: [],
    topSkills: [],
    experience: 'fresher',
    availability: 'free',
    availabilityAsOf: null,
    score: 0.5,
    reasons: [],
    unknown: [],
  };
  const reason = { criterion: 'c', text: 't', field: 'f' };
  it('are bounded as the contract says', () => {
    expect(accepts(contracts.TalentCard, card)).toBe(true);
    expect(accepts(contracts.TalentCard, { ...card, topSkills: Array.from({ length: 7 }, () => 's') })).toBe(false);
    expect(accepts(contracts.TalentCard, { ...card, reasons: Array.from({ length: 5 }, () => reason) })).toBe(false);
    expect(accepts(contracts.TalentCard, { ...card, unknown: Array.from({ length: 5 }, () => 'u') })).toBe(false);
    const chunk = (count: number) => ({ type: 'data-talents', id: 'x', data: { talents: Array.from({ length: count }, () => card) } });
    expect([accepts(contracts.ReplyChunk, chunk(20)), accepts(contracts.ReplyChunk, chunk(21))]).toEqual([true, false]);
  });
});

describe('problems', () => {
  it('are made whole', () => {
    for (const code of Object.keys(contracts.problemCodes) as contracts.ProblemCode[]) {
      const problem = contracts.makeProblem(code, 'why', 'urn:x');
      expect(contracts.Problem.strict().parse(problem)).toEqual(problem);
      expect(problem.type).toMatch(new RegExp(`/${code}$`));
    }
    expect(contracts.makeProblem('internal', 'why', 'urn:x', [])).not.toHaveProperty('issues');
  });
});

describe('periods', () => {
  it.each([
    [{ from: '2026-12-01', to: '2026-12-01' }, true],
    [{ from: '2026-12-01', to: '2027-12-02' }, true],
    [{ from: '2026-12-01', to: '2027-12-03' }, false],
    [{ from: '2026-12-02', to: '2026-12-01' }, false],
    // Searching counts days: five centuries of them took longer than a function has, and near the calendar's ends a week more is no day at all.
    [{ from: '1383-09-15', to: '1819-03-23' }, false],
    [{ from: '0000-01-01', to: '0000-01-02' }, false],
    [{ from: '9999-12-30', to: '9999-12-31' }, false],
  ])('%j: %s', (availableOn, good) => {
    expect(accepts(contracts.TalentFilters, { availableOn })).toBe(good);
  });
});

it.each(['', ' ', '\n\t\u3000'])('a message of %j is none', (blank) => {
  expect([accepts(contracts.ChatRequest, { message: blank }), accepts(contracts.MessageRequest, { content: blank })]).toEqual([false, false]);
});

it('positions are not negative', () => {
  for (const position of ['-1', '1000001', '1.5']) expect(accepts(contracts.TurnQuery, { attempt: position })).toBe(false);
});

it('an e-mail address has at most 64 characters before the @', () => {
  const invite = (length: number) => ({ email: `${'a'.repeat(length)}@house.example`, orgRole: 'viewer' });
  expect([64, 65].map((length) => accepts(contracts.InviteRequest, invite(length)))).toEqual([true, false]);
});
