/** What an action does, exactly: parsed where the model hands it over, and digested so that a confirmation binds to it. */
import * as z from 'zod';
import { TalentId } from '../../talent/index.ts';

const wellFormed = (text: string): string => text.toWellFormed().normalize('NFC');
/** Controls, line separators, and the marks that turn the direction of a text around: what is confirmed must be what is read. */
const unprintable = /[^\P{Cc}\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
/** The product writes names into its answers, never into what leaves it. */
const withoutMarkers = (text: string): boolean => !/\[\[\s*tal_/u.test(text);
const markerRule = 'must not hold [[tal_...]] markers: everybody gets the same text';

const people = (most: number) =>
  z
    .array(TalentId)
    .min(1)
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length, 'name each person once');

export const EmailArguments = z.strictObject({
  talentIds: people(20).describe('Ids of the people to write to, from tool results of this conversation.'),
  subject: z
    .string()
    .overwrite((text) => wellFormed(text).trim())
    .min(1)
    .max(150)
    .refine((text) => !unprintable.test(text) && !text.includes('\n'), 'must be one line without control characters')
    .refine(withoutMarkers, markerRule)
    .describe('One line.'),
  text: z
    .string()
    .overwrite((text) => wellFormed(text).replaceAll('\r\n', '\n').trim())
    .min(1)
    .max(5_000)
    .refine((text) => !unprintable.test(text), 'must hold no control characters but line feeds')
    .refine(withoutMarkers, markerRule)
    .describe('The whole message as plain text, the same for everybody, in the words that the director would use.'),
});
export type EmailArguments = z.infer<typeof EmailArguments>;

export const ExportArguments = z.strictObject({
  talentIds: people(100).describe('Ids of the people in the list, in its order, from tool results of this conversation.'),
});
export type ExportArguments = z.infer<typeof ExportArguments>;

export const ForgetArguments = z.strictObject({
  memoryIds: z
    .array(z.string().regex(/^mem_[0-9A-HJKMNP-TV-Z]{26}$/u, 'is not an id of a memory'))
    .min(1)
    .max(10)
    .refine((ids) => new Set(ids).size === ids.length, 'name each memory once'),
});
export type ForgetArguments = z.infer<typeof ForgetArguments>;

/** What concerns people of the talent base. */
export type PeopleContent =
  | { readonly kind: 'email'; readonly arguments: EmailArguments }
  | { readonly kind: 'shortlist_export'; readonly arguments: ExportArguments };

/** What an action is, and what exactly it does. */
export type ActionContent = PeopleContent | { readonly kind: 'forget_memory'; readonly arguments: ForgetArguments };

/** The same content has the same text, whatever the order of its keys. */
export const contentText = ({ kind, arguments: given }: ActionContent): string => canonicalJson({ kind, arguments: given });

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
