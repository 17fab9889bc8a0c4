/**
 * `npm run eval:memory -- --dataset F [--store sqlite|opensearch] [--systems]`: how well what was said is recalled. F has one conversation a line, `{conversationId, sessions:
 * [{sessionId, startedAt, messages: [{id, speaker, text}]}], questions: [{id, text, askedAt?, evidence: [message id], category}]}`. Each conversation goes into a
 * new index by the product's own way (no model), each question is asked within its conversation only, and the last line printed is the result;
 * `--systems` adds what other systems without a model recall of it (`recallAt10Of`).
 * Without a dataset: the own set on both engines (or on one, by `--store`), beside other systems; `--write` puts its tables into docs/guide/memory.md, `--half dev` takes
 * the half that may be worked with, `fresh`, `later`, `last`, `unseen`, `phone` and `chat` those with phrases of other days.
 */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { evaluateDataset } from './memory-dataset.ts';
import { evaluateOwn } from './memory-own.ts';

const { values } = parseArgs({
  options: {
    dataset: { type: 'string' },
    store: { type: 'string' },
    half: { type: 'string', default: 'test' },
    show: { type: 'boolean', default: false },
    systems: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const store = z.enum(['sqlite', 'opensearch']).optional().parse(values.store);
const guide = new URL('../../docs/guide/memory.md', import.meta.url).pathname;

if (values.dataset !== undefined) await evaluateDataset(values.dataset, { store: store ?? 'sqlite', show: values.show, systems: values.systems });
else
  await evaluateOwn({
    half: z.enum(['dev', 'test', 'fresh', 'later', 'last', 'unseen', 'phone', 'chat', 'sealed']).parse(values.half),
    stores: store === undefined ? ['sqlite', 'opensearch'] : [store],
    guide: values.write ? guide : undefined,
  });
