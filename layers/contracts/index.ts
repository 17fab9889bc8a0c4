export * from './actions.ts';
export * from './chunks.ts';
export * from './ids.ts';
export * from './message.ts';
export * from './problem.ts';
export * from './requests.ts';
export * from './socket.ts';
export * from './talent-card.ts';
