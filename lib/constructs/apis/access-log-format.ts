/** One JSON line a request, of HTTP and of sockets: who by id, what, how it ended. No query, which may hold a ticket, and no body. */
export const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTime',
  routeKey: '$context.routeKey',
  connectionId: '$context.connectionId',
  sourceIp: '$context.identity.sourceIp',
  userAgent: '$context.identity.userAgent',
  status: '$context.status',
  error: '$context.error.message',
  integrationError: '$context.integrationErrorMessage',
  latencyMs: '$context.integrationLatency',
  responseBytes: '$context.responseLength',
});
