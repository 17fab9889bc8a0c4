/** A Cognito user pool: who has an address, joining a sign-in to an account, and ending all refresh tokens of somebody. */
import {
  AdminLinkProviderForUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { SameEmail, UserPool } from '../../core/people/index.ts';

/** A trigger has five seconds in all. */
export const connectUserPool = (options: { endpoint?: string | undefined; region?: string | undefined }): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    maxAttempts: 2,
    requestHandler: { requestTimeout: 1_500, throwOnRequestTimeout: true, connectionTimeout: 1_000 },
  });

export const cognitoUserPool = (client: CognitoIdentityProviderClient, userPoolId: string): UserPool => ({
  withEmail: async (email) => {
    // In a filter, a quotation mark or a backslash of the address could say something else.
    const quoted = email.replace(/[\\"]/g, '\\$&');
    const { Users = [] } = await client.send(new ListUsersCommand({ UserPoolId: userPoolId, Filter: `email = "${quoted}"`, Limit: 20 }));
    return Users.flatMap(({ Username, Attributes = [] }): SameEmail[] => {
      const isVerified = Attributes.some(({ Name, Value }) => Name === 'email_verified' && Value === 'true');
      return Username === undefined ? [] : [{ sub: Username, emailVerified: isVerified }];
    });
  },
  link: async (username, { providerName, subject }) => {
    await client.send(
      new AdminLinkProviderForUserCommand({
        UserPoolId: userPoolId,
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: username },
        SourceUser: { ProviderName: providerName, ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: subject },
      }),
    );
  },
  endRefreshing: async (username) => {
    await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: userPoolId, Username: username }));
  },
});
