/**
 * List prices of AWS in ap-south-1, US dollars without tax, free tiers and discounts. Read second hand on 2026-11-28: from public price lists that others had copied
 * (`listed`, with the usage type of AWS's price list, so that anybody can look it up again), or taken from us-east-1 (`us-east-1`), which Mumbai's come near.
 * Whoever has an account confirms them: `aws pricing get-products --service-code AmazonDynamoDB --filters Type=TERM_MATCH,Field=usagetype,Value=APS3-WriteRequestUnits`.
 */

export interface Price {
  readonly usd: number;
  readonly per: string;
  readonly source: 'listed' | 'us-east-1';
  /** Usage type in AWS's price list, or where it was read. */
  readonly where: string;
}

export const pricesReadOn = '2026-11-28';
const million = 1_000_000;

export const prices = {
  writeUnit: { usd: 0.71 / million, per: 'write request unit', source: 'listed', where: 'APS3-WriteRequestUnits' },
  readUnit: { usd: 0.1425 / million, per: 'read request unit', source: 'listed', where: 'APS3-ReadRequestUnits' },
  lambdaGbSecond: { usd: 0.0000133334, per: 'GB-second, arm64', source: 'listed', where: 'APS3-Lambda-GB-Second-ARM' },
  lambdaRequest: { usd: 0.2 / million, per: 'invoke', source: 'listed', where: 'APS3-Request' },
  socketMessage: { usd: 1 / million, per: 'message of at most 32 KB, in or out', source: 'us-east-1', where: 'reference/reliability.md 4.6' },
  connectionMinute: { usd: 0.25 / million, per: 'minute of a socket', source: 'us-east-1', where: 'reference/reliability.md 4.6' },
  logGigabyte: { usd: 0.67, per: 'GB of logs taken in', source: 'listed', where: 'APS3-DataProcessing-Bytes' },
} as const satisfies Record<string, Price>;

/** Dollars a month, whatever the traffic. Each is an estimate to be replaced by the account's own bill. */
export const fixed = {
  dev: [
    { what: 'OpenSearch, one t3.small.search', usd: 25, why: 'reference/reliability.md 4.6, us-east-1' },
    { what: 'WAF: one web ACL and its rules', usd: 10, why: 'USD 5 an ACL, USD 1 a rule' },
    { what: 'KMS keys and secrets', usd: 5, why: 'USD 1 a key, USD 0.40 a secret' },
  ],
  prod: [
    { what: 'OpenSearch, three zones', usd: 350, why: 'the floor of OpenSearch Serverless stands for it: a price of three data nodes in Mumbai was not found' },
    { what: 'WAF: one web ACL and its rules', usd: 10, why: 'USD 5 an ACL, USD 1 a rule' },
    { what: 'KMS keys and secrets', usd: 8, why: 'USD 1 a key, USD 0.40 a secret' },
  ],
} as const;
