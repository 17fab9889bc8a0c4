/** A message keeps one name in the logs, from this browser to the provider: its clientMessageId, whichever road it takes. */
export const correlationHeader = (body: unknown): Record<string, string> => {
  const id = typeof body === 'object' && body !== null && 'clientMessageId' in body ? body.clientMessageId : undefined;
  return typeof id === 'string' ? { 'X-Correlation-Id': id } : {};
};
