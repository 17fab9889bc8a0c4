import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const folder = fileURLToPath(new URL('../../../local/scripted-model/', import.meta.url));

const start = async (): Promise<{ child: ReturnType<typeof fork>; port: number }> => {
  const child = fork(`${folder}main.ts`, { silent: true, execArgv: [], env: { ...process.env, SCRIPTED_MODEL_PORT: '0', SCRIPTED_MODEL_DELTA_MS: '0' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  return { child, port: Number(/^listening (\d+)$/m.exec(String(line))?.[1]) };
};

it('prints its port, answers there, and ends when its parent lets go of it', async () => {
  const { child, port } = await start();
  const response = await fetch(`http://127.0.0.1:${port}/__calls`);

  child.disconnect();
  const [code] = await once(child, 'exit');

  expect(await response.json()).toEqual([]);
  expect(code).toBe(0);
});

it('ends at SIGTERM though a stream is open', async () => {
  const { child, port } = await start();
  const order = { method: 'POST', headers: { 'content-type': 'application/json', 'x-api-key': 'k', 'anthropic-version': '1' } };
  await fetch(`http://127.0.0.1:${port}/__faults`, { ...order, body: JSON.stringify({ next: [{ kind: 'stall', afterDeltas: 1 }] }) });
  await fetch(`http://127.0.0.1:${port}/v1/messages`, {
    ...order,
    body: JSON.stringify({ model: 'm', max_tokens: 9, stream: true, messages: [{ role: 'user', content: 'Hello' }] }),
  });

  child.kill('SIGTERM');

  expect((await once(child, 'exit'))[0]).toBe(0);
});

it('imports nothing of the product', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const imports = files.flatMap((name) => [...readFileSync(folder + name, 'utf8').matchAll(/from '([^']+)'/gu)].map((match) => match[1] ?? ''));

  expect(files.length).toBeGreaterThan(20);
  expect(imports.filter((path) => !/^(?:node:|zod$|\.\.?\/(?!\.\.\/\.\.))/u.test(path))).toEqual([]);
  expect(imports.filter((path) => /layers|functions/u.test(path))).toEqual([]);
});
