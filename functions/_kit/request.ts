/** A request as handlers see it, whether an HTTP API (payload 2.0) or a REST API (payload 1.0) brought it. */
import { DomainError } from '../../layers/core/shared/index.ts';
import { correlationOf } from './correlation.ts';
import { parseJson } from './parse.ts';

export interface KitRequest {
  readonly method: string;
  /** The route's template, such as `/api/v1/turns/{id}`. */
  readonly template: string;
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly isBase64Encoded: boolean;
  readonly claims: Readonly<Record<string, unknown>>;
  /** The address from which the connection came: behind CloudFront that is one of its own. */
  readonly sourceIp: string;
  readonly requestId: string;
  /** By which a message is followed from the browser to the provider: the client's own, or the request's id. */
  readonly correlationId: string;
}

const strings = (record: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries((record ?? {}) as Record<string, unknown>).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
const lowerCase = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
const object = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Of an HTTP API's JWT or Lambda authorizer, of a REST API's Cognito or Lambda authorizer: the last one's context lies flat. */
const claimsOf = (authorizer: Record<string, unknown>): Record<string, unknown> =>
  object(object(authorizer['jwt'])['claims'] ?? authorizer['lambda'] ?? authorizer['claims'] ?? authorizer);

/** Reads either payload format; what is missing reads as empty. */
export const readRequest = (event: unknown): KitRequest => {
  const raw = object(event);
  const context = object(raw['requestContext']);
  const isHttpApi = raw['version'] === '2.0';
  const http = object(context['http']);
  const authorizer = object(context['authorizer']);
  const routeKey = text(raw['routeKey']);
  const headers = lowerCase(strings(raw['headers']));
  const requestId = text(context['requestId']);
  return {
    method: isHttpApi ? text(http['method']) : text(raw['httpMethod']),
    template: isHttpApi ? routeKey.slice(routeKey.indexOf(' ') + 1) : text(raw['resource']),
    path: isHttpApi ? text(raw['rawPath']) : text(raw['path']),
    pathParameters: strings(raw['pathParameters']),
    query: strings(raw['queryStringParameters']),
    headers,
    body: typeof raw['body'] === 'string' ? raw['body'] : null,
    isBase64Encoded: raw['isBase64Encoded'] === true,
    claims: claimsOf(authorizer),
    sourceIp: text(isHttpApi ? http['sourceIp'] : object(context['identity'])['sourceIp']),
    requestId,
    correlationId: correlationOf(headers['x-correlation-id'], requestId),
  };
};

/** `/api/turns/{id}` is the current version's route. */
export const canonical = (template: string): string =>
  template.startsWith('/api/') && !/^\/api\/v\d+\//.test(template) ? `/api/v1${template.slice(4)}` : template;

/** A file as the body, of a type that its route takes beside JSON. */
export class FileBody {
  readonly contentType: string;
  readonly text: string;

  constructor(contentType: string, text: string) {
    this.contentType = contentType;
    this.text = text;
  }
}

const jsonTypes = /^application\/(json|[a-z.+-]+\+json)\s*(;|$)/i;

/**
 * The JSON body. Without a Content-Type, or as text/plain, it is read only when no browser sent it from elsewhere: `isOwnOrigin`.
 * An absent body reads as an empty object. A type of `files` is not looked into.
 */
export const readBody = (request: KitRequest, limits: { bodyBytes: number }, isOwnOrigin: boolean, files: readonly string[] = []): unknown => {
  if (request.body === null || request.body === '') return {};
  const body = request.isBase64Encoded ? Buffer.from(request.body, 'base64').toString('utf8') : request.body;
  if (Buffer.byteLength(body, 'utf8') > limits.bodyBytes) throw new DomainError('body_too_large', `the body may have at most ${limits.bodyBytes} bytes here`);
  const contentType = request.headers['content-type'];
  const fileType = files.find((type) => contentType?.split(';')[0]?.trim().toLowerCase() === type);
  if (fileType !== undefined) return new FileBody(fileType, body);
  const isJson = contentType !== undefined && jsonTypes.test(contentType);
  const mayBeJson = (contentType === undefined || /^text\/plain\b/i.test(contentType)) && isOwnOrigin;
  if (!isJson && !mayBeJson)
    throw new DomainError('unsupported_media_type', 'send the body as application/json', {
      issues: [{ path: 'Content-Type', message: 'expected application/json' }],
    });
  return parseJson(body);
};
