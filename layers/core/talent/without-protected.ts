/** Words without what nobody is chosen by. A model may pass on what it was asked: it ranks nobody all the same. */
import { briefParser, type ProtectedKind } from './brief/index.ts';

export interface WithoutProtected {
  readonly text: string;
  /** What was left out, each kind once. */
  readonly kinds: readonly ProtectedKind[];
}

/** No date is read from it, so any day will do. */
const anyDay = '2026-01-01';

export const withoutProtected = async (text: string): Promise<WithoutProtected> => {
  if (text === '') return { text, kinds: [] };
  const { parseBrief } = await briefParser();
  const { protectedAsks } = parseBrief(text, { today: anyDay }).flags;
  const kept = protectedAsks.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  return { text: kept.replace(/\s+/gu, ' ').trim(), kinds: [...new Set(protectedAsks.map(({ kind }) => kind))] };
};
