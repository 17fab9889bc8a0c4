/** All suites of the conversation ports, for one adapter. */
import { describe } from 'vitest';
import { capsuleStoreContract } from './capsule-store.contract.ts';
import { connectionStoreContract } from './connection-store.contract.ts';
import { conversationStoreContract } from './conversation-store.contract.ts';
import type { Harness } from './harness.ts';
import { sessionDeadlineStoreContract } from './session-deadline-store.contract.ts';
import { shareStoreContract } from './share-store.contract.ts';
import { summaryStoreContract } from './summary-store.contract.ts';
import { tenantsContract } from './tenants.contract.ts';
import { ticketStoreContract } from './ticket-store.contract.ts';
import { turnStoreContract } from './turn-store.contract.ts';
import { usageStoreContract } from './usage-store.contract.ts';
import { workingStoreContract } from './working-store.contract.ts';

export const conversationContracts = (harness: Harness): void => {
  describe('ConversationStore', () => conversationStoreContract(harness));
  describe('TurnStore', () => turnStoreContract(harness));
  describe('ConnectionStore', () => connectionStoreContract(harness));
  describe('TicketStore', () => ticketStoreContract(harness));
  describe('SessionDeadlineStore', () => sessionDeadlineStoreContract(harness));
  describe('UsageStore', () => usageStoreContract(harness));
  describe('CapsuleStore', () => capsuleStoreContract(harness));
  describe('SummaryStore', () => summaryStoreContract(harness));
  describe('ShareStore', () => shareStoreContract(harness));
  describe('WorkingStore', () => workingStoreContract(harness));
  describe('tenants', () => tenantsContract(harness));
};
