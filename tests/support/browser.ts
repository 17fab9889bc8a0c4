import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** Why browser tests cannot run here; undefined when they can. */
export const browserMissing =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : `the Chromium of the tests is for Linux x64, this is ${process.platform} ${process.arch}`;

const quiet = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** `more`: further arguments of Chromium. */
export const startBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = await chromium.executablePath();
  await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  return driver.launch({ executablePath, args: [...quiet, ...more] });
};
