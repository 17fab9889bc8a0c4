/**
 * What the checks of AWS say against us, and why it stands: at most twelve in all stacks together. Each names the test that shows what is done instead.
 * New ones need a reason that an auditor would take; `tests/infra/nag.test.ts` counts them and finds their tests.
 */
export interface NagAcknowledgement {
  /** As the check names it, such as `AwsSolutions-OS1`. */
  readonly id: string;
  /** Stack, after `castmatch-<stage>-`, and path inside it; all that lies below is meant. More than one where the reason is the same. */
  readonly paths: readonly string[];
  readonly reason: string;
  /** Name of the test, as it stands in `tests/infra`. */
  readonly shownBy: string;
}

export const acknowledgements: readonly NagAcknowledgement[] = [
  {
    id: 'AwsSolutions::AwsSolutions-OS1',
    paths: ['data/Search'],
    reason: 'Functions in a VPC start later and need NAT gateways to reach the model; the domain answers signed requests of this account alone, over TLS.',
    shownBy: 'the domain answers signed requests of this account alone',
  },
  {
    id: 'AwsSolutions::AwsSolutions-OS3',
    paths: ['data/Search'],
    reason: 'Functions outside a VPC have no addresses of their own to list; identity decides instead, and inside the domain fine-grained access.',
    shownBy: 'the domain answers signed requests of this account alone',
  },
  {
    id: 'AwsSolutions::AwsSolutions-OS4',
    paths: ['data/Search'],
    reason: 'In dev and staging data nodes manage themselves: the index is a projection and can be rebuilt. Prod has three managers.',
    shownBy: 'prod has three zones and three managers',
  },
  {
    id: 'AwsSolutions::AwsSolutions-OS7',
    paths: ['data/Search'],
    reason: 'Dev has one node: the index is a projection and can be rebuilt. Prod has three zones.',
    shownBy: 'prod has three zones and three managers',
  },
  {
    id: 'AwsSolutions::AwsSolutions-SMG4',
    paths: ['data/Secrets'],
    reason: 'Their rotation ends with a deployment of the web stack, so a person begins it; two values are live meanwhile.',
    shownBy: 'a secret of ours has two live values',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
    paths: ['data/Backups'],
    reason:
      'AWS keeps this policy in step with what its backup service calls; one of ours that fell behind would end backups silently. The selection names one table.',
    shownBy: 'the durable table is backed up daily and monthly, and nothing else is',
  },
  {
    id: 'AwsSolutions::AwsSolutions-COG8',
    paths: ['identity/People'],
    reason: 'What the plus plan adds watches passwords, and nobody has one: people come from Google, Facebook and LinkedIn alone, by the code flow.',
    shownBy: 'people sign in by the providers alone, by the code flow',
  },
  {
    id: 'AwsSolutions::AwsSolutions-CFR4',
    paths: ['web/Distribution'],
    reason: 'In dev without a host name CloudFront uses its own certificate, which sets its own least version of TLS. Staging and prod must have a host name.',
    shownBy: 'a stage with a host name takes TLS 1.2 and later alone',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:execute-api:ap-south-1:<AWS::AccountId>:<SocketsApi04DF8096>/live/*/@connections/*]',
    paths: ['realtime/Sockets'],
    reason: 'A connection has its id when somebody connects, so no policy can name it; the one stage of the one API is named.',
    shownBy: 'may post to the connections of its stage, and to nothing else',
  },
  {
    id: 'AwsSolutions::AwsSolutions-APIG4',
    paths: ['api/Json', 'realtime/Sockets'],
    reason:
      'Public are only the routes that the route table says are (health and documents); a socket is authorized at $connect, where alone an authorizer can stand.',
    shownBy: 'every route has the authorizer that the route table says',
  },
  {
    id: 'AwsSolutions::AwsSolutions-COG4',
    paths: ['api/Stream'],
    reason: 'Its own authorizer verifies the same tokens of the same pool, and answers with the identity that the other APIs give.',
    shownBy: 'every stream route streams, behind the authorizer of tokens',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::<MediaA721A567.Arn>/*]',
    paths: ['data/UseFiles'],
    reason: 'A file has its name when it is put there, so no policy can name it; the one bucket is named, and three actions.',
    shownBy: 'reads, puts and deletes files of one bucket',
  },
];
