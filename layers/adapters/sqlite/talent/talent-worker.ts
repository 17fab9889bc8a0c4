/** A thread that holds tenants' files and does one thing after the other. */
import { workerData } from 'node:worker_threads';
import { serveFiles } from '../serve-files.ts';
import { TenantFile } from './tenant-file.ts';

const { dimensions } = workerData as { readonly dimensions: number };
serveFiles((path) => new TenantFile(path, dimensions));
