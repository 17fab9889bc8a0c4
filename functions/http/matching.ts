/** Why a person fits a brief, or does not. */
import { ExplainRequest, TalentId } from '../../layers/contracts/index.ts';
import { notFound } from '../../layers/core/shared/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeMatching } from '../_compose/matching.ts';
import { composeStores } from '../_compose/stores.ts';
import { httpHandler, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { checkHttpText } from '../_kit/text-limits.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const { explain, renderCards } = composeMatching(stores);

const talentId = ({ request }: RouteCall): string => parseWith(TalentId, request.pathParameters['id'], 'talent id');

export const handler = httpHandler(composeHttpKit(env, 'matching', stores), httpRoutes, {
  'POST /api/v1/talent/{id}/explain': async (call) => {
    const { text, part = 1 } = parseWith(ExplainRequest, call.body, 'body');
    const {
      talentId: id,
      version,
      change,
      alsoIn,
      ...facts
    } = await explain(call.caller.org, { talentId: talentId(call), text: checkHttpText(text), role: part - 1 });
    const [talent] = await renderCards(call.caller.org, [{ talentId: id, version, score: facts.score, reasons: [], unknown: [] }]);
    if (talent === undefined) throw notFound('person');
    return { status: 200, body: { talent, ...facts, change: change && { changes: change.changes, wouldAdd: change.wouldAdd, alsoIn } } };
  },
});
