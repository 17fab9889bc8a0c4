import { describe } from 'vitest';
import { memoryTraffic } from '../../../layers/adapters/memory/traffic/memory-traffic.ts';
import { trafficStoreContract } from './traffic-store.contract.ts';

describe('traffic in memory', () => trafficStoreContract(async () => memoryTraffic()));
