/** Where the web app is served: the origins that may sign people in, open sockets and put files. */
import type { StageConfig } from './stage-config.ts';

export const webOrigins = ({ domain, signIn }: Pick<StageConfig, 'domain' | 'signIn'>): string[] => [
  ...(domain === undefined ? [] : [`https://${domain.name}`]),
  ...signIn.origins,
];
