/** A user pool in which nobody is yet: what the pre-sign-up trigger asks of Cognito when the first person signs in. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const emptyUserPool = async (): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const server = createServer((request, response) => {
    request.resume();
    const isListing = request.headers['x-amz-target'] === 'AWSCognitoIdentityProviderService.ListUsers';
    response
      .writeHead(isListing ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' })
      .end(isListing ? '{"Users":[]}' : '{"__type":"InvalidParameterException"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
