/** An answer from a tool's result, and from nothing else. People are named by markers; the product writes their names. */
import { factsOf } from './facts.ts';
import { phrases } from './phrases.ts';
import { type FoundPerson, readFindings, type SearchFindings } from './read-result.ts';
import type { Tongue } from './tongue.ts';

const mostNamed = 5;
const fewest = 3;

const sayPerson = (person: FoundPerson, tongue: Tongue): string => {
  const reasons = person.reasons.length > 0 ? person.reasons.slice(0, 3) : factsOf(person, tongue, 3);
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

export const saySearch = (result: string, tongue: Tongue): string => {
  const say = phrases[tongue];
  const findings = readFindings(result);
  if (findings === undefined) return say.unreadable;
  const { people, total } = findings;
  if (people.length === 0) return [say.nobody, ...sayRelaxations(findings, tongue), '', say.nextAfterFew].join('\n');
  const list = people.slice(0, mostNamed).map((person) => sayPerson(person, tongue));
  const isFew = total < fewest;
  const end = isFew ? [say.few(total), ...sayRelaxations(findings, tongue), '', say.nextAfterFew] : [say.nextSteps];
  return [headline(findings, tongue), '', ...list, '', ...end].join('\n');
};

export const sayProfile = (result: string, tongue: Tongue): string => {
  const say = phrases[tongue];
  const findings = readFindings(result);
  if (findings === undefined) return say.unreadable;
  if (findings.people.length === 0) return say.noProfile;
  const lines = findings.people
    .slice(0, 3)
    .flatMap((person) => [`${say.profile} [[${person.id}]]:`, '', ...factsOf(person, tongue, 9).map((fact) => `- ${fact}`), '']);
  return lines.join('\n').trim();
};
