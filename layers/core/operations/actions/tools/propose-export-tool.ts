/** `propose_shortlist_export`: a list of people as a file, once a person confirms it. */

import type { Tool } from '../../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../../intelligence/index.ts';
import { ExportArguments } from '../arguments.ts';
import type { ProposePorts } from '../propose-action.ts';
import { propose } from './propose-tool.ts';

export const proposeExportTool = (ports: ProposePorts): Tool => ({
  name: 'propose_shortlist_export',
  description:
    'Prepares a CSV file of the given people, without contact details, when the user asks to export or download a list. The file is made when the user confirms it on a card.',
  inputSchema: modelInputSchema(ExportArguments),
  run: async (input, context) =>
    propose(ports, context, { kind: 'shortlist_export', arguments: parseToolInput('propose_shortlist_export', ExportArguments, input) }),
});
