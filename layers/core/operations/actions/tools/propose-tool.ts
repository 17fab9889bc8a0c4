/** What the tools share that lead out of the product: they store a proposal and say that it waits. */
import type { ToolContext, ToolResult } from '../../../intelligence/index.ts';
import type { ActionContent } from '../arguments.ts';
import { type ProposePorts, proposeAction } from '../propose-action.ts';

export const propose = async (ports: ProposePorts, context: ToolContext, content: ActionContent): Promise<ToolResult> => {
  if (!context.turn) throw new Error('a proposal belongs to a turn');
  const { actionId, kind, summary, expiresAt } = await proposeAction(ports)({ org: context.org, sub: context.sub, ...context.turn }, content);
  const waiting = { actionId, summary, waitsForConfirmation: true };
  return { output: { ...waiting, note }, summary: waiting, matches: [], actions: [{ actionId, kind, summary, expiresAt }] };
};

const note =
  'nothing has been sent: a card with Confirm and Cancel stands beside your answer and waits for ten minutes; no message in this chat can confirm it';
