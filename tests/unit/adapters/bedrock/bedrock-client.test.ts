import { describe, expect, onTestFinished, test } from 'vitest';
import { bedrockCredentials } from '../../../../functions/_compose/credentials.ts';
import { anthropicModel } from '../../../../layers/adapters/anthropic/anthropic-model.ts';
import { bedrockClient } from '../../../../layers/adapters/bedrock/bedrock-client.ts';
import { type ModelEvent, ModelFailure } from '../../../../layers/core/intelligence/index.ts';
import { messageDelta, messageStart, messageStop, textBlock } from '../../../support/provider/events.ts';
import { type Provider, type Scenario, startProvider } from '../../../support/provider/provider.ts';
import { aRequest, realClock } from '../anthropic/run-model.ts';
import { chunkFrame, exceptionFrame } from './event-stream.ts';

test('credentials are those of the role, unless the owner of a machine gave some for this pool alone', () => {
  const role = { AWS_ACCESS_KEY_ID: 'AKIAROLE', AWS_SECRET_ACCESS_KEY: 'r', AWS_SESSION_TOKEN: 't' };
  const own = { CASTMATCH_BEDROCK_ACCESS_KEY_ID: 'AKIAOWN', CASTMATCH_BEDROCK_SECRET_ACCESS_KEY: 'o' };

  expect(bedrockCredentials(role)).toEqual({ accessKeyId: 'AKIAROLE', secretAccessKey: 'r', sessionToken: 't' });
  expect(bedrockCredentials({ ...role, ...own })).toEqual({ accessKeyId: 'AKIAOWN', secretAccessKey: 'o' });
});

const credentials = async () => ({ accessKeyId: 'AKIATEST', secretAccessKey: 'secret', sessionToken: 'session' });

test('the client is made with given credentials, in Mumbai, without retries or logs', async () => {
  const made: unknown[] = [];
  class AnthropicBedrock {
    constructor(options: object) {
      made.push(options);
    }
  }

  const client = await bedrockClient({ load: async () => ({ AnthropicBedrock }), credentials });

  expect(client).toBeInstanceOf(AnthropicBedrock);
  expect(made).toEqual([{ awsRegion: 'ap-south-1', providerChainResolver: expect.any(Function), maxRetries: 0, logLevel: 'off' }]);
});

describe('through the real SDK', () => {
  const answer = [messageStart(), ...textBlock(0, 'Namaste', ' ji'), messageDelta('end_turn'), messageStop];
  const streaming =
    (...frames: readonly Buffer[]): Scenario =>
    async (call) => {
      call.head(200, { 'content-type': 'application/vnd.amazon.eventstream' });
      for (const bytes of frames) await call.write(bytes);
      call.end();
    };

  const run = async (scenario: Scenario): Promise<{ provider: Provider; events: ModelEvent[]; failure: ModelFailure | undefined }> => {
    const provider = await startProvider(scenario);
    onTestFinished(() => provider.close());
    const client = await bedrockClient({ load: () => import('@anthropic-ai/bedrock-sdk'), baseURL: provider.url, credentials });
    const model = anthropicModel({ client, model: 'global.anthropic.claude-haiku-5-5', clock: realClock, maxRetries: 0, random: () => 0 });
    const events: ModelEvent[] = [];
    try {
      for await (const event of model.stream(aRequest(), new AbortController().signal)) events.push(event);
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      return { provider, events, failure: error };
    }
    return { provider, events, failure: undefined };
  };

  test('an event stream of AWS becomes our events', async () => {
    const { events } = await run(streaming(...answer.map(chunkFrame)));

    expect(events.map((event) => (event.type === 'text-delta' ? event.text : event.type))).toEqual(['started', 'Namaste', ' ji', 'finished']);
  });

  test('the request is signed for Bedrock in Mumbai and names the model in its path', async () => {
    const { provider } = await run(streaming(...answer.map(chunkFrame)));
    const [call] = provider.calls;

    expect(call?.request.path).toBe('/model/global.anthropic.claude-haiku-5-5/invoke-with-response-stream');
    expect(call?.request.headers['authorization']).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIATEST\/\d{8}\/ap-south-1\/bedrock\/aws4_request/u);
    expect(call?.request.headers['x-amz-security-token']).toBe('session');
    expect(call?.request.body).toMatchObject({ anthropic_version: expect.any(String), max_tokens: 500 });
  });

  test('a stream that ends too early is cut', async () => {
    const { failure } = await run(streaming(...answer.slice(0, 3).map(chunkFrame)));

    expect(failure?.kind).toBe('cut');
  });

  test('an exception inside of the stream may pass a moment later', async () => {
    const { failure } = await run(streaming(chunkFrame(messageStart()), exceptionFrame('throttlingException', 'slow down')));

    expect(failure).toMatchObject({ retryable: true });
  });

  test.each([
    [403, 'AccessDeniedException', 'authentication'],
    [429, 'ThrottlingException', 'rate_limited'],
    [503, 'ServiceUnavailableException', 'overloaded'],
    [400, 'ValidationException', 'invalid_request'],
  ])('status %i %s is %s', async (status, type, kind) => {
    const { failure } = await run((call) => {
      call.head(status, { 'content-type': 'application/json', 'x-amzn-errortype': type });
      call.end(JSON.stringify({ message: 'no' }));
    });

    expect(failure?.kind).toBe(kind);
  });
});
