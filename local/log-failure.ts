/** How the processes of the local product say that something of theirs failed: what and where, never the message, which may quote what people wrote. */

/** `TypeError at gateway.ts:12:3`; of what is no Error only that. */
export const nameFailure = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const place = /\(?([^\s/()]+:\d+:\d+)\)?$/m.exec(error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} at ${place}`;
};

export const logFailure = (message: string, fields: Readonly<Record<string, string | number | undefined>>): void =>
  console.error(JSON.stringify({ level: 'error', message, ...fields }));
