/** Who is calling, and tickets for sockets. */
import * as z from 'zod';
import { SocketTicketRequest } from '../requests.ts';
import type { OperationTable } from './operation.ts';

export const OrgRole = z.enum(['owner', 'director', 'associate', 'assistant', 'viewer']);

/** The address that the issuer vouches for; null without one. */
const email = z.string().nullable();
const isCurrent = z.boolean();
const organizations = z.array(z.object({ org: z.string(), name: z.string(), orgRole: OrgRole, isCurrent }));

/** Deprecated: version 2 tells the user from the organization. */
export const Me = z.object({ sub: z.string(), org: z.string(), orgRole: OrgRole, displayName: z.string(), isAdmin: z.boolean(), email, organizations });

export const MeV2 = z.object({
  user: z.object({ id: z.string(), displayName: z.string() }),
  organization: z.object({ id: z.string(), role: OrgRole }),
  isAdmin: z.boolean(),
  /** Null in open mode without a token. */
  sessionExpiresAt: z.string().nullable(),
  email,
  organizations: z.array(z.object({ id: z.string(), name: z.string(), role: OrgRole, isCurrent })),
});

/** Single use, for the query string of the socket's address: `<url>?ticket=...`. */
export const SocketTicket = z.object({ ticket: z.string(), expiresInSeconds: z.int().positive(), url: z.string() });

export const sessionOperations = {
  'GET /api/v1/me': {
    id: 'getMe',
    tag: 'Session',
    summary: 'Who is calling',
    description: 'What the access token says; in open mode without a token, the demo director.',
    replies: { 200: { description: 'The caller.', body: Me } },
    problems: [],
    examples: {
      director: {
        summary: 'A director',
        status: 200,
        reply: {
          sub: 'demo',
          org: 'demo',
          orgRole: 'director',
          displayName: 'Demo director',
          isAdmin: false,
          email: null,
          organizations: [{ org: 'demo', name: 'demo', orgRole: 'director', isCurrent: true }],
        },
      },
    },
  },
  'GET /api/v2/me': {
    id: 'getMeV2',
    tag: 'Session',
    summary: 'Who is calling, and until when',
    replies: { 200: { description: 'The caller.', body: MeV2 } },
    problems: [],
    examples: {
      director: {
        summary: 'A director',
        status: 200,
        reply: {
          user: { id: 'demo', displayName: 'Demo director' },
          organization: { id: 'demo', role: 'director' },
          isAdmin: false,
          sessionExpiresAt: null,
          email: null,
          organizations: [{ id: 'demo', name: 'demo', role: 'director', isCurrent: true }],
        },
      },
    },
  },
  'POST /api/v1/ws-tickets': {
    id: 'createSocketTicket',
    tag: 'Session',
    summary: 'A ticket for one socket',
    body: SocketTicketRequest,
    replies: { 201: { description: 'A ticket, good once, for 30 seconds.', body: SocketTicket, headers: ['Location'] } },
    problems: [],
    examples: {
      ticket: {
        summary: 'A ticket',
        body: {},
        status: 201,
        reply: { ticket: 'Zk3Jq0n5yV8c1sX7b2Lr4tWm', expiresInSeconds: 30, url: 'ws://localhost:5002/ws' },
      },
    },
  },
} satisfies OperationTable;
