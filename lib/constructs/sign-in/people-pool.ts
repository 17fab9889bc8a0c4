/** Who may sign in: by Google, Facebook or LinkedIn alone. Claims of a token come from the table of members, by a trigger; nothing of a person's rights is kept here. */
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration, type RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/index.ts';
import { webOrigins } from '../../config/web-origins.ts';
import { SocialProviders } from './social-providers.ts';

export interface PeoplePoolProps {
  readonly config: StageConfig;
  /** `pre-token`: claims of the access token. */
  readonly preToken: IFunction;
  /** `pre-sign-up`: whose account a first sign-in is. */
  readonly preSignUp: IFunction;
  readonly removalPolicy: RemovalPolicy;
}

export class PeoplePool extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, props: PeoplePoolProps) {
    super(scope, id);
    const { config, removalPolicy } = props;
    this.userPool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      // A provider's person has no password here. An address is neither her name nor required: Facebook may not give one.
      signInAliases: { username: true },
      selfSignUpEnabled: true,
      standardAttributes: { email: { required: false, mutable: true }, fullname: { required: false, mutable: true } },
      // For an account that an administrator makes by hand; those of providers have the provider's.
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 14, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: !config.destroyData,
      removalPolicy,
    });
    this.addTriggers(props);
    // Admin is the one right that is not in the table of members: it sees operations and no content.
    new CfnUserPoolGroup(this, 'Admin', { userPoolId: this.userPool.userPoolId, groupName: 'admin', description: 'Sees operations, and no content' });
    this.domain = this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: config.signIn.domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.client = this.addWebClient(config);
    // Without it the pages of managed login do not render.
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.userPool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }

  private addTriggers({ preToken, preSignUp }: PeoplePoolProps): void {
    // V2_0 is what may change the ACCESS token.
    this.userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, preToken, LambdaVersion.V2_0);
    this.userPool.addTrigger(UserPoolOperation.PRE_SIGN_UP, preSignUp);
    // Its own policy, not the function's: the pool needs the function, so the function cannot wait for the pool.
    new Policy(this, 'MayLink', {
      roles: preSignUp.role === undefined ? [] : [preSignUp.role],
      statements: [new PolicyStatement({ actions: ['cognito-idp:AdminLinkProviderForUser', 'cognito-idp:ListUsers'], resources: [this.userPool.userPoolArn] })],
    });
  }

  private addWebClient(config: StageConfig): UserPoolClient {
    const providers = new SocialProviders(this, 'Providers', { userPool: this.userPool, stage: config.stage, providers: config.signIn.providers });
    const origins = webOrigins(config);
    const client = this.userPool.addClient('Web', {
      generateSecret: false,
      // One flow must be named, and nobody has a password for it: left out, Cognito would name the one that rotation forbids.
      authFlows: { userSrp: true },
      // A public client: the code flow with PKCE and nothing else.
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: origins.map((origin) => `${origin}/auth/callback`),
        logoutUrls: origins.map((origin) => `${origin}/`),
      },
      supportedIdentityProviders: [...providers.offered],
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
      // Each use gives the next one; the old one is good for as long as an answer may be lost.
      refreshTokenRotationGracePeriod: Duration.seconds(30),
      enableTokenRevocation: true,
    });
    client.node.addDependency(providers);
    return client;
  }
}
