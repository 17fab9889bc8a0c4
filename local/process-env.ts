/** What the supervisor tells its children, read once by each. */
import * as z from 'zod';
import { logFailure, nameFailure } from './log-failure.ts';

const port = z.coerce.number().int().min(1).max(65_535);

export const childEnvironment = z.object({
  CASTMATCH_HOME: z.string().min(1),
  CASTMATCH_AUTH: z.enum(['open', 'strict']),
  /** Comma-separated; our own come on top. */
  CASTMATCH_ORIGINS: z.string().default(''),
  /** The route table's module, from the repository's root. */
  CASTMATCH_ROUTES: z.string().default('functions/routes.ts'),
  /** The app's files, from the repository's root. */
  CASTMATCH_WEB: z.string().default('web/dist'),
  PORT: port,
  CONNECTIONS_PORT: port,
  WORKER_PORT: port,
  STREAM_PORT: port,
  DYNAMODB_ENDPOINT: z.string(),
  CURSOR_SECRET: z.string().min(16),
  AWS_ACCESS_KEY_ID: z.string().min(1),
});

/** Tells the supervisor that this process does its work now. */
export const reportReady = (): void => void process.send?.({ type: 'ready' });

/** A rejection nobody awaited ends one invocation in Lambda, not the product. */
export const surviveRejections = (name: string): void => {
  process.on('unhandledRejection', (error) => logFailure('unhandled rejection', { process: name, error: nameFailure(error) }));
};

export const splitOrigins = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim().replace(/\/$/, ''))
    .filter((part) => part !== '');
