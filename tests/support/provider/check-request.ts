/** What the real API refuses with a 400, as far as its documentation says so: a conversation whose history breaks these rules is broken for good. */
interface Block {
  readonly type: string;
  readonly id?: string;
  readonly tool_use_id?: string;
  readonly text?: string;
  readonly content?: unknown;
}
interface Message {
  readonly role: string;
  readonly content: readonly Block[] | string;
}

const blocksOf = ({ content }: Message): readonly Block[] => (typeof content === 'string' ? [{ type: 'text', text: content }] : content);

/** One line for every rule that is broken; none for a request that is taken. */
export const complaints = (body: unknown): string[] => {
  const messages = (body as { readonly messages?: readonly Message[] } | undefined)?.messages ?? [];
  const found: string[] = [];
  const called: string[] = [];
  if (messages[0]?.role !== 'user') found.push('the first message is not the user’s');
  if (messages.at(-1)?.role !== 'user') found.push('the last message is not the user’s: prefill is refused');
  for (const [index, message] of messages.entries()) {
    const blocks = blocksOf(message);
    const next = messages[index + 1];
    if (next?.role === message.role) found.push(`messages ${index} and ${index + 1} are of one role`);
    if (blocks.length === 0) found.push(`message ${index} is empty`);
    if (blocks.some(({ type, text }) => type === 'text' && (text ?? '').trim() === '')) found.push(`message ${index} has a blank text`);
    if (JSON.stringify(message).includes('\\ud8')) found.push(`message ${index} has half a character`);
    const calls = blocks.flatMap(({ type, id }) => (type === 'tool_use' ? [String(id)] : []));
    const results = next === undefined ? [] : blocksOf(next).flatMap(({ type, tool_use_id }) => (type === 'tool_result' ? [String(tool_use_id)] : []));
    if (calls.toSorted().join() !== results.toSorted().join()) found.push(`message ${index} calls [${calls}] and is answered [${results}]`);
    called.push(...calls);
  }
  if (new Set(called).size < called.length) found.push('two tool calls have one id');
  return found;
};

/** The last thing that the user said, without what tools answered. */
export const lastUserText = (body: unknown): string => {
  const messages = (body as { readonly messages?: readonly Message[] } | undefined)?.messages ?? [];
  const said = messages.findLast((message) => message.role === 'user' && blocksOf(message).some(({ type }) => type === 'text'));
  return said === undefined
    ? ''
    : blocksOf(said)
        .flatMap(({ text }) => text ?? [])
        .join('\n');
};
