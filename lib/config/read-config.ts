/** Reads a stage's config. What is wrong, missing or contradictory is told in the operator's words, all of it at once. */
import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.ts';
import { contradictions } from './contradictions.ts';
import { type Stage, StageConfig, stages } from './stage-config.ts';

const isStage = (name: unknown): name is Stage => stages.includes(name as Stage);

/** Throws ConfigError. `file`: another file than the committed one of the stage. */
export const readConfig = (stage: unknown, file?: string): StageConfig => {
  if (!isStage(stage)) throw new ConfigError(`The stage ${String(stage)}`, [`there is no such stage; the stages are ${stages.join(', ')}`]);
  const path = file ?? new URL(`./stages/${stage}.json`, import.meta.url);
  const source = file ?? `lib/config/stages/${stage}.json`;
  let values: unknown;
  try {
    values = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(source, [error instanceof SyntaxError ? `it is no JSON: ${error.message}` : 'there is no such file']);
  }
  return parseConfig(stage, values, source);
};

/** Throws ConfigError. `source` names the file in messages. */
export const parseConfig = (stage: Stage, values: unknown, source: string): StageConfig => {
  const parsed = StageConfig.safeParse(values);
  if (!parsed.success) throw new ConfigError(source, parsed.error.issues.flatMap(inWords));
  const config = { ...parsed.data, stage };
  const found = contradictions.filter(({ when }) => when(config)).map(({ say }) => say(config));
  if (found.length > 0) throw new ConfigError(source, found);
  return config;
};

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
  readonly keys?: readonly string[];
}

const inWords = ({ code, path, message, keys }: Issue): string[] => {
  const setting = path.map(String).join('.') || 'the config';
  if (code === 'unrecognized_keys') return (keys ?? []).map((key) => `${[...path.map(String), key].join('.')} is no setting; look for a misspelling`);
  if (message.endsWith('received undefined')) return [`${setting} is missing`];
  if (code === 'invalid_type') return [`${setting} has the wrong type: ${message.replace('Invalid input: ', '')}`];
  return [`${setting} ${message}`];
};
