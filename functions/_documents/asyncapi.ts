/** The WebSocket as an AsyncAPI 3.0 document, from the application's side: it receives actions and sends events. */
import { ClientFrame, ServerFrame, socketLimits } from '../../layers/contracts/index.ts';
import { socketEvents, socketOperations } from '../../layers/contracts/socket-operations.ts';
import type { SocketRoute } from '../route-types.ts';
import { namedSchemas } from './components.ts';
import { type JsonSchema, type SchemaBook, schemaBook } from './json-schema.ts';

type Action = keyof typeof socketOperations;
type FrameType = keyof typeof socketEvents;

const channel = { $ref: '#/channels/socket' };
const inChannel = (name: string): JsonSchema => ({ $ref: `#/channels/socket/messages/${name}` });
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** An action and an event may have the same name. */
const actionMessage = (name: string): string => `do${capital(name)}`;

/** `socketUrl`: what a client connects to, as POST /api/v1/ws-tickets gives it. */
export const asyncApiDocument = (routes: readonly SocketRoute[], socketUrl: string): JsonSchema => {
  const book = schemaBook(namedSchemas);
  const actions = ClientFrame.options.map((option): [Action, JsonSchema] => {
    const name = option.shape.action.value;
    return [name, message(actionMessage(name), socketOperations[name], book.sent(option))];
  });
  const events = ServerFrame.options.map((option): [FrameType, JsonSchema] => {
    const name = option.shape.type.value;
    return [name, message(name, socketEvents[name], book.read(option))];
  });
  const answers = new Set<FrameType>(Object.values(socketOperations).flatMap((operation): readonly FrameType[] => operation.answers));
  const address = new URL(socketUrl, 'ws://localhost/');
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'CastMatch AI',
      version: '1.0.0',
      description: `One socket carries everything. Get a ticket by POST /api/v1/ws-tickets, connect to its url with ?ticket=..., say hello. A frame may have at most ${socketLimits.frameBytes} bytes of UTF-8.`,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      socket: {
        host: address.host,
        pathname: address.pathname,
        protocol: address.protocol.replace(':', ''),
        security: [{ $ref: '#/components/securitySchemes/ticket' }],
      },
    },
    channels: {
      socket: {
        title: 'The socket',
        address: '/',
        servers: [{ $ref: '#/servers/socket' }],
        bindings: { ws: { method: 'GET', query: { type: 'object', properties: { ticket: { type: 'string' } }, required: ['ticket'] } } },
        messages: Object.fromEntries([
          ...actions.map(([name]) => [actionMessage(name), { $ref: `#/components/messages/${actionMessage(name)}` }]),
          ...events.map(([name]) => [name, { $ref: `#/components/messages/${name}` }]),
        ]),
      },
    },
    operations: {
      ...Object.fromEntries(actions.map(([name]) => [name, received(name, routes)])),
      push: {
        action: 'send',
        channel,
        summary: 'What comes without being asked for.',
        messages: [...events.map(([name]) => name).filter((name) => !answers.has(name)), 'problem'].map(inChannel),
      },
    },
    components: {
      messages: Object.fromEntries([...actions.map(([name, one]) => [actionMessage(name), one]), ...events]),
      schemas: book.components(),
      securitySchemes: { ticket: { type: 'httpApiKey', in: 'query', name: 'ticket', description: 'Good once, for 30 seconds.' } },
    },
  };
};

const message = (
  name: string,
  { summary, example }: { readonly summary: string; readonly example: object },
  payload: ReturnType<SchemaBook['read']>,
): JsonSchema => ({
  name,
  summary: `${summary}.`,
  contentType: 'application/json',
  payload,
  examples: [{ name, payload: example }],
});

const received = (name: Action, routes: readonly SocketRoute[]): JsonSchema => ({
  action: 'receive',
  channel,
  summary: `${socketOperations[name].summary}.`,
  messages: [inChannel(actionMessage(name))],
  reply: { channel, messages: socketOperations[name].answers.map(inChannel) },
  'x-roles': routes.find(({ routeKey }) => routeKey === name)?.roles ?? [],
});
