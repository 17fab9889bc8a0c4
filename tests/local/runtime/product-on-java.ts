/** The local product on DynamoDB Local instead of dynoxide. Needs Java and Maven, so it is run by tests/verify/local-product-on-java.sh. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { startLocalProduct, temporaryHome } from '../../support/local-product.ts';

const env = { CASTMATCH_TABLES_ENGINE: 'dynamodb-local', CASTMATCH_SEED: '5', ...(process.env['JAVA_HOME'] ? { JAVA_HOME: process.env['JAVA_HOME'] } : {}) };
const home = temporaryHome();
const send = async (url: string, path: string, body: unknown): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as Record<string, unknown>;
};

const answersAMessage = async (): Promise<void> => {
  const product = await startLocalProduct({ home, env, readyMs: 300_000 });
  const reply = await send(product.url, '/api/ai/chat', { message: 'Hello' });
  assert.equal(typeof reply['text'], 'string');
  await product.stop();
};

const keepsItOverARestart = async (): Promise<void> => {
  const product = await startLocalProduct({ home, env, readyMs: 300_000 });
  const { items } = (await (await fetch(`${product.url}/api/conversations`)).json()) as { items: unknown[] };
  assert.equal(items.length, 1);
  await product.stop();
};

const listensOnLoopbackOnly = async (): Promise<void> => {
  const product = await startLocalProduct({ home, env, readyMs: 300_000 });
  const { stdout } = spawnSync('ss', ['-ltnpH'], { encoding: 'utf8' });
  const own = stdout.split('\n').filter((line) => Object.values(product.pids).some((pid) => line.includes(`pid=${pid},`)));
  assert.ok(own.length >= 5, stdout);
  for (const line of own) assert.match(line, /\s(127\.|\[::ffff:127\.)/);
  await product.stop();
};

let failed = 0;
const cases = { 'answers a message': answersAMessage, 'keeps it over a restart': keepsItOverARestart, 'listens on loopback only': listensOnLoopbackOnly };
for (const [name, run] of Object.entries(cases)) {
  const outcome = await run().then(
    () => 'ok',
    (error: unknown) => `FAILED: ${error}`,
  );
  if (outcome !== 'ok') failed += 1;
  console.log(`the local product on DynamoDB Local ${name}: ${outcome}`);
}
console.log(`${Object.keys(cases).length - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed === 0 ? 0 : 1);
