/** What all clients of a simulation share: whom they ask, where they note what was accepted, and who judges what they put together. */
import type { Cloud } from '../cloud/cloud.ts';
import type { TurnView } from './turn-view.ts';

export interface Sent {
  readonly clientMessageId: string;
  readonly text: string;
  readonly conversation: string | undefined;
  readonly parentId: string | null | undefined;
  readonly interrupt: boolean;
  /** A stored answer to be made again, instead of a text. */
  readonly regenerate: string | undefined;
  /** `conflict`: its id was used for another text. */
  readonly expects: 'acceptance' | 'conflict';
}

export interface Known {
  readonly conversationId: string;
  readonly messageId: string;
  readonly turnId: string;
}

/** Called when something came to a client; a law that does not hold ends the run. */
export interface Judge {
  accepted(org: string, sub: string, sent: Sent, known: Known): void;
  refused(org: string, sub: string, sent: Sent, code: string): void;
  frame(org: string, turnId: string, frame: { attempt: number; seq: number; chunks: readonly unknown[] }, by: string): void;
  /** The client has everything up to the end: what it put together is what is stored. */
  ended(org: string, view: TurnView, by: string): void;
}

export interface User {
  readonly org: string;
  readonly sub: string;
  /** Conversations that this user's clients know of, by the user's own name for them. */
  readonly conversations: Set<string>;
  readonly accepted: Map<string, Known>;
  readonly openTurns: Set<string>;
}

export interface ClientPorts {
  readonly cloud: Cloud;
  readonly judge: Judge;
}

export interface Client {
  readonly name: string;
  send(sent: Sent): void;
  stop(turnId: string): void;
  /** Loses its connection, if it has one. */
  drop(): void;
  /** Nothing more is expected: all that it sent was accepted or refused, every turn that it follows has ended for it. */
  isContent(): boolean;
  /** What it still waits for, in words. */
  waitsFor(): string;
}

/** One id may be sent with two texts: the second is a mistake that must be refused. */
export const keyOf = ({ clientMessageId, text }: Pick<Sent, 'clientMessageId' | 'text'>): string => `${clientMessageId} ${text}`;
