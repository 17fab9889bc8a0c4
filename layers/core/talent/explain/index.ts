export * from './explain-match.ts';
export * from './match-facts.ts';
export * from './question.ts';
export * from './shown-brief.ts';
export * from './why-not.ts';
export * from './why-not-tool.ts';
export * from './widen.ts';
export * from './wishes.ts';
