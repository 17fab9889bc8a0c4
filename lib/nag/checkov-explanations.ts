/**
 * What checkov finds in the templates of dev, and why it stands. The rehearsal fails at a finding that is not explained here, and at an explanation that explains
 * nothing any more (tests/rehearsal/policy-findings.ts). Each names the test that shows what is done instead.
 */
export interface CheckovExplanation {
  /** As checkov names it, such as `CKV_AWS_18`. */
  readonly id: string;
  /** `<stack>/<type>`, or `<stack>/<type>/<beginning of its logical id>`; a stack of `*` is each. What lies elsewhere is not explained by this. */
  readonly where: readonly string[];
  readonly reason: string;
  /** Name of the test, as it stands in `tests/infra`. */
  readonly shownBy: string;
}

const everyFunction = ['*/AWS::Lambda::Function'];

export const checkovExplanations: readonly CheckovExplanation[] = [
  {
    id: 'CKV_AWS_18',
    where: ['data/AWS::S3::Bucket/AccessLogs'],
    reason: 'This is the bucket that accesses are logged to: its own accesses, logged, would be logged again. Every other bucket logs there.',
    shownBy: 'every bucket but that of the logs logs its accesses there',
  },
  {
    id: 'CKV_AWS_115',
    where: everyFunction,
    reason:
      'A new account has ten concurrent executions in all, and what is reserved for one function is taken from the others. Floods are held off before a function starts: by the firewall, by the APIs’ own throttles and by the limits of each user.',
    shownBy: 'of %s limits an address, refuses known attackers and known attacks, and logs',
  },
  {
    id: 'CKV_AWS_116',
    where: everyFunction,
    reason:
      'Only asynchronous calls can have such a queue. Those functions have a failure destination, which also says why and for whom; streams and schedules park what no retry got through; whoever waits for an answer is told by the answer.',
    shownBy: 'what fails for good is parked',
  },
  {
    id: 'CKV_AWS_117',
    where: everyFunction,
    reason:
      'Functions in a VPC need NAT gateways to reach the model, which cost more than all functions together, and nothing that they speak to is in a VPC. Tables, index and queues answer signed requests over TLS, by the role of each function.',
    shownBy: 'the domain answers signed requests of this account alone',
  },
  {
    id: 'CKV_AWS_120',
    where: ['api/AWS::ApiGateway::Stage'],
    reason: 'This stage has streams alone, each one person’s answer as it comes: to cache one would be to give it to another person.',
    shownBy: 'every stream route streams, behind the authorizer of tokens',
  },
  {
    id: 'CKV_AWS_158',
    where: ['edge/AWS::Logs::LogGroup'],
    reason:
      'The firewall’s log is in us-east-1, where our key is not; CloudWatch encrypts it by its own. Tokens, cookies and queries are taken out before it is written. Every log of the product’s own region has our key.',
    shownBy: 'writes neither tokens nor tickets into its log',
  },
  {
    id: 'CKV_AWS_173',
    where: everyFunction,
    reason:
      'Settings are encrypted by Lambda’s own key. One of ours would add a call to KMS to each cold start, and there is nothing to hide in them: names and addresses, never a secret.',
    shownBy: 'hold no secret in their settings: its name, and the value is read at start',
  },
  {
    id: 'CKV_AWS_174',
    where: ['web/AWS::CloudFront::Distribution'],
    reason: 'In dev without a host name CloudFront uses its own certificate, which sets its own least version of TLS. Staging and prod must have a host name.',
    shownBy: 'a stage with a host name takes TLS 1.2 and later alone',
  },
];
