/** The built app: hashed assets for ever, index.html for every other page, compressed once and kept. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { answer, answerProblem, type Headers } from './answer.ts';

export type ServeFile = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.map', '.svg', '.txt']);

/** `port` is named in the policy because 'self' does not cover ws: in every browser. */
export const securityHeaders = (port: number): Headers => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ws://localhost:${port} ws://127.0.0.1:${port}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(self)',
});

/** `made`: files that lie in no folder, by path. */
export const fileServer = (options: { root: string; port: number; made?: Readonly<Record<string, object>> }): ServeFile => {
  const headers = securityHeaders(options.port);
  const files = fileCache();
  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answerProblem(response, 'method_not_allowed', 'use GET', path, { allow: 'GET, HEAD, OPTIONS' });
    const made = Object.hasOwn(options.made ?? {}, path) ? options.made?.[path] : undefined;
    const wanted = insideRoot(options.root, path);
    const found =
      (made && asCached(path, Buffer.from(JSON.stringify(made)))) ||
      (wanted && (await files(wanted))) ||
      (isPage(path) ? await files(join(options.root, 'index.html')) : undefined);
    if (!found)
      return answer(
        response,
        404,
        { 'content-type': 'text/plain; charset=utf-8', ...headers },
        isPage(path) ? 'The web app is not built: run `npm run build`.\n' : 'Not found\n',
      );
    const encoding = accepted(request.headers['accept-encoding'] ?? '', found);
    const etag = `"${found.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const shared = { ...headers, etag, vary: 'Accept-Encoding', 'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache' };
    if (request.headers['if-none-match']?.includes(etag)) return answer(response, 304, shared);
    answer(
      response,
      200,
      { ...shared, 'content-type': found.type, ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }) },
      await found.bytes(encoding),
    );
  };
};

/** A page of the app has no file extension. */
const isPage = (path: string): boolean => extname(path) === '' || path.endsWith('.html');
const isHashed = (path: string): boolean => path.startsWith('/assets/');

const insideRoot = (root: string, path: string): string | undefined => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const full = join(root, normalize(decoded));
  return full.startsWith(root + sep) ? full : undefined;
};

type Encoding = 'br' | 'gzip' | 'identity';
interface CachedFile {
  readonly type: string;
  readonly hash: string;
  readonly isCompressible: boolean;
  readonly bytes: (encoding: Encoding) => Promise<Buffer>;
}

const accepted = (header: string, file: CachedFile): Encoding => {
  if (!file.isCompressible) return 'identity';
  return /\bbr\b/.test(header) ? 'br' : /\bgzip\b/.test(header) ? 'gzip' : 'identity';
};

/** Files by path; read again when their time of change differs. */
const fileCache = () => {
  const cached = new Map<string, { changed: number; file: CachedFile }>();
  return async (path: string): Promise<CachedFile | undefined> => {
    const status = await stat(path).catch(() => undefined);
    if (!status?.isFile()) return undefined;
    const kept = cached.get(path);
    if (kept?.changed === status.mtimeMs) return kept.file;
    const file = asCached(path, await readFile(path));
    cached.set(path, { changed: status.mtimeMs, file });
    return file;
  };
};

const compress = {
  br: (plain: Buffer) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (plain: Buffer) => promisify(gzip)(plain),
  identity: async (plain: Buffer) => plain,
} as const;

const asCached = (path: string, plain: Buffer): CachedFile => {
  const extension = extname(path).toLowerCase();
  const kept = new Map<Encoding, Promise<Buffer>>();
  const bytes = (encoding: Encoding): Promise<Buffer> => {
    const found = kept.get(encoding) ?? compress[encoding](plain);
    kept.set(encoding, found);
    return found;
  };
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { type: types[extension] ?? 'application/octet-stream', hash, isCompressible: compressible.has(extension) && plain.length > 512, bytes };
};
