export * from './capsule-store.ts';
export * from './connection-store.ts';
export * from './conversation-store.ts';
export * from './session-deadline-store.ts';
export * from './summary-store.ts';
export * from './ticket-store.ts';
export * from './turn-store.ts';
export * from './usage-store.ts';
export { dynamoWorkingStore } from './working-store.ts';
