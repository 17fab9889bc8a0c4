/** Texts to vectors by a model on Bedrock: in batches, a few at once, each tried again while it may pass, within one deadline. */
import { type Clock, DomainError, type Embedder, type EmbeddingPurpose, type Random } from '../../core/shared/index.ts';
import { EmbeddingFailure, failureOfStatus, mayPass } from './embedding-failure.ts';
import type { EmbeddingModelName } from './embedding-model-ids.ts';
import { embeddingModels } from './embedding-models.ts';

/** The signed `fetch` for the service `bedrock`. */
export type SendBedrock = (
  url: string,
  request: { method: string; headers: Readonly<Record<string, string>>; body: string; signal: AbortSignal },
) => Promise<Response>;

export interface BedrockEmbedderOptions {
  readonly model: EmbeddingModelName;
  /** @default ap-south-1 (Mumbai) */
  readonly region?: string;
  /** For private endpoints and tests. */
  readonly baseUrl?: string | undefined;
  readonly send: SendBedrock;
  readonly clock: Clock;
  readonly random: Random;
  /** Requests under way at once. @default 8 */
  readonly concurrency?: number;
  /** Of one batch. @default 5 */
  readonly tries?: number;
  /** Milliseconds for a whole call. @default 2000 for a query, 60000 for documents */
  readonly deadlineMs?: Readonly<Partial<Record<EmbeddingPurpose, number>>>;
}

const usualDeadlinesMs = { query: 2_000, document: 60_000 } as const;
const firstWaitMs = 100;
const longestWaitMs = 5_000;

/** All texts, or DomainError `unavailable` with an EmbeddingFailure as its cause. */
export const bedrockEmbedder = (options: BedrockEmbedderOptions): Embedder => {
  const { dimensions } = embeddingModels[options.model];
  const embed = embedding(options);
  return {
    id: options.model,
    dimensions,
    embed: async (texts, purpose) => {
      const places = texts.flatMap((text, place) => (text.trim() === '' ? [] : [place]));
      try {
        const vectors = await embed(
          places.map((place) => texts[place] ?? ''),
          purpose,
        );
        const ofPlace = new Map(places.map((place, index) => [place, vectors[index]]));
        return texts.map((_, place) => ofPlace.get(place) ?? new Float32Array(dimensions));
      } catch (error) {
        if (!(error instanceof EmbeddingFailure)) throw error;
        throw new DomainError('unavailable', `no vectors can be had (${error.kind})`, { retryAfterMs: 1_000, cause: error });
      }
    },
  };
};

/** Throws EmbeddingFailure. */
const embedding = (options: BedrockEmbedderOptions) => {
  const { clock, random, send, concurrency = 8, tries = 5, region = 'ap-south-1' } = options;
  const model = embeddingModels[options.model];
  const base = options.baseUrl ?? `https://bedrock-runtime.${region}.amazonaws.com`;
  const url = `${base}/model/${encodeURIComponent(model.modelId)}/invoke`;

  const ask = async (texts: readonly string[], purpose: EmbeddingPurpose, stop: AbortSignal): Promise<readonly Float32Array[]> => {
    const body = JSON.stringify(
      model.body(
        texts.map((text) => text.slice(0, model.longest).toWellFormed()),
        purpose,
      ),
    );
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await send(url, { method: 'POST', headers, body, signal: stop }).then(readJson, (error: unknown) => {
      throw new EmbeddingFailure('unreachable', 'the embedding model cannot be reached', { cause: error });
    });
    const parsed = model.answer.safeParse(answer);
    if (!parsed.success || parsed.data.length !== texts.length)
      throw new EmbeddingFailure('malformed', 'the embedding model answered other vectors than it was asked for');
    return parsed.data.map(ofLengthOne);
  };

  const withRetries = async (texts: readonly string[], purpose: EmbeddingPurpose, stop: AbortSignal): Promise<readonly Float32Array[]> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask(texts, purpose, stop);
      } catch (error) {
        if (stop.aborted) throw new EmbeddingFailure('timeout', 'the embedding model did not answer in time', { cause: error });
        if (!mayPass(error) || attempt >= tries) throw error;
        await clock.sleep(random() * Math.min(longestWaitMs, firstWaitMs * 4 ** attempt), stop);
      }
    }
  };

  return async (texts: readonly string[], purpose: EmbeddingPurpose): Promise<readonly Float32Array[]> => {
    const givenUp = new AbortController();
    const deadlineMs = options.deadlineMs?.[purpose] ?? usualDeadlinesMs[purpose];
    const stop = AbortSignal.any([givenUp.signal, AbortSignal.timeout(deadlineMs)]);
    const batches = Array.from({ length: Math.ceil(texts.length / model.batch) }, (_, place) => texts.slice(place * model.batch, (place + 1) * model.batch));
    const vectors: (readonly Float32Array[])[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let place = next++; place < batches.length; place = next++) vectors[place] = await withRetries(batches[place] ?? [], purpose, stop);
    };
    try {
      await Promise.all(Array.from({ length: Math.min(concurrency, batches.length) }, worker));
      return vectors.flat();
    } finally {
      // One that failed ends the others: their answers are of no use.
      givenUp.abort();
    }
  };
};

/** Not every model answers vectors of length 1. */
const ofLengthOne = (numbers: readonly number[]): Float32Array => {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (number) => number / length);
};

const readJson = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (!response.ok) throw failureOfStatus(response.status);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EmbeddingFailure('malformed', 'the embedding model answered something that is not JSON', { status: response.status, cause: error });
  }
};
