/** A file of people on its way into the talent base: sent to where files lie, then read there. */

import { callApi } from './http.ts';
import type { ReplyOf } from './operation-types.ts';
import { ApiError, localProblem } from './problem-error.ts';

export type Import = ReplyOf<'GET /api/v1/imports/{id}'>;
export type FileKind = 'jsonl' | 'csv';

const contentTypes = { jsonl: 'application/x-ndjson', csv: 'text/csv' } as const;

export const readImport = (id: string): Promise<Import> => callApi('GET /api/v1/imports/{id}', { params: { id } });

/** `onSent`: bytes so far. Answers with the import, which goes on by itself. */
export const sendFile = async (file: Blob, kind: FileKind, onSent: (bytes: number) => void): Promise<Import> => {
  const upload = await callApi('POST /api/v1/uploads', { body: { contentType: contentTypes[kind], bytes: file.size } });
  await put(upload.url, upload.headers['Content-Type'], file, onSent);
  await callApi('POST /api/v1/uploads/{id}/complete', { params: { id: upload.id }, body: {} });
  return callApi('POST /api/v1/talent/import', { body: { uploadId: upload.id, format: kind } });
};

/** So long may nothing of a file go out, and so long may its store take to answer. */
const stalledMs = 60_000;

/** By XMLHttpRequest, for `fetch` does not say how much of a body has gone. A large file may take its time, but not without a step forward. */
const put = (url: string, contentType: string, file: Blob, onSent: (bytes: number) => void): Promise<void> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    let stalled = setTimeout(() => request.abort(), stalledMs);
    const goesOn = (): void => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), stalledMs);
    };
    const failed = (detail: string): void => fail(new ApiError('network', localProblem('unavailable', 'The file did not arrive', detail)));
    request.open('PUT', url);
    request.setRequestHeader('Content-Type', contentType);
    request.upload.onprogress = ({ loaded }) => {
      goesOn();
      onSent(loaded);
    };
    request.onload = () => (request.status < 300 ? done() : failed(`the store of files answered ${request.status}`));
    request.onerror = () => failed('the store of files could not be reached');
    request.onabort = () => failed(`nothing of it went on for ${stalledMs / 1000} s`);
    request.onloadend = () => clearTimeout(stalled);
    request.send(file);
  });
