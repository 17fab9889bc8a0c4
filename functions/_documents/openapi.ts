/** The HTTP API as an OpenAPI 3.1 document: from the route table, the operations and their schemas. */
import type * as z from 'zod';
import type { Example, Operation, OperationTable, Reply, Tag } from '../../layers/contracts/http/index.ts';
import { Problem, type ProblemCode, ReplyChunk } from '../../layers/contracts/index.ts';
import type { HttpRoute, StreamRoute } from '../route-types.ts';
import { namedSchemas } from './components.ts';
import { headerComponents, requestHeaders, responseHeaders } from './headers.ts';
import { type JsonSchema, type SchemaBook, schemaBook } from './json-schema.ts';
import { problemExamples, problemResponses, problemsOf } from './problem-responses.ts';

const tags: Readonly<Record<Tag, string>> = {
  Health: 'How the product is.',
  Documents: 'These documents.',
  Session: 'Who is calling, and tickets for sockets.',
  People: 'Organizations, their members and invitations.',
  Talent: 'The talent base.',
  Conversations: 'Conversations and their messages.',
  Chat: 'A message and its answer.',
  Turns: 'An answer in the making, or made.',
  Casting: 'From brief to hold: projects, roles, shortlists, holds.',
  Actions: 'What leaves the house, when a person says so.',
  Memory: 'What is remembered of the caller.',
};

/** The gateway's own answer, before any route is known. */
const headersTooLarge: JsonSchema = {
  description: 'Address and headers together have more than 10 KB.',
  content: { 'application/json': { schema: { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] } } },
};

/** A route without an operation is left out here; a test of the architecture sees to it that there is none. */
export const openApiDocument = (routes: readonly (HttpRoute | StreamRoute)[], operations: OperationTable): JsonSchema => {
  const book = schemaBook(namedSchemas);
  const paths: Record<string, Record<string, JsonSchema>> = {};
  const codes = new Set<ProblemCode>();
  for (const route of routes) {
    const operation = operations[`${route.method} ${route.path}` as keyof OperationTable];
    if (operation === undefined) continue;
    for (const code of problemsOf(route, operation)) codes.add(code);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describe(book, operations, route, operation) };
  }
  // Nothing else refers to them: a chunk lies inside the text of an event stream.
  book.read(ReplyChunk);
  book.read(Problem);
  return {
    openapi: '3.1.1',
    info: {
      title: 'CastMatch AI',
      version: '1.0.0',
      summary: 'A conversational casting assistant for Mumbai',
      description:
        'Errors are problems (RFC 9457) with a `code` from a closed list: docs/guide/errors.md. `/api/...` is the current version of `/api/v1/...`. Fields and routes may be added, so ignore those that you do not know.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: book.components(),
      headers: headerComponents,
      examples: problemExamples(codes),
      responses: { HeadersTooLarge: headersTooLarge },
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token. A local product in open mode needs none: you are the demo director.',
        },
      },
    },
  };
};

const describe = (book: SchemaBook, operations: OperationTable, route: HttpRoute | StreamRoute, operation: Operation): JsonSchema => {
  const headers = responseHeaders(route);
  const examples = Object.entries(operation.examples);
  const parameters = [
    ...parametersIn(book, 'path', operation.params, examples),
    ...parametersIn(book, 'query', operation.query, examples),
    ...parametersIn(book, 'header', operation.headers, examples),
    ...requestHeaders(route),
  ];
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description === undefined ? {} : { description: operation.description }),
    ...(route.deprecated === undefined ? {} : { deprecated: true }),
    ...(route.auth === 'user'
      ? { security: [{ accessToken: [] }], 'x-roles': route.roles, ...(route.group === undefined ? {} : { 'x-group': route.group }) }
      : { security: [] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(operation.body === undefined ? {} : { requestBody: requestBody(book, operation.body, operation.files, examples) }),
    responses: {
      ...problemResponses(problemsOf(route, operation), headers.ofAll),
      ...Object.fromEntries(
        Object.entries(operation.replies).map(([status, reply]) => [status, response(book, operations, Number(status), reply, examples, headers.ofGood)]),
      ),
      431: { $ref: '#/components/responses/HeadersTooLarge' },
      ...(route.cache === 'never' ? {} : { 304: { description: 'Nothing new since that ETag.', headers: headers.ofGood } }),
    },
  };
};

type Examples = readonly (readonly [string, Example])[];
const valuesOf = (examples: Examples, value: (example: Example) => unknown): Record<string, JsonSchema> =>
  Object.fromEntries(
    examples.flatMap(([name, example]) => {
      const found = value(example);
      return found === undefined ? [] : [[name, { summary: example.summary, value: found }]];
    }),
  );

const parametersIn = (book: SchemaBook, place: 'path' | 'query' | 'header', schema: z.ZodObject | undefined, examples: Examples): JsonSchema[] =>
  Object.entries((schema?.shape ?? {}) as Record<string, z.ZodType>).map(([name, one]) => {
    const given = valuesOf(examples, ({ params, query, headers: sent }) => ({ path: params, query, header: sent })[place]?.[name]);
    return {
      name: place === 'header' ? headerName(name) : name,
      in: place,
      required: place === 'path' || !one.safeParse(undefined).success,
      schema: book.read(one),
      ...(Object.keys(given).length === 0 ? {} : { examples: given }),
    };
  });

/** `if-none-match` as it is usually written. */
const headerName = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()).replace(/-Id$/, '-ID');

const requestBody = (book: SchemaBook, body: z.ZodType, files: Operation['files'], examples: Examples): JsonSchema => ({
  required: !body.safeParse({}).success,
  content: {
    'application/json': { schema: book.sent(body), examples: valuesOf(examples, (example) => example.body) },
    ...Object.fromEntries(Object.entries(files ?? {}).map(([type, example]) => [type, { schema: { type: 'string' }, example }])),
  },
});

const response = (book: SchemaBook, operations: OperationTable, status: number, reply: Reply, examples: Examples, headers: JsonSchema): JsonSchema => ({
  description: reply.description,
  headers: { ...headers, ...Object.fromEntries((reply.headers ?? []).map((name) => [name, { $ref: `#/components/headers/${name}` }])) },
  ...(reply.body === undefined
    ? {}
    : {
        content: Object.fromEntries(
          [reply.contentType ?? 'application/json', ...(reply.otherTypes ?? [])].map((type) => [
            type,
            content(book, status, reply, reply.body as z.ZodType, examples),
          ]),
        ),
      }),
  ...(reply.links === undefined ? {} : { links: linksOf(operations, reply.links) }),
});

/** OpenAPI 3.1 has no word for the items of a stream: as its readers take it, the schema is that of one event. */
const event: JsonSchema = {
  type: 'object',
  description: 'One server-sent event.',
  properties: {
    id: { type: 'string', description: '`<turnId>:<attempt>:<seq>:<index>`, for Last-Event-ID.' },
    data: {
      description: 'A chunk as JSON; of the last event `[DONE]`.',
      anyOf: [
        { type: 'string', contentMediaType: 'application/json', contentSchema: { $ref: '#/components/schemas/ReplyChunk' } },
        { type: 'string', const: '[DONE]' },
      ],
    },
  },
  required: ['data'],
};

const content = (book: SchemaBook, status: number, reply: Reply, body: z.ZodType, examples: Examples): JsonSchema => {
  const isStream = reply.contentType === 'text/event-stream';
  const given = valuesOf(examples, (example) => (example.status !== status ? undefined : isStream ? firstEvent(example) : example.reply));
  return { schema: isStream ? event : book.read(body), ...(Object.keys(given).length === 0 ? {} : { examples: given }) };
};

const firstEvent = ({ reply }: Example): JsonSchema | undefined => (Array.isArray(reply) ? { data: JSON.stringify(reply[0]) } : undefined);

const linksOf = (operations: OperationTable, links: NonNullable<Reply['links']>): JsonSchema =>
  Object.fromEntries(
    Object.entries(links).map(([key, parameters]) => {
      const target = operations[key as keyof OperationTable];
      if (target === undefined) throw new Error(`a link leads to ${key}, which there is not`);
      return [target.id, { operationId: target.id, parameters }];
    }),
  );
