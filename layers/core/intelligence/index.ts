export * from './make-request.ts';
export * from './ports.ts';
export * from './pricing.ts';
