/** Matching over the tables and the index: why, why not, who is like somebody, who fits a role, and what a director's own choices say. */
import { castEnsemble, forgetPreference, readPreference, roleMatches } from '../../layers/core/matching/index.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';
import { composeTalents } from './talents.ts';

export const composeMatching = (stores: Pick<Stores, 'tables' | 'clock'>, env: Env) => {
  const { talents, casting, find, leaning, explain, similar, showMatches, names } = composeTalents(stores, env);
  const { clock } = stores;
  const choices = { casting, talents, clock };
  return {
    find,
    talents,
    explain,
    similar,
    leaning,
    showMatches,
    renderCards: names.renderCards,
    ensemble: castEnsemble({ casting, talents, find, clock }),
    matches: roleMatches({ casting, find, clock }),
    preference: readPreference(choices),
    forgetPreference: forgetPreference(choices),
  };
};
