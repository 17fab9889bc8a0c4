/** Bundles of the functions: ESM for Node 24, with the SDK inside, split where a part is loaded only when it is needed. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { functions } from '../../functions/routes.ts';
import { root } from './root.ts';

export interface Bundle {
  readonly name: string;
  /** Folder that Lambda gets: `index.mjs`, which exports `handler`, and its parts. */
  readonly directory: string;
  /** Bytes of all its files, minified, source maps apart. */
  readonly bytes: number;
  /** Bytes that are parsed at cold start: `index.mjs` and what it imports statically. */
  readonly startBytes: number;
  /** Paths of the modules that have code among those bytes. */
  readonly startModules: readonly string[];
  /** The largest origins, such as `@aws-sdk/client-dynamodb` or `layers/core`, with their bytes. */
  readonly inputs: readonly { readonly from: string; readonly bytes: number }[];
}

/** esbuild's `build`, as far as it is asked here. */
export type Build = (options: BuildOptions & { metafile: true }) => Promise<{ readonly metafile: Metafile }>;

export interface BundleOptions {
  readonly folder?: string;
  readonly build?: Build;
  /** How many functions are bundled at a time: as many as there are processors, up to four, for each holds its modules in memory. */
  readonly lanes?: number;
}

export const bundlesFolder = join(root, '.build', 'functions');
/** What CommonJS packages inside an ESM bundle need. */
const banner = "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/**
 * What Lambda never reaches. Credentials of a function's role are in its environment: the chain that also knows profiles, SSO and instance metadata is
 * 90 KB that never answers there. `bowser` reads the user agents of browsers.
 */
const standIns = {
  '@aws-sdk/credential-provider-node': join(root, 'lib', 'bundling', 'role-credentials.mjs'),
  bowser: join(root, 'lib', 'bundling', 'nothing.mjs'),
};

/**
 * esbuild is a Go program, and collected garbage for a third of its time: each function reads a thousand modules and lets them go. It reads both when it is started.
 * The second is where it becomes thrifty again.
 */
const collectRarely = (): void => {
  process.env['GOGC'] ??= '400';
  process.env['GOMEMLIMIT'] ??= '1536MiB';
};

/** Throws esbuild's error when a module does not resolve. */
const bundleFunction = async (name: string, entry: string, folder: string, bundle: Build): Promise<Bundle> => {
  const directory = join(folder, name);
  rmSync(directory, { recursive: true, force: true });
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    // Devanagari as it is: escaped, each of its letters takes six bytes.
    charset: 'utf8',
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: banner },
    alias: standIns,
    metafile: true,
    logLevel: 'error',
  });
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}\n');
  moveMaps(directory, join(folder, '..', 'source-maps', name));
  const outputs = metafile.outputs;
  const start = Object.keys(outputs).find((path) => path.endsWith('/index.mjs'));
  const reached = start === undefined ? [] : reachedFrom(start, outputs);
  return {
    name,
    directory,
    bytes: sizeOf(directory),
    startBytes: reached.reduce((sum, output) => sum + output.bytes, 0),
    startModules: [...new Set(reached.flatMap(({ inputs }) => Object.keys(inputs)))],
    inputs: largest(outputs),
  };
};

/** One build a function, side by side; the answer is in the order of the names. */
export const bundleAll = async (names: readonly string[] = Object.keys(functions), options: BundleOptions = {}): Promise<Bundle[]> => {
  const { folder = bundlesFolder, build: bundle = build, lanes = Math.min(4, availableParallelism()) } = options;
  const known = new Map<string, { readonly entry: string }>(Object.entries(functions));
  const entries = names.map((name) => {
    const spec = known.get(name);
    if (!spec) throw new Error(`no function '${name}'; there are ${[...known.keys()].join(', ')}`);
    return [name, spec.entry] as const;
  });
  collectRarely();
  const bundles = new Map<string, Bundle>();
  const waiting = entries.values();
  const lane = async (): Promise<void> => {
    for (const [name, entry] of waiting) bundles.set(name, await bundleFunction(name, entry, folder, bundle));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return names.flatMap((name) => bundles.get(name) ?? []);
};

/** Beside the bundles, not in them: a source map is read by people, after something happened. */
const moveMaps = (directory: string, folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(directory).filter((one) => one.endsWith('.map'))) renameSync(join(directory, file), join(folder, file));
};

const sizeOf = (directory: string): number =>
  existsSync(directory) ? readdirSync(directory).reduce((sum, file) => sum + statSync(join(directory, file)).size, 0) : 0;

type Outputs = Metafile['outputs'];

/** Follows static imports only: a dynamic one is read when it is needed. */
const reachedFrom = (start: string, outputs: Outputs): Outputs[string][] => {
  const reached = new Map<string, Outputs[string]>();
  const visit = (path: string): void => {
    const output = outputs[path];
    if (!output || reached.has(path)) return;
    reached.set(path, output);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next);
  };
  visit(start);
  return [...reached.values()];
};

const largest = (outputs: Outputs): Bundle['inputs'] => {
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) bytes.set(originOf(path), (bytes.get(originOf(path)) ?? 0) + bytesInOutput);
  return [...bytes].map(([from, size]) => ({ from, bytes: size })).sort((left, right) => right.bytes - left.bytes);
};

/** The package of a dependency, or the part of our own code. */
const originOf = (path: string): string => {
  const inPackage = path.split('node_modules/').at(-1);
  if (path.includes('node_modules/') && inPackage)
    return inPackage
      .split('/')
      .slice(0, inPackage.startsWith('@') ? 2 : 1)
      .join('/');
  return path.split('/').slice(0, 3).join('/');
};
