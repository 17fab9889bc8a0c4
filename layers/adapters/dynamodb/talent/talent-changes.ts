/** What a record of the table's stream, or an item of the table, says of a person. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type TableNews, Talent } from '../../../core/talent/index.ts';
import { fromItem } from '../item.ts';
import { talentOfKey } from '../keys.ts';

interface Who {
  readonly org: string;
  readonly talentId: string;
}

const Image = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
);
const StreamRecord = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
    NewImage: Image.optional(),
    OldImage: Image.optional(),
  }),
});
const Versioned = z.object({ version: z.number() });
/** What is left of somebody who was erased. */
const Erased = z.object({ entity: z.literal('talent-erased'), version: z.number() });
const Stored = z.object({ entity: z.literal('talent'), version: z.number(), profile: z.string() });

/** Undefined for what is no news of a person. */
export const newsFromRecord = (record: unknown): TableNews | undefined => {
  const parsed = StreamRecord.safeParse(record);
  if (!parsed.success) return undefined;
  const { eventName, dynamodb } = parsed.data;
  const who = talentOfKey({ pk: dynamodb.Keys.pk.S, sk: dynamodb.Keys.sk.S });
  if (who === undefined) return undefined;
  if (eventName !== 'REMOVE') return newsFromImage(who, dynamodb.NewImage);
  const old = Versioned.safeParse(dynamodb.OldImage && fromItem(dynamodb.OldImage));
  return old.success ? { change: { ...who, version: old.data.version, talent: undefined } } : { unreadable: who };
};

export const newsFromItem = (item: Record<string, AttributeValue>): TableNews | undefined => {
  const who = talentOfKey({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' });
  return who === undefined ? undefined : newsFromImage(who, item);
};

const newsFromImage = (who: Who, image: Record<string, AttributeValue> | undefined): TableNews => {
  try {
    const item = image && fromItem(image);
    const erased = Erased.safeParse(item);
    if (erased.success) return { change: { ...who, version: erased.data.version, talent: undefined } };
    const { version, profile } = Stored.parse(item);
    const talent = Talent.parse(JSON.parse(profile));
    // The key says whose she is, whatever the record says.
    if (talent.org !== who.org || talent.id !== who.talentId) return { unreadable: who };
    return { change: { ...who, version, talent } };
  } catch {
    return { unreadable: who };
  }
};
