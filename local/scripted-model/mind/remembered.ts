/** What a tool of memory gave back, as outside data. */
type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (result: string): Fields => {
  try {
    const value: unknown = JSON.parse(result);
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
};

export interface Remembered {
  readonly id: string;
  readonly text: string;
}

const isRemembered = (value: unknown): value is Fields & Remembered =>
  isFields(value) && typeof value['id'] === 'string' && value['id'].startsWith('mem_') && typeof value['text'] === 'string';

export const listIn = (result: string, field: string): Fields[] => {
  const list = parsed(result)[field];
  return Array.isArray(list) ? list.filter(isFields) : [];
};

export const memoriesIn = (result: string): Remembered[] => listIn(result, 'memories').filter(isRemembered);
