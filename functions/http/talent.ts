/** Searching the talent base without a model: what a brief says, what filters say, and who fits. */
import { TalentSearchRequest } from '../../layers/contracts/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { composeTalents } from '../_compose/talents.ts';
import { httpHandler } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { checkHttpText } from '../_kit/text-limits.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const { find, names } = composeTalents(stores);

export const handler = httpHandler(composeHttpKit(env, 'talent', stores), httpRoutes, {
  'POST /api/v1/talent/search': async ({ caller, body }) => {
    const { text = '', filters, limit } = parseWith(TalentSearchRequest, body, 'body');
    const found = await find(caller.org, { text: checkHttpText(text), filters, limit });
    const items = await names.renderCards(caller.org, found.matches);
    const { roles, spans, notUnderstood, flags } = found.parsed;
    return {
      status: 200,
      body: {
        items,
        nextCursor: null,
        total: found.total,
        relaxations: found.relaxations,
        parsed: { roles, spans, notUnderstood, protectedAsks: flags.protectedAsks },
      },
    };
  },
});
