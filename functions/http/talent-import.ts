/** Whole files of people: taken in, looked after, given out; and uploads for those that no request can carry. */
import * as z from 'zod';
import { ExportQuery, ImportId, ImportQuery, ImportRequest, UploadComplete, UploadCreate, UploadId } from '../../layers/contracts/index.ts';
import {
  assertMayExport,
  beginUpload,
  completeUpload,
  exportHeader,
  exportText,
  getImport,
  type ImportFormat,
  type ImportJob,
  startImport,
  uploadedFile,
} from '../../layers/core/talent/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeImports } from '../_compose/imports.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { signedCursors } from '../_kit/cursor.ts';
import { creating, httpHandler, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { FileBody } from '../_kit/request.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const ports = composeImports(env, stores);
const cursors = signedCursors(env.CURSOR_SECRET);
const uploadId = ({ request }: RouteCall): string => parseWith(UploadId, request.pathParameters['id'], 'upload id');
const showJob = ({
  importId,
  status,
  format,
  bytes,
  read,
  added,
  changed,
  unchanged,
  refused,
  duplicates,
  problem,
  createdBy,
  createdAt,
  updatedAt,
}: ImportJob) => ({
  id: importId,
  status,
  format,
  bytes,
  read,
  added,
  changed,
  unchanged,
  refused,
  duplicates,
  problem,
  createdBy,
  createdAt,
  updatedAt,
});
const formatOf = (contentType: string): ImportFormat => (contentType === 'text/csv' ? 'csv' : 'jsonl');
/** What an answer may carry, with room for the rest. */
const exportBytes = 4_000_000;

export const handler = httpHandler(composeHttpKit(env, 'talent-import', stores), httpRoutes, {
  'POST /api/v1/talent/import': creating({
    newId: () => stores.newId('imp'),
    read: ({ body, request }) => {
      parseWith(ImportQuery, request.query, 'query');
      return body instanceof FileBody ? { contentType: body.contentType, text: body.text } : parseWith(ImportRequest, body, 'body');
    },
    make: async ({ caller }, given, once) => {
      const source =
        'text' in given
          ? { format: formatOf(given.contentType), bytes: Buffer.from(given.text) }
          : await uploadedFile(ports)(caller, given.uploadId).then(({ contentType, fileKey, bytes }) => ({
              format: given.format ?? formatOf(contentType),
              fileKey,
              size: bytes,
            }));
      const job = await startImport(ports)(caller, source, { id: once.thingId, at: once.at });
      return { status: 202, body: { ...showJob(job), report: [] }, headers: { location: `/api/v1/imports/${job.importId}` } };
    },
  }),
  'GET /api/v1/imports/{id}': async ({ caller, request }) => {
    const { job, report } = await getImport(ports)(caller, parseWith(ImportId, request.pathParameters['id'], 'import id'));
    return { status: 200, body: { ...showJob(job), report } };
  },
  'GET /api/v1/talent/export': async ({ caller, request }) => {
    assertMayExport(caller);
    const { format, cursor } = parseWith(ExportQuery, request.query, 'query');
    const binding = `export ${format}`;
    let after = cursor === undefined ? null : cursors.open(caller, binding, cursor, z.string());
    const parts = [exportHeader(format)];
    let bytes = 0;
    do {
      const page: Awaited<ReturnType<typeof ports.talents.list>> = await ports.talents.list(caller.org, after);
      for (const talent of page.items) {
        const line = exportText(talent, format);
        parts.push(line);
        bytes += Buffer.byteLength(line);
      }
      after = page.nextCursor;
    } while (after !== null && bytes < exportBytes);
    const next = after === null ? undefined : `/api/v1/talent/export?format=${format}&cursor=${cursors.seal(caller, binding, after)}`;
    return {
      status: 200,
      text: parts.join(''),
      headers: {
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
        'content-disposition': `attachment; filename="castmatch-people.${format}"`,
        ...(next === undefined ? {} : { link: `<${next}>; rel="next"` }),
      },
    };
  },
  'POST /api/v1/uploads': creating({
    newId: () => stores.newId('upl'),
    read: ({ body }) => parseWith(UploadCreate, body, 'body'),
    make: async ({ caller }, { contentType, bytes }, { thingId, at }) => {
      const { upload, url } = await beginUpload(ports)(caller, { contentType, bytes }, { id: thingId, at });
      return {
        status: 201,
        body: { id: thingId, method: 'PUT', url, headers: { 'Content-Type': contentType }, bytes, status: upload.status, expiresAt: upload.expiresAt },
        headers: { location: `/api/v1/uploads/${thingId}/complete` },
      };
    },
  }),
  'POST /api/v1/uploads/{id}/complete': async (call) => {
    parseWith(UploadComplete, call.body, 'body');
    const { bytes, status } = await completeUpload(ports)(call.caller, uploadId(call));
    return { status: 200, body: { id: uploadId(call), status, bytes } };
  },
});
