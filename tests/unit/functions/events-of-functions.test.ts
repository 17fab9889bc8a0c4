import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { functions, socketRoutes } from '../../../functions/routes.ts';
import { eventFor } from '../../events/event-for.ts';

const folder = resolve(import.meta.dirname, '../../events');
const names = Object.keys(functions);

it.each(names)('%s has its event, as the route table has it now (else: node tests/events/generate.ts)', (name) => {
  expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).toEqual(eventFor(name));
});

it('there is no event of a function that is gone', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  expect(files.map((file) => file.slice(0, -'.json'.length)).toSorted()).toEqual(names.toSorted());
});

it('an event is as AWS sends it for its route: the body measured, the parameters filled in, the one who asks in the claims', () => {
  const chat = eventFor('chat') as {
    body: string;
    headers: Record<string, string>;
    rawPath: string;
    requestContext: { authorizer: { jwt: { claims: unknown } } };
  };
  const turn = eventFor('turns') as { routeKey: string; rawPath: string; pathParameters: { id: string } };
  const open = eventFor('documents') as { requestContext: object };

  expect(chat.headers['content-length']).toBe(String(Buffer.byteLength(chat.body)));
  expect(chat.requestContext.authorizer.jwt.claims).toMatchObject({ sub: 'rehearsal', org: 'demo', token_use: 'access' });
  expect(turn.rawPath).toBe(turn.routeKey.replace('GET ', '').replace('{id}', turn.pathParameters.id));
  expect(open.requestContext).not.toHaveProperty('authorizer');
});

it('a socket function is asked for a route that it has', () => {
  const { requestContext } = eventFor('socket-actions') as { requestContext: { routeKey: string } };

  expect(socketRoutes).toContainEqual(expect.objectContaining({ routeKey: requestContext.routeKey, function: 'socket-actions' }));
});

it('a function that is not in the table has no event', () => {
  expect(() => eventFor('nobody')).toThrow("no function 'nobody' in the route table");
});
