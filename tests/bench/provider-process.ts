/** A provider for measuring: speaks the Messages API, and every delta bears the time at which it left. Its own process, so that it takes no time from the product. */
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const deltas = Number(process.env['BENCH_DELTAS'] ?? 40);
const deltaMs = Number(process.env['BENCH_DELTA_MS'] ?? 25);

const send = (response: ServerResponse, type: string, data: object): void => {
  response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
};

/** Milliseconds since the epoch with fractions; both ends run on one clock. */
const now = (): string => (performance.timeOrigin + performance.now()).toFixed(2);

const answer = async (response: ServerResponse): Promise<void> => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_bench' });
  const usage = { input_tokens: 10, output_tokens: 1, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 };
  send(response, 'message_start', {
    message: { id: 'msg_bench', type: 'message', role: 'assistant', model: 'bench', content: [], stop_reason: null, stop_sequence: null, usage },
  });
  send(response, 'content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
  for (let sent = 0; sent < deltas; sent += 1) {
    send(response, 'content_block_delta', { index: 0, delta: { type: 'text_delta', text: `<${now()}>` } });
    await pause(deltaMs);
  }
  send(response, 'content_block_stop', { index: 0 });
  send(response, 'message_delta', { delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { ...usage, output_tokens: deltas } });
  send(response, 'message_stop', {});
  response.end();
};

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => void answer(response));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening ${address !== null && typeof address === 'object' ? address.port : 0}`);
});
process.on('disconnect', () => process.exit(0));
