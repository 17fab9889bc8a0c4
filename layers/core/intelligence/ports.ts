/** The model as this product needs it: one streamed generation, in our events. Adapters map a provider to it. */
import type { OrgRole, Saying } from '../shared/index.ts';

/** A block of a message, in the Messages API's own shape. Blocks that a provider made are kept and sent again byte for byte. */
export type ModelBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: unknown }
  | { readonly type: 'tool_result'; readonly tool_use_id: string; readonly content: string; readonly is_error?: boolean }
  | { readonly type: 'thinking'; readonly thinking: string; readonly signature: string }
  | { readonly type: 'redacted_thinking'; readonly data: string };

export interface ModelMessage {
  readonly role: 'user' | 'assistant';
  readonly content: readonly ModelBlock[];
}

export interface ModelTool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the input, an object without additional properties. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
}

export interface ModelRequest {
  readonly system: string;
  /** What the organization and the project have in common for many turns: a second system block, cached on its own. */
  readonly context?: string;
  readonly tools: readonly ModelTool[];
  /** Oldest first; begins with a user message; every tool_use has its tool_result. */
  readonly messages: readonly ModelMessage[];
  readonly maxTokens: number;
  /** `none`: the model must answer in words now. Left out: it may choose. */
  readonly toolChoice?: 'auto' | 'none';
  /** JSON Schema of the one object that the answer's text must be. */
  readonly output?: Readonly<Record<string, unknown>>;
  /** How much thought the answer is worth. Left out, or to a model that knows no effort: what begins to speak soonest. */
  readonly effort?: 'low' | 'medium';
  /** Generations of this answer that broke off after they had spoken: where there are several models, the next one is asked first. */
  readonly brokenOff?: number;
  /** Sent beside the prompt and never in it: by this id our logs and the provider's can be laid side by side. */
  readonly correlationId?: string | undefined;
}

export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
}

export type ModelStopReason = 'end_turn' | 'max_tokens' | 'stop_sequence' | 'tool_use' | 'pause_turn' | 'refusal' | 'model_context_window_exceeded';

export type ModelEvent =
  | { readonly type: 'started'; readonly model: string; readonly requestId: string | null }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'tool-call-start'; readonly toolCallId: string; readonly toolName: string }
  | { readonly type: 'tool-call'; readonly toolCallId: string; readonly toolName: string; readonly input: unknown }
  /** Always the last event of a generation that ended properly. */
  | { readonly type: 'finished'; readonly stopReason: ModelStopReason; readonly blocks: readonly ModelBlock[]; readonly usage: ModelUsage };

/** Why a generation did not end properly. `retryable`: the same request may succeed a moment later. */
export type ModelFailureKind =
  | 'overloaded'
  | 'rate_limited'
  | 'spend_limit'
  | 'first_event_timeout'
  | 'idle_timeout'
  | 'total_timeout'
  | 'connection'
  | 'cut'
  | 'malformed'
  | 'invalid_request'
  | 'authentication'
  /** Every model of every pool was tried or is being left alone: there is nobody to ask now. */
  | 'unreachable'
  | 'aborted';

export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly kind: ModelFailureKind;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  /** What the failed generation had used when it was last heard of: failed attempts are billed too. */
  readonly usage: ModelUsage | undefined;
  readonly requestId: string | undefined;

  constructor(
    kind: ModelFailureKind,
    message: string,
    options: { retryable: boolean; retryAfterMs?: number | undefined; cause?: unknown; usage?: ModelUsage | undefined; requestId?: string | undefined },
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryable = options.retryable;
    this.retryAfterMs = options.retryAfterMs;
    this.usage = options.usage;
    this.requestId = options.requestId;
  }
}

/** One request to one model, when it was over. Nothing here can hold a word that was said. */
export interface ModelCall {
  /** `skipped`: not asked, it is being left alone. `abandoned`: the caller left before the end. */
  readonly outcome: 'answered' | 'failed' | 'skipped' | 'abandoned';
  /** The provider's account; null when there is only one. */
  readonly pool: string | null;
  /** Empty when it never began to speak. */
  readonly model: string;
  readonly kind: ModelFailureKind | null;
  /** Milliseconds from the request to its end, and to its first visible event. */
  readonly latencyMs: number;
  readonly firstVisibleMs: number | null;
  /** Also of a failed one, as far as it is known: it is billed too. */
  readonly usage: ModelUsage | null;
  readonly requestId: string | null;
}

export interface ModelPort {
  /**
   * Streams one generation. Throws ModelFailure; aborting `signal` ends the request at the provider and throws kind `aborted`.
   * Deadlines (first event, idle, total) are the adapter's; a stream that ends without its last event is a failure.
   */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
  /** The same models, telling of every request: for one turn's books. A port that asks one model only need not have it. */
  reportingTo?(onCall: (call: ModelCall) => void): ModelPort;
}

export interface ToolContext {
  readonly org: string;
  readonly sub: string;
  /** The user's role when the message was accepted; without one a tool changes nothing that needs one. */
  readonly role?: OrgRole | undefined;
  readonly signal: AbortSignal;
  /** Where it is called from: what a tool proposes belongs to a turn. */
  readonly turn?: {
    readonly turnId: string;
    readonly conversationId: string;
    /** What the user wrote in this conversation as far as the model was told, oldest first: the last one is the question. */
    readonly said?: readonly OwnMessage[];
  };
}

export interface OwnMessage {
  readonly messageId: string;
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Something that would leave the product: it waits for a person. */
export interface ProposedAction {
  readonly actionId: string;
  readonly kind: string;
  readonly summary: string;
  /** ISO 8601 UTC. */
  readonly expiresAt: string;
}

/** A person found by a tool: shown as a card now, kept as a reference (the card is made again on read). */
export interface TalentMatch {
  readonly talentId: string;
  readonly version: number;
  readonly score: number;
  readonly reasons: readonly { readonly criterion: string; readonly text: string; readonly field: string }[];
  readonly unknown: readonly string[];
}

/** A memory that an answer used. `why` is the product's own sentence: nothing that was remembered stands in it. */
export interface UsedMemory {
  readonly id: string;
  readonly layer: string;
  readonly text: string;
  readonly why: string;
}

/** How a brief was read, for a person to confirm and to change. */
export interface ShownBrief {
  readonly language: 'en' | 'hi';
  /** One sentence. */
  readonly understood: string;
  /** One wish each, in the brief's language and in both; `say` is what stands for it in a message. */
  readonly chips: { slot: string; text: string; textIn?: { en: string; hi: string }; say: string }[];
  readonly notUnderstood: string[];
  /** Asks that nobody is chosen by, each with another way to say it. */
  readonly protectedAsks: { kind: string; text: string; rewrite: string }[];
  /** Everybody who passes. */
  readonly total: number;
  /** What would bring more, and the message that asks for it. */
  readonly widen: { change: string; changeAs?: Saying; wouldAdd: number; say: string }[];
}

export interface ToolResult {
  /** What the model reads, as JSON: compact, labelled as data. */
  readonly output: unknown;
  /** What travels on the wire and is stored as the tool part's output: a summary. */
  readonly summary: unknown;
  /** People to show as cards, best first. */
  readonly matches: readonly TalentMatch[];
  /** How the brief behind it was read; shown once an answer. */
  readonly brief?: ShownBrief | undefined;
  /** What now waits for a person's confirmation. */
  readonly actions?: readonly ProposedAction[];
  /** What was read of what is remembered, or written to it: shown beside the answer. */
  readonly memories?: readonly UsedMemory[];
}

/** A tool that the model may use. Tenant and user come from the context only. Input is parsed inside; bad input throws DomainError. */
export interface Tool extends ModelTool {
  run(input: unknown, context: ToolContext): Promise<ToolResult>;
}
