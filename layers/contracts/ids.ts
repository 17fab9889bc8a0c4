/** Ids on the wire: a prefix that says the kind, then a ULID. They identify; they never sort. */
import * as z from 'zod';

const ulid = '[0-9A-HJKMNP-TV-Z]{26}';
const prefixed = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_${ulid}$`), `expected an id like ${prefix}_01J…`);

export const ConversationId = prefixed('cnv');
export const MessageId = prefixed('msg');
export const TurnId = prefixed('trn');
export const TalentId = prefixed('tal');
export const ActionId = prefixed('act');
export const ProjectId = prefixed('prj');
export const RoleId = prefixed('rol');
export const HoldId = prefixed('hld');
export const ImportId = prefixed('imp');
export const UploadId = prefixed('upl');
export const MemoryId = prefixed('mem');
export const EntityId = prefixed('ent');
export const BriefId = prefixed('sbr');
export const NewsId = prefixed('ntf');
export const ShareId = prefixed('shr');

/** The client's own id of a message: unique per user, the idempotency key of the chat routes. */
export const ClientMessageId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, "_" or "-"');
/** A conversation id, or the caller's own alias for one: the first POST with an unknown alias makes its conversation. */
export const ConversationRef = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected a conversation id or an alias of 1 to 64 letters, digits, "_" or "-"');
/** A client's name for one message's way through our logs (header X-Correlation-Id, or `correlationId` of a `send`). */
export const CorrelationId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'expected 8 to 64 letters, digits, "_" or "-"');
