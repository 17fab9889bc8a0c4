/** What could be asked next is thought of when the answer stands: its phrases are loaded then, and not before the first word. */
import type { suggest } from './suggest/index.ts';

type Suggest = typeof suggest;

export const suggestWhenDone = async (...given: Parameters<Suggest>): Promise<ReturnType<Suggest>> => (await import('./suggest/index.ts')).suggest(...given);
