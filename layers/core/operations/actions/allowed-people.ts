/** Whom an action may concern: people who exist, are listed, and have consented to this purpose. Looked at when it is proposed and again when it is done. */
import { DomainError } from '../../shared/index.ts';
import { dayInIndia, isListed, isMinor, type Talent } from '../../talent/index.ts';
import type { PeopleContent } from './arguments.ts';
import type { MailSender, PeopleStore } from './ports.ts';

export interface AllowPorts {
  readonly talents: PeopleStore;
  /** Undefined where this product cannot send mail. */
  readonly mail: Pick<MailSender, 'reaches'> | undefined;
  readonly clock: { now(): number };
}

/** The people, in the order given. DomainError `invalid_request` when one of them is not allowed; it does not tell why of whom, for a record is not to be probed. */
export const allowedPeople = async (ports: AllowPorts, org: string, content: PeopleContent): Promise<Talent[]> => {
  const found = await ports.talents.getMany(org, content.arguments.talentIds);
  const today = dayInIndia(ports.clock.now());
  const byId = new Map(found.filter((talent) => isAllowed(ports, content.kind, talent, today)).map((talent) => [talent.id, talent]));
  const issues = content.arguments.talentIds.flatMap((id, index) =>
    byId.has(id) ? [] : [{ path: `talentIds.${index}`, message: `${id} ${reasons[content.kind]}` }],
  );
  if (issues.length > 0) throw new DomainError('invalid_request', `${issues.length} of these people cannot be included`, { issues: issues.slice(0, 20) });
  return content.arguments.talentIds.flatMap((id) => byId.get(id) ?? []);
};

const reasons = {
  email: 'cannot be written to: not listed, a minor, without consent to e-mail, or without an address',
  shortlist_export: 'cannot be exported: not listed, or without consent to be shown to a client',
} as const;

const isAllowed = ({ mail }: AllowPorts, kind: PeopleContent['kind'], talent: Talent, today: string): boolean => {
  if (!isListed(talent, today)) return false;
  const isChild = isMinor(talent, today);
  // A child is written to through her guardian, whom no record here knows.
  if (kind === 'email') return !isChild && talent.consent.emailContact === true && mail?.reaches(talent) === true;
  return talent.consent.shareWithClient === true && (!isChild || talent.consent.guardian === true);
};
