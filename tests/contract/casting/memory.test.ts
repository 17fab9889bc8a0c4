import { describe } from 'vitest';
import { memoryCasting } from '../../../layers/adapters/memory/casting/memory-casting.ts';
import { followingMerges } from '../../../layers/core/casting/index.ts';
import { castingStoreContract } from './casting-store.contract.ts';

describe('CastingStore in memory', () => castingStoreContract(memoryCasting));
describe('CastingStore in memory that follows merges, where nobody is merged', () =>
  castingStoreContract(() => followingMerges(memoryCasting(), { behind: async () => new Map() })));
