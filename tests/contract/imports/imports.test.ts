/** What every ImportStore and UploadStore promises, in memory and on the tables; and a whole import over the tables. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoDueStore } from '../../../layers/adapters/dynamodb/erasure/due-store.ts';
import { dynamoImportStore, dynamoUploadStore } from '../../../layers/adapters/dynamodb/imports/import-store.ts';
import { dynamoTalentDirectory } from '../../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import { memoryFiles } from '../../../layers/adapters/memory/files.ts';
import { memoryImports, memoryUploads } from '../../../layers/adapters/memory/imports.ts';
import { sha256Hex, ulidNewId } from '../../../layers/adapters/system/system.ts';
import { type ImportJob, type ImportStore, lookAtImport, runImport, startImport, sweepDue, type UploadStore } from '../../../layers/core/talent/index.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';

const job = (importId: string, change: Partial<ImportJob> = {}): ImportJob => ({
  org: 'house',
  importId,
  status: 'waiting',
  format: 'csv',
  fileKey: `imports/${importId}`,
  bytes: 3,
  createdBy: 'somebody',
  createdAt: '2026-11-28T10:00:00.000Z',
  updatedAt: '2026-11-28T10:00:00.000Z',
  leaseUntil: 0,
  read: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  duplicates: 0,
  refused: 0,
  problem: null,
  version: 1,
  ...change,
});
const row = (number: number) => ({ row: number, externalId: null, problem: 'the line is not JSON' });

const contract = (stores: () => { imports: ImportStore; uploads: UploadStore }): void => {
  it('a job is made once, and replaced by the next version alone, with what was refused', async () => {
    const { imports } = stores();
    expect([await imports.create(job('imp_1')), await imports.create(job('imp_1', { bytes: 9 }))]).toEqual(['created', 'there']);
    expect(await imports.replace(job('imp_1', { version: 2, read: 400 }), { from: 200, rows: [row(201), row(300)] })).toBe('written');
    expect(await imports.replace(job('imp_1', { version: 2, read: 9 }), { from: 0, rows: [row(99)] })).toBe('refused');
    expect(await imports.replace(job('imp_1', { version: 3, read: 400 }), { from: 200, rows: [row(201), row(300)] })).toBe('written');
    expect(await imports.replace(job('imp_1', { version: 4, read: 600 }), { from: 0, rows: [row(2)] })).toBe('written');
    expect(await imports.read('house', 'imp_1')).toEqual(job('imp_1', { version: 4, read: 600 }));
    expect((await imports.report('house', 'imp_1', 10)).map((one) => one.row)).toEqual([2, 201, 300]);
    expect(await imports.report('house', 'imp_1', 2)).toHaveLength(2);
    expect([await imports.read('rival', 'imp_1'), await imports.report('rival', 'imp_1', 5)]).toEqual([undefined, []]);
  });
  it('an upload is kept as it was begun, and once complete it stays complete, whoever begins or completes it again', async () => {
    const { uploads } = stores();
    const upload = {
      org: 'house',
      uploadId: 'upl_1',
      fileKey: 'uploads/upl_1',
      contentType: 'text/csv',
      bytes: 3,
      status: 'waiting' as const,
      createdBy: 'somebody',
      createdAt: '2026-11-28T10:00:00.000Z',
      expiresAt: '2026-11-28T10:15:00.000Z',
    };
    const complete = { ...upload, status: 'complete' as const };
    await uploads.complete({ ...complete, uploadId: 'upl_2' });
    await uploads.create(upload);
    await uploads.create({ ...upload, bytes: 4 });
    expect([await uploads.read('house', 'upl_1'), await uploads.read('rival', 'upl_1'), await uploads.read('house', 'upl_2')]).toEqual([
      upload,
      undefined,
      undefined,
    ]);

    await uploads.complete(complete);
    await uploads.complete({ ...complete, bytes: 5 });
    await uploads.create(upload);
    expect(await uploads.read('house', 'upl_1')).toEqual(complete);
  });
};

describe('imports in memory', () => {
  const stores = { imports: memoryImports(), uploads: memoryUploads() };
  contract(() => stores);
});

describe.skipIf(dynoxideMissing)(`imports on the tables${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
  let server: DynoxideServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
  });
  afterAll(async () => {
    tables.client.destroy();
    await server.stop();
  });
  contract(() => ({ imports: dynamoImportStore(tables), uploads: dynamoUploadStore(tables) }));

  it('whose worker died and for whom nobody rings is found by the sweep and goes on; one that nobody could finish in a day says so', async () => {
    let now = Date.now();
    const ports = {
      imports: dynamoImportStore(tables),
      files: memoryFiles(),
      talents: dynamoTalentStore(tables),
      directory: dynamoTalentDirectory(tables, { now: () => now }),
      clock: { now: () => now },
      newId: ulidNewId,
      sha256: sha256Hex,
      // Nobody hears the bell.
      handOver: async () => undefined,
    };
    const people = Array.from({ length: 450 }, (_, index) =>
      JSON.stringify({ externalId: `s ${index}`, stageName: `S ${index}`, gender: 'm', playingAge: { min: 20, max: 30 } }),
    ).join('\n');
    const begin = (id: string) =>
      startImport(ports)({ org: 'stuck', sub: 'x', role: 'owner' as const }, { format: 'jsonl', bytes: new TextEncoder().encode(people) }, { id, at: now });
    const due = dynamoDueStore(tables);
    const rung: string[] = [];
    let isAnybodyThere = true;
    const sweep = sweepDue({
      due: { ...due, list: async (until, limit) => (await due.list(until, limit)).filter(({ org }) => org === 'stuck') },
      clock: ports.clock,
      look: { import: lookAtImport(ports), erase: async () => ({ kind: 'over' }), brief: async () => ({ kind: 'over' }) },
      ring: async ({ id }) => {
        rung.push(id);
        if (isAnybodyThere) await runImport(ports)({ org: 'stuck', importId: id, budgetMs: 60_000 });
      },
      report: (event) => expect(event).toBe('nothing'),
    });
    await begin('imp_stuck');
    let notes = 0;
    const dying = {
      ...ports,
      imports: {
        ...ports.imports,
        replace: (...given: Parameters<ImportStore['replace']>) => (notes++ === 2 ? Promise.reject(new Error('killed')) : ports.imports.replace(...given)),
      },
    };
    await expect(runImport(dying)({ org: 'stuck', importId: 'imp_stuck', budgetMs: 60_000 })).rejects.toThrow('killed');
    expect(await ports.imports.read('stuck', 'imp_stuck')).toMatchObject({ status: 'running', read: 200, added: 200 });

    // Its lease is good for a while, and the sweep waits for it.
    await sweep();
    expect(rung).toEqual([]);
    for (let pass = 0; pass < 4; pass += 1) {
      now += 61_000;
      await sweep();
    }

    expect(rung).toEqual(['imp_stuck']);
    expect(await ports.imports.read('stuck', 'imp_stuck')).toMatchObject({ status: 'done', read: 450, added: 450, refused: 0 });
    isAnybodyThere = false;
    await begin('imp_hopeless');
    for (let hour = 0; hour < 26; hour += 1) {
      await sweep();
      now += 3_600_000;
    }
    expect(await ports.imports.read('stuck', 'imp_hopeless')).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('within a day; 0 lines are done'),
    });
    expect((await due.list(new Date(now + 1e9).toISOString(), 1_000)).filter(({ org }) => org === 'stuck')).toEqual([]);
  });

  it('two workers on one file take each person in once', async () => {
    const talents = dynamoTalentStore(tables);
    const ports = {
      imports: dynamoImportStore(tables),
      files: memoryFiles(),
      talents,
      directory: dynamoTalentDirectory(tables),
      clock: { now: Date.now },
      newId: ulidNewId,
      sha256: sha256Hex,
      handOver: async () => undefined,
    };
    const people = Array.from({ length: 500 }, (_, index) =>
      JSON.stringify({ externalId: `p ${index}`, stageName: `P ${index}`, gender: 'm', playingAge: { min: 20, max: 30 } }),
    ).join('\n');
    const bytes = new TextEncoder().encode(people);
    const keeper = { org: 'two', sub: 'x', role: 'owner' as const };
    for (const id of ['imp_a', 'imp_b']) await startImport(ports)(keeper, { format: 'jsonl', bytes }, { id, at: Date.now() });

    await Promise.all(['imp_a', 'imp_b', 'imp_a'].map((importId) => runImport(ports)({ org: 'two', importId, budgetMs: 60_000 })));

    const [one, other] = await Promise.all(['imp_a', 'imp_b'].map((importId) => ports.imports.read('two', importId)));
    expect((one?.added ?? 0) + (other?.added ?? 0)).toBe(500);
    expect((one?.unchanged ?? 0) + (other?.unchanged ?? 0)).toBe(500);
    let count = 0;
    for (let cursor: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof talents.list>> = await talents.list('two', cursor);
      count += page.items.length;
      cursor = page.nextCursor;
      more = cursor !== null;
    }
    expect(count).toBe(500);
  });
});
