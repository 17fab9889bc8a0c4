/** A config that cannot be deployed. The message is for the operator: which file, which setting, what is wrong with it, and what helps. */
export class ConfigError extends Error {
  readonly complaints: readonly string[];

  constructor(source: string, complaints: readonly string[]) {
    super(`${source} cannot be deployed:\n${complaints.map((complaint) => `  - ${complaint}`).join('\n')}`);
    this.name = 'ConfigError';
    this.complaints = complaints;
  }
}
