/** The inside of a thread of a pool: files are opened when they are asked for, and the least recent closed; one job after the other. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Done, Job } from './talent/worker-pool.ts';

const mostFiles = 8;

export const serveFiles = <File extends { close(): void }>(open: (path: string) => File): void => {
  const files = new Map<string, File>();
  const fileAt = (path: string): File => {
    let file = files.get(path);
    if (file === undefined) {
      mkdirSync(dirname(path), { recursive: true });
      file = open(path);
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
        const file = fileAt(path);
        return { number, answer: (file[method as keyof File] as (...given: readonly unknown[]) => unknown).apply(file, [...args]) };
      } catch (error) {
        return { number, error: error instanceof Error ? error.message : String(error) };
      }
    };
    parentPort?.postMessage(done());
  });
};
