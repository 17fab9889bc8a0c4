/** MailSender that keeps what it was given: reaches whoever has an externalId and is synthetic, as the outbox does. */
import type { Mail, MailSender } from '../../../core/operations/index.ts';

export const memoryMail = (): MailSender & { readonly sent: ReadonlyMap<string, Mail> } => {
  const sent = new Map<string, Mail>();
  return {
    sent,
    reaches: ({ externalId, synthetic }) => synthetic && externalId !== null,
    send: async (mail) => {
      if (!sent.has(mail.actionId)) sent.set(mail.actionId, structuredClone(mail));
    },
    hasSent: async (org, actionId) => sent.get(actionId)?.org === org,
  };
};
