/**
 * `node scripts/eval/locomo.ts <file.json>... > F`: conversations of LoCoMo (github.com/snap-research/locomo, data/locomo10.zip or a later locomo10.json; CC BY-NC 4.0, not kept here) as a dataset of `npm run eval:memory`.
 * A turn is what was written; what a picture shows is left out unless `--captions`. A question counts when a turn that it names as evidence is there.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const Turn = z.object({ speaker: z.string(), dia_id: z.string(), text: z.string(), blip_caption: z.string().optional() });
const Question = z.object({ question: z.string(), evidence: z.array(z.unknown()).default([]), category: z.number() });
const Talk = z.record(z.string(), z.unknown());
/** A file is one conversation with its questions beside its sessions, or a list of them in parts. */
const Sample = z.object({ sample_id: z.string().optional(), conversation: Talk, qa: z.array(Question) });

export interface Conversation {
  readonly conversationId: string;
  readonly sessions: readonly { sessionId: string; startedAt: string; messages: { id: string; speaker: string; text: string }[] }[];
  readonly questions: readonly { id: string; text: string; evidence: string[]; category: string }[];
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** "1:56 pm on 8 May, 2023". Throws what it cannot read. */
export const startOf = (written: string): string => {
  const [, hour = '', minute = '', half = '', day = '', month = '', year = ''] = /^\s*(\d+):(\d+) ([ap])m on (\d+) (\w+), (\d+)\s*$/u.exec(written) ?? [];
  const at = months.indexOf(month.toLowerCase());
  if (at === -1) throw new Error(`not a time of LoCoMo: "${written}"`);
  return new Date(Date.UTC(Number(year), at, Number(day), (Number(hour) % 12) + (half === 'p' ? 12 : 0), Number(minute))).toISOString();
};

/** One sample as a conversation. Throws a ZodError for what is not of LoCoMo. */
export const conversationOf = (read: unknown, name: string, captions: boolean): Conversation => {
  const whole = Talk.parse(read);
  const { sample_id: id = name, conversation, qa } = Sample.parse('conversation' in whole ? whole : { conversation: whole, qa: whole['qa'] });
  const numbers = Object.keys(conversation)
    .flatMap((key) => /^session_(\d+)$/u.exec(key)?.[1] ?? [])
    .sort((left, right) => Number(left) - Number(right));
  const sessions = numbers.map((number) => ({
    sessionId: number,
    startedAt: startOf(z.string().parse(conversation[`session_${number}_date_time`])),
    messages: z
      .array(Turn)
      .parse(conversation[`session_${number}`])
      .map(({ dia_id, speaker, text, blip_caption }) => ({
        id: dia_id,
        speaker,
        text: captions && blip_caption !== undefined ? `${text} [a picture: ${blip_caption}]` : text,
      })),
  }));
  const there = new Set(sessions.flatMap(({ messages }) => messages.map((message) => message.id)));
  const questions = qa.flatMap(({ question, evidence, category }, at) => {
    // Some name several turns in one text.
    const named = new Set(evidence.flatMap((one) => String(one).match(/D\d+:\d+/gu) ?? []).filter((one) => there.has(one)));
    return named.size === 0 ? [] : [{ id: `${id}-${at}`, text: question, evidence: [...named], category: String(category) }];
  });
  return { conversationId: id, sessions, questions };
};

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { captions: { type: 'boolean', default: false } } });
  if (positionals.length === 0) throw new Error('name the files of LoCoMo: node scripts/eval/locomo.ts <file.json>...');
  for (const file of positionals) {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const samples: unknown[] = Array.isArray(read) ? read : [read];
    for (const [at, sample] of samples.entries()) console.log(JSON.stringify(conversationOf(sample, `${basename(file, '.json')}-${at}`, values.captions)));
  }
}
