/** A talent record as an item of `castmatch`, and the pointer from its externalId. Parsed on read, never cast. */
import * as z from 'zod';
import { Talent, type TalentFacts, toFacts } from '../../../core/talent/index.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { index1, keys } from '../keys.ts';

export const talentToItem = (talent: Talent): Item =>
  toItem({ ...keys.talent(talent.org, talent.id), ...index1.talents(talent.org, talent.id), entity: 'talent', v: 1, ...talent });

export const talentFromItem = (item: Item): Talent => Talent.parse(fromItem(item));

export const externalIdToItem = (org: string, externalId: string, talentId: string): Item =>
  toItem({ ...keys.talentByExternalId(org, externalId), entity: 'talent-external-id', v: 1, talentId });

const Pointer = z.object({ talentId: z.string() });
export const pointerFromItem = (item: Item): string => Pointer.parse(fromItem(item)).talentId;

/** The attributes that a search looks at: a directory reads no others. */
const factFields = {
  id: true,
  version: true,
  stageName: true,
  gender: true,
  playingAge: true,
  heightCm: true,
  baseCity: true,
  willingToTravel: true,
  languages: true,
  dialects: true,
  skills: true,
  experience: true,
  credits: true,
  training: true,
  availability: true,
  bio: true,
  lastConfirmedAt: true,
  birthYear: true,
  consent: true,
  erasedAt: true,
} as const;

const FactSource = Talent.pick(factFields);
export const factAttributes: readonly string[] = Object.keys(factFields);
export const factsFromItem = (item: Item): TalentFacts => toFacts(FactSource.parse(fromItem(item)));
