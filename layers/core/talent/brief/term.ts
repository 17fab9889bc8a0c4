/** The meanings that the gazetteers give to words. */
export type TermSlot =
  | 'city' | 'locality' | 'language' | 'dialectName' | 'dialect' | 'accentName' | 'accentWord' | 'level'
  | 'skill' | 'skillFamily' | 'medium' | 'background' | 'experience' | 'comfort' | 'comfortCue' | 'union' | 'noUnion' | 'build' | 'look'
  | 'gender' | 'kin' | 'plural' | 'open' | 'pronoun' | 'lifeStage' | 'character' | 'protected'
  | 'month' | 'weekday' | 'relativeDay' | 'number' | 'hindiNumber' | 'decade' | 'boundBefore' | 'boundAfter' | 'to' | 'and' | 'or'
  | 'ageUnit' | 'ageCue' | 'money' | 'currency' | 'moneyCue' | 'basis'
  | 'refuseBefore' | 'refuseAfter' | 'unneeded' | 'nice' | 'must' | 'shootPlace' | 'travel' | 'sharedLine' | 'roleLine' | 'ask'
  | 'back' | 'much' | 'older' | 'younger' | 'taller' | 'shorter' | 'drop' | 'any' | 'also' | 'slotName' | 'filler';

export interface Term {
  readonly slot: TermSlot;
  readonly value: string;
}
