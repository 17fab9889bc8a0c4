/**
 * The table's news, told to the index. Idempotent and safe in any order: the index keeps the highest version it has heard of each person, and a removal ends her version
 * and all before it. Texts are embedded here, never on the way of a search, and only when they changed: the index is the cache, so that forgetting a person forgets her vector.
 */
import type { Clock, Embedder } from '../../shared/index.ts';
import { dayInIndia } from '../day.ts';
import type { Talent } from '../talent.ts';
import { embedPeople } from './embed-people.ts';
import { toDocument } from './talent-document.ts';
import type { CastingText, EmbeddedDocument, TalentDocument, TalentIndex } from './talent-index.ts';

/** What the table says of a person. */
export interface TalentChange {
  readonly org: string;
  readonly talentId: string;
  /** Of the record, or of the one that was deleted. */
  readonly version: number;
  /** Undefined: she is gone. */
  readonly talent: Talent | undefined;
}

export interface ProjectionPorts {
  readonly index: Pick<TalentIndex, 'put' | 'remove' | 'documents'>;
  readonly embedder: Embedder;
  readonly clock: Pick<Clock, 'now'>;
  /** Where vectors of unchanged texts are taken from: an index of the same embedder. The index itself unless said. */
  readonly embeddedBefore?: Pick<TalentIndex, 'documents'>;
}

export interface Projected {
  readonly put: number;
  readonly removed: number;
  /** People for whose texts the embedder was asked. */
  readonly embedded: number;
}

/** All changes are in the index when it resolves. DomainError `unavailable` when index or embedder cannot: the same changes may be told again. */
export const projectTalents =
  ({ index, embedder, clock, embeddedBefore = index }: ProjectionPorts) =>
  async (changes: readonly TalentChange[]): Promise<Projected> => {
    const today = dayInIndia(clock.now());
    let [put, removed, embedded] = [0, 0, 0];
    for (const [org, ofOrg] of Map.groupBy(latestOfEach(changes), (change) => change.org)) {
      const documents: TalentDocument[] = [];
      const gone: { id: string; version: number }[] = [];
      for (const { talentId, version, talent } of ofOrg) {
        const document = talent === undefined ? undefined : toDocument(talent, { today });
        if (document === undefined) gone.push({ id: talentId, version });
        else documents.push(document);
      }
      // First who has to go: what follows may fail.
      if (gone.length > 0) await index.remove(org, gone);
      if (documents.length > 0) {
        const before = new Map(
          (
            await embeddedBefore.documents(
              org,
              documents.map(({ id }) => id),
            )
          ).map((known) => [known.id, known]),
        );
        const fresh = documents.filter(({ id, text }) => !isSame(before.get(id)?.text, text));
        const vectors = await embedPeople(
          embedder,
          fresh.map(({ text }) => text),
        );
        const newVectors = new Map(fresh.map(({ id }, place) => [id, vectors[place]]));
        const withVector = (document: TalentDocument): EmbeddedDocument => {
          const vector = newVectors.get(document.id) ?? before.get(document.id)?.vector;
          if (vector === undefined) throw new Error('the embedder gave fewer vectors than it was given texts');
          return { ...document, vector };
        };
        await index.put(org, documents.map(withVector));
        embedded += fresh.length;
      }
      put += documents.length;
      removed += gone.length;
    }
    return { put, removed, embedded };
  };

const isSame = (one: CastingText | undefined, other: CastingText): boolean =>
  one !== undefined && one.craft === other.craft && one.work === other.work && one.profile === other.profile && one.played === other.played;

/** At one version, being gone is the later news. */
const latestOfEach = (changes: readonly TalentChange[]): readonly TalentChange[] => {
  const latest = new Map<string, TalentChange>();
  for (const change of changes) {
    const key = JSON.stringify([change.org, change.talentId]);
    const known = latest.get(key);
    const isLater = known === undefined || change.version > known.version || (change.version === known.version && change.talent === undefined);
    if (isLater) latest.set(key, change);
  }
  return [...latest.values()];
};
