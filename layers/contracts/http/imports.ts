/** Files of people. */
import * as z from 'zod';
import { ImportId, UploadId } from '../ids.ts';
import { ExportQuery, ImportAnswer, ImportRequest, UploadAnswer, UploadComplete, UploadCreate, UploadDone } from '../imports.ts';
import type { OperationTable } from './operation.ts';
import { exampleDay } from './shared.ts';

const ids = { import: 'imp_01JB2Q8ZK7T3W5M9R4X6Y8A0BN', other: 'imp_01JB2Q8ZK7T3W5M9R4X6Y8A0BQ', upload: 'upl_01JB2Q8ZK7T3W5M9R4X6Y8A0BP' } as const;
const line = '{"externalId": "agency-1", "stageName": "Asha Rao", "gender": "female", "playingAge": {"min": 24, "max": 33}, "consent": {"aiMatching": true}}\n';

const begun: z.infer<typeof ImportAnswer> = {
  id: ids.import,
  status: 'waiting',
  format: 'jsonl',
  bytes: line.length,
  read: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  duplicates: 0,
  problem: null,
  createdBy: 'demo',
  createdAt: exampleDay,
  updatedAt: exampleDay,
  report: [],
};

export const importOperations = {
  'POST /api/v1/uploads': {
    id: 'beginUpload',
    tag: 'Talent',
    summary: 'Announce a file that no request can carry',
    description: 'PUT it to the `url` of the answer, with the headers of the answer and nothing to sign in with; then say that it is there.',
    body: UploadCreate,
    replies: {
      201: {
        description: 'Where to send it.',
        body: UploadAnswer,
        headers: ['Location'],
        links: { 'POST /api/v1/uploads/{id}/complete': { id: '$response.body#/id' } },
      },
    },
    problems: [],
    examples: {
      csv: {
        summary: 'A CSV',
        body: { contentType: 'text/csv', bytes: 1_200 },
        status: 201,
        reply: {
          id: ids.upload,
          method: 'PUT',
          url: 'https://files.castmatch.invalid/demo/uploads/upl_01JB2Q8ZK7T3W5M9R4X6Y8A0BP?signature=x',
          headers: { 'Content-Type': 'text/csv' },
          bytes: 1_200,
          status: 'waiting',
          expiresAt: exampleDay,
        },
      },
    },
  },
  'POST /api/v1/uploads/{id}/complete': {
    id: 'completeUpload',
    tag: 'Talent',
    summary: 'Say that a file is there',
    params: z.object({ id: UploadId }),
    body: UploadComplete,
    replies: { 200: { description: 'It is there, as large as was announced.', body: UploadDone } },
    problems: ['not_found', 'conflict'],
    examples: {
      there: { summary: 'It is there', params: { id: ids.upload }, body: {}, status: 200, reply: { id: ids.upload, status: 'complete', bytes: 1_200 } },
    },
  },
  'POST /api/v1/talent/import': {
    id: 'importPeople',
    tag: 'Talent',
    summary: 'Take in a file of people',
    description:
      'At most 1 MB as the body (JSON Lines as `application/x-ndjson`, or `text/csv` with a line of column names), or an upload. A record that is refused is told with its line and stops no other; the same file again changes nothing. What a line leaves out stays as it was; nobody who has withdrawn or was erased comes back by a file.',
    body: ImportRequest,
    files: {
      'application/x-ndjson': line,
      'text/csv': 'externalId,stageName,gender,playingAgeMin,playingAgeMax,aiMatching\r\nagency-1,Asha Rao,female,24,33,yes\r\n',
    },
    replies: {
      202: {
        description: 'It has begun.',
        body: ImportAnswer,
        headers: ['Location'],
        links: { 'GET /api/v1/imports/{id}': { id: '$response.body#/id' } },
      },
    },
    problems: ['not_found', 'conflict'],
    examples: {
      line: { summary: 'One line of JSON', file: { contentType: 'application/x-ndjson', text: line }, status: 202, reply: begun },
      upload: { summary: 'An upload', body: { uploadId: ids.upload }, status: 202, reply: { ...begun, id: ids.other, format: 'csv', bytes: 1_200 } },
    },
  },
  'GET /api/v1/imports/{id}': {
    id: 'getImport',
    tag: 'Talent',
    summary: 'How far an import has come, and what it refused',
    params: z.object({ id: ImportId }),
    replies: { 200: { description: 'The import.', body: ImportAnswer } },
    problems: ['not_found'],
    examples: { line: { summary: 'One line', params: { id: ids.import }, status: 200, reply: { ...begun, status: 'done', read: 1, added: 1 } } },
  },
  'GET /api/v1/talent/export': {
    id: 'exportPeople',
    tag: 'Talent',
    summary: 'Everybody as a file that an import takes back',
    description:
      'In parts of about 4 MB: the header `Link` leads to the next one, and the parts one after another are the file. Cells that a spreadsheet would take for a formula are written behind an apostrophe.',
    query: ExportQuery,
    replies: {
      200: {
        description: 'The file, or a part of it.',
        body: z.string(),
        contentType: 'text/csv',
        otherTypes: ['application/x-ndjson'],
        headers: ['Content-Disposition', 'Link'],
      },
    },
    problems: [],
    examples: { csv: { summary: 'As CSV', query: { format: 'csv' }, status: 200, reply: 'externalId,stageName,gender\r\nagency-1,Asha Rao,female\r\n' } },
  },
} satisfies OperationTable;
