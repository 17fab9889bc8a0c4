/** An engine whose wrapper was killed outright still holds the file: it is ended before another one opens it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const pidFile = (home: string): string => join(home, 'engine.pid');

export const rememberPid = (home: string, pid: number | undefined): void => writeFileSync(pidFile(home), String(pid ?? ''));

/** Kills the remembered process if it still is that engine (a pid may have been given to another program since). */
export const endLeftover = async (home: string, command: string): Promise<void> => {
  const pid = existsSync(pidFile(home)) ? Number(readFileSync(pidFile(home), 'utf8')) : 0;
  if (!pid || !runs(pid, command)) return;
  process.kill(pid, 'SIGKILL');
  for (let tries = 0; tries < 200 && runs(pid, command); tries += 1) await pause(10);
};

/** A zombie has an empty command line, so it does not count. */
const runs = (pid: number, command: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(basename(command));
  } catch {
    return false;
  }
};
