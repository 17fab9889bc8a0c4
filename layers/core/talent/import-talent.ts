/** One line of the import format, and the record that it becomes. */
import * as z from 'zod';
import { isMinor } from './listing.ts';
import { ExternalId, Talent, talentProfile } from './talent.ts';

export const TalentImport = z.object({ externalId: ExternalId, ...talentProfile });
export type TalentImport = z.infer<typeof TalentImport>;

export interface ImportContext {
  readonly id: string;
  readonly org: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly synthetic: boolean;
  /** When the source confirmed the profile; `now` unless said. */
  readonly lastConfirmedAt?: string;
}

/** A first version of a record. A minor's profile is managed by a guardian. */
export const makeTalent = (line: TalentImport, context: ImportContext): Talent =>
  Talent.parse({
    ...line,
    id: context.id,
    org: context.org,
    version: 1,
    synthetic: context.synthetic,
    guardianManaged: isMinor(line, context.now.slice(0, 10)),
    createdAt: context.now,
    updatedAt: context.now,
    lastConfirmedAt: context.lastConfirmedAt ?? context.now,
  });
