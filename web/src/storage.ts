/** Small things that outlive the page. Storage may be off or full: then they do not, and nothing else breaks. */
export const readStored = (key: string): string | null => {
  try {
    return localStorage.getItem(`castmatch.${key}`);
  } catch {
    return null;
  }
};

export const writeStored = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`castmatch.${key}`);
    else localStorage.setItem(`castmatch.${key}`, value);
  } catch {
    // Said above.
  }
};
