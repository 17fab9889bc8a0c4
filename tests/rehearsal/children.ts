/** What the rehearsal starts ends with it: emulators, cdk and its app, workers, and what those have started in turn. */
import type { ChildProcess } from 'node:child_process';

const leaders = new Map<ChildProcess, NodeJS.Signals>();
process.once('exit', () => {
  for (const [child, signal] of leaders) endGroup(child, signal);
});

/** Of a child that was spawned `detached`, and so leads a group. `signal`: what its group gets when we end first; SIGTERM for those who have to tidy up. */
export const endsWithUs = (child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void => {
  leaders.set(child, signal);
  child.once('exit', () => leaders.delete(child));
};

/** A group that has ended already is none. */
export const endGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** For a program: at a signal it exits, as a shell would say it, and takes its children along. By itself Node would die at once, and leave them. */
export const exitAtSignals = (): void => {
  for (const [signal, number] of Object.entries(numbers)) process.once(signal, () => process.exit(128 + number));
};
