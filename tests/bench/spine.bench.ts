/**
 * The spine under its design load: 100 directors, each sending every 30 s (3.3 messages a second arrive, evenly spread), beside a bare
 * relay of the same provider stream in the same run. `BENCH_MESSAGES` (1,000) says how many are measured after a warm-up of 30.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLocalProduct } from '../support/local-product.ts';
import { type Felt, openDirector } from './director.ts';

const directors = 100;
const everyMs = 30_000;
const messages = Number(process.env['BENCH_MESSAGES'] ?? 1_000);
const warmUp = 30;

const percentiles = (values: readonly number[]): Record<string, number> => {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1));
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};

const startProvider = async (): Promise<{ url: string; stop(): void }> => {
  const child = fork(join(import.meta.dirname, 'provider-process.ts'), { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const port = await new Promise<string>((done) => child.stdout?.on('data', (text) => done(/listening (\d+)/.exec(String(text))?.[1] ?? '')));
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
};

/** What a client that talks to the provider itself would feel. */
const relay = async (providerUrl: string): Promise<{ firstTextMs: number; chunkMs: number[] }> => {
  const startedAt = performance.now();
  const response = await fetch(`${providerUrl}/v1/messages`, { method: 'POST', body: '{}' });
  const chunkMs: number[] = [];
  let firstTextMs = 0;
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    const at = performance.timeOrigin + performance.now();
    const sentAt = /<(\d+\.\d+)>/.exec(decoder.decode(bytes as Uint8Array))?.[1];
    if (sentAt === undefined) continue;
    if (firstTextMs === 0) firstTextMs = performance.now() - startedAt;
    chunkMs.push(at - Number(sentAt));
  }
  return { firstTextMs, chunkMs };
};

const provider = await startProvider();
const product = await startLocalProduct({
  env: { ANTHROPIC_BASE_URL: provider.url, ANTHROPIC_API_KEY: 'bench', CASTMATCH_SEED: '0', CASTMATCH_MESSAGES_PER_MINUTE: '600', LOG_LEVEL: 'warn' },
});
try {
  const clients = [];
  for (let number = 0; number < directors; number += 1) clients.push(await openDirector(product.url, `director-${number}`));
  const felt: Promise<Felt>[] = [];
  const relayed: Promise<{ firstTextMs: number; chunkMs: number[] }>[] = [];
  for (let sent = 0; sent < warmUp + messages; sent += 1) {
    const asked = clients[sent % directors]?.ask(`a line to answer, number ${sent}`);
    if (sent >= warmUp && asked) felt.push(asked);
    if (sent >= warmUp && sent % 5 === 0) relayed.push(relay(provider.url));
    if (sent % 100 === 99) console.log(`${sent + 1} of ${warmUp + messages} messages sent`);
    await pause(everyMs / directors);
  }
  const answers = await Promise.all(felt);
  const bare = await Promise.all(relayed);
  for (const client of clients) client.close();
  const relayFirst = percentiles(bare.map((one) => one.firstTextMs));
  const ourFirst = percentiles(answers.map((one) => one.firstTextMs));
  console.log(
    JSON.stringify({
      arrivalPerSecond: Number((1000 / (everyMs / directors)).toFixed(2)),
      sockets: directors,
      acceptedMs: percentiles(answers.map((one) => one.acceptedMs)),
      firstTextMs: ourFirst,
      relayFirstTextMs: relayFirst,
      ourShareOfFirstTextP95Ms: Number(((ourFirst['p95'] ?? 0) - (relayFirst['p50'] ?? 0)).toFixed(1)),
      chunkToSocketMs: percentiles(answers.flatMap((one) => one.chunkMs)),
      relayChunkMs: percentiles(bare.flatMap((one) => one.chunkMs)),
    }),
  );
} finally {
  await product.stop();
  provider.stop();
}
