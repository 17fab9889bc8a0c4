/** What is remembered of the person who looks at the page. */
import { callApi } from './http.ts';

export const forgetMemory = (memoryId: string): Promise<unknown> => callApi('DELETE /api/v1/memory/{id}', { params: { id: memoryId } });
