/** Small things that outlive the page. Storage may be off or full: then they do not, and nothing else breaks. */
export const readStored = (key: string): string | null => {
  try {
    return localStorage.getItem(`castmatch.${key}`);
  } catch {
    return null;
  }
};

/** False: it is not kept. */
export const writeStored = (key: string, value: string | null): boolean => {
  try {
    if (value === null) localStorage.removeItem(`castmatch.${key}`);
    else localStorage.setItem(`castmatch.${key}`, value);
    return true;
  } catch {
    return false;
  }
};

/** Throws away all whose name begins so, but one. */
export const dropStored = (prefix: string, except: string): void => {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    for (const key of keys) if (key.startsWith(`castmatch.${prefix}`) && key !== `castmatch.${except}`) localStorage.removeItem(key);
  } catch {
    // Then there was nothing to make room with.
  }
};
