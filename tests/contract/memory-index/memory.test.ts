import { memoryMemoryIndex } from '../../../layers/adapters/memory/memories/memory-memory-index.ts';
import { describeMemoryIndex } from './memory-index.contract.ts';

describeMemoryIndex('memory', async () => ({ index: memoryMemoryIndex(), close: async () => undefined }));
