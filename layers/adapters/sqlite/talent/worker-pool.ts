/** A few threads, started when first needed. Writes go to the first; readings to the one with the least to do. */
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../../core/shared/index.ts';

/** One method of the file at a path, asked of a thread. */
export interface Job {
  readonly number: number;
  readonly path: string;
  readonly method: string;
  readonly args: readonly unknown[];
}
export interface Done {
  readonly number: number;
  readonly answer?: unknown;
  readonly error?: string;
}

export interface WorkerPool {
  run(job: Omit<Job, 'number'>, kind: 'read' | 'write'): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}
interface Member {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** `script`: what runs in each thread, with `data` as its `workerData`. */
export const workerPool = (data: unknown, size: number, script = new URL('./talent-worker.ts', import.meta.url)): WorkerPool => {
  const members: (Member | undefined)[] = Array.from({ length: size }, () => undefined);
  let jobs = 0;

  const start = (place: number): Member => {
    const worker = new Worker(script, { workerData: data });
    const member: Member = { worker, waiting: new Map() };
    const fail = (error: Error): void => {
      if (members[place] === member) members[place] = undefined;
      for (const { reject } of member.waiting.values()) reject(new DomainError('unavailable', 'the embedded index stopped', { cause: error }));
      member.waiting.clear();
    };
    // An idle index keeps no process alive.
    worker.unref();
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread ended')));
    worker.on('message', ({ number, answer, error }: Done) => {
      const asked = member.waiting.get(number);
      member.waiting.delete(number);
      if (member.waiting.size === 0) worker.unref();
      if (error === undefined) asked?.resolve(answer);
      else asked?.reject(new DomainError('unavailable', `the embedded index failed: ${error}`));
    });
    members[place] = member;
    return member;
  };

  const leastBusy = (): number => {
    const loads = members.map((member) => member?.waiting.size ?? 0);
    return loads.indexOf(Math.min(...loads));
  };

  return {
    run: (job, kind) => {
      const place = kind === 'write' ? 0 : leastBusy();
      const member = members[place] ?? start(place);
      jobs += 1;
      const number = jobs;
      return new Promise((resolve, reject) => {
        member.waiting.set(number, { resolve, reject });
        member.worker.ref();
        member.worker.postMessage({ ...job, number });
      });
    },
    close: async () => {
      await Promise.all(members.map((member) => member?.worker.terminate()));
    },
  };
};
