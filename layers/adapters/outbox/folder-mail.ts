/** MailSender into a folder: `<actionId>.eml`, once for each action, however many send it at the same time. */
import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailSender, Recipient } from '../../core/operations/index.ts';
import { mailMessage } from './mail-message.ts';

export const folderMail = (folder: string): MailSender => ({
  reaches: (recipient) => addressOf(recipient) !== undefined,
  send: async ({ actionId, org, recipients, subject, text, writtenAt }) => {
    const file = fileOf(folder, org, actionId);
    const addresses = recipients.map(addressOf).filter((address) => address !== undefined);
    if (addresses.length < recipients.length) throw new Error('a recipient has no address');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const beside = join(folder, `.${actionId}.${randomBytes(6).toString('hex')}.part`);
    await writeFile(beside, mailMessage({ id: actionId, writtenAt, recipients: addresses, subject, text }), { mode: 0o600, flag: 'wx' });
    try {
      await link(beside, file);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    } finally {
      await rm(beside, { force: true });
    }
  },
  hasSent: async (org, actionId) => {
    try {
      return (await stat(fileOf(folder, org, actionId))).isFile();
    } catch (error) {
      if (isCode(error, 'ENOENT')) return false;
      throw error;
    }
  },
});

/** Ids are our own; they become file names, so they are looked at all the same. */
const fileOf = (folder: string, org: string, actionId: string): string => {
  if (!/^act_[0-9A-Z]{26}$/u.test(actionId) || !/^[A-Za-z0-9_-]{1,64}$/u.test(org)) throw new Error('not an id that can be a file name');
  return join(folder, `${org}.${actionId}.eml`);
};

/** An externalId may be anything; one that is no plain word is digested. */
const addressOf = ({ externalId, synthetic }: Recipient): string | undefined => {
  if (!synthetic || externalId === null) return undefined;
  const isPlain = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?$/u.test(externalId);
  const local = isPlain ? externalId : `person-${createHash('sha256').update(externalId).digest('hex').slice(0, 20)}`;
  return `${local}@synthetic.invalid`;
};

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
