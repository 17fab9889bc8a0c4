import { describe } from 'vitest';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import { talentStoreContract } from './talent-store.contract.ts';

describe('TalentStore in memory', () => {
  talentStoreContract(() => {
    const talents = memoryTalent();
    return { talents, directory: talents };
  });
});
