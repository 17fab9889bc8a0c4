/** A stranger's call costs the tables as much as a call for a thing that is not there: neither its body nor its work tells them apart. */
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRoutes } from '../../../functions/routes.ts';
import { dynamoActionStore } from '../../../layers/adapters/dynamodb/actions/action-store.ts';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import { nobodysId } from '../../local/attacks/house.ts';
import { rows } from '../../local/attacks/matrix-rows.ts';
import { anAction } from '../../support/actions.ts';
import { dynoxideMissing } from '../../support/dynoxide.ts';
import { aTalent, talentId } from '../../support/talent.ts';
import { type Backend, installStreaming, startBackend } from './backend.ts';
import { httpApiEvent, type Recorded } from './events.ts';

type Handler = (event: unknown, context?: unknown) => Promise<Recorded>;

/** Routes with an id of which a stranger must learn nothing, and a body that they take. */
const owned = httpRoutes.flatMap((route) => {
  const key = `${route.method} ${route.path}`;
  const row = rows[key];
  return row?.seenBy === undefined ? [] : [{ key, name: route.function, missing: row.missing ?? {}, isShared: row.seenBy === 'organization' }];
});
const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/v1/conversations/{id}/messages/ai': { content: 'And again' },
  'PATCH /api/v1/conversations/{id}': { title: 'Another' },
  'PUT /api/v1/conversations/{id}/messages/{mid}/feedback': { value: 'up' },
  'PATCH /api/v1/memory/{id}': { pinned: true },
  'PATCH /api/v1/memory/entities/{id}': { name: 'Another' },
  'POST /api/v1/memory/entities/{id}/merge': { intoId: nobodysId('ent') },
  'POST /api/v1/memory/entities/{id}/undo': {},
  'POST /api/v1/actions/{id}/confirm': { argumentsSha256: '0'.repeat(64) },
  'PATCH /api/v1/members/{sub}': { orgRole: 'viewer' },
  'PATCH /api/v1/talent/{id}': { heightCm: 165 },
  'POST /api/v1/talent/{id}/merges': { mergedId: talentId(2) },
  'POST /api/v1/talent/{id}/explain': { text: 'actors in Pune' },
  'PATCH /api/v1/projects/{id}': { title: 'Coffee' },
  'POST /api/v1/projects/{id}/roles': { brief: 'Need a boy, 10-12, Hindi' },
  'PATCH /api/v1/roles/{id}': { name: 'The sister' },
  'POST /api/v1/roles/{id}/shortlist': { talentId: talentId(1) },
  'PATCH /api/v1/briefs/{briefId}': { name: 'Another' },
  'PATCH /api/v1/holds/{id}': { status: 'confirmed' },
};

describe.skipIf(dynoxideMissing !== undefined)(`a stranger${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
  let backend: Backend;
  let counter: Server;
  let operations: string[] = [];
  const handlers = new Map<string, Handler>();
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    backend = await startBackend();
    installStreaming();
    const tables = process.env['DYNAMODB_ENDPOINT'] ?? '';
    counter = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      // Buckets are taken from before anything is looked for, and several tokens at once: they say nothing of what was asked.
      if (!Buffer.concat(parts).includes('RATE#') && !Buffer.concat(parts).includes('TRAFFIC#'))
        operations.push(String(request.headers['x-amz-target']).split('.').at(-1) ?? '');
      const headers = Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => (name === 'host' ? [] : [[name, String(value)]])));
      const answer = await fetch(`${tables}${request.url}`, { method: 'POST', headers, body: Buffer.concat(parts) });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/x-amz-json-1.0' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    await new Promise<void>((done) => counter.listen(0, '127.0.0.1', done));
    process.env['DYNAMODB_ENDPOINT'] = `http://127.0.0.1:${(counter.address() as AddressInfo).port}`;
    // Where files of imports lie, while their function is made; the others are made without a folder.
    process.env['CASTMATCH_HOME'] = mkdtempSync(join(tmpdir(), 'castmatch-same-answer-'));
    handlers.set('talent-import', (await import('../../../functions/http/talent-import.ts')).handler);
    delete process.env['CASTMATCH_HOME'];
    for (const name of [...new Set([...owned.map((route) => route.name), 'chat', 'casting', 'people'])].filter((one) => !handlers.has(one)))
      handlers.set(name, (await import(`../../../functions/http/${name}.ts`)).handler);
    const worker: Handler = (await import('../../../functions/jobs/reply-worker.ts')).handler;
    backend.onInvoke = (payload) => (payload['turnId'] === undefined ? undefined : worker(payload));
    const said = await ask('chat', 'POST /api/v1/ai/chat', victim, {}, { message: 'Hello' });
    ids['cnv'] = said.body.conversationId;
    ids['trn'] = said.body.turnId;
    ids['msg'] = said.body.message.id;
    ids['mem'] = (await ask('memory', 'POST /api/v1/memory', victim, {}, { kind: 'fact', text: 'The shoot is in Pune', subject: 'Chai' })).body.id;
    ids['ent'] = (await ask('memory', 'GET /api/v1/memory/entities', victim, {}, undefined)).body.items[0].id;
    ids['sbr'] = (await ask('matching', 'POST /api/v1/briefs', victim, {}, { text: 'actors in Pune' })).body.id;
    ids['upl'] = (await ask('talent-import', 'POST /api/v1/uploads', victim, {}, { contentType: 'text/csv', bytes: 10 })).body.id;
    const file = httpApiEvent({
      line: 'POST /api/v1/talent/import',
      claims: victim,
      params: {},
      body: '{}',
      headers: { 'content-type': 'application/x-ndjson' },
    });
    ids['imp'] = JSON.parse((await handlers.get('talent-import')?.({ ...file, body: '{}', isBase64Encoded: false }, {}))?.['body']).id;
    const link = await ask('conversations', 'POST /api/v1/conversations/{id}/shares', victim, { id: said.body.conversationId }, {});
    expect(link.status).toBe(201);
    ids['shr'] = link.body.id;
    const now = Date.now();
    const action = anAction({
      org: victim.org,
      sub: victim.sub,
      conversationId: said.body.conversationId,
      turnId: said.body.turnId,
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 600_000).toISOString(),
    });
    await dynamoActionStore(backend.tables).create(action);
    ids['act'] = action.actionId;
    await dynamoTalentStore(backend.tables).putMany(victim.org, [aTalent({ id: talentId(1) })]);
    const make = async (name: string, line: string, params: Record<string, string>, body: unknown): Promise<string> => {
      const made = await ask(name, line, { ...victim, org_role: 'owner' }, params, body);
      expect([line, made.status]).toEqual([line, 201]);
      return made.body.id;
    };
    const later = (days: number): string => new Date(now + days * 86_400_000).toISOString();
    const [from, to] = [later(10).slice(0, 10), later(12).slice(0, 10)];
    ids['prj'] = await make('casting', 'POST /api/v1/projects', {}, { title: 'Chai' });
    ids['rol'] = await make('casting', 'POST /api/v1/projects/{id}/roles', { id: ids['prj'] }, { brief: 'Need a girl, 20-28, Mumbai' });
    await ask('casting', 'POST /api/v1/roles/{id}/shortlist', victim, { id: ids['rol'] }, { talentId: talentId(1) });
    ids['tal'] = talentId(1);
    const hold = { roleId: ids['rol'], talentId: talentId(1), from, to, expiresAt: later(2) };
    ids['hld'] = await make('casting', 'POST /api/v1/holds', {}, hold);
    ids['inv'] = await make('people', 'POST /api/v1/invites', {}, { email: 'somebody@example.com', orgRole: 'viewer' });
    ids['nobody-at-all'] = victim.sub;
  });
  afterAll(async () => {
    counter?.close();
    counter?.closeAllConnections();
    await backend?.stop();
  });

  const victim = { sub: 'vera', org: 'acme', org_role: 'director' };
  const strangers = [
    { sub: 'other', org: 'acme', org_role: 'owner' },
    { sub: 'other', org: 'rival', org_role: 'owner' },
  ];
  const ask = async (name: string, line: string, claims: Record<string, string>, params: Record<string, string>, body: unknown) => {
    operations = [];
    const answer = await handlers.get(name)?.(httpApiEvent({ line, claims, params, ...(line.startsWith('GET') ? {} : { body }) }), {});
    return { status: answer.statusCode as number, body: answer.body === '' ? undefined : JSON.parse(answer.body), operations: [...operations] };
  };

  it.each(owned)(
    'cannot tell by $key, by its answer or its reads and writes, what is another’s from what is not there',
    async ({ key, name, missing, isShared }) => {
      const theirs = Object.fromEntries(Object.entries(missing).map(([parameter, id]) => [parameter, ids[id.split('_')[0] ?? ''] ?? nobodysId('xxx')]));
      for (const claims of isShared ? strangers.slice(1) : strangers) {
        const nothing = await ask(name, key, claims, { ...missing }, bodies[key] ?? {});
        const foreign = await ask(name, key, claims, theirs, bodies[key] ?? {});

        expect([foreign.status, { ...foreign.body, instance: '' }]).toEqual([nothing.status, { ...nothing.body, instance: '' }]);
        expect(nothing.status).toBe(404);
        expect(foreign.operations).toEqual(nothing.operations);
        expect(nothing.operations.length).toBeGreaterThan(0);
      }
    },
  );
});
