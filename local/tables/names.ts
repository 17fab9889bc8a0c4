/** Names of the tables on one machine. */
export const tableNames = { main: 'castmatch', live: 'castmatch-live' } as const;
