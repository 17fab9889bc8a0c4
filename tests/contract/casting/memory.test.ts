import { describe } from 'vitest';
import { memoryCasting } from '../../../layers/adapters/memory/casting/memory-casting.ts';
import { castingStoreContract } from './casting-store.contract.ts';

describe('CastingStore in memory', () => castingStoreContract(memoryCasting));
