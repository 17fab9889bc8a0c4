/** What indices are called. Names alone: the stacks give rights to exactly these, and the roles inside the domain speak of nothing else. */
export const indexFamilies = ['talents', 'memories'] as const;
export type IndexFamilyName = (typeof indexFamilies)[number];

/** The alias of one embedder's index. Its generations are `<alias>--m<mapping>--<stamp>`, and `<alias>.building` and `<alias>.former` may stand beside it. */
export const indexAlias = (family: IndexFamilyName, embedderId: string): string => `castmatch-${family}-${embedderId}`;

/** All indices of a family, as the engine's own roles name them. */
export const indexPattern = (family: IndexFamilyName): string => `castmatch-${family}-*`;
