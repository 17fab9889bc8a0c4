/** What can make vectors, by the names that the functions' settings have; what each is called on Bedrock; and after what its index is called. */
import { type EmbeddingModelName, embeddingModelIds } from '../../layers/adapters/bedrock/embedding-model-ids.ts';
import { hashingEmbedderId } from '../../layers/adapters/hashing-embedder/embedder-id.ts';

export type EmbedderName = 'hashing' | EmbeddingModelName;

export const embedderNames = ['hashing', ...(Object.keys(embeddingModelIds) as EmbeddingModelName[])] as const satisfies readonly EmbedderName[];

/** Undefined of the rules, which ask nobody. */
export const bedrockModelOf = (name: EmbedderName): string | undefined => (name === 'hashing' ? undefined : embeddingModelIds[name]);

export const embedderIdOf = (name: EmbedderName): string => (name === 'hashing' ? hashingEmbedderId : name);

export interface ChosenEmbedders {
  readonly search: { readonly embedder: EmbedderName; readonly nextEmbedder?: EmbedderName | undefined };
}

/** The one that searches use, and the one whose index is filled to take its place. */
export const embeddersOf = ({ search: { embedder, nextEmbedder } }: ChosenEmbedders): readonly EmbedderName[] => [
  ...new Set([embedder, ...(nextEmbedder === undefined ? [] : [nextEmbedder])]),
];
