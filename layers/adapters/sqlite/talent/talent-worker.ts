/** A thread that holds tenants' files and does one thing after the other. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { TenantFile } from './tenant-file.ts';

export interface WorkerData {
  readonly dimensions: number;
}
type Method = 'put' | 'remove' | 'drop' | 'list' | 'documents' | 'count' | 'search' | 'beginBuilding' | 'switchOver';
export interface Job {
  readonly number: number;
  readonly path: string;
  readonly method: Method;
  readonly args: readonly unknown[];
}
export interface Done {
  readonly number: number;
  readonly answer?: unknown;
  readonly error?: string;
}

const { dimensions } = workerData as WorkerData;
/** Tenants in use, the least recent first. */
const files = new Map<string, TenantFile>();
const mostFiles = 8;

const fileAt = (path: string): TenantFile => {
  let file = files.get(path);
  if (file === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    file = new TenantFile(path, dimensions);
  }
  files.delete(path);
  files.set(path, file);
  const [oldest] = files;
  if (files.size > mostFiles && oldest !== undefined) {
    files.delete(oldest[0]);
    oldest[1].close();
  }
  return file;
};

parentPort?.on('message', ({ number, path, method, args }: Job) => {
  const done = (): Done => {
    try {
      return { number, answer: (fileAt(path)[method] as (...given: readonly unknown[]) => unknown).apply(fileAt(path), [...args]) };
    } catch (error) {
      return { number, error: error instanceof Error ? error.message : String(error) };
    }
  };
  parentPort?.postMessage(done());
});
