/** `npm run -s sign-in -- --stage dev --outputs outputs.json` prints `sign-in.json`: where the app of a stage signs people in, and by which providers. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readConfig } from '../lib/config/index.ts';
import { stackId } from '../lib/stacks/stack-names.ts';

/** As the user pool names them: lib/constructs/sign-in/social-providers.ts. */
const providerNames = { google: 'Google', facebook: 'Facebook', linkedin: 'LinkedIn' } as const;
const Outputs = z.record(z.string(), z.record(z.string(), z.string()));
const Identity = z.object({ ClientId: z.string().min(1), SignInAddress: z.url() });

const { values } = parseArgs({
  options: { stage: { type: 'string', default: 'dev' }, config: { type: 'string' }, outputs: { type: 'string', default: 'outputs.json' } },
});
const config = readConfig(values.stage, values.config);
const stack = stackId(config, 'identity');
const { ClientId: clientId, SignInAddress: at } = Identity.parse(Outputs.parse(JSON.parse(readFileSync(values.outputs, 'utf8')))[stack]);
const providers = (Object.keys(providerNames) as (keyof typeof providerNames)[]).flatMap((name) =>
  config.signIn.providers[name] === undefined ? [] : [{ id: providerNames[name], name: providerNames[name] }],
);
const oauth = (name: string): string => `${at}/oauth2/${name}`;
const signIn = {
  required: true,
  clientId,
  scope: 'openid profile email',
  authorize: oauth('authorize'),
  token: oauth('token'),
  revoke: oauth('revoke'),
  logout: `${at}/logout`,
  providers,
};
process.stdout.write(`${JSON.stringify(signIn)}\n`);
