/** What a line of an import makes of the person whom it names, or of nobody. What it leaves out stays as it was. */
import * as z from 'zod';
import { changedFacts, confirming } from '../freshness.ts';
import { makeTalent, TalentImport } from '../import-talent.ts';
import { isMinor } from '../listing.ts';
import { Confirmed, confirmable, type Talent, talentProfile } from '../talent.ts';

/** What an export says beside the profile. */
const Extras = z.object({ lastConfirmedAt: z.iso.datetime().optional(), confirmed: Confirmed.optional(), synthetic: z.boolean().optional() });
const Line = z.intersection(TalentImport, Extras);
export type ImportLine = z.infer<typeof Line>;

export interface ReadLine {
  readonly line: ImportLine;
  /** What it says, of the profile. */
  readonly given: readonly (keyof typeof talentProfile)[];
  readonly consentGiven: readonly string[];
  readonly sha256: string;
}

/** The line, or one sentence that says what is wrong with it. */
export const readLine = (value: Readonly<Record<string, unknown>>, sha256: (text: string) => string): ReadLine | string => {
  const parsed = Line.safeParse(value);
  if (!parsed.success)
    return parsed.error.issues
      .slice(0, 5)
      .map(({ path, message }) => `${path.map(String).join('.') || 'the line'}: ${message}`)
      .join('; ');
  const given = fields.filter((field) => value[field] !== undefined);
  const line = parsed.data;
  const said = [...given, 'externalId', 'synthetic', 'lastConfirmedAt', 'confirmed'] as const;
  const consent = value['consent'];
  return {
    line,
    given,
    consentGiven: consent !== null && typeof consent === 'object' ? Object.keys(consent) : [],
    sha256: sha256(JSON.stringify(said.map((field) => [field, line[field]]))),
  };
};
const fields = Object.keys(talentProfile) as (keyof typeof talentProfile)[];

export interface LineContext {
  readonly org: string;
  readonly importId: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
}

export type Applied =
  | { readonly kind: 'added' | 'changed'; readonly talent: Talent }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'done'; readonly as: 'added' | 'changed' };

export const applyLine = (read: ReadLine, before: Talent | undefined, context: LineContext): Applied => {
  if (before === undefined) return { kind: 'added', talent: added(read, context) };
  // This very line has made her what she is: in this import, whose worker was then lost, or in an earlier one.
  if (before.importedSha256 === read.sha256)
    return before.importedIn === context.importId ? { kind: 'done', as: before.importedAsNew ? 'added' : 'changed' } : { kind: 'unchanged' };
  const talent = changed(read, before, context);
  return changedFacts(before, talent).length === 0 && before.birthYear === talent.birthYear ? { kind: 'unchanged' } : { kind: 'changed', talent };
};

const earlier = (time: string | undefined, now: string): string => (time === undefined || time > now ? now : time);

const added = ({ line, sha256, consentGiven }: ReadLine, { org, importId, now, newId }: LineContext): Talent => {
  const bare = makeTalent(line, { id: newId(), org, now, synthetic: line.synthetic === true, lastConfirmedAt: earlier(line.lastConfirmedAt, now) });
  const log = purposes
    .filter((purpose) => consentGiven.includes(purpose))
    .map((purpose) => ({ purpose, granted: line.consent[purpose] === true, at: now, by: importId, noticeVersion: null, language: null }));
  return { ...bare, confirmed: line.confirmed ?? {}, consentLog: log, importedSha256: sha256, importedIn: importId, importedAsNew: true };
};
const purposes = ['aiMatching', 'shareWithClient', 'whatsappContact', 'emailContact', 'guardian'] as const;

const changed = ({ line, given, consentGiven, sha256 }: ReadLine, before: Talent, { importId, now }: LineContext): Talent => {
  const said = Object.fromEntries(given.filter((field) => field !== 'consent').map((field) => [field, line[field]]));
  const after: Talent = { ...before, ...said, ...consentAfter(line, consentGiven, before, { at: now, by: importId }) };
  const facts = confirmable.filter((fact) => given.includes(fact) && fact !== 'consent');
  const at = earlier(line.lastConfirmedAt, now);
  return {
    ...after,
    version: before.version,
    updatedAt: now,
    guardianManaged: isMinor(after, now.slice(0, 10)),
    confirmed: { ...confirming(before.confirmed, facts, at), ...line.confirmed },
    importedSha256: sha256,
    importedIn: importId,
    importedAsNew: false,
  };
};

/** A file may add consent and take it away, but it brings nobody back who has withdrawn: only a person does that, by hand. */
const consentAfter = (
  line: ImportLine,
  given: readonly string[],
  before: Talent,
  { at, by }: { at: string; by: string },
): Pick<Talent, 'consent' | 'consentLog'> => {
  const isOut = before.consent.withdrawnAt !== null;
  const wanted = given.filter((field) => !(isOut && (field === 'aiMatching' || field === 'withdrawnAt')));
  const consent = { ...before.consent, ...Object.fromEntries(wanted.map((field) => [field, line.consent[field as keyof typeof line.consent]])) };
  const entries = purposes
    .filter((purpose) => consent[purpose] !== undefined && consent[purpose] !== before.consent[purpose])
    .map((purpose) => ({ purpose, granted: consent[purpose] === true, at, by, noticeVersion: null, language: null }));
  return { consent, consentLog: [...before.consentLog, ...entries].slice(-500) };
};
