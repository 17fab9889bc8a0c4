/** How the scripts speak: one prefix, plain words, whole seconds. */
export const say = (text) => console.log(`castmatch: ${text}`);

export const seconds = (milliseconds) => (milliseconds < 10_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds / 1000)} s`);

/** Stops the script with a text for a person. It is a fact about this machine, so it comes without a stack. */
export class Missing extends Error {}

/** Runs a script's main function; what it returns is the exit code. */
export const main = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    console.error(`castmatch: ${error.message}`);
    process.exitCode = 1;
  }
};
