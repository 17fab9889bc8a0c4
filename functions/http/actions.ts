/** Outward actions: seen, confirmed and cancelled by a person, by ordinary routes alone. */
import { type Action, ActionId, CancelActionRequest, ConfirmActionRequest } from '../../layers/contracts/index.ts';
import { actionFile, cancelAction, confirmAction, getAction, type PendingAction, showAction } from '../../layers/core/operations/index.ts';
import { composeActions } from '../_compose/actions.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { httpHandler, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const kit = composeHttpKit(env, 'actions', stores);
const ports = composeActions(env, stores, kit.log);
const idOf = ({ request }: RouteCall): string => parseWith(ActionId, request.pathParameters['id'], 'action id');

const show = async (stored: PendingAction): Promise<Action> => {
  const { action, status, people, memories, hasFile } = await showAction(ports)(stored);
  return {
    actionId: action.actionId,
    conversationId: action.conversationId,
    turnId: action.turnId,
    kind: action.kind,
    status,
    summary: action.summary,
    people: [...people],
    email: action.kind === 'email' ? { subject: action.arguments.subject, text: action.arguments.text } : null,
    memories: [...memories],
    fileUrl: hasFile ? `/api/v1/actions/${action.actionId}/file` : null,
    argumentsSha256: action.argumentsSha256,
    createdAt: action.createdAt,
    expiresAt: action.expiresAt,
    executedAt: action.executedAt,
    outcome: action.outcome,
  };
};

export const handler = httpHandler(kit, httpRoutes, {
  'GET /api/v1/actions/{id}': async (call) => ({ status: 200, body: await show(await getAction(ports)(call.caller, idOf(call))) }),
  'POST /api/v1/actions/{id}/confirm': async (call) => {
    const { argumentsSha256 } = parseWith(ConfirmActionRequest, call.body, 'body');
    const action = await confirmAction(ports)(call.caller, idOf(call), argumentsSha256);
    return { status: action.status === 'confirmed' ? 202 : 200, body: await show(action) };
  },
  'POST /api/v1/actions/{id}/cancel': async (call) => {
    parseWith(CancelActionRequest, call.body, 'body');
    return { status: 200, body: await show(await cancelAction(ports)(call.caller, idOf(call))) };
  },
  'GET /api/v1/actions/{id}/file': async (call) => {
    const { name, text } = await actionFile(ports)(call.caller, idOf(call));
    return { status: 200, text, headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` } };
  },
});
