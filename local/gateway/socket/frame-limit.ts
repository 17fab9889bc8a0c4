/** Watches the bytes of a socket for a frame that is too long. `ws` limits whole messages only; API Gateway limits each frame. */
import type { Duplex } from 'node:stream';

/** Calls `onTooLong` once, as soon as the header of such a frame has come, and before `ws` sees its bytes. */
export const watchFrames = (socket: Duplex, limitBytes: number, onTooLong: () => void): void => {
  const scan = frameScanner(limitBytes, () => {
    socket.off('data', scan);
    onTooLong();
  });
  socket.prependListener('data', scan);
};

/** Takes a client's bytes in pieces of any length; each frame's header is collected, its payload counted off. */
export const frameScanner = (limitBytes: number, onTooLong: () => void): ((piece: Buffer) => void) => {
  let header = Buffer.alloc(0);
  let toSkip = 0;
  return (piece) => {
    let at = 0;
    while (at < piece.length) {
      if (toSkip > 0) {
        const skipped = Math.min(toSkip, piece.length - at);
        toSkip -= skipped;
        at += skipped;
        continue;
      }
      header = Buffer.concat([header, piece.subarray(at, at + 1)]);
      at += 1;
      const frame = parseHeader(header);
      if (!frame) continue;
      if (frame.payloadBytes > limitBytes) return onTooLong();
      toSkip = frame.payloadBytes;
      header = Buffer.alloc(0);
    }
  };
};

/** Undefined while bytes are missing. */
const parseHeader = (header: Buffer): { payloadBytes: number } | undefined => {
  if (header.length < 2) return undefined;
  const second = header[1] ?? 0;
  const short = second & 0x7f;
  const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
  const maskBytes = second & 0x80 ? 4 : 0;
  if (header.length < 2 + lengthBytes + maskBytes) return undefined;
  return { payloadBytes: lengthBytes === 8 ? Number(header.readBigUInt64BE(2)) : lengthBytes === 2 ? header.readUInt16BE(2) : short };
};
