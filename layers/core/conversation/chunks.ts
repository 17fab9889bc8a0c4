/** Reply chunks as the worker makes them. A test holds this type against the wire schema in `contracts`. */
import type { ProposedAction, ShownBrief, UsedMemory } from '../intelligence/index.ts';

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly costMicroUsd: number;
  readonly attempts: number;
}

export const noUsage: Usage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 0, attempts: 0 };

export type Intent = 'search_talent' | 'refine' | 'compare' | 'shortlist' | 'schedule' | 'project_status' | 'memory' | 'smalltalk' | 'other';
export type Sentiment = 'positive' | 'neutral' | 'frustrated' | 'urgent';
export type FinishReason = 'stop' | 'length' | 'content-filter' | 'tool-calls' | 'error' | 'interrupted' | 'other';

export interface FinishMetadata {
  readonly turnId: string;
  readonly messageId: string;
  readonly usage: Usage;
  readonly model: string;
  readonly degraded: boolean;
  readonly intent: Intent;
  readonly sentiment: Sentiment;
  readonly timings: { readonly recallMs: number; readonly firstDeltaMs: number | null; readonly totalMs: number };
}

/** A person's card as it goes out: made from her record at that moment. */
export interface TalentCard {
  readonly id: string;
  readonly stageName: string;
  readonly photoUrl: string | null;
  readonly playingAge: { readonly min: number; readonly max: number };
  readonly heightCm: number | null;
  readonly baseCity: string;
  readonly languages: string[];
  readonly topSkills: string[];
  readonly experience: string;
  readonly availability: 'free' | 'held' | 'booked' | 'unknown';
  readonly availabilityAsOf: string | null;
  readonly score: number;
  readonly reasons: { criterion: string; text: string; field: string }[];
  readonly unknown: string[];
}

/** Something that an answer said of a person and her record contradicts. */
export interface Correction {
  readonly quote: string;
  readonly says: string;
  readonly recordSays: string;
  readonly talentId: string;
}

export type ReplyChunk =
  | { readonly type: 'start'; readonly messageId: string; readonly messageMetadata?: { readonly turnId: string } }
  | { readonly type: 'start-step' }
  | { readonly type: 'reset-step' }
  | { readonly type: 'text-start'; readonly id: string }
  | { readonly type: 'text-delta'; readonly id: string; readonly delta: string }
  | { readonly type: 'text-end'; readonly id: string }
  | { readonly type: 'tool-input-start'; readonly toolCallId: string; readonly toolName: string }
  | { readonly type: 'tool-input-available'; readonly toolCallId: string; readonly toolName: string; readonly input: unknown }
  | { readonly type: 'tool-output-available'; readonly toolCallId: string; readonly output: unknown }
  | { readonly type: 'tool-output-error'; readonly toolCallId: string; readonly errorText: string }
  | { readonly type: 'data-brief'; readonly id: string; readonly data: ShownBrief }
  | { readonly type: 'data-talents'; readonly id: string; readonly data: { readonly talents: TalentCard[] } }
  | { readonly type: 'data-memory'; readonly id: string; readonly data: { readonly used: UsedMemory[] } }
  | { readonly type: 'data-action'; readonly id: string; readonly data: ProposedAction }
  | { readonly type: 'data-suggestions'; readonly id: string; readonly data: { readonly items: { text: string }[] } }
  | { readonly type: 'data-corrections'; readonly id: string; readonly data: { readonly items: Correction[] } }
  | { readonly type: 'finish-step' }
  | { readonly type: 'finish'; readonly finishReason: FinishReason; readonly messageMetadata: FinishMetadata }
  | { readonly type: 'abort'; readonly reason: string }
  | { readonly type: 'error'; readonly errorText: string };
