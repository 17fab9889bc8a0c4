export * from './classify/index.ts';
export * from './grounding/index.ts';
export * from './make-request.ts';
export * from './model-calls.ts';
export * from './ports.ts';
export * from './pricing.ts';
export * from './prompts/history-window.ts';
export * from './summarize.ts';
