/** `npm start`: from a fresh clone to the running product. Plain JavaScript, because it must run on the Node that is there. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { requireDatabase } from './house/database.mjs';
import { ensureInstalled } from './house/install.mjs';
import { environmentWith, findNode } from './house/node24.mjs';
import { inRoot, root } from './house/paths.mjs';
import { ensureWebBuild } from './house/web-build.mjs';
import { main } from './house/words.mjs';

/** Runs the product until it ends. Resolves to its exit code. */
const runProduct = (node) =>
  new Promise((resolve, reject) => {
    // The channel tells the product when this process dies, however it dies.
    const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
    const child = spawn(node, [inRoot('local', 'main.ts'), ...process.argv.slice(2)], { cwd: root, stdio, env: environmentWith(node) });
    // A terminal sends Ctrl-C to the child too. It gets SIGTERM from us, so that a second SIGINT is only ever a person's second Ctrl-C.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
    // Whoever started us and is gone without a word (npm whose shell was killed) has left the product behind: it ends too.
    const starter = process.ppid;
    const watch = setInterval(() => process.ppid !== starter && child.kill('SIGTERM'), 500);
    child.once('error', reject);
    child.once('exit', () => clearInterval(watch));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });

await main(async () => {
  await ensureInstalled();
  const node = findNode();
  requireDatabase();
  await ensureWebBuild(node);
  return runProduct(node);
});
