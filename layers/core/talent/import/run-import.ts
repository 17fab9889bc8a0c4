/** Runs an import, batch by batch, with a note of how far it has come. Killed and run again it goes on there, and ends as if nothing had been. */
import type { Clock, NewId } from '../../shared/index.ts';
import { DomainError, isoTime } from '../../shared/index.ts';
import type { Look } from '../due.ts';
import { findDuplicates } from '../duplicates/find-duplicates.ts';
import type { TalentDirectory, TalentStore } from '../ports.ts';
import { type Talent, TalentId } from '../talent.ts';
import { applyLine, type LineContext, type ReadLine, readLine } from './apply-line.ts';
import type { FileStore, ImportJob, ImportStore, RefusedRow } from './import-job.ts';
import { type ImportRecord, readRecords } from './records.ts';

export interface ImportPorts {
  readonly imports: ImportStore;
  readonly files: Pick<FileStore, 'read' | 'remove'>;
  readonly talents: Pick<TalentStore, 'byExternalIds' | 'get' | 'putBatch' | 'announce'>;
  readonly directory: TalentDirectory;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: NewId;
  readonly sha256: (text: string) => string;
}

/** `left`: its time was over, and another run must go on. `taken`: another worker has it. */
export type ImportRun = 'done' | 'failed' | 'left' | 'taken' | 'gone';

const leaseMs = 60_000;
const batchRows = 200;
const maximumTries = 5;

interface Row {
  readonly row: number;
  readonly read: ReadLine;
}

export const runImport =
  (ports: ImportPorts) =>
  async (asked: { org: string; importId: string; budgetMs: number }): Promise<ImportRun> => {
    try {
      const outcome = await run(ports, asked);
      // It holds personal data, and nobody needs it any more.
      if (outcome === 'done') await removeFile(ports, asked);
      return outcome;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'not_found') throw error;
      const job = await ports.imports.read(asked.org, asked.importId);
      if (job === undefined) return 'gone';
      const failed = next(job, { status: 'failed', leaseUntil: 0, problem: 'the file is not there any more; send it again' }, ports.clock.now());
      return (await ports.imports.replace(failed)) === 'written' ? 'failed' : 'taken';
    }
  };

const run = async (ports: ImportPorts, { org, importId, budgetMs }: { org: string; importId: string; budgetMs: number }): Promise<ImportRun> => {
  const { imports, clock } = ports;
  const until = clock.now() + budgetMs;
  const found = await imports.read(org, importId);
  if (found === undefined) return 'gone';
  if (found.status === 'done' || found.status === 'failed') return found.status;
  if (found.leaseUntil > clock.now()) return 'taken';
  let job = next(found, { status: 'running', leaseUntil: clock.now() + leaseMs }, clock.now());
  if ((await imports.replace(job)) === 'refused') return 'taken';

  const seen = new Map<string, number>();
  const already = job.read;
  let batch: ImportRecord[] = [];
  let passed = 0;
  /** The batch before: while the table writes it, the next one is read, checked and looked up. Each is written when the one before it is noted. */
  let writing: Promise<boolean> = Promise.resolve(true);
  const write = async (prepared: Prepared): Promise<boolean> => {
    const refused = [...prepared.refused];
    const counts = await applyRows(ports, job, prepared, refused);
    const from = job.read;
    const after = { ...counts, read: from + prepared.records, refused: job.refused + refused.length, leaseUntil: clock.now() + leaseMs };
    job = next(job, after, clock.now());
    return (await imports.replace(job, { from, rows: refused })) === 'written';
  };
  const flush = async (): Promise<boolean> => {
    const prepared = prepare(ports, job.org, batch, seen);
    batch = [];
    if (!(await writing)) return false;
    writing = write(prepared);
    // Its failure is told to whoever waits for it next.
    writing.catch(() => undefined);
    return true;
  };
  try {
    for await (const record of readRecords(ports.files.read(org, job.fileKey), job.format)) {
      passed += 1;
      // What is done is read all the same: a later line may name the same person again.
      if (passed <= already) {
        noteSeen(record, seen);
        continue;
      }
      batch.push(record);
      if (batch.length < batchRows) continue;
      if (!(await flush())) return 'taken';
      if (clock.now() >= until) {
        if (!(await writing)) return 'taken';
        job = next(job, { leaseUntil: 0 }, clock.now());
        return (await imports.replace(job)) === 'written' ? 'left' : 'taken';
      }
    }
    if (batch.length > 0 && !(await flush())) return 'taken';
    if (!(await writing)) return 'taken';
  } finally {
    await writing.catch(() => false);
  }
  await ports.talents.announce(org);
  job = next(job, { status: 'done', leaseUntil: 0, duplicates: await countDuplicates(ports, job) }, clock.now());
  return (await imports.replace(job)) === 'written' ? 'done' : 'taken';
};

/** What of it may be known already from elsewhere. A directory that lags sees a few the less; the list of duplicates is made anew whenever it is asked for. */
const countDuplicates = async ({ directory }: ImportPorts, { org, importId }: ImportJob): Promise<number> => {
  const people = await directory.all(org);
  const imported = new Set(people.filter(({ marks }) => marks?.importedIn === importId).map(({ id }) => id));
  return findDuplicates(people).filter(({ ids }) => ids.some((id) => imported.has(id))).length;
};

const removeFile = async ({ imports, files }: ImportPorts, { org, importId }: { org: string; importId: string }): Promise<void> => {
  const job = await imports.read(org, importId);
  if (job !== undefined) await files.remove(org, job.fileKey);
};

const next = (job: ImportJob, change: Partial<ImportJob>, now: number): ImportJob => ({ ...job, ...change, updatedAt: isoTime(now), version: job.version + 1 });

const noteSeen = ({ row, value }: ImportRecord, seen: Map<string, number>): void => {
  const id = value?.['externalId'];
  if (typeof id === 'string' && !seen.has(id.trim())) seen.set(id.trim(), row);
};

type Counts = Pick<ImportJob, 'added' | 'changed' | 'unchanged'>;

/** A batch that is read and checked, with the people whom its lines name. */
interface Prepared {
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedRow[];
  readonly people: ReturnType<TalentStore['byExternalIds']>;
  /** Good and bad. */
  readonly records: number;
}

const refusal = (row: number, externalId: unknown, problem: string): RefusedRow => ({
  row,
  externalId: typeof externalId === 'string' ? externalId.slice(0, 200) : null,
  problem: problem.slice(0, 400),
});

/** Nobody of an earlier batch is looked up again: a person stands once in a file, and `seen` holds her line. */
const prepare = (ports: ImportPorts, org: string, batch: readonly ImportRecord[], seen: Map<string, number>): Prepared => {
  const refused: RefusedRow[] = [];
  const rows: Row[] = [];
  for (const { row, value, problem } of batch) {
    const read = value === undefined ? (problem ?? 'the line cannot be read') : readLine(value, ports.sha256);
    if (typeof read === 'string') refused.push(refusal(row, value?.['externalId'], read));
    else {
      const { externalId } = read.line;
      const first = seen.get(externalId);
      if (first !== undefined && first !== row) refused.push(refusal(row, externalId, `line ${first} has the same externalId, and counts`));
      else {
        seen.set(externalId, row);
        rows.push({ row, read });
      }
    }
  }
  const people = lookUp(ports, org, rows);
  people.catch(() => undefined);
  return { rows, refused, people, records: batch.length };
};

const lookUp = async ({ talents }: ImportPorts, org: string, rows: readonly Row[]): Promise<Awaited<Prepared['people']>> =>
  rows.length === 0
    ? new Map()
    : talents.byExternalIds(
        org,
        rows.map(({ read }) => read.line.externalId),
      );

/** Fills `refused`, in order of the file. */
const applyRows = async (ports: ImportPorts, job: ImportJob, prepared: Prepared, refused: RefusedRow[]): Promise<Counts> => {
  const counts = { added: job.added, changed: job.changed, unchanged: job.unchanged };
  const refuse = (row: number, externalId: unknown, problem: string): void => void refused.push(refusal(row, externalId, problem));
  let rows = prepared.rows;
  for (let tries = 1; rows.length > 0; tries += 1) {
    const people = tries === 1 ? await prepared.people : await lookUp(ports, job.org, rows);
    const context: LineContext = { org: job.org, importId: job.importId, now: isoTime(ports.clock.now()), newId: () => ports.newId('tal') };
    const writes: { row: Row; kind: 'added' | 'changed'; talent: Talent }[] = [];
    for (const row of rows) {
      const { externalId } = row.read.line;
      const person = people.get(externalId) ?? (await withoutExternalId(ports, job.org, externalId));
      if (person === 'erased') {
        refuse(row.row, externalId, 'this person was erased at her request, and is not taken in again');
        continue;
      }
      const applied = applyLine(row.read, person, context);
      if (applied.kind === 'unchanged') counts.unchanged += 1;
      else if (applied.kind === 'done') counts[applied.as] += 1;
      else writes.push({ row, ...applied });
    }
    const outcomes = await ports.talents.putBatch(
      job.org,
      writes.map(({ kind, talent }) => ({ talent, expectedVersion: kind === 'added' ? null : talent.version })),
    );
    const again: Row[] = [];
    for (const [index, { row, kind }] of writes.entries()) {
      if (outcomes[index] === 'written') counts[kind] += 1;
      else if (tries < maximumTries) again.push(row);
      else refuse(row.row, row.read.line.externalId, 'somebody else is changing this person; import the line again');
    }
    rows = again;
  }
  refused.sort((left, right) => left.row - right.row);
  return counts;
};

/** Somebody who was entered by hand has no externalId; an export names her by her id. */
const withoutExternalId = async ({ talents }: ImportPorts, org: string, externalId: string): Promise<Talent | undefined> => {
  if (!TalentId.safeParse(externalId).success) return undefined;
  const talent = await talents.get(org, externalId);
  return talent?.externalId === null ? talent : undefined;
};

/** A file that nobody could be made to finish within a day never will be. */
const mostMs = 24 * 3_600_000;

/** What the sweeper makes of an import that is due: a dead worker is followed by another, and what cannot be done fails with its reason. */
export const lookAtImport =
  ({ imports, files, clock }: Pick<ImportPorts, 'imports' | 'clock'> & { readonly files: Pick<FileStore, 'remove'> }) =>
  async ({ org, id }: { readonly org: string; readonly id: string }): Promise<Look> => {
    const job = await imports.read(org, id);
    if (job === undefined || job.status === 'done' || job.status === 'failed') return { kind: 'over' };
    if (job.leaseUntil > clock.now()) return { kind: 'later', at: job.leaseUntil };
    if (Date.parse(job.createdAt) + mostMs > clock.now()) return { kind: 'ring' };
    const problem = `it could not be finished within a day; ${job.read} lines are done, send the file again for the rest`;
    if ((await imports.replace(next(job, { status: 'failed', leaseUntil: 0, problem }, clock.now()))) === 'refused') return { kind: 'ring' };
    await files.remove(org, job.fileKey);
    return { kind: 'over' };
  };
