/** What a reader makes of chunks and frames, by sections 5 and 6: parts in order, an unfinished step dropped by `reset-step`. */
import { createHash } from 'node:crypto';
import type { Chunk, Frame, Part, Position } from './wire.ts';

export interface Assembly {
  position(): Position;
  messageId(): string | undefined;
  parts(): readonly Part[];
  /** Frames that left a hole before them and were not taken. */
  gaps(): number;
  /** How often a new attempt dropped an unfinished step. */
  resets(): number;
  /** `old`: seen before, or of an attempt that is over. `gap`: something before it is missing; it was not taken. */
  takeFrame(frame: Frame): 'taken' | 'old' | 'gap';
  takeChunk(chunk: Chunk): void;
}

export const newAssembly = (): Assembly => {
  let position: Position = { attempt: 0, seq: 0 };
  let messageId: string | undefined;
  let parts: Part[] = [];
  let gaps = 0;
  let resets = 0;

  const find = (type: string, matches: (part: Part) => boolean): Part => {
    const part = parts.findLast(matches);
    if (!part) throw new Error(`${type} speaks of a part that was never begun`);
    return part;
  };
  const ofTool = (chunk: Chunk): Part => find(chunk.type, (part) => part.toolCallId === chunk['toolCallId']);
  const textOf = (chunk: Chunk): Part => find(chunk.type, (part) => part.type === 'text' && part['chunkId'] === chunk['id'] && part.state === 'streaming');
  const takeTool = (chunk: Chunk): void => {
    const { type, toolCallId, toolName } = chunk as Chunk & { toolCallId: string; toolName: string };
    if (type === 'tool-input-start') parts.push({ type: `tool-${toolName}`, toolCallId, state: 'input-streaming' });
    else if (type === 'tool-input-available') Object.assign(ofTool(chunk), { state: 'input-available', input: chunk['input'] });
    else if (type === 'tool-output-available') Object.assign(ofTool(chunk), { state: 'output-available', output: chunk['output'] });
    else if (type === 'tool-output-error') Object.assign(ofTool(chunk), { state: 'output-error', errorText: chunk['errorText'] });
  };
  const takeChunk = (chunk: Chunk): void => {
    switch (chunk.type) {
      case 'start':
        messageId = String(chunk['messageId']);
        return;
      case 'start-step':
        parts.push({ type: 'step-start' });
        return;
      case 'reset-step':
        resets += 1;
        parts = parts.slice(0, parts.findLastIndex((part) => part.type === 'step-start') + 1);
        return;
      case 'text-start':
        parts.push({ type: 'text', text: '', state: 'streaming', chunkId: chunk['id'] });
        return;
      case 'text-delta': {
        const part = textOf(chunk);
        part.text = `${part.text}${String(chunk['delta'])}`;
        return;
      }
      case 'text-end':
        textOf(chunk).state = 'done';
        return;
      default:
        if (chunk.type.startsWith('tool-')) takeTool(chunk);
        else if (chunk.type.startsWith('data-')) parts.push({ type: chunk.type, data: chunk['data'] });
    }
  };
  const takeFrame = (frame: Frame): 'taken' | 'old' | 'gap' => {
    const { attempt, seq } = frame;
    if (attempt < position.attempt || (attempt === position.attempt && seq <= position.seq)) return 'old';
    if (seq !== (attempt === position.attempt ? position.seq + 1 : 1)) {
      gaps += 1;
      return 'gap';
    }
    position = { attempt, seq };
    for (const chunk of frame.chunks) takeChunk(chunk);
    return 'taken';
  };
  return { position: () => position, messageId: () => messageId, parts: () => parts, gaps: () => gaps, resets: () => resets, takeFrame, takeChunk };
};

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
export const textOf = (parts: readonly Part[]): string => parts.flatMap((part) => (part.type === 'text' ? [part.text ?? ''] : [])).join('\n');

/** Parts as far as they must be the same by whichever way they came. Cards are made on every read, so only whose they are counts. */
export const comparable = (parts: readonly Part[]): unknown[] =>
  parts.map((part) => {
    if (part.type === 'text') return { text: part.text };
    if (part.toolCallId !== undefined) return { type: part.type, toolCallId: part.toolCallId, state: part.state, input: part['input'], output: part['output'] };
    if (part.type === 'data-talents') return { type: part.type, people: (part['data'] as { talents: { id: string }[] }).talents.map(({ id }) => id) };
    return { type: part.type, data: part['data'] };
  });
