/** What an index made with it is called after. Raise the version whenever a text would give another vector: the index is then built anew beside the old one. */
export const hashingEmbedderId = 'hashing-v5-768';
/** The same of what was said. */
export const saidEmbedderId = 'hashing-said-v5-768';

/** Of each vector. */
export const hashingDimensions = 768;
