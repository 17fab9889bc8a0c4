export { ConfigError } from './config-error.ts';
export { parseConfig, readConfig } from './read-config.ts';
export { type Stage, type StageConfig, stages } from './stage-config.ts';
