/** A person as a line that an import takes back unchanged. */
import { type Talent, talentProfile } from '../talent.ts';
import { csvLine } from './csv.ts';
import { csvCells, csvHeader } from './csv-columns.ts';
import type { ImportFormat } from './records.ts';

const profileFields = Object.keys(talentProfile) as (keyof typeof talentProfile)[];

const exportLine = (talent: Talent): Record<string, unknown> => ({
  externalId: talent.externalId ?? talent.id,
  ...Object.fromEntries(profileFields.map((field) => [field, talent[field]])),
  synthetic: talent.synthetic,
  lastConfirmedAt: talent.lastConfirmedAt,
  confirmed: talent.confirmed,
});

/** With its line end. */
export const exportText = (talent: Talent, format: ImportFormat): string =>
  format === 'jsonl' ? `${JSON.stringify(exportLine(talent))}\n` : `${csvLine(csvCells(exportLine(talent)))}\r\n`;
export const exportHeader = (format: ImportFormat): string => (format === 'jsonl' ? '' : `${csvLine(csvHeader)}\r\n`);
