/** What every MailSender promises. */
import { expect, it } from 'vitest';
import type { Mail, MailSender } from '../../../layers/core/operations/index.ts';
import { actionId } from '../../support/actions.ts';
import { talentId } from '../../support/talent.ts';

export interface MailWorld {
  readonly mail: MailSender;
  /** Ids of the actions whose mail was handed over, each as often as it was. */
  readonly delivered: () => Promise<readonly string[]>;
}

const recipient = (number: number) => ({ id: talentId(number), externalId: `syn-${number}`, synthetic: true });
export const aMail = (changes: Partial<Mail> = {}): Mail => ({
  actionId: actionId(1),
  org: 'demo',
  recipients: [recipient(1), recipient(2)],
  subject: 'Self-tape',
  text: 'Please send a self-tape.',
  writtenAt: '2026-11-20T09:30:00.000Z',
  ...changes,
});

export const mailSenderContract = (makeWorld: () => MailWorld): void => {
  it('hands a mail over, and knows it', async () => {
    const { mail, delivered } = makeWorld();
    expect(await mail.hasSent('demo', actionId(1))).toBe(false);

    await mail.send(aMail());

    expect(await mail.hasSent('demo', actionId(1))).toBe(true);
    expect(await mail.hasSent('another', actionId(1))).toBe(false);
    expect(await mail.hasSent('demo', actionId(2))).toBe(false);
    expect(await delivered()).toEqual([actionId(1)]);
  });

  it('hands one mail over for an action, however often and however concurrently', async () => {
    const { mail, delivered } = makeWorld();

    await Promise.all(Array.from({ length: 20 }, (_, index) => mail.send(aMail({ subject: `try ${index}` }))));
    await mail.send(aMail());
    await mail.send(aMail({ actionId: actionId(2) }));

    expect([...(await delivered())].sort()).toEqual([actionId(1), actionId(2)]);
  });

  it('reaches whom it has an address for', () => {
    const { mail } = makeWorld();

    expect(mail.reaches(recipient(1))).toBe(true);
    expect(mail.reaches({ ...recipient(1), synthetic: false })).toBe(false);
    expect(mail.reaches({ ...recipient(1), externalId: null })).toBe(false);
  });
};
