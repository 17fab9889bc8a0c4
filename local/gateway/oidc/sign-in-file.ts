/** `/sign-in.json`: what the web app must know to sign somebody in. In open mode nobody signs in. */
import { providerNames } from './provider-people.ts';
import { clientId } from './tokens.ts';

export const signInFile = (mode: 'open' | 'strict', issuer: string) =>
  mode === 'open'
    ? { required: false }
    : {
        required: true,
        clientId,
        scope: 'openid profile email',
        authorize: `${issuer}/authorize`,
        token: `${issuer}/token`,
        revoke: `${issuer}/revoke`,
        logout: `${issuer}/logout`,
        providers: Object.entries(providerNames).map(([id, name]) => ({ id, name })),
      };
