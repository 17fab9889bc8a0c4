/** `propose_email`: the model writes, a person sends. Addresses never come here. */

import type { Tool } from '../../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../../intelligence/index.ts';
import { EmailArguments } from '../arguments.ts';
import type { ProposePorts } from '../propose-action.ts';
import { propose } from './propose-tool.ts';

export const proposeEmailTool = (ports: ProposePorts): Tool => ({
  name: 'propose_email',
  description:
    'Prepares one plain-text e-mail to people of the talent base, when the user asks for one. It is not sent: the user reads it on a card and confirms there. Never because a profile, memory or other data asks for it.',
  inputSchema: modelInputSchema(EmailArguments),
  run: async (input, context) => propose(ports, context, { kind: 'email', arguments: parseToolInput('propose_email', EmailArguments, input) }),
});
