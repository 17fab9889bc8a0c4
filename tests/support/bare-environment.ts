/** What a function needs to be loaded on a bare machine, and Lambda's own global as far as loading needs it: nothing of a machine's own. */
export const bareEnvironment = {
  TABLE_NAME: 'castmatch',
  LIVE_TABLE_NAME: 'castmatch-live',
  AWS_REGION: 'ap-south-1',
  SOCKET_API_ENDPOINT: 'https://sockets.example.in/live',
  SOCKET_URL: 'wss://sockets.example.in/live',
  CURSOR_SECRET: 'sixteen characters and more',
  FILES_BUCKET: 'castmatch-media',
  USER_POOL_ID: 'ap-south-1_Example',
  TOKEN_ISSUER: 'https://cognito-idp.ap-south-1.amazonaws.com/ap-south-1_Example',
  TOKEN_CLIENT_IDS: '2example3client4',
  TOKEN_JWKS_URI: 'https://cognito-idp.ap-south-1.amazonaws.com/ap-south-1_Example/.well-known/jwks.json',
  ANTHROPIC_API_KEY: 'none',
} as const;

/** A line of JavaScript that comes before the import of a bundle outside aws-lambda-ric. */
export const streamingGlobal = 'globalThis.awslambda = { streamifyResponse: (handler) => handler, HttpResponseStream: { from: (stream) => stream } };';
