/** Ports that are made when they are first asked: what a cold start need not read is a part of its own in the bundle. */

/** The same promise for everybody; a making that fails is tried again by the next who asks. */
export const once = <Made>(make: () => Promise<Made>): (() => Promise<Made>) => {
  let making: Promise<Made> | undefined;
  return () => {
    making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
};

type Asking = (...given: unknown[]) => Promise<unknown>;

/** The methods of these names, each of which answers a promise already. */
export const whenAsked = <Port extends object, Name extends keyof Port>(made: () => Promise<Port>, names: readonly Name[]): Pick<Port, Name> =>
  Object.fromEntries(names.map((name) => [name, async (...given: unknown[]) => ((await made())[name] as Asking)(...given)])) as Pick<Port, Name>;
