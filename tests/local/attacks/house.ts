/** People of two organizations with things of their own, on the product in strict mode: what the matrix and the attacks try to get at. */
import { expect } from 'vitest';
import type { LocalProduct } from '../../support/local-product.ts';
import { call, type Json, type Person } from '../contract/client.ts';

export type Role = 'owner' | 'director' | 'associate' | 'assistant' | 'viewer';

export interface House {
  readonly product: LocalProduct;
  /** Somebody nobody has met, of this organization. The synthetic people belong to `demo`. */
  person(org: string, role?: Role): Promise<Person>;
  /** The same person with a token of another role, and of groups. */
  as(who: Person, role: Role, groups?: readonly string[]): Promise<Person>;
  /** A conversation with one answered message. */
  answered(who: Person, text?: string): Promise<Answered>;
  /** A proposal that waits, as GET shows it. Only people of `demo` have anybody to propose. */
  proposal(who: Person): Promise<Json>;
  /** The id of something that is remembered of her. */
  memory(who: Person): Promise<string>;
  /** The id of something that her memories are about. */
  entity(who: Person): Promise<string>;
}

export interface Answered {
  readonly conversationId: string;
  readonly turnId: string;
  readonly messageId: string;
}

let people = 0;

export const house = (product: LocalProduct): House => {
  const nobody: Person = { token: null, sub: '', org: '' };
  const tokenFor = async (sub: string, org: string, orgRole: Role, groups: readonly string[] = []): Promise<Person> => {
    const { status, body } = await call(product, nobody, 'POST /oidc/token', { sub, org, orgRole, ...(groups.length === 0 ? {} : { groups }) });
    expect(status).toBe(200);
    return { token: body.access_token, sub, org };
  };
  const say = async (who: Person, conversation: string, content: string): Promise<Json> => {
    const { status, body } = await call(product, who, `POST /api/v1/conversations/${conversation}/messages/ai`, { content });
    expect(status).toBe(200);
    return body;
  };
  return {
    product,
    person: (org, role = 'director') => {
      people += 1;
      return tokenFor(`somebody-${people}`, org, role);
    },
    as: ({ sub, org }, role, groups) => tokenFor(sub, org, role, groups),
    answered: async (who, text = 'Hello') => {
      const { conversationId, turnId, message } = await say(who, 'first', text);
      return { conversationId, turnId, messageId: message.id };
    },
    proposal: async (who) => {
      await say(who, 'export', 'Find actors in Mumbai aged 20-45');
      const { message } = await say(who, 'export', 'export the first two as a file');
      const card = message.parts.find((part: Json) => part.type === 'data-action');
      const { body } = await call(product, who, `GET /api/v1/actions/${card?.data.actionId}`);
      expect(body.argumentsSha256).toMatch(/^[0-9a-f]{64}$/u);
      return body;
    },
    memory: async (who) => {
      const { status, body } = await call(product, who, 'POST /api/v1/memory', { kind: 'fact', text: 'The shoot is in Pune' });
      expect(status).toBe(201);
      return body.id;
    },
    entity: async (who) => {
      people += 1;
      const { status } = await call(product, who, 'POST /api/v1/memory', { kind: 'fact', text: `Number ${people} needs riders`, subject: `number ${people}` });
      expect(status).toBe(201);
      return (await call(product, who, 'GET /api/v1/memory/entities?limit=1')).body.items[0].id;
    },
  };
};

/** An id of the right form that nobody has. */
export const nobodysId = (prefix: string): string => `${prefix}_${'7'.repeat(26)}`;
