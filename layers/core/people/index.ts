export * from './change-member.ts';
export * from './check-session.ts';
export * from './invites.ts';
export * from './link-account.ts';
export * from './member.ts';
export * from './organizations.ts';
export * from './ports.ts';
