/** The OpenSearch of an evaluation: the one that OPENSEARCH_TEST_URL names, or a server of its own. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface EvaluationServer {
  readonly url: string;
  stop(): Promise<void>;
}

export const evaluationServer = async (): Promise<EvaluationServer> => {
  const given = process.env['OPENSEARCH_TEST_URL'];
  return given === undefined ? startServer() : { url: given, stop: async () => undefined };
};

const startMs = 300_000;

const startServer = async (): Promise<EvaluationServer> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-opensearch-'));
  // The server runs as nobody.
  chmodSync(folder, 0o755);
  const log = openSync(join(folder, 'server.log'), 'w');
  const child = spawn(join(import.meta.dirname, '../../tests/servers/opensearch/opensearch.sh'), [String(port), join(folder, 'server')], {
    stdio: ['ignore', log, log],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + startMs; ; await sleep(500)) {
    if (child.exitCode !== null) throw new Error(`OpenSearch did not start (Java 21 and Maven are needed): see ${folder}/server.log`);
    const answer = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok === true) return { url, stop };
    if (Date.now() > until) {
      await stop();
      throw new Error('OpenSearch did not answer in time');
    }
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
};
