/** A person as her routes show her: without the tenant, without what only decides, and without what the caller may not see. `today` is YYYY-MM-DD. */
import type { TalentListItem, TalentPerson } from '../../layers/contracts/index.ts';
import { cardWhateverListed, isListed, isMinor, type Keeper, shownTo, type Talent } from '../../layers/core/talent/index.ts';

export const showPerson = (keeper: Pick<Keeper, 'role'>, talent: Talent, today: string): TalentPerson => {
  const {
    org: _,
    birthYear: __,
    guardianManaged: ___,
    importedSha256: ____,
    importedIn: _____,
    importedAsNew: ______,
    erasedAt: _______,
    mergedInto: ________,
    mergeNote: _________,
    ...shown
  } = shownTo(keeper, talent);
  return { ...shown, isListed: isListed(talent, today), isMinor: isMinor(talent, today) };
};

/** A card with what a list of people is kept by. */
export const showListed = (talent: Talent, today: string): TalentListItem => {
  const card = cardWhateverListed(talent, { score: 1, reasons: [], unknown: [] }, today);
  if (card === undefined) throw new Error('a card always fits');
  return { ...card, version: talent.version, isListed: isListed(talent, today), isMinor: isMinor(talent, today), updatedAt: talent.updatedAt };
};
