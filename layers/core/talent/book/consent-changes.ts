/** Consent as it is given and withdrawn: what was agreed to stands in the record, and every change of it in its log. */
import type { ConsentEntry, Talent } from '../talent.ts';

const purposes = ['aiMatching', 'shareWithClient', 'whatsappContact', 'emailContact', 'guardian'] as const;

export interface ConsentPatch extends Partial<Record<(typeof purposes)[number], boolean | undefined>> {
  readonly expiresOn?: string | null | undefined;
  readonly noticeVersion?: string | undefined;
  readonly language?: string | undefined;
}

/** Withdrawing is as easy as giving: `aiMatching: false` takes her out of every search, and `true` brings her back. */
export const withConsent = (talent: Talent, patch: ConsentPatch, { by, at }: { by: string; at: string }): Pick<Talent, 'consent' | 'consentLog'> => {
  const given = purposes.flatMap((purpose) => (patch[purpose] === undefined ? [] : [[purpose, patch[purpose]] as const]));
  const changed = given.filter(([purpose, granted]) => talent.consent[purpose] !== granted);
  const matching = patch.aiMatching ?? talent.consent.aiMatching;
  const withdrawnAt = matching ? null : (talent.consent.withdrawnAt ?? (talent.consent.aiMatching ? at : null));
  const entries = changed.map(
    ([purpose, granted]): ConsentEntry => ({ purpose, granted, at, by, noticeVersion: patch.noticeVersion ?? null, language: patch.language ?? null }),
  );
  return {
    consent: {
      ...talent.consent,
      ...Object.fromEntries(given),
      withdrawnAt: patch.aiMatching === undefined ? talent.consent.withdrawnAt : withdrawnAt,
      expiresOn: patch.expiresOn === undefined ? talent.consent.expiresOn : patch.expiresOn,
    },
    consentLog: [...talent.consentLog, ...entries].slice(-500),
  };
};
