/** Google, Facebook and LinkedIn, named as `functions/auth/pre-sign-up.ts` names them. Their secrets come from Secrets Manager when CloudFormation resolves them, and stand in no template. */
import {
  OidcAttributeRequestMethod,
  ProviderAttribute,
  type UserPool,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderFacebook,
  UserPoolIdentityProviderGoogle,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import { SecretValue } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage, StageConfig } from '../../config/index.ts';
import { secretName } from '../secrets/product-secrets.ts';

export interface SocialProvidersProps {
  readonly userPool: UserPool;
  readonly stage: Stage;
  readonly providers: StageConfig['signIn']['providers'];
}

const scopes = ['openid', 'profile', 'email'];

export class SocialProviders extends Construct {
  /** Those that the config names, as an app client takes them; it must depend on this construct. */
  readonly offered: readonly UserPoolClientIdentityProvider[];

  constructor(scope: Construct, id: string, props: SocialProvidersProps) {
    super(scope, id);
    this.offered = [this.google(props), this.facebook(props), this.linkedin(props)].filter((provider) => provider !== undefined);
  }

  private google({ userPool, stage, providers: { google } }: SocialProvidersProps) {
    if (google === undefined) return undefined;
    new UserPoolIdentityProviderGoogle(this, 'Google', {
      userPool,
      clientId: google.clientId,
      clientSecretValue: clientSecret(stage, 'google', google.secretVersion),
      scopes,
      attributeMapping: {
        email: ProviderAttribute.GOOGLE_EMAIL,
        emailVerified: ProviderAttribute.GOOGLE_EMAIL_VERIFIED,
        fullname: ProviderAttribute.GOOGLE_NAME,
      },
    });
    return UserPoolClientIdentityProvider.GOOGLE;
  }

  private facebook({ userPool, stage, providers: { facebook } }: SocialProvidersProps) {
    if (facebook === undefined) return undefined;
    new UserPoolIdentityProviderFacebook(this, 'Facebook', {
      userPool,
      clientId: facebook.clientId,
      // A reference that CloudFormation resolves, not the secret itself.
      clientSecret: clientSecret(stage, 'facebook', facebook.secretVersion).unsafeUnwrap(),
      scopes: ['public_profile', 'email'],
      // It never says whether it verified an address.
      attributeMapping: { email: ProviderAttribute.FACEBOOK_EMAIL, fullname: ProviderAttribute.FACEBOOK_NAME },
    });
    return UserPoolClientIdentityProvider.FACEBOOK;
  }

  private linkedin({ userPool, stage, providers: { linkedin } }: SocialProvidersProps) {
    if (linkedin === undefined) return undefined;
    new UserPoolIdentityProviderOidc(this, 'LinkedIn', {
      userPool,
      name: 'LinkedIn',
      clientId: linkedin.clientId,
      clientSecret: clientSecret(stage, 'linkedin', linkedin.secretVersion).unsafeUnwrap(),
      scopes,
      issuerUrl: 'https://www.linkedin.com/oauth',
      attributeRequestMethod: OidcAttributeRequestMethod.GET,
      endpoints: {
        authorization: 'https://www.linkedin.com/oauth/v2/authorization',
        token: 'https://www.linkedin.com/oauth/v2/accessToken',
        userInfo: 'https://api.linkedin.com/v2/userinfo',
        jwksUri: 'https://www.linkedin.com/oauth/openid/jwks',
      },
      attributeMapping: {
        email: ProviderAttribute.other('email'),
        emailVerified: ProviderAttribute.other('email_verified'),
        fullname: ProviderAttribute.other('name'),
      },
    });
    return UserPoolClientIdentityProvider.custom('LinkedIn');
  }
}

/** `versionId` is what makes CloudFormation look again after the secret changed: an unchanged template is not resolved anew. */
const clientSecret = (stage: Stage, provider: string, versionId: string | undefined): SecretValue =>
  SecretValue.secretsManager(secretName(stage, `sign-in/${provider}`), { jsonField: 'clientSecret', ...(versionId === undefined ? {} : { versionId }) });
