/**
 * The reply as it grows, twice at once: the chunks that go out, and the parts that will be stored. Both come from the same calls,
 * so that what a client assembles equals what is stored.
 */
import type { ProposedAction, ShownBrief, UsedMemory } from '../intelligence/index.ts';
import { cutAtGraphemes, utf8Bytes } from '../shared/index.ts';
import type { Correction, ReplyChunk, TalentCard } from './chunks.ts';
import type { MessagePart, TalentReference } from './message.ts';
import { shownMemoryText } from './show-message.ts';

/** Bytes of UTF-8 of one text delta; with JSON escapes (at most six-fold) a chunk stays below 24 KiB. */
const deltaBytes = 3_500;
const wireValueBytes = 8 * 1024;
const notDone = 'the answer ended before this was done';

const isAnswered = (state: string): boolean => state === 'output-available' || state === 'output-error';

export interface ReplyDraft {
  text(delta: string): ReplyChunk[];
  endText(): ReplyChunk[];
  toolStart(toolCallId: string, toolName: string): ReplyChunk[];
  toolInput(toolCallId: string, toolName: string, input: unknown): ReplyChunk[];
  toolOutput(toolCallId: string, output: unknown): ReplyChunk[];
  toolError(toolCallId: string, errorText: string): ReplyChunk[];
  /** Calls of this step that nobody will answer any more are shown as ended, so that no reader waits for them. */
  endCalls(): ReplyChunk[];
  /** Once an answer: the first one counts. */
  brief(shown: ShownBrief | undefined): ReplyChunk[];
  talents(cards: readonly TalentCard[], references: readonly TalentReference[]): ReplyChunk[];
  action(proposed: ProposedAction): ReplyChunk[];
  memories(used: readonly UsedMemory[]): ReplyChunk[];
  /** The same at the head of the step, of which nothing has gone out yet. */
  memoriesFirst(used: readonly UsedMemory[]): ReplyChunk[];
  corrections(items: readonly Correction[]): ReplyChunk[];
  suggestions(items: readonly { readonly text: string }[]): ReplyChunk[];
  /** Ends the step: its parts are kept; the boundary's chunks are the caller's. */
  finishStep(): ReplyChunk[];
  /** Drops what the unfinished step has shown, for a new attempt. */
  reset(attempt: number): void;
  hasText(): boolean;
  /** Whether this step has shown anything. */
  isStepEmpty(): boolean;
  stepParts(): readonly MessagePart[];
  parts(): readonly MessagePart[];
}

export const replyDraft = (finished: readonly (readonly MessagePart[])[], firstAttempt: number): ReplyDraft => {
  const steps = finished.map((parts) => [...parts]);
  let attempt = firstAttempt;
  let step: MessagePart[] = [{ type: 'step-start' }];
  let openText: { id: string; text: string } | undefined;
  let serial = 0;

  const newId = (kind: string): string => {
    serial += 1;
    return `${kind}-${attempt}-${steps.length + 1}-${serial}`;
  };
  const endText = (): ReplyChunk[] => {
    if (!openText) return [];
    step.push({ type: 'text', text: openText.text, state: 'done' });
    const { id } = openText;
    openText = undefined;
    return [{ type: 'text-end', id }];
  };
  const setTool = (toolCallId: string, change: Partial<Extract<MessagePart, { toolCallId: string }>>): void => {
    step = step.map((part) => ('toolCallId' in part && part.toolCallId === toolCallId ? { ...part, ...change } : part));
  };
  const toolError = (toolCallId: string, errorText: string): ReplyChunk[] => {
    setTool(toolCallId, { state: 'output-error', errorText });
    return [{ type: 'tool-output-error', toolCallId, errorText }];
  };
  const currentParts = (): MessagePart[] => (openText ? [...step, { type: 'text', text: openText.text, state: 'done' }] : step);

  const memories = (used: readonly UsedMemory[], place: number): ReplyChunk[] => {
    if (used.length === 0) return [];
    const id = newId('memory');
    step.splice(place, 0, { type: 'data-memory', id, data: { used: used.map(({ id: memoryId, layer, why }) => ({ id: memoryId, layer, why })) } });
    const shown = used.map(({ id: memoryId, layer, text, why }) => ({ id: memoryId, layer, text: shownMemoryText(text), why }));
    return [{ type: 'data-memory', id, data: { used: shown } }];
  };

  return {
    text: (delta) => {
      if (delta === '') return [];
      const chunks: ReplyChunk[] = [];
      if (!openText) {
        openText = { id: newId('text'), text: '' };
        chunks.push({ type: 'text-start', id: openText.id });
      }
      openText.text += delta;
      for (const piece of cutAtGraphemes(delta, deltaBytes)) chunks.push({ type: 'text-delta', id: openText.id, delta: piece });
      return chunks;
    },
    endText,
    toolStart: (toolCallId, toolName) => {
      const chunks = endText();
      step.push({ type: `tool-${toolName}`, toolCallId, state: 'input-streaming' });
      return [...chunks, { type: 'tool-input-start', toolCallId, toolName }];
    },
    toolInput: (toolCallId, toolName, input) => {
      const shown = onTheWire(input);
      const chunks = endText();
      if (!step.some((part) => 'toolCallId' in part && part.toolCallId === toolCallId))
        step.push({ type: `tool-${toolName}`, toolCallId, state: 'input-streaming' });
      setTool(toolCallId, { state: 'input-available', input: shown });
      return [...chunks, { type: 'tool-input-available', toolCallId, toolName, input: shown }];
    },
    toolOutput: (toolCallId, output) => {
      const shown = onTheWire(output);
      setTool(toolCallId, { state: 'output-available', output: shown });
      return [{ type: 'tool-output-available', toolCallId, output: shown }];
    },
    toolError,
    endCalls: () => step.flatMap((part) => ('toolCallId' in part && !isAnswered(part.state) ? toolError(part.toolCallId, notDone) : [])),
    brief: (shown) => {
      // A brief of several parts is read part by part; the same reading stands once.
      if (shown === undefined || [...steps.flat(), ...step].some((part) => part.type === 'data-brief' && part.data.understood === shown.understood)) return [];
      const chunks = endText();
      const part = { type: 'data-brief', id: newId('brief'), data: shown } as const;
      step.push(part);
      return [...chunks, part];
    },
    talents: (cards, references) => {
      if (cards.length === 0) return [];
      const chunks = endText();
      const id = newId('people');
      step.push({ type: 'data-talents', id, data: { talents: references } });
      return [...chunks, { type: 'data-talents', id, data: { talents: [...cards] } }];
    },
    action: ({ actionId, kind, summary, expiresAt }) => {
      const chunks = endText();
      const part = { type: 'data-action', id: newId('action'), data: { actionId, kind, summary, expiresAt } } as const;
      step.push(part);
      return [...chunks, part];
    },
    memories: (used) => {
      const chunks = used.length === 0 ? [] : endText();
      return [...chunks, ...memories(used, step.length)];
    },
    memoriesFirst: (used) => memories(used, 1),
    corrections: (items) => {
      if (items.length === 0) return [];
      const chunks = endText();
      const id = newId('corrections');
      step.push({ type: 'data-corrections', id, data: { items } });
      return [...chunks, { type: 'data-corrections', id, data: { items: [...items] } }];
    },
    suggestions: (items) => {
      if (items.length === 0) return [];
      const chunks = endText();
      const id = newId('suggestions');
      step.push({ type: 'data-suggestions', id, data: { items } });
      return [...chunks, { type: 'data-suggestions', id, data: { items: items.map(({ text }) => ({ text })) } }];
    },
    finishStep: () => {
      const chunks = endText();
      steps.push(step);
      step = [{ type: 'step-start' }];
      return chunks;
    },
    reset: (nextAttempt) => {
      attempt = nextAttempt;
      step = [{ type: 'step-start' }];
      openText = undefined;
    },
    hasText: () => [...steps.flat(), ...currentParts()].some((part) => part.type === 'text'),
    isStepEmpty: () => currentParts().length === 1,
    stepParts: currentParts,
    parts: () => [...steps.flat(), ...currentParts()],
  };
};

/** Values made by a model or a tool may be of any size; on the wire and in the message a long one is a note about itself. */
const onTheWire = (value: unknown): unknown => {
  const json = JSON.stringify(value) ?? 'null';
  return utf8Bytes(json) <= wireValueBytes ? JSON.parse(json) : { omitted: 'too long to show', bytes: utf8Bytes(json) };
};
