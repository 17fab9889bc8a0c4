/** Usage that is plausible: a token is four characters, and a prefix that ended at a breakpoint before is read from the cache. */
import { digest } from './ids.ts';
import { blocksOf, type CountRequest } from './request.ts';

export interface InputUsage {
  readonly input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly cache_creation_input_tokens: number;
}

interface Part {
  readonly text: string;
  readonly isBreakpoint: boolean;
}

const minimumTokens = 512;
const lifetimeMs = 300_000;
const mostPrefixes = 5_000;
/** How far before a breakpoint the provider looks for an older one. */
const lookBackBlocks = 20;

export const tokensOf = (text: string): number => Math.ceil(text.length / 4);

const toPart = (value: object): Part => {
  const { cache_control: marked, ...rest } = value as { cache_control?: unknown };
  return { text: JSON.stringify(rest), isBreakpoint: Boolean(marked) };
};

/** What the model reads, in its order: tools, system, messages. */
const partsOf = (request: CountRequest): Part[] => {
  const system = typeof request.system === 'string' ? [{ type: 'text', text: request.system }] : (request.system ?? []);
  const messages = request.messages.flatMap((message) => blocksOf(message).map((block) => ({ role: message.role, ...block })));
  return [...(request.tools ?? []), ...system, ...messages].map(toPart);
};

export const countTokens = (request: CountRequest): number => partsOf(request).reduce((sum, { text }) => sum + tokensOf(text), 0);

export interface PromptCache {
  /** Counts a request and keeps its breakpoints. `nowMs`: milliseconds since the epoch. */
  use(request: CountRequest, nowMs: number): InputUsage;
}

export const newPromptCache = (): PromptCache => {
  const seen = new Map<string, number>();

  const remember = (prefix: string, nowMs: number): void => {
    seen.delete(prefix);
    seen.set(prefix, nowMs + lifetimeMs);
    const oldest = seen.keys().next().value;
    if (seen.size > mostPrefixes && oldest !== undefined) seen.delete(oldest);
  };

  return {
    use: (request, nowMs) => {
      const parts = partsOf(request);
      let prefix = request.model;
      let tokens = 0;
      const prefixes = parts.map((part) => {
        prefix = digest(prefix + part.text);
        tokens += tokensOf(part.text);
        return { prefix, tokens, isBreakpoint: part.isBreakpoint && tokens >= minimumTokens };
      });
      const isCached = (index: number): boolean => (seen.get(prefixes[index]?.prefix ?? '') ?? 0) > nowMs;
      const hits = prefixes.flatMap(({ isBreakpoint }, index) =>
        isBreakpoint ? Array.from({ length: Math.min(index, lookBackBlocks) + 1 }, (_, back) => index - back).filter(isCached) : [],
      );
      const read = prefixes[Math.max(-1, ...hits)]?.tokens ?? 0;
      const last = prefixes.findLast(({ isBreakpoint }) => isBreakpoint)?.tokens ?? 0;
      for (const { isBreakpoint, prefix: key } of prefixes) if (isBreakpoint) remember(key, nowMs);
      const written = Math.max(0, last - read);
      return { input_tokens: tokens - read - written, cache_read_input_tokens: read, cache_creation_input_tokens: written };
    },
  };
};
