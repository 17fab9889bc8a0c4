/** What each function answers to its event, in this order of things. A function that nobody has described here must at least answer without a fault of its own. */
import type { Answer } from '../servers/runtime-api/runtime-api.ts';
import { holds, type Json, list, object, same } from './expect.ts';
import { readStreamed } from './streamed.ts';

export interface Found {
  readonly token: string;
  /** Of a socket; '' until the session function gave one. */
  readonly ticket: string;
  /** '' until a message was answered. */
  readonly turnId: string;
  /** What functions have rung for, and what came of it. */
  readonly rung: { readonly name: string; readonly event: unknown; readonly answer: Answer }[];
}

interface Learnt {
  /** For the table. */
  readonly says: string;
  readonly found?: Partial<Pick<Found, 'ticket' | 'turnId'>>;
}
type Check = (answer: Answer, found: Found) => Learnt;

const json = (answer: Answer): unknown => JSON.parse(answer.body.toString() || 'null');

/** An HTTP answer of that status, its body read. */
const http = (answer: Answer, status: number): Json => {
  const { statusCode, body } = object(json(answer));
  if (statusCode !== status) throw new Error(`expected status ${status}, found ${String(statusCode)}: ${String(body).slice(0, 300)}`);
  return object(JSON.parse(String(body)));
};
const page =
  (most: string, least = 0): Check =>
  (answer) => {
    const items = list(http(answer, 200)['items']);
    holds(items.length >= least, `at least ${least} ${most}`, items);
    return { says: `200, ${items.length} ${most}` };
  };

/** Of the reply worker that answered this turn, not another. */
const answeredBy = (found: Found, turnId: string): string => {
  const job = found.rung.find(({ name, event }) => name === 'reply-worker' && object(event)['turnId'] === turnId);
  holds(job !== undefined, 'the bundle of the reply worker to be rung for', found.rung.length);
  return String(object(json(job?.answer ?? ({} as Answer)))['outcome']);
};

const allow: Check = (answer) => {
  const { policyDocument, context } = object(json(answer));
  const [statement] = list(object(policyDocument)['Statement']);
  same(object(statement)['Effect'], 'Allow', 'the policy');
  same(object(context)['sub'], 'rehearsal', 'whom it lets in');
  return { says: `Allow for ${String(object(context)['sub'])} of ${String(object(context)['org'])}` };
};

const looked: Check = (answer) => {
  const { looked: count } = object(json(answer));
  holds(typeof count === 'number', 'a number of things looked at', count);
  return { says: `looked at ${String(count)}` };
};

const described: Readonly<Record<string, Check>> = {
  'talent-jobs': (answer) => {
    same(object(json(answer))['outcome'], 'gone', 'the outcome of an import that nobody began');
    return { says: 'an import that nobody began is gone' };
  },
  'talent-import': (answer) => {
    http(answer, 400);
    return { says: '400: a file without rows is no file' };
  },
  health: (answer) => {
    const health = http(answer, 200);
    same(object(object(health['dependencies'])['tables'])['status'], 'ok', 'the tables');
    return { says: `200, ${String(health['status'])}` };
  },
  documents: (answer) => {
    const { openapi, paths } = http(answer, 200);
    holds(String(openapi).startsWith('3.1'), 'OpenAPI 3.1', openapi);
    return { says: `200, ${Object.keys(object(paths)).length} paths` };
  },
  session: (answer) => {
    const ticket = String(http(answer, 201)['ticket']);
    holds(/^[\w-]{43}$/.test(ticket), 'a ticket', ticket);
    return { says: '201, a ticket for a socket', found: { ticket } };
  },
  people: page('members', 1),
  chat: (answer, found) => {
    const body = http(answer, 200);
    const turnId = String(body['turnId']);
    return { says: `200, answered by the bundle of the reply worker (${answeredBy(found, turnId)})`, found: { turnId } };
  },
  talent: page('people'),
  conversations: (answer) => ({ says: `201, ${String(http(answer, 201)['id'])}` }),
  turns: (answer, found) => {
    same(http(answer, 200)['turnId'], found.turnId, 'the turn');
    return { says: '200, the turn of the chat' };
  },
  casting: page('projects'),
  actions: (answer) => {
    same(http(answer, 404)['code'], 'not_found', 'the problem');
    return { says: '404 as problem+json: nobody has such an action' };
  },
  memory: page('memories'),
  'chat-stream': (answer) => {
    const { statusCode, headers, body, moments, firstMs, lastMs } = readStreamed(answer);
    same(statusCode, 200, 'the status in the prelude');
    same(headers['content-type'], 'text/event-stream; charset=utf-8', 'the content type in the prelude');
    holds(moments >= 5 && lastMs - firstMs > 50, 'chunks that come one after the other', { moments, firstMs, lastMs });
    holds(body.includes('"type":"text-delta"') && body.trimEnd().endsWith('data: [DONE]'), 'an answer with an end', body.slice(-300));
    return { says: `prelude 200 and 8 NULs, then ${moments} chunks from ${Math.round(firstMs)} to ${Math.round(lastMs)} ms` };
  },
  'socket-authorizer': allow,
  'stream-authorizer': allow,
  'socket-lifecycle': (answer) => {
    same(object(json(answer))['statusCode'], 200, 'the handshake');
    return { says: 'opens the socket' };
  },
  'socket-actions': (answer) => {
    same(object(json(answer))['statusCode'], 200, 'the status');
    return { says: '200' };
  },
  'pre-token': (answer) => {
    const response = object(object(json(answer))['response']);
    const claims = object(object(object(response['claimsAndScopeOverrideDetails'])['accessTokenGeneration'])['claimsToAddOrOverride']);
    holds(typeof claims['org'] === 'string' && claims['org_role'] === 'owner', 'an organization of her own', claims);
    return { says: 'claims of a first sign-in: an organization of her own' };
  },
  'pre-sign-up': (answer) => {
    same(object(object(json(answer))['response'])['autoConfirmUser'], true, 'whether she is confirmed');
    return { says: 'a first sign-in by Google is confirmed' };
  },
  'reply-worker': (answer) => {
    const { outcome } = object(json(answer));
    holds(outcome !== 'done', 'no second answer to a turn that has ended', outcome);
    return { says: `rung for again after the end of the turn: ${String(outcome)}` };
  },
  'after-turn': (answer) => {
    holds(typeof object(json(answer))['titled'] === 'boolean', 'whether there is a title', json(answer));
    return { says: JSON.stringify(json(answer)) };
  },
  sweep: looked,
  'end-sessions': looked,
  'turn-watch': (answer) => {
    same(json(answer), null, 'what a stream gets back');
    return { says: 'took its record' };
  },
};

/** Throws what does not hold. */
export const checks = (name: string, answer: Answer, found: Found): Learnt => {
  const check = described[name];
  if (check) return check(answer, found);
  const value = json(answer);
  const status = value !== null && typeof value === 'object' ? (value as Json)['statusCode'] : undefined;
  holds(typeof status !== 'number' || status < 500, 'no fault', value);
  return { says: `answered${typeof status === 'number' ? ` ${status}` : ''}; nothing else is asked of it yet` };
};
