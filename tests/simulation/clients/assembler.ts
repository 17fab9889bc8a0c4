/** A message as a client puts it together from chunks, written from design sections 5 and 6 alone. It shares no code with the product. */

export interface WireChunk {
  readonly type: string;
  readonly [name: string]: unknown;
}

type Part =
  | { kind: 'step' }
  | { kind: 'text'; id: string; text: string }
  | { kind: 'tool'; id: string; name: string; state: string; value: string }
  | { kind: 'data'; type: string; id: string };

export interface Assembler {
  add(chunks: readonly WireChunk[]): void;
  /** Text parts joined by a line feed. */
  text(): string;
  /** All parts in order, as one comparable string. */
  signature(): string;
  /** The last chunk's type. */
  lastType(): string | undefined;
}

const json = (value: unknown): string => JSON.stringify(value) ?? 'null';

export const assembler = (): Assembler => {
  let parts: Part[] = [];
  let last: string | undefined;

  const tool = (id: unknown): Extract<Part, { kind: 'tool' }> => {
    const found = parts.findLast((part) => part.kind === 'tool' && part.id === id);
    if (found?.kind !== 'tool') throw new Error(`a chunk speaks of tool call ${String(id)}, which was never begun`);
    return found;
  };
  const begin = (id: string, name: string): void => {
    const found = parts.findLast((part) => part.kind === 'tool' && part.id === id);
    if (!found) parts.push({ kind: 'tool', id, name, state: 'input-streaming', value: '' });
  };
  const addOne = (chunk: WireChunk): void => {
    last = chunk.type;
    switch (chunk.type) {
      case 'start-step':
        parts.push({ kind: 'step' });
        return;
      case 'reset-step':
        parts = parts.slice(0, parts.findLastIndex((part) => part.kind === 'step') + 1);
        return;
      case 'text-start':
        parts.push({ kind: 'text', id: String(chunk['id']), text: '' });
        return;
      case 'text-delta': {
        const open = parts.findLast((part) => part.kind === 'text' && part.id === chunk['id']);
        if (open?.kind !== 'text') throw new Error(`a delta for text ${String(chunk['id'])}, which was never begun`);
        open.text += String(chunk['delta']);
        return;
      }
      case 'tool-input-start':
        begin(String(chunk['toolCallId']), String(chunk['toolName']));
        return;
      case 'tool-input-available':
        begin(String(chunk['toolCallId']), String(chunk['toolName']));
        Object.assign(tool(chunk['toolCallId']), { state: 'input-available', value: json(chunk['input']) });
        return;
      case 'tool-output-available':
        Object.assign(tool(chunk['toolCallId']), { state: 'output-available', value: json(chunk['output']) });
        return;
      case 'tool-output-error':
        Object.assign(tool(chunk['toolCallId']), { state: 'output-error', value: String(chunk['errorText']) });
        return;
      default:
        if (chunk.type.startsWith('data-')) parts.push({ kind: 'data', type: chunk.type, id: String(chunk['id']) });
    }
  };
  return {
    add: (chunks) => chunks.forEach(addOne),
    text: () => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n'),
    signature: () => parts.map(describe).join(' | '),
    lastType: () => last,
  };
};

const describe = (part: Part): string => {
  switch (part.kind) {
    case 'step':
      return 'step';
    case 'text':
      return `text ${part.text}`;
    case 'tool':
      return `tool ${part.name} ${part.id} ${part.state} ${part.value}`;
    case 'data':
      return `${part.type} ${part.id}`;
  }
};

/** A stored part in the same words. */
export const describeStored = (part: { readonly type: string; readonly [name: string]: unknown }): string => {
  if (part.type === 'step-start') return 'step';
  if (part.type === 'text') return `text ${String(part['text'])}`;
  if (!part.type.startsWith('tool-')) return `${part.type} ${String(part['id'])}`;
  const state = String(part['state']);
  const values: Record<string, string> = {
    'input-streaming': '',
    'input-available': json(part['input']),
    'output-available': json(part['output']),
    'output-error': String(part['errorText']),
  };
  return `tool ${part.type.slice(5)} ${String(part['toolCallId'])} ${state} ${values[state] ?? ''}`;
};
