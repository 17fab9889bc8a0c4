/** An import as it stands: what was asked, how far it has come, what became of the rows. Times are ISO 8601 UTC. */
import * as z from 'zod';

export const ImportJob = z.object({
  org: z.string(),
  importId: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  format: z.enum(['jsonl', 'csv']),
  /** Where its bytes are. */
  fileKey: z.string(),
  bytes: z.int(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Epoch milliseconds until which a worker has it; 0: nobody. */
  leaseUntil: z.int(),
  /** Records that are done, good and bad: where the next worker goes on. */
  read: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  /** Pairs of records that may be one person, with somebody of this import in them; counted when it is done. */
  duplicates: z.int().default(0),
  /** Why nothing more is done. */
  problem: z.string().nullable(),
  version: z.int(),
});
export type ImportJob = Readonly<z.infer<typeof ImportJob>>;

export const RefusedRow = z.object({ row: z.int(), externalId: z.string().nullable(), problem: z.string() });
export type RefusedRow = Readonly<z.infer<typeof RefusedRow>>;

/** Absence is `undefined`. */
export interface ImportStore {
  /** `there`: a job of this id was made before. */
  create(job: ImportJob): Promise<'created' | 'there'>;
  read(org: string, importId: string): Promise<ImportJob | undefined>;
  /** Replaces exactly the version before, with the rows that were refused since; told again after a crash, it adds none twice. */
  replace(job: ImportJob, refusedSince?: { readonly from: number; readonly rows: readonly RefusedRow[] }): Promise<'written' | 'refused'>;
  /** In order of the file, at most `limit`. */
  report(org: string, importId: string, limit: number): Promise<readonly RefusedRow[]>;
}

/** Files of the house. Keys are our own, such as `imports/imp_…`; nothing of one organization is found under another. */
export interface FileStore {
  put(org: string, key: string, bytes: Uint8Array): Promise<void>;
  /** Piece by piece; DomainError `not_found` when there is none. */
  read(org: string, key: string): AsyncIterable<Uint8Array>;
  /** Bytes; undefined when there is none. */
  size(org: string, key: string): Promise<number | undefined>;
  remove(org: string, key: string): Promise<void>;
  /** An address that takes one PUT of exactly so many bytes until it expires. */
  uploadUrl(org: string, key: string, file: { readonly bytes: number; readonly contentType: string; readonly expiresInSeconds: number }): Promise<string>;
}
