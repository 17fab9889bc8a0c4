import { describe, expect, it } from 'vitest';
import { HandOverRefused, lambdaHandOver } from '../../../../layers/adapters/lambda/hand-over.ts';

const answering = (...answers: (number | Error)[]) => {
  const asked: { url: string; headers: Readonly<Record<string, string>>; body: string }[] = [];
  const { handOver } = lambdaHandOver(
    {
      endpoint: 'https://lambda.example.in',
      send: async (url, { headers, body }) => {
        asked.push({ url, headers, body });
        const answer = answers.shift() ?? 202;
        if (answer instanceof Error) throw answer;
        return new Response('', { status: answer });
      },
    },
    'castmatch-reply-worker:live',
  );
  return { asked, handOver };
};

describe('handing a turn over', () => {
  it('is one asynchronous invoke, with ids alone', async () => {
    const { asked, handOver } = answering(202);

    await handOver('org', 'trn_1');

    expect(asked).toEqual([
      {
        url: 'https://lambda.example.in/2015-03-31/functions/castmatch-reply-worker%3Alive/invocations',
        headers: { 'content-type': 'application/json', 'x-amz-invocation-type': 'Event' },
        body: '{"org":"org","turnId":"trn_1"}',
      },
    ]);
  });

  it.each([
    ['is throttled', 429],
    ['has trouble', 503],
    ['cannot be reached', new TypeError('fetch failed')],
  ])('is tried once more when Lambda %s', async (_, first) => {
    const { asked, handOver } = answering(first, 202);

    await handOver('org', 'trn_1');

    expect(asked).toHaveLength(2);
  });

  it.each([
    [403, 1],
    [404, 1],
    [503, 2],
  ])('fails by name on %s after %s requests', async (status, requests) => {
    const { asked, handOver } = answering(status, status);

    await expect(handOver('org', 'trn_1')).rejects.toThrow(HandOverRefused);
    expect(asked).toHaveLength(requests);
  });
});
