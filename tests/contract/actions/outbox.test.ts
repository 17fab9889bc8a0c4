import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { folderMail } from '../../../layers/adapters/outbox/folder-mail.ts';
import { mailMessage } from '../../../layers/adapters/outbox/mail-message.ts';
import { actionId } from '../../support/actions.ts';
import { aMail, mailSenderContract } from './mail-sender.contract.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-outbox-'));
  folders.push(folder);
  return join(folder, 'outbox');
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('MailSender into a folder', () => {
  mailSenderContract(() => {
    const folder = newFolder();
    return { mail: folderMail(folder), delivered: async () => readdirSync(folder).map((name) => name.replace('demo.', '').replace('.eml', '')) };
  });

  it('keeps mails where only this user reads them', async () => {
    const folder = newFolder();
    await folderMail(folder).send(aMail());

    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, `demo.${actionId(1)}.eml`)).mode & 0o077).toBe(0);
  });

  it.each(['../../elsewhere', 'act_../../x', ''])('makes no file of the id "%s"', async (id) => {
    const folder = newFolder();

    await expect(folderMail(folder).send(aMail({ actionId: id }))).rejects.toThrow('not an id');
    expect(existsSync(folder)).toBe(false);
  });

  it('gives a strange externalId an address that is one address', async () => {
    const folder = newFolder();
    const strange = ['a@b, c@d', 'x\r\nBcc: all@example.com', 'नीलम', '.dot.', 'x'.repeat(200)];
    await folderMail(folder).send(aMail({ recipients: strange.map((externalId) => ({ ...aMail().recipients[0], externalId, synthetic: true, id: 'tal' })) }));

    const bcc = /^Bcc: ([\s\S]*?)\r\nSubject:/mu.exec(readFileSync(join(folder, `demo.${actionId(1)}.eml`), 'utf8'))?.[1]?.split(',\r\n ');
    expect(bcc).toHaveLength(5);
    for (const address of bcc ?? []) expect(address).toMatch(/^person-[0-9a-f]{20}@synthetic\.invalid$/u);
  });
});

describe('a mail message', () => {
  const message = (subject: string, text = 'Hello'): string =>
    mailMessage({ id: actionId(1), writtenAt: '2026-11-20T09:30:00.000Z', recipients: ['a@synthetic.invalid', 'b@synthetic.invalid'], subject, text });
  const headNames = (mail: string): string[] => [...(mail.split('\r\n\r\n')[0] ?? '').matchAll(/^([A-Za-z-]+):/gmu)].map(([, name]) => name ?? '');
  const decodedSubject = (mail: string): string => {
    const raw = /^Subject: ((?:.*)(?:\r\n .*)*)/mu.exec(mail)?.[1] ?? '';
    return raw.replace(/\r\n /gu, '').replace(/=\?utf-8\?B\?([^?]*)\?=/gu, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
  };
  const names = ['From', 'To', 'Bcc', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'];

  it('is as RFC 5322 has it', () => {
    const mail = message('Self-tape');

    expect(headNames(mail)).toEqual(names);
    expect(mail).toContain('Date: Fri, 20 Nov 2026 09:30:00 +0000\r\n');
    expect(mail).toContain('To: undisclosed-recipients:;\r\nBcc: a@synthetic.invalid,\r\n b@synthetic.invalid\r\nSubject: Self-tape\r\n');
  });

  it('writes any subject and text so that they come back, and so that nothing in them begins a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), fc.string({ unit: 'binary', maxLength: 400 }), (subject, text) => {
        const mail = message(subject, text);

        expect(headNames(mail)).toEqual(names);
        expect(mail.split('\r\n').every((line) => line.length <= 78 && /^[\x20-\x7e]*$/u.test(line))).toBe(true);
        expect(decodedSubject(mail)).toBe(Buffer.from(subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim(), 'utf8').toString('utf8'));
        const body = Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
        expect(body).toBe(Buffer.from(text.replace(/\r\n|\r|\n/gu, '\r\n'), 'utf8').toString('utf8'));
      }),
    );
  });

  it.each(['Hi\r\nBcc: everybody@example.com', 'Hi\nX-Evil: 1', 'Hi\u2028Bcc: a@b', '=?utf-8?B?QmNj?='])('is not broken by the subject "%s"', (subject) => {
    expect(headNames(message(subject))).toEqual(names);
  });
});
