/** The `default:` of a switch over a union: a variant that is not handled breaks the build here. */
export const assertNever = (value: never): never => {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
};
