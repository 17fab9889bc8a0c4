/** AWS's binary event stream, as Bedrock sends it: each frame has its length, its headers, and checksums of both. */
import { crc32 } from 'node:zlib';

const header = (name: string, value: string): Buffer => {
  const [nameBytes, valueBytes] = [Buffer.from(name), Buffer.from(value)];
  const length = Buffer.alloc(2);
  length.writeUInt16BE(valueBytes.length);
  return Buffer.concat([Buffer.from([nameBytes.length]), nameBytes, Buffer.from([7]), length, valueBytes]);
};

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const frame = (headers: readonly Buffer[], payload: Buffer): Buffer => {
  const head = Buffer.concat(headers);
  const prelude = Buffer.concat([uint32(head.length + payload.length + 16), uint32(head.length)]);
  const body = Buffer.concat([prelude, uint32(crc32(prelude)), head, payload]);
  return Buffer.concat([body, uint32(crc32(body))]);
};

const json = header(':content-type', 'application/json');

export const chunkFrame = (event: object): Buffer =>
  frame(
    [header(':event-type', 'chunk'), json, header(':message-type', 'event')],
    Buffer.from(JSON.stringify({ bytes: Buffer.from(JSON.stringify(event)).toString('base64') })),
  );

export const exceptionFrame = (type: string, message: string): Buffer =>
  frame([header(':exception-type', type), json, header(':message-type', 'exception')], Buffer.from(JSON.stringify({ message })));
