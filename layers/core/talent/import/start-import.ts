/** An import is asked for, looked at, and begun again when its worker is gone. */
import { type Clock, isoTime, notFound } from '../../shared/index.ts';
import { assertManages, type Keeper } from '../book/who-sees.ts';
import type { FileStore, ImportJob, ImportStore, RefusedRow } from './import-job.ts';
import type { ImportFormat } from './records.ts';

export interface StartPorts {
  readonly imports: ImportStore;
  readonly files: Pick<FileStore, 'put'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Rings for a worker; told twice, one of them finds it taken. */
  readonly handOver: (org: string, importId: string) => Promise<void>;
}

/** The bytes themselves, or where an upload has put them. */
export type ImportSource =
  | { readonly format: ImportFormat; readonly bytes: Uint8Array }
  | { readonly format: ImportFormat; readonly fileKey: string; readonly size: number };

export const startImport =
  (ports: StartPorts) =>
  async (keeper: Keeper, source: ImportSource, { id, at }: { id: string; at: number }): Promise<ImportJob> => {
    assertManages(keeper);
    const fileKey = 'bytes' in source ? `imports/${id}` : source.fileKey;
    if ('bytes' in source) await ports.files.put(keeper.org, fileKey, source.bytes);
    const job: ImportJob = {
      org: keeper.org,
      importId: id,
      status: 'waiting',
      format: source.format,
      fileKey,
      bytes: 'bytes' in source ? source.bytes.length : source.size,
      createdBy: keeper.sub,
      createdAt: isoTime(at),
      updatedAt: isoTime(at),
      leaseUntil: 0,
      read: 0,
      added: 0,
      changed: 0,
      unchanged: 0,
      refused: 0,
      duplicates: 0,
      problem: null,
      version: 1,
    };
    const isNew = (await ports.imports.create(job)) === 'created';
    await ring(ports, keeper.org, id);
    return isNew ? job : ((await ports.imports.read(keeper.org, id)) ?? job);
  };

/** The job is kept before anybody is asked to do it: a bell that nobody hears fails nobody, and whoever looks at the job rings again. */
const ring = (ports: Pick<StartPorts, 'handOver'>, org: string, importId: string): Promise<void> => ports.handOver(org, importId).catch(() => undefined);

/** Rows of the report that are shown. */
export const reportRows = 1_000;
/** A hand-over that is not taken for so long is made again by whoever looks. */
const patienceMs = 5_000;

export const getImport =
  (ports: StartPorts) =>
  async (keeper: Keeper, importId: string): Promise<{ job: ImportJob; report: readonly RefusedRow[] }> => {
    const job = await ports.imports.read(keeper.org, importId);
    if (job === undefined) throw notFound('import');
    const isIdle = Date.parse(job.updatedAt) + patienceMs < ports.clock.now() && job.leaseUntil < ports.clock.now();
    if (job.status !== 'done' && job.status !== 'failed' && isIdle) await ring(ports, keeper.org, importId);
    return { job, report: await ports.imports.report(keeper.org, importId, reportRows) };
  };
