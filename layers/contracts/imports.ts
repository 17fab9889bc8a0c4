/** Files of people: taken in and given out. */
import * as z from 'zod';
import { ImportId, UploadId } from './ids.ts';

const format = z.enum(['jsonl', 'csv']);
/** Of the file in the body, or in an upload. */
export const importFileTypes = ['application/x-ndjson', 'text/csv'] as const;
export const uploadBytes = 100 * 1024 * 1024;

export const ImportQuery = z.strictObject({});
/** The file itself as the body, or where it was uploaded. `format`: as the upload's Content-Type says unless said. */
export const ImportRequest = z.strictObject({ uploadId: UploadId, format: format.optional() });
export const ImportAnswer = z.object({
  id: ImportId,
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  format,
  bytes: z.int(),
  /** Records so far; the other numbers are what became of them. */
  read: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  /** Pairs of records that may be one person, with somebody of this file in them; counted when all of it is done. GET /talent/duplicates lists them. */
  duplicates: z.int(),
  problem: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** The first 1,000 refused records, in order of the file. `row`: the line on which one begins, from 1. */
  report: z.array(z.object({ row: z.int(), externalId: z.string().nullable(), problem: z.string() })).max(1_000),
});

export const ExportQuery = z.strictObject({ format: format.default('jsonl'), cursor: z.string().max(2000).optional() });

export const UploadCreate = z.strictObject({ contentType: z.enum(importFileTypes), bytes: z.int().min(1).max(uploadBytes) });
/** PUT the file to `url` with these headers before `expiresAt`; then POST .../complete. */
export const UploadAnswer = z.object({
  id: UploadId,
  method: z.literal('PUT'),
  url: z.string(),
  headers: z.object({ 'Content-Type': z.string() }),
  bytes: z.int(),
  status: z.enum(['waiting', 'complete']),
  expiresAt: z.string(),
});
export const UploadComplete = z.strictObject({});
export const UploadDone = z.object({ id: UploadId, status: z.literal('complete'), bytes: z.int() });
