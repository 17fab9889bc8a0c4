/** What is remembered of the person who looks at the page. */
import { callApi } from './http.ts';

export const forgetMemory = (memoryId: string): Promise<unknown> => callApi(`/api/v1/memory/${encodeURIComponent(memoryId)}`, { method: 'DELETE' });
