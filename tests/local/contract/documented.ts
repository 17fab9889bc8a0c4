/** Whether an answer of the running product is one that the documents promise: status, type, body and problem code. */
import { problemsOf } from '../../../functions/_documents/problem-responses.ts';
import { httpRoutes, streamRoutes } from '../../../functions/routes.ts';
import { type Operation, type OperationTable, operations } from '../../../layers/contracts/http/index.ts';
import { Problem } from '../../../layers/contracts/index.ts';

export interface Answered {
  readonly status: number;
  readonly contentType: string | null;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
}

const table = [...httpRoutes, ...streamRoutes].map((route) => ({
  route,
  operation: (operations as OperationTable)[`${route.method} ${route.path}` as keyof OperationTable],
  matches: new RegExp(`^${route.path.replace('/api/v1/', '/api/(?:v1/)?').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  fixed: route.path.replaceAll(/\{\w+\}/g, '').length,
}));

/** Literal parts win over parameters, as in API Gateway. */
const find = (line: string) => {
  const [method, url = ''] = line.split(' ');
  const path = url.split('?')[0] ?? '';
  return table.filter(({ route, matches }) => route.method === method && matches.test(path)).toSorted((left, right) => right.fixed - left.fixed)[0];
};

/** undefined: as documented, or of no route of ours (a path or method that there is not). */
export const undocumented = (line: string, answer: Answered): string | undefined => {
  const found = find(line);
  // Headers that are too large are refused by the server itself, before any route is looked for.
  if (found === undefined || answer.status === 431) return undefined;
  const { route, operation } = found;
  if (operation === undefined) return 'the route has no operation';
  const reply = operation.replies[answer.status];
  if (reply === undefined && answer.status >= 400) return undocumentedProblem(problemsOf(route, operation), answer);
  if (answer.status === 304) return route.cache === 'never' ? '304, but it is never kept' : undefined;
  return reply === undefined ? `status ${answer.status} is not documented` : undocumentedBody(reply, answer);
};

const undocumentedProblem = (codes: readonly string[], { status, contentType, body }: Answered): string | undefined => {
  if (contentType !== 'application/problem+json') return `status ${status} as ${contentType}`;
  const wrong = differs(Problem, body);
  if (wrong !== undefined) return wrong;
  const problem = Problem.parse(body);
  if (problem.status !== status) return `a problem of ${problem.status} with status ${status}`;
  return codes.includes(problem.code) ? undefined : `the problem ${problem.code} is not documented`;
};

const undocumentedBody = (reply: Operation['replies'][number], { contentType, body }: Answered): string | undefined => {
  if (reply.body === undefined) return body === undefined ? undefined : 'a body, where none is documented';
  const type = reply.contentType ?? 'application/json';
  const given = contentType?.split(';')[0] ?? '';
  if (given !== type && !reply.otherTypes?.includes(given)) return `${contentType}, where ${type} is documented`;
  return given === 'application/json' ? differs(reply.body, body) : undefined;
};

/** A field that the schema does not know is a difference too. */
const differs = (schema: NonNullable<Operation['replies'][number]['body']>, body: unknown): string | undefined => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return JSON.stringify(sorted(parsed.data)) === JSON.stringify(sorted(body))
    ? undefined
    : `fields that are not documented: ${JSON.stringify(body).slice(0, 500)}`;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
