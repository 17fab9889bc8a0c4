/** What operations of several areas share: parameters, headers, and the people and ids of the examples. */
import * as z from 'zod';
import { ConversationRef, MessageId } from '../ids.ts';

export const inConversation = z.object({ id: ConversationRef });
export const atMessage = z.object({ id: ConversationRef, mid: MessageId });

/** Ids that the examples give their things. */
export const exampleIds = {
  conversation: 'cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BC',
  question: 'msg_01JB2Q8ZK7T3W5M9R4X6Y8A0BD',
  answer: 'msg_01JB2Q8ZK7T3W5M9R4X6Y8A0BE',
  turn: 'trn_01JB2Q8ZK7T3W5M9R4X6Y8A0BF',
  talent: 'tal_01JB2Q8ZK7T3W5M9R4X6Y8A0BG',
  action: 'act_01JB2Q8ZK7T3W5M9R4X6Y8A0BH',
  email: 'act_01JB2Q8ZK7T3W5M9R4X6Y8A1BH',
  memory: 'mem_01JB2Q8ZK7T3W5M9R4X6Y8A0BJ',
  film: 'ent_01JB2Q8ZK7T3W5M9R4X6Y8A0BK',
  workingTitle: 'ent_01JB2Q8ZK7T3W5M9R4X6Y8A0BM',
} as const;

export const exampleUsage = { inputTokens: 1840, outputTokens: 96, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 2320, attempts: 1 } as const;
export const exampleDay = '2026-11-28T09:30:00.000Z';
