/** Facts of a record that a brief asks and a query has no field for: they grow old like the others. */
import type { Confirmable } from '../talent.ts';
import type { BriefSlots } from './brief.ts';

const advertising: readonly unknown[] = ['tvc', 'digital_ad', 'print'];

/** A rival's face is asked of whoever is to advertise. Who represents somebody is asked by no brief. */
export const askedBesides = ({ budget, union, comfort, willingToTravel, build, medium }: BriefSlots): Confirmable[] => [
  ...(budget === undefined ? [] : (['rates'] as const)),
  ...(union === undefined || union === 'not_needed' ? [] : (['union'] as const)),
  ...(comfort === undefined ? [] : (['comfort'] as const)),
  ...(willingToTravel === true ? (['willingToTravel'] as const) : []),
  ...(build === undefined ? [] : (['build'] as const)),
  ...(advertising.includes(medium) ? (['brandConflicts'] as const) : []),
];
