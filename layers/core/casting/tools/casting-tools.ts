/** What the model may do with roles, shortlists and holds. Who asks, and what she may, comes from the context alone. */
import type { Tool } from '../../intelligence/index.ts';
import type { CastingPorts } from '../ports.ts';
import { createRoleTool } from './create-role-tool.ts';
import { changeHoldTool, listHoldsTool, recordHoldTool } from './hold-tools.ts';
import { listShortlistTool, shortlistAddTool, shortlistRemoveTool } from './shortlist-tools.ts';

export const castingTools = (ports: CastingPorts): Tool[] => [
  createRoleTool(ports),
  shortlistAddTool(ports),
  shortlistRemoveTool(ports),
  listShortlistTool(ports),
  recordHoldTool(ports),
  changeHoldTool(ports),
  listHoldsTool(ports),
];
