/** Child processes: one that owns the terminal, and one whose output is shown and kept. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

const toCode = (code, signal) => code ?? (signal === null ? 1 : 128);

/** Runs with our own standard streams. Resolves to the exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(toCode(code, signal)));
  });

/** Runs, shows the output as it comes, and resolves to `{code, output}`; `quiet` shows nothing. */
export const runAndKeep = (command, args, { quiet = false, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: toCode(code, signal), output: withoutColour(output) }));
  });

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with the escape character
const withoutColour = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');
