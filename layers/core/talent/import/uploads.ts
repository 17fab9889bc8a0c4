/** A file that is too large for a request: announced, sent to the address that was given for it, and said to be there. */
import * as z from 'zod';
import { type Clock, DomainError, isoTime, notFound } from '../../shared/index.ts';
import { assertManages, type Keeper } from '../book/who-sees.ts';
import type { FileStore } from './import-job.ts';

export const Upload = z.object({
  org: z.string(),
  uploadId: z.string(),
  fileKey: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  status: z.enum(['waiting', 'complete']),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type Upload = Readonly<z.infer<typeof Upload>>;

export interface UploadStore {
  /** What is there already stays as it is. */
  create(upload: Upload): Promise<void>;
  /** From `waiting` to `complete`; one that is complete stays so. */
  complete(upload: Upload): Promise<void>;
  read(org: string, uploadId: string): Promise<Upload | undefined>;
}

export interface UploadPorts {
  readonly uploads: UploadStore;
  readonly files: Pick<FileStore, 'uploadUrl' | 'size'>;
  readonly clock: Pick<Clock, 'now'>;
}

const addressSeconds = 15 * 60;

export const beginUpload =
  (ports: UploadPorts) =>
  async (keeper: Keeper, { contentType, bytes }: { contentType: string; bytes: number }, { id, at }: { id: string; at: number }) => {
    assertManages(keeper);
    const fileKey = `uploads/${id}`;
    const upload: Upload = {
      org: keeper.org,
      uploadId: id,
      fileKey,
      contentType,
      bytes,
      status: 'waiting',
      createdBy: keeper.sub,
      createdAt: isoTime(at),
      expiresAt: isoTime(at + addressSeconds * 1000),
    };
    await ports.uploads.create(upload);
    return { upload, url: await ports.files.uploadUrl(keeper.org, fileKey, { bytes, contentType, expiresInSeconds: addressSeconds }) };
  };

/** Told twice, it is complete. */
export const completeUpload =
  (ports: UploadPorts) =>
  async (keeper: Keeper, uploadId: string): Promise<Upload> => {
    assertManages(keeper);
    const upload = await ports.uploads.read(keeper.org, uploadId);
    if (upload === undefined) throw notFound('upload');
    if (upload.status === 'complete') return upload;
    const size = await ports.files.size(keeper.org, upload.fileKey);
    if (size !== upload.bytes)
      throw new DomainError('conflict', size === undefined ? 'the file is not there yet' : `the file has ${size} bytes, and ${upload.bytes} were announced`);
    const complete: Upload = { ...upload, status: 'complete' };
    await ports.uploads.complete(complete);
    return complete;
  };

/** A complete upload of this house. */
export const uploadedFile =
  (ports: Pick<UploadPorts, 'uploads'>) =>
  async (keeper: Keeper, uploadId: string): Promise<Upload> => {
    const upload = await ports.uploads.read(keeper.org, uploadId);
    if (upload === undefined) throw notFound('upload');
    if (upload.status !== 'complete') throw new DomainError('conflict', 'this upload is not complete; send the file and say so first');
    return upload;
  };
