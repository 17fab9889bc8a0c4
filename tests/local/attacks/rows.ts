/**
 * The list of attacks, groups A to D and rows 97 and 98, row by row: what is tried, and what becomes of it. A row is shown by a test of
 * this folder whose name begins with its number, or it has a reason. `tests/architecture/attack-table.test.ts` keeps both true, and
 * writes docs/guide/attacks.md.
 */
export interface AttackRow {
  readonly row: number;
  readonly attack: string;
  readonly expected: string;
  /** Why no test of ours can show it. */
  readonly reason?: string;
}

const row = (number: number, attack: string, expected: string, reason?: string): AttackRow => ({
  row: number,
  attack,
  expected,
  ...(reason === undefined ? {} : { reason }),
});

export const attackRows: readonly AttackRow[] = [
  row(1, "another tenant's conversation id over HTTP", '404, as for one that does not exist'),
  row(2, "another tenant's conversation id in a socket's send", '404, as for one that does not exist'),
  row(3, "another tenant's turn id in stop, resume and polling", '404, as for one that does not exist'),
  row(4, "a valid id of another user of one's own tenant", '404 unless it was shared'),
  row(5, 'a tenant id in a body, a query or a header', 'refused or without effect'),
  row(6, 'headers that name another user', 'without effect'),
  row(7, 'routes of an administrator, called by a member', '403 or 404'),
  row(8, 'keys that only the server sets', '400'),
  row(9, "a list with another tenant's cursor", '400'),
  row(10, 'export and erasure of somebody else', "only one's own"),
  row(11, 'a presigned URL after its access was taken back', 'refused', 'there is no presigned URL yet: uploads come with the import of talent'),
  row(12, 'an invitation used twice, or by another address', 'refused'),
  row(13, 'a member who was removed and is still connected', 'the socket is closed, the token refused'),
  row(14, "a search whose nearest memory is another tenant's", 'never returned'),
  row(15, 'a cache that serves one tenant what another asked for', 'Vary and private answers; nothing is shared'),
  row(16, "confirming another user's action", '404'),
  row(17, "ids near one's own", '404'),
  row(18, 'ids in other spellings, with signs of our keys in them', '400 or 404'),
  row(19, 'no token', '401'),
  row(20, 'a token with alg none', '401'),
  row(21, 'HS256 signed with the public key', '401'),
  row(22, 'an expired token', '401'),
  row(23, 'a token of the future', '401'),
  row(24, "another issuer's token", '401'),
  row(25, "another client's token", '401'),
  row(26, 'an id token instead of an access token', '401'),
  row(27, 'a kid that is unknown, a path or SQL', '401'),
  row(28, "headers that point to the attacker's keys", '401, and nothing is fetched'),
  row(29, 'signatures cut, segments added, no base64, 100 KB', '401 or 431'),
  row(30, 'a token of a user who was removed', '401'),
  row(31, 'a token from before signing out everywhere', '401'),
  row(32, 'one socket ticket twice at the same time', 'exactly one opens'),
  row(33, 'an expired ticket', '401'),
  row(34, 'a ticket of another origin', '403'),
  row(35, 'origins that are missing, null, foreign or built like ours', 'only ours; without one it is no browser'),
  row(36, 'a token that ends while an answer streams', 'nothing after its end'),
  row(37, 'requests that a foreign page sends by itself', '403 or 415, and nothing happens'),
  row(
    38,
    'brute force, password spraying, floods of one-time codes',
    'throttled',
    "sign-in is Cognito's own: passwords and codes never reach the product; threat protection and WAF are set where it is deployed",
  ),
  row(39, 'an empty frame or body', 'a problem'),
  row(40, 'no JSON', 'a problem'),
  row(41, 'JSON that is cut', 'a problem'),
  row(42, 'JSON that is no object', 'a problem'),
  row(43, 'duplicate keys', 'the last one counts, and is checked'),
  row(44, 'nesting of 10,000 levels', 'refused before it is parsed'),
  row(45, 'keys that reach for a prototype', 'refused, nothing polluted'),
  row(46, 'numbers that are none', 'a problem'),
  row(47, 'frames of 33, 128 and 129 KB', 'a problem up to 32 KB, 1009 beyond'),
  row(48, 'bodies of 10 MB and more', '413'),
  row(49, 'other content types, charsets and encodings, and smuggling', '415 or 400'),
  row(50, 'binary frames', 'a problem'),
  row(51, 'unknown actions and route keys as actions', 'a problem'),
  row(52, '10,000 frames at once', 'each answered once, others served'),
  row(53, '1,000 connections that trickle or never sign in', 'nobody is held up'),
  row(54, 'one message 100 times at once', 'one message'),
  row(55, 'one clientMessageId for two messages', '409'),
  row(56, 'a clientMessageId of another form', '400'),
  row(57, 'fields that only the server gives', '400'),
  row(58, 'positions out of order, negative, too large', 'a problem, or all that comes after'),
  row(59, 'line breaks in what becomes a header', 'no header comes of it'),
  row(60, 'method overrides, TRACE, HEAD, OPTIONS', 'without effect'),
  row(61, 'lone surrogates', 'U+FFFD, once, where they enter'),
  row(62, 'writing that turns around', 'kept as it is'),
  row(63, 'names that look alike', 'not merged; ids take ASCII alone'),
  row(64, '10,000 combining marks', 'kept as it is'),
  row(65, '10,000 emoji of many parts', 'kept; cut between them alone'),
  row(66, 'NUL and ANSI', 'in no log line'),
  row(67, 'texts that look like log lines', 'no log line comes of them'),
  row(68, 'searches in any script', 'answered'),
  row(69, 'words of 100,000 letters and slow patterns', 'answered, others served'),
  row(70, 'formulas in exported cells', 'tamed'),
  row(71, 'a megabyte of blanks', '413, shorter ones 400'),
  row(97, 'cursors that were touched, foreign or invented; limits out of range', '400'),
  row(98, 'evasion of limits; one tenant that floods', 'one bucket for each user, a share for each tenant'),
];

/** Rows that somebody writes now; empty when the table is whole. */
export const openRows: readonly number[] = [10, 14];
