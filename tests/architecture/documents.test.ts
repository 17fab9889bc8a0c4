/** The documents describe every route of the table and every action of the socket, and are valid: said by a linter that is not ours. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { asyncApiDocument } from '../../functions/_documents/asyncapi.ts';
import { openApiDocument } from '../../functions/_documents/openapi.ts';
import { httpRoutes, socketRoutes, streamRoutes } from '../../functions/routes.ts';
import { type OperationTable, operations } from '../../layers/contracts/http/index.ts';
import { socketOperations } from '../../layers/contracts/socket-operations.ts';

const routes = [...httpRoutes, ...streamRoutes];
const openApi = openApiDocument(routes, operations);
const asyncApi = asyncApiDocument(socketRoutes, 'ws://localhost:5002/ws');
/** A copy to break. */
// biome-ignore lint/suspicious/noExplicitAny: broken on purpose, wherever it likes.
const copy = (document: unknown): any => structuredClone(document);

const lint = async (document: unknown): Promise<string[]> => {
  const config = await createConfig({ extends: ['recommended-strict'], rules: { 'no-server-example.com': 'off', 'operation-4xx-response': 'error' } });
  const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'document.json', config });
  return found.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location.map(({ pointer }) => pointer).join(', ')})`);
};

describe('every route has its operation', () => {
  const keys = routes.map(({ method, path }) => `${method} ${path}`);
  it('and every operation its route', () => {
    expect(Object.keys(operations).toSorted()).toEqual(keys.toSorted());
  });
  it('with its path’s parameters, an example, and no two of the same name', () => {
    const table = Object.entries(operations as OperationTable);
    for (const [key, { params, examples }] of table) {
      const inPath = [...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([key, Object.keys(params?.shape ?? {})]).toEqual([key, inPath]);
      expect([key, Object.keys(examples).length > 0]).toEqual([key, true]);
    }
    expect(new Set(table.map(([, { id }]) => id)).size).toBe(table.length);
  });
});

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    expect(await lint(openApi)).toEqual([]);
  });
  it('says who may do what, and by which token', () => {
    const { paths } = copy(openApi);
    for (const { method, path, auth, roles, group } of routes) {
      const operation = paths[path][method.toLowerCase()];
      expect([path, operation.security, operation['x-roles'] ?? []]).toEqual([path, auth === 'user' ? [{ accessToken: [] }] : [], roles]);
      expect([path, operation['x-group']]).toEqual([path, group]);
    }
  });
  it.each<[string, (document: ReturnType<typeof copy>) => void]>([
    [
      'spec-strict-refs|no-unresolved-refs',
      ({ paths }) => (paths['/api/v1/me'].get.responses[200].content['application/json'].schema = { $ref: '#/components/schemas/Nobody' }),
    ],
    [
      'no-invalid-media-type-examples',
      ({ paths }) => (paths['/api/v1/me'].get.responses[200].content['application/json'].examples.director.value = { sub: 5 }),
    ],
    ['operation-operationId-unique', ({ paths }) => (paths['/api/v1/me'].get.operationId = 'chat')],
    ['security-defined', ({ paths }) => delete paths['/api/v1/me'].get.security],
    ['path-parameters-defined', ({ paths }) => delete paths['/api/v1/turns/{id}'].get.parameters],
    ['struct', ({ paths }) => (paths['/api/v1/me'].get.responses[200].description = 5)],
  ])('a planted violation of %s is found', async (rules, plant) => {
    const broken = copy(openApi);
    plant(broken);
    expect((await lint(broken)).some((found) => rules.split('|').some((rule) => found.startsWith(`${rule}:`)))).toBe(true);
  });
});

describe('the AsyncAPI document', () => {
  it('has each action of the route table', () => {
    expect(Object.keys(socketOperations).toSorted()).toEqual(
      socketRoutes
        .map(({ routeKey }) => routeKey)
        .filter((key) => !key.startsWith('$'))
        .toSorted(),
    );
  });
  it('is valid', async () => {
    expect(await lint(asyncApi)).toEqual([]);
  });
  it.each<[string, (document: ReturnType<typeof copy>) => void]>([
    ['no-unresolved-refs', ({ operations: all }) => (all.hello.messages = [{ $ref: '#/channels/socket/messages/nothing' }])],
    ['struct', ({ operations: all }) => (all.hello.action = 'shout')],
    ['struct', ({ channels }) => (channels.socket.adress = '/')],
  ])('a planted violation of %s is found', async (rule, plant) => {
    const broken = copy(asyncApi);
    plant(broken);
    expect((await lint(broken)).some((found) => found.startsWith(`${rule}:`))).toBe(true);
  });
});
