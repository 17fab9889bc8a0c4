/**
 * `node tests/events/generate.ts` writes one event for each function of the route table, `tests/events/<function>.json`: a shape that AWS sends, with the route of
 * the table in it. A new function gets its event by running this again; a test says when it was forgotten.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '../../functions/routes.ts';
import { eventFor } from './event-for.ts';

for (const name of Object.keys(functions)) writeFileSync(join(import.meta.dirname, `${name}.json`), `${JSON.stringify(eventFor(name), null, 2)}\n`);
