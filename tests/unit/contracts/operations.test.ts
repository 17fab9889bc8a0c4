/** What the registry of operations says by example fits what it says by schema: without a server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { BriefSlots } from '../../../layers/contracts/http/brief.ts';
import { type OperationTable, operations } from '../../../layers/contracts/http/index.ts';
import { ClientFrame, makeProblem, Problem, problemCodes, ReplyChunk, ServerFrame } from '../../../layers/contracts/index.ts';
import { problemMessage } from '../../../layers/contracts/problem-messages.ts';
import { socketEvents, socketOperations } from '../../../layers/contracts/socket-operations.ts';

/** Parsed, with nothing dropped: no field that the schema does not know. */
const fits = (schema: z.ZodType, value: unknown): void => expect(schema.parse(value)).toEqual(value);

const examples = Object.entries(operations as OperationTable).flatMap(([key, operation]) =>
  Object.entries(operation.examples).map(([name, example]) => ({ title: `${key}: ${name}`, operation, example })),
);

describe('examples of operations fit their schemas', () => {
  it.each(examples)('$title', ({ operation, example }) => {
    if (example.params) operation.params?.parse(example.params);
    if (example.query) operation.query?.parse(Object.fromEntries(Object.entries(example.query).map(([name, value]) => [name, String(value)])));
    if (example.headers) operation.headers?.parse(example.headers);
    if (example.body !== undefined) operation.body?.parse(example.body);
    expect(operation.params === undefined).toBe(example.params === undefined);
    expect(operation.body === undefined).toBe(example.body === undefined && example.file === undefined);
    const reply = operation.replies[example.status];
    expect(reply?.body === undefined).toBe(example.reply === undefined);
    if (reply?.contentType === 'text/event-stream') for (const chunk of example.reply as unknown[]) fits(ReplyChunk, chunk);
    else if (reply?.body) fits(reply.body, example.reply);
  });
});

describe('examples of frames fit their schemas', () => {
  it.each(Object.entries(socketOperations))('%s', (action, { example }) => {
    fits(ClientFrame, example);
    expect(example.action).toBe(action);
  });
  it.each(Object.entries(socketEvents))('%s', (type, { example }) => {
    fits(ServerFrame, example);
    expect(example.type).toBe(type);
  });
});

describe('problems in words', () => {
  it.each(Object.keys(problemCodes) as (keyof typeof problemCodes)[])('%s has a title and advice in English and in Hindi', (code) => {
    const [english, hindi] = [problemMessage(code, 'en'), problemMessage(code, 'hi')];
    expect(english.title).toBe(problemCodes[code].title);
    for (const text of [english.advice, hindi.advice]) expect(text).toMatch(/[.।]$/u);
    for (const text of [hindi.title, hindi.advice]) expect(text).toMatch(/\p{Script=Devanagari}{2}/u);
    expect(`${english.title} ${english.advice}`).not.toMatch(/\p{Script=Devanagari}/u);
    expect(Problem.shape.code.parse(code)).toBe(code);
  });
});

it('a brief’s slots are plain data', () => {
  fits(BriefSlots, { role: 'mother', playingAge: { min: 38 }, anyOf: { languages: [['hi', 'bho']] } });
});

describe('docs/guide/errors.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/guide/errors.md'), 'utf8');
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section]),
  );
  it('has a section for each code, and no other', () => {
    expect([...sections.keys()].toSorted()).toEqual(Object.keys(problemCodes).toSorted());
  });
  it.each(Object.entries(problemCodes))('says of %s what it means, what to do, whether to retry, and an example', (code, { status, title }) => {
    const section = sections.get(code) ?? '';
    expect(section).toContain(`\n${status}: ${title}.\n`);
    for (const part of ['Means', 'Do', 'Retry', 'Example']) expect(section).toMatch(new RegExp(`^- ${part}: .{3,}$`, 'm'));
    expect(
      makeProblem(code as keyof typeof problemCodes, 'x', 'y')
        .type.split('/')
        .at(-1),
    ).toBe(code);
  });
});
