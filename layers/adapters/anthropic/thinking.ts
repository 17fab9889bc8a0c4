/** How a model is asked to speak at once. What a model accepts differs, and what it does not accept is a 400. */
import type Anthropic from '@anthropic-ai/sdk';

export type Effort = 'low' | 'medium' | 'high';

export interface Thinking {
  readonly thinking?: Anthropic.ThinkingConfigParam;
  readonly output_config?: { readonly effort: Effort };
}

/** The first row whose name is part of the model id counts, so that ids of other platforms (`global.anthropic.claude-...`) are known too. */
const rows: readonly (readonly [name: string, thinking: Anthropic.ThinkingConfigParam['type'], effort?: Effort])[] = [
  ['claude-fable-', 'adaptive', 'low'],
  ['claude-mythos-', 'adaptive', 'low'],
  ['claude-opus-5-5', 'adaptive', 'low'],
  // This one refuses `disabled`: `between_tools` is its lowest setting.
  ['claude-sonnet-5-5', 'between_tools', 'low'],
  ['claude-haiku-5', 'disabled'],
  ['claude-sonnet-5', 'disabled'],
  ['claude-opus-5', 'disabled'],
  ['claude-haiku-4', 'disabled'],
  ['claude-sonnet-4', 'disabled'],
  ['claude-opus-4', 'disabled'],
];

/**
 * `wanted`: what this request is worth, where the model takes an effort at all; `fixed`: what an operator has set, in its place.
 * A model that is in no row is asked for nothing, and does as it does by default.
 */
export const thinkingOf = (model: string, { fixed, wanted }: { readonly fixed?: Effort | undefined; readonly wanted?: Effort | undefined } = {}): Thinking => {
  const row = rows.find(([name]) => model.includes(name));
  const chosen = fixed ?? (row?.[2] === undefined ? undefined : (wanted ?? row[2]));
  return {
    ...(row === undefined ? {} : { thinking: { type: row[1] } as Anthropic.ThinkingConfigParam }),
    ...(chosen === undefined ? {} : { output_config: { effort: chosen } }),
  };
};
