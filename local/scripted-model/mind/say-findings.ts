/** An answer from a tool's result, and from nothing else. People are named by markers; the product writes their names. */
import { type AskedFacts, factsOf } from './facts.ts';
import { phrases } from './phrases.ts';
import { type FoundPerson, readFindings, type SearchFindings } from './read-result.ts';
import type { Tongue } from './tongue.ts';

const mostNamed = 5;
/** Who is in a hurry reads three lines: two people, and how many there are. */
const mostNamedInHaste = 2;
const fewest = 3;

export interface Manner {
  readonly mood: string | undefined;
  readonly isForChild: boolean;
}

/** Reasons come in English: who writes in Hindi hears the facts instead, which can be said in it. */
const whyOf = (person: FoundPerson, tongue: Tongue): readonly string[] => {
  const facts = tongue === 'hi' ? factsOf(person, tongue, 3) : [];
  return facts.length > 0 ? facts : person.reasons.length > 0 ? person.reasons.slice(0, 3) : factsOf(person, tongue, 3);
};

const sayPerson = (person: FoundPerson, tongue: Tongue): string => {
  const reasons = whyOf(person, tongue);
  const ask = person.unknown.length === 0 ? '' : ` (${phrases[tongue].ask(person.unknown.slice(0, 3).join(', '))})`;
  return `- [[${person.id}]]${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}${ask}`;
};

const sayRelaxations = ({ relaxations }: SearchFindings, tongue: Tongue): string[] => {
  if (relaxations.length === 0) return [];
  const lines = relaxations.slice(0, 4).map(({ change, adds }) => `- ${change}${adds === undefined ? '' : `: ${phrases[tongue].more(adds)}`}`);
  return ['', phrases[tongue].wouldHelp, '', ...lines];
};

const headline = ({ people, total }: SearchFindings, tongue: Tongue): string =>
  total === 1 ? phrases[tongue].foundOne : phrases[tongue].found(total, Math.min(people.length, mostNamed));

/** A line of the list: after one, words without a blank line would be its last point's. */
const sayInHaste = ({ people, total }: SearchFindings, tongue: Tongue): string =>
  [...people.slice(0, mostNamedInHaste).map((person) => sayPerson(person, tongue)), `- ${phrases[tongue].inAll(total)}`].join('\n');

export const saySearch = (result: string, tongue: Tongue, { mood, isForChild }: Manner = { mood: undefined, isForChild: false }): string => {
  const say = phrases[tongue];
  const findings = readFindings(result);
  if (findings === undefined) return say.unreadable;
  const { people, total } = findings;
  const guardians = isForChild ? [say.guardians] : [];
  const offer = mood === 'frustrated' ? [say.widenOrUndo] : [];
  if (people.length === 0) return [say.nobody, ...sayRelaxations(findings, tongue), '', ...(offer.length > 0 ? offer : [say.nextAfterFew])].join('\n');
  if (mood === 'urgent') return sayInHaste(findings, tongue);
  const list = people.slice(0, mostNamed).map((person) => sayPerson(person, tongue));
  const isFew = total < fewest;
  const end = isFew ? [say.few(total), ...sayRelaxations(findings, tongue), '', say.nextAfterFew] : [say.nextSteps];
  return [headline(findings, tongue), '', ...list, '', ...guardians, ...(offer.length > 0 ? offer : end)].join('\n');
};

const mostNamedOfPart = 3;
/** Of one part of several: the best, and what would bring more where few fit. */
export const sayPart = (result: string, tongue: Tongue, { mood, isForChild }: Manner): string => {
  const say = phrases[tongue];
  const findings = readFindings(result);
  if (findings === undefined) return say.unreadable;
  const { people, total } = findings;
  if (people.length === 0) return [say.nobody, ...sayRelaxations(findings, tongue)].join('\n');
  if (mood === 'urgent') return sayInHaste(findings, tongue);
  const list = people.slice(0, mostNamedOfPart).map((person) => sayPerson(person, tongue));
  const shown = total === 1 ? say.foundOne : say.found(total, Math.min(people.length, mostNamedOfPart));
  const end = [...(total < fewest ? sayRelaxations(findings, tongue) : []), ...(isForChild ? ['', say.guardians] : [])];
  return [shown, '', ...list, ...end].join('\n');
};

/** One profile, or several one after the other; only the rates or dates where they were asked. */
export const sayProfiles = (results: readonly string[], tongue: Tongue, asked: AskedFacts | undefined): string => {
  const say = phrases[tongue];
  const found = results.map(readFindings);
  if (found.some((findings) => findings === undefined)) return say.unreadable;
  const people = found.flatMap((findings) => findings?.people ?? []);
  if (people.length === 0) return say.noProfile;
  const lines = people
    .slice(0, 3)
    .flatMap((person) => [`${say.profile} [[${person.id}]]:`, '', ...factsOf(person, tongue, 9, asked).map((fact) => `- ${fact}`), '']);
  return lines.join('\n').trim();
};
