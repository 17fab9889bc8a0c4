/** Ways to narrow a long list: by what some of those shown have and others have not. Never by gender, which is a role's truth. */
import type { Phrases } from './phrases.ts';
import type { LastSearch } from './state.ts';

const notTelling: ReadonlySet<string> = new Set(['', 'not known', 'unknown', 'Hindi', 'English']);

/** The value that most have, but not all: to ask for it takes some away and leaves enough. */
const dividing = (values: readonly (readonly string[])[], isTaken: (value: string) => boolean): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values.flatMap((ofOne) => [...new Set(ofOne)])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const candidates = [...counts].filter(([value, count]) => count < values.length && !notTelling.has(value) && !isTaken(value));
  return candidates.sort(([left, more], [right, less]) => less - more || (left < right ? -1 : 1))[0]?.[0];
};

export const narrowings = ({ criteria, cards = [] }: LastSearch, phrases: Phrases): string[] => {
  const city = criteria.cities?.length
    ? undefined
    : dividing(
        cards.map(({ baseCity }) => [baseCity]),
        () => false,
      );
  const asked = new Set((criteria.languages ?? []).map(({ code }) => code));
  const language = dividing(
    cards.map(({ languages }) => languages),
    (name) => asked.has(name) || asked.size > 1,
  );
  const tier = criteria.experience?.length
    ? undefined
    : dividing(
        cards.map(({ experience }) => [experience]),
        () => false,
      );
  return [
    ...(city === undefined ? [] : [phrases.onlyCity(city)]),
    ...(tier === 'fresher' ? [phrases.onlyFreshers] : tier === undefined ? [] : [phrases.onlyEstablished]),
    ...(criteria.playingAge === undefined ? [phrases.ages(25, 35)] : []),
    ...(language === undefined ? [] : [phrases.onlyLanguage(language)]),
  ];
};
