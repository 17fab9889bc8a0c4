/** Everything about how an answer came to be, kept for a while, so that it can be looked at and rendered again. */
import type { AskFailure, Classification, Labels, ModelCall, ModelStopReason, TurnContext } from '../intelligence/index.ts';
import type { FinishMetadata, FinishReason, Usage } from './chunks.ts';
import type { TurnEnd } from './turn.ts';

/** How long it is kept after the end of its turn. */
export const capsuleKeptMs: number = 30 * 24 * 3_600_000;

/** What stays true for many turns: the organization, who writes, the project. Small, plain values. */
export type PromptCard = Readonly<Record<string, unknown>>;

/** What a request is rendered with, beside the messages. All of it but the memories is kept in the capsule, as JSON. */
export interface PromptOptions {
  readonly allowTools: boolean;
  /** What is told of the messages before the history; left out when there are none. */
  readonly earlier?: string | undefined;
  /** Whom and what it was for. */
  readonly card?: PromptCard | undefined;
  /** What was true in that turn only; left out when there was nothing to tell. */
  readonly turn?: TurnContext | undefined;
}

/** The options with what was recalled. The capsule keeps the ids alone: what is forgotten is not to be found there either. */
export const withMemories = (
  options: PromptOptions,
  recalled: readonly { readonly id: string; readonly text: string; readonly on?: string }[],
): PromptOptions => {
  const memories = recalled.flatMap(({ id, text, on }) => (on === undefined ? [{ id, text }] : []));
  const said = recalled.flatMap(({ id, text, on }) => (on === undefined ? [] : [{ id, on, text }]));
  if (recalled.length === 0) return options;
  return { ...options, turn: { ...options.turn, ...(memories.length === 0 ? {} : { memories }), ...(said.length === 0 ? {} : { said }) } };
};

/** A text as it was, or its digest when it is long. */
export type Kept = { readonly text: string } | { readonly sha256: string; readonly characters: number };

export interface CapsuleTool {
  readonly toolCallId: string;
  readonly toolName: string;
  /** JSON. */
  readonly input: Kept;
  /** JSON, as the model read it. */
  readonly result: Kept;
  readonly isError: boolean;
}

/** One generation that was asked for. A step that broke off has several. */
export interface CapsuleGeneration {
  /** From 0. */
  readonly step: number;
  readonly attempt: number;
  /** What the request was rendered with, beside the messages. */
  readonly options: PromptOptions;
  /** Hex SHA-256 of the rendered request's JSON. */
  readonly requestSha256: string;
  /** Null when it ended in a failure. */
  readonly stopReason: ModelStopReason | null;
  /** Every request to a provider that stands behind it, failed ones too. */
  readonly calls: readonly ModelCall[];
  readonly tools: readonly CapsuleTool[];
  /** Milliseconds that its tools took together. */
  readonly toolsMs: number;
}

/** Something recalled for the turn, as it was ranked. */
export interface CapsuleMemory {
  readonly id: string;
  readonly layer: string;
  readonly on?: string;
  readonly score: number;
}

/** Who said what of the turn's intent and mood. */
export interface CapsuleLabels {
  readonly product: Classification;
  /** Null: it was not asked. `too_late`: the answer was there before its word. */
  readonly model: Labels | { readonly why: AskFailure | 'too_late' } | null;
  readonly decidedBy: 'product' | 'model';
}

export interface CapsuleTimings {
  readonly recallMs: number;
  /** From the start of the attempt that ended the turn; null when there was none. */
  readonly firstEventMs: number | null;
  readonly firstTextMs: number | null;
  readonly toolsMs: number;
  readonly totalMs: number;
}

export interface TurnCapsule {
  readonly org: string;
  readonly turnId: string;
  readonly conversationId: string;
  readonly sub: string;
  readonly answerMessageId: string;
  readonly answerSeq: number;
  readonly status: TurnEnd['status'];
  readonly finishReason: FinishReason;
  readonly endedAt: string;
  readonly attempt: number;
  readonly promptVersion: string;
  readonly model: string;
  /** Ids of the messages that the model was told, oldest first; the last one is the question. */
  readonly path: readonly string[];
  readonly recalled: readonly CapsuleMemory[];
  readonly generations: readonly CapsuleGeneration[];
  readonly timings: CapsuleTimings;
  readonly usage: Usage;
  readonly degraded: boolean;
  /** Left out by capsules that are older. */
  readonly labels?: CapsuleLabels | undefined;
  readonly intent: FinishMetadata['intent'];
  readonly sentiment: FinishMetadata['sentiment'];
}

/** A failed request: its kind, and whose model it was. */
export interface CapsuleFailure {
  readonly kind: NonNullable<ModelCall['kind']>;
  readonly pool: string | null;
  readonly model: string;
}

export const failuresOf = ({ generations }: Pick<TurnCapsule, 'generations'>): CapsuleFailure[] =>
  generations.flatMap(({ calls }) => calls.flatMap(({ kind, pool, model }) => (kind === null ? [] : [{ kind, pool, model }])));
