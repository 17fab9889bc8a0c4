/** What a script is given, and what it is. */
import type { Talent } from '../../../layers/core/talent/index.ts';
import type { LocalProduct } from '../../support/local-product.ts';
import type { Answer, Person } from '../contract/client.ts';
import type { House } from './house.ts';
import type { Talk } from './talk.ts';

export interface Scene {
  readonly product: LocalProduct;
  readonly who: Person;
  readonly people: readonly Talent[];
  readonly talk: Talk;
  /** Another talk of the same director, for a question beside this one. */
  aside(): Talk;
  person(stageName: string): Talent;
  call(line: string, body?: unknown): Promise<Answer>;
  /** Writes records of this house as the product's own store does. */
  put(people: readonly Talent[]): Promise<void>;
  /** For the next call to the scripted model whose text holds `match`. */
  fault(fault: Record<string, unknown>): Promise<void>;
  outbox(actionId: string): string[];
}

export interface Script {
  readonly title: string;
  readonly proves: string;
  /** `demo`: the people that a first start makes. */
  readonly house: House | 'demo';
  play(scene: Scene): Promise<void>;
}

export type { Seen } from './seen.ts';
