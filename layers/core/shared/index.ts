export * from './assert-never.ts';
export * from './caller.ts';
export * from './claims.ts';
export * from './clock.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './rates.ts';
export * from './text.ts';
