export * from './erase-person.ts';
export * from './erasure.ts';
export * from './person-traces.ts';
export * from './run-erasure.ts';
export * from './traces-places.ts';
export * from './without-person.ts';
