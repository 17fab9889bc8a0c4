/** One reply chunk applied to a reply. Unknown chunks change nothing: the server may grow new ones. */
import type { ReplyChunk } from '../../../layers/contracts/index.ts';
import { emptyReply, type Reply, type ReplyPart, type ToolPart } from './reply-parts.ts';

export const applyChunk = (reply: Reply, chunk: ReplyChunk): Reply => {
  switch (chunk.type) {
    case 'start':
      return { ...reply, messageId: chunk.messageId };
    case 'start-step':
      return { ...reply, checkpoint: reply.parts };
    case 'reset-step':
      return { ...reply, parts: reply.checkpoint, errorText: null };
    case 'text-start':
      return append(reply, { type: 'text', id: chunk.id, text: '' });
    case 'text-delta':
      return appendText(reply, chunk.id, chunk.delta);
    case 'tool-input-start':
      return append(reply, { type: 'tool', toolCallId: chunk.toolCallId, toolName: chunk.toolName, state: 'writing', input: undefined });
    case 'tool-input-available':
      return upsertTool(reply, { type: 'tool', toolCallId: chunk.toolCallId, toolName: chunk.toolName, state: 'running', input: chunk.input });
    case 'tool-output-available':
      return updateTool(reply, chunk.toolCallId, 'done');
    case 'tool-output-error':
      return updateTool(reply, chunk.toolCallId, 'failed');
    case 'data-brief':
      return upsertData(reply, { type: 'brief', id: chunk.id, brief: chunk.data });
    case 'data-talents':
      return upsertData(reply, { type: 'talents', id: chunk.id, talents: chunk.data.talents });
    case 'data-suggestions':
      return upsertData(reply, { type: 'suggestions', id: chunk.id, items: chunk.data.items });
    case 'data-action':
      return upsertData(reply, { type: 'action', id: chunk.id, ...actionIn(chunk.data) });
    case 'data-memory':
      return upsertData(reply, { type: 'memory', id: chunk.id, used: chunk.data.used.map(({ id, text, why }) => ({ id, text, why })) });
    case 'data-corrections':
      return upsertData(reply, { type: 'corrections', id: chunk.id, items: chunk.data.items });
    case 'finish':
      return { ...reply, finish: chunk.messageMetadata };
    case 'error':
      return { ...reply, errorText: chunk.errorText };
    default:
      return reply;
  }
};

export const applyChunks = (reply: Reply, chunks: readonly ReplyChunk[]): Reply => chunks.reduce(applyChunk, reply);

/** An attempt that does not begin with `reset-step` inherits nothing: no frame of an earlier one survived. */
export const beginAttempt = (reply: Reply, firstChunk: ReplyChunk | undefined): Reply => (firstChunk?.type === 'reset-step' ? reply : emptyReply);

const actionIn = ({ actionId, summary, expiresAt }: { actionId: string; summary: string; expiresAt: string }) => ({ actionId, summary, expiresAt });

const append = (reply: Reply, part: ReplyPart): Reply => ({ ...reply, parts: [...reply.parts, part] });

const replaceAt = (reply: Reply, index: number, part: ReplyPart): Reply => ({ ...reply, parts: reply.parts.with(index, part) });

const appendText = (reply: Reply, id: string, delta: string): Reply => {
  const index = reply.parts.findLastIndex((part) => part.type === 'text' && part.id === id);
  const part = reply.parts[index];
  return part?.type === 'text' ? replaceAt(reply, index, { ...part, text: part.text + delta }) : append(reply, { type: 'text', id, text: delta });
};

const toolIndex = (reply: Reply, toolCallId: string): number => reply.parts.findLastIndex((part) => part.type === 'tool' && part.toolCallId === toolCallId);

const upsertTool = (reply: Reply, tool: ToolPart): Reply => {
  const index = toolIndex(reply, tool.toolCallId);
  return index < 0 ? append(reply, tool) : replaceAt(reply, index, tool);
};

const updateTool = (reply: Reply, toolCallId: string, state: ToolPart['state']): Reply => {
  const index = toolIndex(reply, toolCallId);
  const part = reply.parts[index];
  return part?.type === 'tool' ? replaceAt(reply, index, { ...part, state }) : reply;
};

const upsertData = (reply: Reply, data: Exclude<ReplyPart, { type: 'text' | 'tool' }>): Reply => {
  const index = reply.parts.findIndex((part) => part.type === data.type && part.id === data.id);
  return index < 0 ? append(reply, data) : replaceAt(reply, index, data);
};
