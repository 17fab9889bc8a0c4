/** What is made of a subject that no stored thing has: at its first mention, or when somebody looks. */
import type { Caller } from '../../shared/index.ts';
import { derivedId } from '../derived-id.ts';
import type { Memory } from '../memory.ts';
import { type Entity, type EntityKind, isThing, thingsOf } from './entity.ts';
import { entityKey } from './entity-key.ts';

type Owner = Pick<Caller, 'org' | 'sub'>;

const kinds: readonly (readonly [EntityKind, RegExp])[] = [
  ['talent', /^tal_/u],
  ['role', /^rol_/u],
  ['organization', /^(?:org|usr)_/u],
  [
    'project',
    /^prj_|(?<![\p{L}\p{M}])(?:film|movie|ad|advert|tvc|commercial|campaign|project|series|serial|show|shoot|music video|feature|spot|फिल्म|फ़िल्म|विज्ञापन|सीरीज|सीरियल)(?![\p{L}\p{M}])/iu,
  ],
  ['role', /(?<![\p{L}\p{M}])(?:role|character|lead|किरदार|रोल)(?![\p{L}\p{M}])/iu],
];

export const newEntity = (owner: Owner, subject: string, at: string, sha256: (text: string) => string): Entity => {
  const key = entityKey(subject);
  return {
    id: derivedId('ent', sha256(['entity', owner.org, owner.sub, key].join('\n'))),
    kind: kinds.find(([, pattern]) => pattern.test(subject))?.[0] ?? 'other',
    key,
    givenNames: [],
    mergedInto: null,
    apartFrom: [],
    history: [],
    createdAt: at,
  };
};

/** With those that nobody has stored yet: memories from before there were things are about one all the same. Each once. */
export const allEntities = (
  owner: Owner,
  { entities, memories }: { readonly entities: readonly Entity[]; readonly memories: readonly Memory[] },
  sha256: (text: string) => string,
): Entity[] => {
  const { nodeOf } = thingsOf(entities);
  const missing = new Map<string, Entity>();
  for (const { subject, createdAt } of memories) {
    if (!isThing(subject) || nodeOf(subject) !== undefined) continue;
    const known = missing.get(entityKey(subject));
    if (known === undefined || createdAt < known.createdAt) missing.set(entityKey(subject), newEntity(owner, subject, createdAt, sha256));
  }
  return [...entities, ...missing.values()];
};
