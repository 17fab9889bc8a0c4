/** What every ImportStore and UploadStore promises, in memory and on the tables; and a whole import over the tables. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoImportStore, dynamoUploadStore } from '../../../layers/adapters/dynamodb/imports/import-store.ts';
import { dynamoTalentDirectory } from '../../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import { memoryFiles } from '../../../layers/adapters/memory/files.ts';
import { memoryImports, memoryUploads } from '../../../layers/adapters/memory/imports.ts';
import { sha256Hex, ulidNewId } from '../../../layers/adapters/system/system.ts';
import { type ImportJob, type ImportStore, runImport, startImport, type UploadStore } from '../../../layers/core/talent/index.ts';
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
