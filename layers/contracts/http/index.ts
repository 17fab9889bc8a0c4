/**
 * Every HTTP operation by `METHOD path`, the key of the route table. Not part of `contracts/index.ts`: a function needs the request schemas alone, and only
 * the one that serves the documents has all of this in its bundle. The browser takes the types.
 */
import { actionOperations } from './actions.ts';
import { briefOperations } from './briefs.ts';
import { castingOperations } from './casting.ts';
import { chatOperations } from './chat.ts';
import { conversationEnd, conversationOperations } from './conversations.ts';
import { documentOperations } from './documents.ts';
import { healthOperations } from './health.ts';
import { importOperations } from './imports.ts';
import { matchingOperations } from './matching.ts';
import { memoryOperations } from './memory.ts';
import { memoryEntityOperations } from './memory-entities.ts';
import { peopleOperations } from './people.ts';
import { sessionOperations } from './session.ts';
import { shareOperations } from './shares.ts';
import { talentOperations } from './talent.ts';
import { turnOperations } from './turns.ts';

export type { Example, Operation, OperationTable, Reply, Tag } from './operation.ts';

export const operations = {
  ...healthOperations,
  ...documentOperations,
  ...sessionOperations,
  ...talentOperations,
  ...importOperations,
  ...conversationOperations,
  ...chatOperations,
  ...turnOperations,
  ...shareOperations,
  ...conversationEnd,
  ...castingOperations,
  ...matchingOperations,
  ...briefOperations,
  ...actionOperations,
  ...memoryOperations,
  ...memoryEntityOperations,
  // Last: it ends with a signing out.
  ...peopleOperations,
};

export type Operations = typeof operations;
