/** The people of the table, as whoever keeps an index equal to it reads them. */
import type { TalentChange } from './project-talents.ts';

/** News of a person, or only whose record it is that cannot be read. */
export type TableNews = { readonly change: TalentChange } | { readonly unreadable: { readonly org: string; readonly talentId: string } };

export interface TalentTable {
  /** Every tenant that has people or had some who were erased, in order, with how many there are. */
  tenants(): Promise<ReadonlyMap<string, number>>;
  count(org: string): Promise<number>;
  /** A tenant's people, page by page, in order of id. Who was erased is not among them. */
  of(org: string): AsyncIterable<readonly TableNews[]>;
}
