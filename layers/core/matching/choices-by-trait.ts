/** A director's choices told by trait, for whoever keeps what holds of them. The traits are those of `learn.ts`: craft and work, nothing that nobody is chosen by. */
import type { Role } from '../casting/index.ts';
import { type Chosen, type Trait, traitsOf } from './learn.ts';

export interface OneChoice {
  readonly roleId: string;
  readonly person: Chosen;
  readonly state: 'shortlisted' | 'passed';
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface TraitChoices extends Pick<Trait, 'trait' | 'said'> {
  readonly choices: readonly OneChoice[];
}

/** `asked`: what each role's brief asks for. Who is chosen for what the role needs tells nothing of taste. */
export const choicesByTrait = (choices: readonly OneChoice[], asked: (roleId: string) => ReadonlySet<string>): TraitChoices[] => {
  const found = new Map<string, { said: string; choices: OneChoice[] }>();
  for (const choice of choices) {
    const needed = asked(choice.roleId);
    for (const { trait, said } of traitsOf(choice.person)) {
      if (choice.state === 'shortlisted' && needed.has(trait)) continue;
      const known = found.get(trait) ?? { said, choices: [] };
      known.choices.push(choice);
      found.set(trait, known);
    }
  }
  return [...found].map(([trait, one]) => ({ trait, ...one }));
};

/** The traits that a role's brief asks for. */
export const traitsAsked = ({ criteria: { skills = [], experience = [], medium } }: Pick<Role, 'criteria'>): Set<string> =>
  new Set([
    ...skills.map((name) => `skills:${name.toLowerCase()}`),
    ...experience.map((one) => `experience:${one}`),
    ...(medium === undefined ? [] : [`credits:${medium}`]),
  ]);
