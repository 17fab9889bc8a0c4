/** A mail as RFC 5322 writes it. Recipients stand in Bcc alone: a mail server takes that line off, so nobody sees the others. */

export interface MessageParts {
  /** Before the `@` of its Message-ID: letters, digits and `_`. */
  readonly id: string;
  /** ISO 8601. */
  readonly writtenAt: string;
  /** Addresses of the form that `addressOf` makes. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export const mailMessage = ({ id, writtenAt, recipients, subject, text }: MessageParts): string =>
  [
    'From: CastMatch <casting@synthetic.invalid>',
    'To: undisclosed-recipients:;',
    `Bcc: ${recipients.join(',\r\n ')}`,
    `Subject: ${headerText(subject)}`,
    `Date: ${dateOf(writtenAt)}`,
    `Message-ID: <${id}@castmatch.invalid>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(text.replace(/\r\n|\r|\n/gu, '\r\n')),
    '',
  ].join('\r\n');

/** `Fri, 20 Nov 2026 09:30:00 +0000`: the names of days and months are English in any locale. */
const dateOf = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000');

const base64Lines = (text: string): string[] =>
  Buffer.from(text, 'utf8')
    .toString('base64')
    .match(/.{1,76}/gu) ?? [''];

const shortAscii = /^[\x20-\x7e]{1,60}$/u;
/** Bytes of UTF-8 in one encoded word: with its frame and `Subject: ` it stays below 76 characters. */
const wordBytes = 39;

/** Short plain ASCII as it is; anything else as encoded words (RFC 2047). Control characters are gone either way. */
const headerText = (subject: string): string => {
  const line = subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (shortAscii.test(line) && !line.includes('=?')) return line;
  return encodedWords(line).join('\r\n ');
};

const encodedWords = (line: string): string[] => {
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (Buffer.byteLength(word + character, 'utf8') > wordBytes) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((piece) => `=?utf-8?B?${Buffer.from(piece, 'utf8').toString('base64')}?=`);
};
