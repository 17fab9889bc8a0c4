/** What is remembered of the person who looks at the page. */
import type { Memory, MemoryWhy } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

export interface MemoryApi {
  /** The memory with what was said and where, and what it took the place of. */
  readMemory(id: string): Promise<MemoryWhy>;
  /** In other words: it was never otherwise. */
  correctMemory(id: string, text: string): Promise<Memory>;
  forgetMemory(id: string): Promise<unknown>;
}

export const memoryApi: MemoryApi = {
  readMemory: (id) => callApi('GET /api/v1/memory/{id}', { params: { id } }),
  correctMemory: (id, text) => callApi('PATCH /api/v1/memory/{id}', { params: { id }, body: { text } }),
  forgetMemory: (id) => callApi('DELETE /api/v1/memory/{id}', { params: { id } }),
};
