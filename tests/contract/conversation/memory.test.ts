import { describe } from 'vitest';
import { memoryConversations } from '../../../layers/adapters/memory/conversation/memory-conversations.ts';
import { noon } from '../../support/builders.ts';
import { conversationContracts } from './all.contract.ts';

describe('conversations in memory', () => {
  const clock = { now: noon };
  const stores = memoryConversations({ now: () => clock.now });
  conversationContracts({ stores: () => stores, clock });
});
