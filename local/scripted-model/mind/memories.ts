/** What the product recalled for this message: data, told between tags of its own. */
export interface RememberedText {
  readonly id: string;
  readonly text: string;
}

/** `text`: JSON between memories tags. */
export const readMemories = (text: string | undefined): RememberedText[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return (Array.isArray(value) ? value : []).filter((one): one is RememberedText => typeof one?.id === 'string' && typeof one.text === 'string');
  } catch {
    return [];
  }
};
