export * from './about.ts';
export * from './add-memory.ts';
export * from './change-memory.ts';
export * from './list-memories.ts';
export * from './memory.ts';
export * from './ports.ts';
export * from './recall.ts';
export * from './tools/memory-tools.ts';
