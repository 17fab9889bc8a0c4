/** Takes what a person left on this device when she signs out: drafts, unsent messages, what was seen. Language, theme and widths are the device's. */
const staying = /^castmatch\.(?:language|theme|width)/u;

export const forgetDevice = (outboxName: string): void => {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith('castmatch.') && !staying.test(name)) localStorage.removeItem(name);
    indexedDB.deleteDatabase(outboxName);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
};
