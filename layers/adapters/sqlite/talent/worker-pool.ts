/**
 * A few threads, started when first needed. Writes go to the first, at once and in order; readings wait here for a thread that has little to do. What a search asks
 * after its first question goes before what others begin with, or each of its steps would wait for all of them.
 */
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

export type JobKind = 'read' | 'next' | 'write';

export interface WorkerPool {
  /** `next`: a reading that goes on with something begun. */
  run(job: Omit<Job, 'number'>, kind: JobKind): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}
interface Queued extends Waiting {
  readonly job: Omit<Job, 'number'>;
}
/** One that it works on, and some that it can begin with at once: fewer leave it idle while the first thread is busy, more make what is begun wait. */
const inHand = 4;
interface Member {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** `script`: what runs in each thread, with `data` as its `workerData`. */
export const workerPool = (data: unknown, size: number, script = new URL('./talent-worker.ts', import.meta.url)): WorkerPool => {
  const members: (Member | undefined)[] = Array.from({ length: size }, () => undefined);
  const queues = { next: [] as Queued[], read: [] as Queued[] };
  let jobs = 0;
  let isClosed = false;

  const start = (place: number): Member => {
    const worker = new Worker(script, { workerData: data });
    const member: Member = { worker, waiting: new Map() };
    const fail = (error: Error): void => {
      if (members[place] === member) members[place] = undefined;
      for (const { reject } of member.waiting.values()) reject(new DomainError('unavailable', 'the embedded index stopped', { cause: error }));
      member.waiting.clear();
      handOut();
    };
    // An idle index keeps no process alive.
    worker.unref();
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread ended')));
    worker.on('message', ({ number, answer, error }: Done) => {
      const asked = member.waiting.get(number);
      member.waiting.delete(number);
      handOut();
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

  const give = (place: number, { job, ...waiting }: Queued): void => {
    const member = members[place] ?? start(place);
    jobs += 1;
    member.waiting.set(jobs, waiting);
    member.worker.ref();
    member.worker.postMessage({ ...job, number: jobs });
  };

  const handOut = (): void => {
    for (let place = leastBusy(); (members[place]?.waiting.size ?? 0) < inHand; place = leastBusy()) {
      const queued = queues.next.shift() ?? queues.read.shift();
      if (queued === undefined) return;
      if (isClosed) queued.reject(new DomainError('unavailable', 'the embedded index was closed'));
      else give(place, queued);
    }
  };

  return {
    run: (job, kind) =>
      new Promise((resolve, reject) => {
        if (kind === 'write') return give(0, { job, resolve, reject });
        queues[kind].push({ job, resolve, reject });
        handOut();
      }),
    close: async () => {
      isClosed = true;
      await Promise.all(members.map((member) => member?.worker.terminate()));
      handOut();
    },
  };
};
