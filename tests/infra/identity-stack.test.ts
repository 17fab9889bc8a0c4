import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { stages } from '../../lib/config/index.ts';
import { resourcesOf, template } from './synthesized.ts';

const identity = () => template('prod', 'identity');

describe('the user pool', () => {
  it.each(stages)('of %s keeps its accounts, asks a second factor, and calls our triggers', (stage) => {
    template(stage, 'identity').hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        UserPoolTier: 'ESSENTIALS',
        DeletionProtection: 'ACTIVE',
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: Match.anyValue() }, PreSignUp: Match.anyValue() },
      },
    });
  });

  it('people sign in by the providers alone, by the code flow', () => {
    identity().hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      SupportedIdentityProviders: ['Google', 'Facebook', 'LinkedIn'],
      CallbackURLs: ['https://castmatch.example/auth/callback'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
      // Refreshing by that flow would pass rotation by.
      ExplicitAuthFlows: Match.not(Match.arrayWith(['ALLOW_REFRESH_TOKEN_AUTH'])),
      AccessTokenValidity: 60,
      EnableTokenRevocation: true,
    });
    template('dev', 'identity').hasResourceProperties('AWS::Cognito::UserPoolClient', {
      SupportedIdentityProviders: ['Google'],
      CallbackURLs: ['http://localhost:5002/auth/callback'],
    });
  });

  it('shows pages of managed login, which need a branding for the client', () => {
    identity().hasResourceProperties('AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2 });
    identity().hasResourceProperties('AWS::Cognito::ManagedLoginBranding', { ClientId: Match.anyValue(), UseCognitoProvidedValues: true });
  });

  it('has one group: admins, who see operations', () => {
    identity().resourcePropertiesCountIs('AWS::Cognito::UserPoolGroup', { GroupName: 'admin' }, 1);
    identity().resourceCountIs('AWS::Cognito::UserPoolGroup', 1);
  });
});

describe('the providers', () => {
  it('have their secrets from Secrets Manager, and the template has none', () => {
    const secrets = resourcesOf(identity())
      .filter(([, { Type }]) => Type === 'AWS::Cognito::UserPoolIdentityProvider')
      .map(([, { Properties }]) => (Properties?.['ProviderDetails'] as Record<string, string> | undefined)?.['client_secret']);

    expect(secrets).toEqual(
      ['google', 'facebook', 'linkedin'].map((name) => `{{resolve:secretsmanager:castmatch/prod/sign-in/${name}:SecretString:clientSecret::}}`),
    );
  });

  it('read a changed secret when the config names its version', () => {
    const signIn = { domainPrefix: 'house', origins: [], providers: { google: { clientId: 'a', secretVersion: 'v-2' } } };

    template('prod', 'identity', { signIn }).hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderDetails: Match.objectLike({ client_secret: '{{resolve:secretsmanager:castmatch/prod/sign-in/google:SecretString:clientSecret::v-2}}' }),
    });
  });

  it('Facebook’s address is never taken for a verified one', () => {
    identity().hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderName: 'Facebook',
      AttributeMapping: { email: 'email', email_verified: Match.absent() },
    });
  });
});

it('the trigger that joins accounts may do so in this pool alone', () => {
  identity().hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: [
        {
          Action: ['cognito-idp:AdminLinkProviderForUser', 'cognito-idp:ListUsers'],
          Effect: 'Allow',
          Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PeoplePool'), 'Arn'] },
        },
      ],
    },
  });
});
