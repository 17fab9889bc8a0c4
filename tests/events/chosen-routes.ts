/** Of the routes that a function serves, the one that its event asks for, with what a client would send. The first of the table where nothing is said. */
import type { FunctionName } from '../../functions/routes.ts';

export interface Chosen {
  /** `<method> <path>`, as in the route table. */
  readonly route: string;
  /** By name in the path. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A turn that nobody has: whoever runs the event puts one of hers in its place. */
export const unknownTurn = 'trn_01JDM0000000000000000000AA';
const unknownAction = 'act_01JDM0000000000000000000AA';

export const chosenRoutes: Partial<Record<FunctionName, Chosen>> = {
  health: { route: 'GET /api/v1/health' },
  session: { route: 'POST /api/v1/ws-tickets', body: {} },
  people: { route: 'GET /api/v1/members' },
  chat: { route: 'POST /api/v1/ai/chat', body: { message: 'Find actors in Mumbai aged 25-35' } },
  talent: { route: 'POST /api/v1/talent/search', body: { text: 'Marathi speaking women in Mumbai', limit: 5 } },
  conversations: { route: 'POST /api/v1/conversations', body: { title: 'A rehearsal' } },
  turns: { route: 'GET /api/v1/turns/{id}', parameters: { id: unknownTurn } },
  casting: { route: 'GET /api/v1/projects' },
  actions: { route: 'GET /api/v1/actions/{id}', parameters: { id: unknownAction } },
  memory: { route: 'POST /api/v1/memory/recall', body: { query: 'what do we know of Meera' } },
  'chat-stream': { route: 'POST /api/v1/ai/chat/stream', body: { message: 'Find actors in Mumbai aged 25-35' } },
};
