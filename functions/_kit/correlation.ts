/** The id by which one message is followed from the browser to the provider. A client may bring its own; it is a name for logs, and nothing is decided by it. */
import { CorrelationId } from '../../layers/contracts/index.ts';

/** The client's, when it has the right form; else the gateway's own id of the request. */
export const correlationOf = (given: unknown, requestId: string): string => {
  const parsed = CorrelationId.safeParse(given);
  return parsed.success ? parsed.data : requestId;
};

/** What a problem names as its occurrence: who reports it gives us the way to its log lines. */
export const occurrence = (correlationId: string): string => `urn:castmatch:request:${correlationId}`;
