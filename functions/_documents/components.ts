/** The schemas that have a name in the documents. */
import type * as z from 'zod';
import { BriefSlots } from '../../layers/contracts/http/brief.ts';
import { Health } from '../../layers/contracts/http/health.ts';
import {
  Action,
  ChatAnswer,
  ChatPending,
  Conversation,
  FinishMetadata,
  Message,
  Problem,
  ReplyChunk,
  TalentCard,
  TalentFilters,
  TurnFrame,
  TurnView,
  Usage,
} from '../../layers/contracts/index.ts';

export const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  Action,
  BriefSlots,
  ChatAnswer,
  ChatPending,
  Conversation,
  FinishMetadata,
  Health,
  Message,
  Problem,
  ReplyChunk,
  TalentCard,
  TalentFilters,
  TurnFrame,
  TurnView,
  Usage,
};
