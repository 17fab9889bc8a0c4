/**
 * A talent record as an item of `castmatch`, and the pointer from its externalId. The record travels as one JSON string: as nested attribute values it took
 * four times as long to write and to read, and no query looks inside it. Parsed on read, never cast.
 */
import * as z from 'zod';
import { FactSource, Talent, type TalentFacts, toFacts } from '../../../core/talent/index.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { index1, keys } from '../keys.ts';

export const talentToItem = (talent: Talent): Item =>
  toItem({
    ...keys.talent(talent.org, talent.id),
    ...index1.talents(talent.org, talent.id),
    entity: 'talent',
    v: 1,
    version: talent.version,
    profile: JSON.stringify(talent),
  });

const Stored = z.object({ entity: z.literal('talent'), v: z.literal(1), profile: z.string() });
const profileOf = (item: Item): unknown => JSON.parse(Stored.parse(fromItem(item)).profile);

/** What is left of somebody who was erased: in no index, and in the way of whoever would write her again. */
export const erasedToItem = (org: string, id: string, version: number, at: string): Item =>
  toItem({ ...keys.talent(org, id), entity: 'talent-erased', v: 1, version, erasedAt: at });
export const isErased = (item: Item): boolean => item['entity']?.S === 'talent-erased';
export const erasedPointer = (org: string, externalId: string, at: string): Item =>
  toItem({ ...keys.talentByExternalId(org, externalId), entity: 'talent-external-id', v: 1, erasedAt: at });

export const talentFromItem = (item: Item): Talent => Talent.parse(profileOf(item));

export const externalIdToItem = (org: string, externalId: string, talentId: string): Item =>
  toItem({ ...keys.talentByExternalId(org, externalId), entity: 'talent-external-id', v: 1, talentId });

const Pointer = z.object({ talentId: z.string().optional() });
/** undefined: of somebody who was erased. */
export const pointerFromItem = (item: Item): string | undefined => Pointer.parse(fromItem(item)).talentId;

/** What a directory asks the index for. */
export const factAttributes = ['entity', 'v', 'profile'] as const;
export const factsFromItem = (item: Item): TalentFacts => toFacts(FactSource.parse(profileOf(item)));
