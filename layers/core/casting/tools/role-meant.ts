/** Which role a tool is about: the one it names, or the one that its conversation is about. */
import type { ToolContext } from '../../intelligence/index.ts';
import { DomainError } from '../../shared/index.ts';
import { getRole } from '../manage-roles.ts';
import type { CastingPorts } from '../ports.ts';
import type { Role } from '../role.ts';

/** A role that is named becomes the role at hand. DomainError when there is none. */
export const roleMeant = async ({ casting }: Pick<CastingPorts, 'casting'>, { org, turn }: ToolContext, roleId: string | undefined): Promise<Role> => {
  const atHand = turn && (await casting.readAtHand(org, turn.conversationId));
  const id = roleId ?? atHand?.roleId;
  if (id === undefined)
    throw new DomainError('invalid_request', 'no role is at hand in this conversation: make one with create_role_from_brief, from what she asked for');
  const role = await getRole({ casting })({ org }, id);
  if (turn && atHand?.roleId !== id) await casting.keepAtHand({ org, conversationId: turn.conversationId, roleId: id, turnId: turn.turnId });
  return role;
};
