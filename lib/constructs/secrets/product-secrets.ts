/**
 * The product's own secrets. Those that we make have two live values, `current` and `previous`: who checks takes both, who signs or sends takes
 * `current`, so that a rotation refuses nobody (docs/guide/secrets.md).
 */
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../../config/index.ts';

export interface ProductSecretsProps {
  readonly stage: Stage;
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** The names under which an operator finds the secrets of a stage, and puts in those that others gave her. */
export const secretName = (stage: Stage, name: string): string => `castmatch/${stage}/${name}`;

export class ProductSecrets extends Construct {
  /** What CloudFront sends as `x-origin-verify`: `{current, previous}`. */
  readonly originVerify: Secret;
  /** Signs cursors of lists: `{current, previous}`. */
  readonly cursor: Secret;
  /** The key of the Anthropic API, put in by the operator before the first deployment: `{apiKey}`. */
  readonly anthropic: ISecret;

  constructor(scope: Construct, id: string, props: ProductSecretsProps) {
    super(scope, id);
    this.originVerify = this.withTwoValues('OriginVerify', 'origin-verify', props);
    this.cursor = this.withTwoValues('Cursor', 'cursor', props);
    this.anthropic = Secret.fromSecretNameV2(this, 'Anthropic', secretName(props.stage, 'anthropic'));
  }

  private withTwoValues(id: string, name: string, { stage, encryptionKey, removalPolicy }: ProductSecretsProps): Secret {
    return new Secret(this, id, {
      secretName: secretName(stage, name),
      encryptionKey,
      removalPolicy,
      generateSecretString: {
        secretStringTemplate: '{"previous":""}',
        generateStringKey: 'current',
        passwordLength: 48,
        excludePunctuation: true,
      },
    });
  }
}
