/** The columns of a CSV of people: how a cell is read and written. An empty cell says nothing. Lists are JSON, or `Marathi:native; Hindi:fluent`. */
import { foldText } from '../fold-text.ts';
import { asWritten, neutralised } from './csv.ts';

type Value = unknown;
interface Column {
  /** Where its value lies in the import format. */
  readonly path: readonly [string] | readonly [string, string];
  readonly read: (cell: string) => Value;
  readonly write: (value: Value) => string;
}

const json = (value: Value): string => JSON.stringify(value);
const fromJson = (cell: string, otherwise: (cell: string) => Value): Value => {
  if (!/^[[{]/.test(cell)) return otherwise(cell);
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
};
const parts = (cell: string): string[] =>
  cell
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const text = (...path: Column['path']): Column => ({ path, read: (cell) => cell, write: (value) => neutralised(String(value)) });
const number = (...path: Column['path']): Column => ({ path, read: (cell) => (/^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell), write: String });
const truths: Readonly<Record<string, boolean>> = { true: true, yes: true, y: true, 1: true, false: false, no: false, n: false, 0: false };
const truth = (...path: Column['path']): Column => ({ path, read: (cell) => truths[cell.trim().toLowerCase()] ?? cell, write: String });
const list = (name: string): Column => ({ path: [name], read: (cell) => fromJson(cell, parts), write: json });
/** `first:second; first:second`; a second that is not said is left out. */
const pairs = (name: string, first: string, second: string): Column => ({
  path: [name],
  read: (cell) =>
    fromJson(cell, () =>
      parts(cell).map((part) => {
        const [one = '', other] = part.split(':').map((word) => word.trim());
        return { [first]: one, ...(other === undefined ? {} : { [second]: other }) };
      }),
    ),
  write: json,
});
const table = (name: string): Column => ({
  path: [name],
  read: (cell) => fromJson(cell, () => Object.fromEntries(parts(cell).map((part) => part.split(':').map((word) => word.trim())))),
  write: json,
});

const columns: Readonly<Record<string, Column>> = {
  externalId: text('externalId'),
  stageName: text('stageName'),
  gender: text('gender'),
  playingAgeMin: number('playingAge', 'min'),
  playingAgeMax: number('playingAge', 'max'),
  heightCm: number('heightCm'),
  baseCity: text('baseCity'),
  willingToTravel: truth('willingToTravel'),
  languages: pairs('languages', 'code', 'proficiency'),
  dialects: list('dialects'),
  skills: pairs('skills', 'name', 'level'),
  experience: text('experience'),
  credits: pairs('credits', 'title', 'year'),
  training: list('training'),
  union: text('union'),
  build: text('build'),
  hair: text('hair'),
  comfort: table('comfort'),
  rates: list('rates'),
  availability: list('availability'),
  brandConflicts: pairs('brandConflicts', 'category', 'until'),
  representation: text('representation'),
  bio: text('bio'),
  media: list('media'),
  phone: text('contact', 'phone'),
  email: text('contact', 'email'),
  agentName: text('contact', 'agentName'),
  agentPhone: text('contact', 'agentPhone'),
  agentEmail: text('contact', 'agentEmail'),
  aiMatching: truth('consent', 'aiMatching'),
  shareWithClient: truth('consent', 'shareWithClient'),
  whatsappContact: truth('consent', 'whatsappContact'),
  emailContact: truth('consent', 'emailContact'),
  guardian: truth('consent', 'guardian'),
  consentExpiresOn: text('consent', 'expiresOn'),
  consentWithdrawnAt: text('consent', 'withdrawnAt'),
  birthYear: number('birthYear'),
  pronouns: text('pronouns'),
  locality: text('locality'),
  roleTypes: list('roleTypes'),
  looks: list('looks'),
  eyeColour: text('eyeColour'),
  facialHair: text('facialHair'),
  tattoos: text('tattoos'),
  piercings: text('piercings'),
  chestCm: number('sizes', 'chestCm'),
  waistCm: number('sizes', 'waistCm'),
  hipCm: number('sizes', 'hipCm'),
  shoeUk: number('sizes', 'shoeUk'),
  garment: text('sizes', 'garment'),
  awards: list('awards'),
  hasPassport: truth('hasPassport'),
  passportValidTill: text('passportValidTill'),
  visas: list('visas'),
  drivingLicence: truth('drivingLicence'),
  localHireCities: list('localHireCities'),
  noticeDays: number('noticeDays'),
  nightShoots: truth('nightShoots'),
  outdoorDays: number('outdoorDays'),
  unionValidTill: text('unionValidTill'),
  isExclusive: truth('isExclusive'),
  exclusiveUntil: text('exclusiveUntil'),
  source: text('source'),
  legalName: text('contact', 'legalName'),
  waId: text('contact', 'waId'),
  bsuid: text('contact', 'bsuid'),
  synthetic: truth('synthetic'),
  lastConfirmedAt: text('lastConfirmedAt'),
  confirmed: table('confirmed'),
};
export const csvHeader = Object.keys(columns);

/** How offices call them. */
const synonyms: Readonly<Record<string, string>> = {
  id: 'externalId',
  name: 'stageName',
  minage: 'playingAgeMin',
  maxage: 'playingAgeMax',
  agemin: 'playingAgeMin',
  agemax: 'playingAgeMax',
  height: 'heightCm',
  city: 'baseCity',
  mobile: 'phone',
  mail: 'email',
  consent: 'aiMatching',
  area: 'locality',
  beard: 'facialHair',
  eyes: 'eyeColour',
  eyecolor: 'eyeColour',
  passport: 'hasPassport',
  licence: 'drivingLicence',
  license: 'drivingLicence',
  agency: 'source',
};
const folded = (name: string): string => foldText(name).replaceAll(' ', '');
const byFolded = new Map([...Object.entries(synonyms), ...csvHeader.map((name) => [folded(name), name] as const)]);

export interface RowReader {
  /** Columns that there must be and are not. */
  readonly missing: readonly string[];
  /** The line of names once more: files that were put together. */
  readonly isHeader: (cells: readonly string[]) => boolean;
  readonly read: (cells: readonly string[]) => { value: Record<string, unknown> } | { problem: string };
}

/** Columns that are not known are passed over: what must not be stored has no column. */
export const rowReader = (header: readonly string[]): RowReader => {
  const names = header.map((name) => byFolded.get(folded(name)));
  return {
    missing: ['externalId', 'stageName', 'gender', 'playingAgeMin', 'playingAgeMax'].filter((name) => !names.includes(name)),
    isHeader: (cells) => cells.length === header.length && cells.every((cell, index) => cell === header[index]),
    read: (cells) => {
      if (cells.length > header.length) return { problem: `the line has ${cells.length} cells for ${header.length} columns` };
      const value: Record<string, unknown> = {};
      for (const [index, cell] of cells.entries()) {
        const column = columns[names[index] ?? ''];
        if (column !== undefined && cell.trim() !== '') place(value, column.path, column.read(asWritten(cell)));
      }
      return { value };
    },
  };
};

const place = (into: Record<string, unknown>, [name, inner]: readonly string[], value: unknown): void => {
  if (name === undefined) return;
  if (inner === undefined) into[name] = value;
  else into[name] = { ...(into[name] as object | undefined), [inner]: value };
};

export const csvCells = (line: Readonly<Record<string, unknown>>): string[] =>
  Object.values(columns).map(({ path: [name, inner], write }) => {
    const outer = line[name];
    const value = inner === undefined ? outer : (outer as Record<string, unknown> | null | undefined)?.[inner];
    return value === undefined || value === null || isNothing(value) ? '' : write(value);
  });

/** Left out, a list is empty anyway. */
const isNothing = (value: unknown): boolean => typeof value === 'object' && Object.keys(value as object).length === 0;
