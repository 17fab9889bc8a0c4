/** A search that somebody keeps: what it asks, who is known to it already, and what it had to say. Times are ISO 8601 UTC, days `YYYY-MM-DD` in India. */
import * as z from 'zod';

/** `joined`: she is in the base since the last look; `fits`: she was there, and fits only now. */
const Because = z.enum(['joined', 'fits']);
export type NewBecause = z.infer<typeof Because>;

/** As stored messages refer to people: her card is made from her record whenever it is read. */
const NewPerson = z.object({
  talentId: z.string(),
  version: z.int(),
  score: z.number(),
  reasons: z.array(z.object({ criterion: z.string(), text: z.string(), field: z.string() })),
  unknown: z.array(z.string()),
  because: Because,
});
export type NewPerson = Readonly<z.infer<typeof NewPerson>>;

const BriefNews = z.object({ id: z.string(), on: z.string(), at: z.string(), people: z.array(NewPerson) });
export type BriefNews = Readonly<z.infer<typeof BriefNews>>;

export const KeptBrief = z.object({
  org: z.string(),
  /** Whose it is. */
  sub: z.string(),
  briefId: z.string(),
  name: z.string(),
  text: z.string(),
  /** Which part of a brief of several, from 1. */
  part: z.int().positive(),
  /** The day on which the text was given: "12th" and "next week" are counted from it, today and later. */
  readOn: z.string(),
  status: z.enum(['on', 'paused']),
  /** `dates`: all its days are over; `owner`: she belongs to the house no more. */
  pausedBecause: z.enum(['asked', 'dates', 'owner']).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** The last look, and how many fitted then. */
  lookedAt: z.string(),
  total: z.int().nonnegative(),
  /** When somebody looks next; null: nobody does. */
  dueAt: z.string().nullable(),
  /** Newest first. */
  news: z.array(BriefNews),
  /** News up to here has been seen. */
  seenAt: z.string(),
  /** The news that her sockets have not been told yet. */
  untold: z.string().nullable(),
  /** Who is no news any more, newest first: rows, so that whoever takes a person out of what is kept finds her here as everywhere. */
  known: z.array(z.object({ talentId: z.string() })),
  version: z.int().positive(),
});
export type KeptBrief = Readonly<z.infer<typeof KeptBrief>>;

export const standingLimits = {
  /** Of one person in one organization. */
  briefs: 20,
  textCharacters: 4_000,
  /** So many of the best are known from the beginning, and only who comes among the first of them is news: nobody is told of a place at the end of a long list. */
  known: 100,
  among: 50,
  /** Of one look; the others follow on the next day. */
  announced: 10,
  /** What is kept: looks that had news, and people who are none any more. */
  news: 14,
  remembered: 500,
} as const;

/** Absence is `undefined`. */
export interface BriefStore {
  /** With its place on the list of what is due. `there`: this id was made before; `full`: its owner keeps `most` already. */
  create(brief: KeptBrief, most: number): Promise<'created' | 'there' | 'full'>;
  /** All of one person's, in no order. */
  list(org: string, sub: string): Promise<readonly KeptBrief[]>;
  read(org: string, sub: string, briefId: string): Promise<KeptBrief | undefined>;
  ownerOf(org: string, briefId: string): Promise<string | undefined>;
  /** Replaces exactly the version before, and is due at its time. */
  replace(brief: KeptBrief): Promise<'written' | 'refused'>;
  remove(org: string, sub: string, briefId: string): Promise<'removed' | 'gone'>;
}
