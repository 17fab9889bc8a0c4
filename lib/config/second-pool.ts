/**
 * Claude on Amazon Bedrock, asked when the Anthropic API serves nobody. Asked for by a model's id, which stays in the stage's region; or by that of an inference
 * profile, `<geography>.<model>`, which Bedrock routes to the regions of that geography, or `global.<model>`, to any.
 */
import * as z from 'zod';
import { region } from './region.ts';

const claude = /^(?:(?<geography>[a-z]{2,6})\.)?(?<model>anthropic\.claude-[a-z0-9][a-z0-9.:-]*)$/u;

export const SecondPool = z.strictObject({
  model: z.string().regex(claude, 'is no Claude on Bedrock: anthropic.claude-..., or an inference profile such as global.anthropic.claude-...'),
  /** The regions of a profile's geography, its own among them: rights are given for each by name. */
  routesTo: z.array(region).max(20, 'may name 20 at most').default([]),
});
export type SecondPool = z.infer<typeof SecondPool>;

export interface BedrockIds {
  /** Of the model itself, without a geography. */
  readonly model: string;
  /** Of the profile; undefined when the model is asked for by its own name. */
  readonly profile: string | undefined;
  readonly isGlobal: boolean;
}

export const bedrockIdsOf = ({ model: id }: Pick<SecondPool, 'model'>): BedrockIds => {
  const { geography, model = id } = claude.exec(id)?.groups ?? {};
  return { model, profile: geography === undefined ? undefined : id, isGlobal: geography === 'global' };
};

/** Whether the operator has to say where it routes to. */
export const isOfGeography = (pool: Pick<SecondPool, 'model'>): boolean => {
  const { profile, isGlobal } = bedrockIdsOf(pool);
  return profile !== undefined && !isGlobal;
};
