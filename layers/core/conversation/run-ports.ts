/** What the reply worker needs of the world. */
import type { ModelMessage, ModelPort, ModelRequest, ModelUsage, RoleState, Tool } from '../intelligence/index.ts';
import type { Clock, Random } from '../shared/index.ts';
import type { FinishMetadata } from './chunks.ts';
import type {
  AnswerTalents,
  CapsuleStore,
  ConnectionStore,
  ConversationStore,
  HandOver,
  Sha256,
  SocketSender,
  SummaryStore,
  TurnMemory,
  TurnStore,
  UsageStore,
} from './ports.ts';
import type { ProblemMaker } from './server-frames.ts';
import type { Turn, TurnEnd } from './turn.ts';
import type { PromptCard, PromptOptions } from './turn-capsule.ts';
import type { WorkingStore } from './working-ports.ts';

/** `tokens`: of all kinds together. It is looked at between generations: the last one may go beyond. */
export interface TurnCaps {
  readonly tokens: number;
  readonly costMicroUsd: number;
}

/** What a card is about. */
export interface CardOf {
  readonly org: string;
  readonly sub: string;
  readonly projectId: string | null;
}

export interface RunTurnPorts {
  readonly conversations: ConversationStore;
  readonly turns: TurnStore;
  readonly connections: ConnectionStore;
  readonly sockets: SocketSender;
  readonly handOver: HandOver;
  readonly model: ModelPort;
  /** For labels that are unsure; what it uses is counted beside the turn. Left out: the product's own labels stand. */
  readonly cheap?: { readonly model: ModelPort; readonly usage: Pick<UsageStore, 'add'> } | undefined;
  readonly tools: readonly Tool[];
  readonly talents: AnswerTalents;
  /** How the role that a conversation is about stands; undefined when it is about none. Left out where no roles are kept. */
  readonly roleState?: ((org: string, conversationId: string) => Promise<RoleState | undefined>) | undefined;
  /** Left out where nothing is remembered. */
  readonly memory?: TurnMemory | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly sha256: Sha256;
  readonly makeProblem: ProblemMaker;
  /** The request of the next step: the prompt's fixed part, then these messages. */
  readonly prompt: (messages: readonly ModelMessage[], options: PromptOptions) => ModelRequest;
  readonly promptVersion: string;
  /** Whom and what a conversation is for. Left out: the model is told nothing of it. */
  readonly card?: ((of: CardOf) => Promise<PromptCard>) | undefined;
  readonly capsules: CapsuleStore;
  /** Without it the last messages are read one query at a time. */
  readonly working?: WorkingStore | undefined;
  /** Without it nothing is told of what comes before the history. */
  readonly summaries?: SummaryStore | undefined;
  /** What one answer may use; a generous limit unless given. */
  readonly turnCaps?: TurnCaps | undefined;
  /** Cost in millionths of a dollar at list prices. */
  readonly costMicroUsd: (model: string, usage: ModelUsage) => number;
  /** Counts an answer for operators, once it is stored. Left out: nobody counts. */
  readonly countAnswer?: ((ended: { readonly turn: Turn; readonly end: TurnEnd; readonly metadata: FinishMetadata }) => Promise<void>) | undefined;
  /** A log line: what happened, never what was said. */
  readonly report: (event: string, details: Record<string, unknown>) => void;
}
