/**
 * The authorization matrix: for each route of the table, how somebody calls it for a thing of her own, what comes of it, and whose it is.
 * Roles are not here: they stand in the route table, which is what is held against the running product.
 */
import { call, type Json, type Person } from '../contract/client.ts';
import { type House, nobodysId } from './house.ts';

export interface Call {
  /** Values of the path's parameters, in the path's own names. */
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Row {
  /** Makes what the call is about, as `who`, who may do everything there. */
  readonly own: (house: House, who: Person) => Promise<Call>;
  /** What it answers to whom it belongs. */
  readonly status: number;
  /** Who else may see it: `nobody`, or everybody of the `organization`. Left out: there is no id in the call. */
  readonly seenBy?: 'nobody' | 'organization';
  /** Ids of the same form that nobody has, by parameter: what a stranger's call must be answered like. */
  readonly missing?: Readonly<Record<string, string>>;
}

const nothing = async (): Promise<Call> => ({});
const sends = (body: unknown) => async (): Promise<Call> => ({ body });

const conversation =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({ params: { id: (await house.answered(who)).conversationId }, body });
const message =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => {
    const { conversationId, messageId } = await house.answered(who);
    return { params: { id: conversationId, mid: messageId }, body };
  };
const turn =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({ params: { id: (await house.answered(who)).turnId }, body });
const action =
  (body: (proposal: Json) => unknown = () => undefined) =>
  async (house: House, who: Person): Promise<Call> => {
    const proposal = await house.proposal(who);
    return { params: { id: proposal.actionId }, body: body(proposal) };
  };

const made = async ({ product }: House, who: Person, line: string, body: unknown): Promise<Json> => (await call(product, who, `POST ${line}`, body)).body;
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const aProject = (house: House, who: Person): Promise<Json> => made(house, who, '/api/v1/projects', { title: 'Chai' });
const aRole = async (house: House, who: Person): Promise<Json> =>
  made(house, who, `/api/v1/projects/${(await aProject(house, who)).id}/roles`, { brief: 'Need a girl, 20-28, Marathi, Mumbai' });
const found = async (house: House, who: Person): Promise<string> =>
  (await made(house, who, '/api/v1/talent/search', { text: 'actors in Mumbai', limit: 1 })).items[0].id;
const aHold = async (house: House, who: Person): Promise<Json> => ({
  talentId: await found(house, who),
  roleId: (await aRole(house, who)).id,
  from: day(10).slice(0, 10),
  to: day(12).slice(0, 10),
  expiresAt: day(2),
});

const project =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({ params: { id: (await aProject(house, who)).id }, body });
const role =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({ params: { id: (await aRole(house, who)).id }, body });
const hold =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({ params: { id: (await made(house, who, '/api/v1/holds', await aHold(house, who))).id }, body });
const shortlisted = async (house: House, who: Person): Promise<Call> => {
  const [{ id }, talentId] = [await aRole(house, who), await found(house, who)];
  await made(house, who, `/api/v1/roles/${id}/shortlist`, { talentId });
  return { params: { id, talentId } };
};
const passing = async (house: House, who: Person): Promise<Call> => ({ params: { id: (await aRole(house, who)).id, talentId: await found(house, who) } });
const passedOver = async (house: House, who: Person): Promise<Call> => {
  const wanted = await passing(house, who);
  await call(house.product, who, `PUT /api/v1/roles/${wanted.params?.['id']}/passes/${wanted.params?.['talentId']}`);
  return wanted;
};
const aPerson = { stageName: 'Somebody New', gender: 'female', playingAge: { min: 20, max: 30 }, consent: { aiMatching: true } };
const person =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({ params: { id: (await made(house, who, '/api/v1/talent', aPerson)).id }, body });
const upload =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({
    params: { id: (await made(house, who, '/api/v1/uploads', { contentType: 'text/csv', bytes: 10 })).id },
    body,
  });
const anImport = async ({ product }: House, who: Person): Promise<Call> => {
  const headers = { 'content-type': 'application/x-ndjson' };
  const { body } = await call(product, who, 'POST /api/v1/talent/import', undefined, { headers, raw: '{}' });
  return { params: { id: body.id } };
};
/** An owner of whom there is another: the last one may not go. */
const member =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => {
    await house.person(who.org, 'owner');
    return { params: { sub: who.sub }, body };
  };
let invitations = 0;
const anInvitation = (): unknown => {
  invitations += 1;
  return { email: `somebody-${invitations}@example.com`, orgRole: 'viewer' };
};
const invitation = async (house: House, who: Person): Promise<Call> => ({ params: { id: (await made(house, who, '/api/v1/invites', anInvitation())).id } });

const share = async (house: House, who: Person): Promise<Call> => {
  const { conversationId } = await house.answered(who);
  return { params: { id: conversationId, shareId: (await made(house, who, `/api/v1/conversations/${conversationId}/shares`, {})).id } };
};

const aConversation = { seenBy: 'nobody', missing: { id: nobodysId('cnv') } } as const;
const aMessage = { seenBy: 'nobody', missing: { id: nobodysId('cnv'), mid: nobodysId('msg') } } as const;
const aTurn = { seenBy: 'nobody', missing: { id: nobodysId('trn') } } as const;
const ofTheHouse = (prefix: string) => ({ seenBy: 'organization', missing: { id: nobodysId(prefix) } }) as const;
const aPass = { seenBy: 'organization', missing: { id: nobodysId('rol'), talentId: nobodysId('tal') } } as const;
const memory =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({ params: { id: await house.memory(who) }, body });
const aMemory = { seenBy: 'nobody', missing: { id: nobodysId('mem') } } as const;
const entity =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({ params: { id: await house.entity(who) }, body });
const intoAnother = async (house: House, who: Person): Promise<Call> => {
  const intoId = await house.entity(who);
  return { params: { id: await house.entity(who) }, body: { intoId } };
};
const anEntity = { seenBy: 'nobody', missing: { id: nobodysId('ent') } } as const;
const anAction = { seenBy: 'nobody', missing: { id: nobodysId('act') } } as const;

const keptBrief =
  (body?: unknown) =>
  async (house: House, who: Person): Promise<Call> => ({
    params: { briefId: (await made(house, who, '/api/v1/briefs', { text: 'actors in Mumbai' })).id },
    body,
  });
const aBrief = { seenBy: 'nobody', missing: { briefId: nobodysId('sbr') } } as const;

export const rows: Readonly<Record<string, Row>> = {
  'GET /api/v1/admin/status': { own: nothing, status: 200 },
  'GET /api/v1/admin/metrics': { own: nothing, status: 200 },
  'GET /api/v1/me': { own: nothing, status: 200 },
  'GET /api/v2/me': { own: nothing, status: 200 },
  'POST /api/v1/me/switch': { own: sends({ org: 'demo' }), status: 200 },
  'POST /api/v1/me/sign-out': { own: sends({}), status: 204 },
  'GET /api/v1/members': { own: nothing, status: 200 },
  'PATCH /api/v1/members/{sub}': { own: member({ orgRole: 'viewer' }), status: 200, seenBy: 'organization', missing: { sub: 'nobody-at-all' } },
  'DELETE /api/v1/members/{sub}': { own: member(), status: 204, seenBy: 'organization', missing: { sub: 'nobody-at-all' } },
  'GET /api/v1/invites': { own: nothing, status: 200 },
  'POST /api/v1/invites': { own: async () => ({ body: anInvitation() }), status: 201 },
  // A token that nobody was given: what matters here is who may ask.
  'POST /api/v1/invites/accept': { own: sends({ token: 'x'.repeat(43) }), status: 404 },
  'DELETE /api/v1/invites/{id}': { own: invitation, status: 204, ...ofTheHouse('inv') },
  'POST /api/v1/ws-tickets': { own: sends({}), status: 201 },
  'POST /api/v1/ai/chat': { own: sends({ message: 'Hello' }), status: 200 },
  'POST /api/v1/conversations/{id}/messages/ai': { own: conversation({ content: 'And again' }), status: 200, ...aConversation },
  'GET /api/v1/conversations': { own: nothing, status: 200 },
  'POST /api/v1/conversations': { own: sends({ title: 'A role' }), status: 201 },
  'GET /api/v1/conversations/{id}': { own: conversation(), status: 200, ...aConversation },
  'PATCH /api/v1/conversations/{id}': { own: conversation({ title: 'Another' }), status: 200, ...aConversation },
  'DELETE /api/v1/conversations/{id}': { own: conversation(), status: 204, ...aConversation },
  'GET /api/v1/conversations/{id}/messages': { own: conversation(), status: 200, ...aConversation },
  'PUT /api/v1/conversations/{id}/messages/{mid}/feedback': { own: message({ value: 'up' }), status: 200, ...aMessage },
  'GET /api/v1/conversations/{id}/shares': { own: conversation(), status: 200, ...aConversation },
  'POST /api/v1/conversations/{id}/shares': { own: conversation({}), status: 201, ...aConversation },
  'DELETE /api/v1/conversations/{id}/shares/{shareId}': {
    own: share,
    status: 204,
    seenBy: 'nobody',
    missing: { id: nobodysId('cnv'), shareId: nobodysId('shr') },
  },
  'POST /api/v1/conversations/{id}/messages/{mid}/regenerate': { own: message({}), status: 202, ...aMessage },
  'GET /api/v1/talent': { own: nothing, status: 200 },
  'POST /api/v1/talent': { own: async () => ({ body: aPerson }), status: 201 },
  'GET /api/v1/talent/{id}': { own: person(), status: 200, ...ofTheHouse('tal') },
  'PATCH /api/v1/talent/{id}': { own: person({ heightCm: 165 }), status: 200, ...ofTheHouse('tal') },
  'DELETE /api/v1/talent/{id}': { own: person(), status: 202, ...ofTheHouse('tal') },
  'GET /api/v1/talent/{id}/erasure': {
    own: async (house, who) => {
      const wanted = await person()(house, who);
      await call(house.product, who, `DELETE /api/v1/talent/${wanted.params?.['id']}`);
      return wanted;
    },
    status: 200,
    ...ofTheHouse('tal'),
  },
  'GET /api/v1/talent/duplicates': { own: nothing, status: 200 },
  'POST /api/v1/talent/{id}/merges': {
    own: async (house, who) => ({ ...(await person()(house, who)), body: { mergedId: (await person()(house, who)).params?.['id'] } }),
    status: 200,
    ...ofTheHouse('tal'),
  },
  'DELETE /api/v1/talent/{id}/merges/{mergedId}': {
    own: async (house, who) => {
      const [id, mergedId] = [(await person()(house, who)).params?.['id'] ?? '', (await person()(house, who)).params?.['id'] ?? ''];
      await call(house.product, who, `POST /api/v1/talent/${id}/merges`, { mergedId });
      return { params: { id, mergedId } };
    },
    status: 200,
    seenBy: 'organization',
    missing: { id: nobodysId('tal'), mergedId: nobodysId('tal') },
  },
  'GET /api/v1/talent/{id}/similar': { own: async (house, who) => ({ params: { id: await found(house, who) } }), status: 200, ...ofTheHouse('tal') },
  'POST /api/v1/uploads': { own: sends({ contentType: 'text/csv', bytes: 10 }), status: 201 },
  // Nothing was sent: what matters here is who may say so.
  'POST /api/v1/uploads/{id}/complete': { own: upload({}), status: 409, ...ofTheHouse('upl') },
  'POST /api/v1/talent/import': { own: async (house, who) => ({ body: { uploadId: (await upload()(house, who)).params?.['id'] } }), status: 409 },
  'GET /api/v1/imports/{id}': { own: anImport, status: 200, ...ofTheHouse('imp') },
  'GET /api/v1/talent/export': { own: nothing, status: 200 },
  'POST /api/v1/talent/search': { own: sends({ text: 'actors in Mumbai' }), status: 200 },
  'POST /api/v1/talent/{id}/explain': {
    own: async (house, who) => ({ params: { id: await found(house, who) }, body: { text: 'actors in Pune' } }),
    status: 200,
    seenBy: 'organization',
    missing: { id: nobodysId('tal') },
  },
  'GET /api/v1/turns/{id}': { own: turn(), status: 200, ...aTurn },
  'POST /api/v1/turns/{id}/stop': { own: turn({}), status: 202, ...aTurn },
  'GET /api/v1/projects': { own: nothing, status: 200 },
  'POST /api/v1/projects': { own: sends({ title: 'Chai' }), status: 201 },
  'GET /api/v1/projects/{id}': { own: project(), status: 200, ...ofTheHouse('prj') },
  'PATCH /api/v1/projects/{id}': { own: project({ title: 'Coffee' }), status: 200, ...ofTheHouse('prj') },
  'GET /api/v1/projects/{id}/roles': { own: project(), status: 200, ...ofTheHouse('prj') },
  'POST /api/v1/projects/{id}/roles': { own: project({ brief: 'Need a boy, 10-12, Hindi' }), status: 201, ...ofTheHouse('prj') },
  'GET /api/v1/roles/{id}': { own: role(), status: 200, ...ofTheHouse('rol') },
  'PATCH /api/v1/roles/{id}': { own: role({ name: 'The sister' }), status: 200, ...ofTheHouse('rol') },
  'GET /api/v1/roles/{id}/shortlist': { own: role(), status: 200, ...ofTheHouse('rol') },
  'POST /api/v1/roles/{id}/shortlist': {
    own: async (house, who) => ({ params: { id: (await aRole(house, who)).id }, body: { talentId: await found(house, who) } }),
    status: 201,
    ...ofTheHouse('rol'),
  },
  'DELETE /api/v1/roles/{id}/shortlist/{talentId}': {
    own: shortlisted,
    status: 204,
    seenBy: 'organization',
    missing: { id: nobodysId('rol'), talentId: nobodysId('tal') },
  },
  'GET /api/v1/roles/{id}/matches': { own: role(), status: 200, ...ofTheHouse('rol') },
  'PUT /api/v1/roles/{id}/passes/{talentId}': { own: passing, status: 200, ...aPass },
  'DELETE /api/v1/roles/{id}/passes/{talentId}': { own: passedOver, status: 204, ...aPass },
  'POST /api/v1/ensembles': { own: sends({ text: 'Mother, 40-50, and her daughter, 18-24, Mumbai based' }), status: 200 },
  'GET /api/v1/me/preferences': { own: nothing, status: 200 },
  'DELETE /api/v1/me/preferences': { own: nothing, status: 204 },
  'GET /api/v1/briefs': { own: nothing, status: 200 },
  'POST /api/v1/briefs': { own: sends({ text: 'actors in Mumbai' }), status: 201 },
  'PATCH /api/v1/briefs/{briefId}': { own: keptBrief({ status: 'paused' }), status: 200, ...aBrief },
  'DELETE /api/v1/briefs/{briefId}': { own: keptBrief(), status: 204, ...aBrief },
  'GET /api/v1/holds': { own: nothing, status: 200 },
  'POST /api/v1/holds': { own: async (house, who) => ({ body: await aHold(house, who) }), status: 201 },
  'GET /api/v1/holds/{id}': { own: hold(), status: 200, ...ofTheHouse('hld') },
  'PATCH /api/v1/holds/{id}': { own: hold({ expiresAt: day(3) }), status: 200, ...ofTheHouse('hld') },
  'POST /api/v1/holds/{id}/release': { own: hold({}), status: 200, ...ofTheHouse('hld') },
  'GET /api/v1/actions/{id}': { own: action(), status: 200, ...anAction },
  'POST /api/v1/actions/{id}/confirm': { own: action(({ argumentsSha256 }) => ({ argumentsSha256 })), status: 200, ...anAction },
  'POST /api/v1/actions/{id}/cancel': { own: action(() => ({})), status: 200, ...anAction },
  // Nothing has been confirmed: there is no file yet.
  'GET /api/v1/actions/{id}/file': { own: action(), status: 410, ...anAction },
  'GET /api/v1/memory': { own: nothing, status: 200 },
  'POST /api/v1/memory': { own: sends({ kind: 'preference', text: 'Prefers riders' }), status: 201 },
  'GET /api/v1/memory/export': { own: nothing, status: 200 },
  'POST /api/v1/memory/recall': { own: sends({ query: 'riders' }), status: 200 },
  'GET /api/v1/memory/retention': { own: nothing, status: 200 },
  'GET /api/v1/memory/entities': { own: nothing, status: 200 },
  'PATCH /api/v1/memory/entities/{id}': { own: entity({ name: 'Another' }), status: 200, ...anEntity },
  'POST /api/v1/memory/entities/{id}/merge': { own: intoAnother, status: 200, ...anEntity },
  'POST /api/v1/memory/entities/{id}/undo': { own: entity({}), status: 200, ...anEntity },
  'GET /api/v1/memory/{id}': { own: memory(), status: 200, ...aMemory },
  'PATCH /api/v1/memory/{id}': { own: memory({ pinned: true }), status: 200, ...aMemory },
  'DELETE /api/v1/memory/{id}': { own: memory(), status: 204, ...aMemory },
  'DELETE /api/v1/memory': { own: nothing, status: 200 },
  'POST /api/v1/ai/chat/stream': { own: sends({ message: 'Hello' }), status: 200 },
  'POST /api/v1/conversations/{id}/messages/ai/stream': { own: conversation({ content: 'And again' }), status: 200, ...aConversation },
  'GET /api/v1/conversations/{id}/messages/ai/stream': { own: conversation(), status: 204, ...aConversation },
  'GET /api/v1/turns/{id}/stream': { own: turn(), status: 200, ...aTurn },
};
