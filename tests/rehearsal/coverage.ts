/** What shows what, as docs/guide/rehearsal.md tells it: reckoned from the templates, the route table and what the parts of the rehearsal look at. */

import { keptTypes } from './kept.ts';
import { changedTypes } from './next-version.ts';
import { usedOnAccount } from './product.ts';
import { shownBySam } from './sam.ts';

/** What MiniStack 1.5.33 cannot make, by kind; the rehearsal compares it with what MiniStack says of itself. */
export const severalMetrics = 'AWS::CloudWatch::Alarm that reckons with several metrics';
export const ministackLacks: readonly string[] = [
  'AWS::Backup::BackupSelection',
  severalMetrics,
  'AWS::CodeDeploy::Application',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPoolIdentityProvider',
  'AWS::WAFv2::LoggingConfiguration',
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const onMiniStack = (type: string): string => {
  if (ministackLacks.includes(type)) return 'no: it has no such type';
  const seen = [
    ...(changedTypes.includes(type) ? ['its service has the value of the template, and the new one after the update'] : []),
    ...(keptTypes.includes(type) ? ['there after its stack is gone'] : []),
  ];
  const partly = severalMetrics.startsWith(`${type} `) ? ', but those that reckon with several metrics' : '';
  return `yes${partly}${seen.length > 0 ? `; ${seen.join('; ')}` : ''}`;
};

/** Without counts: another route is no news here. */
export const typesTable = (types: readonly string[]): string =>
  table(
    ['type', 'deployed, updated and destroyed on MiniStack'],
    types.toSorted().map((type) => [`\`${type}\``, onMiniStack(type)]),
  );

const mark = (names: readonly string[], name: string): string => (names.includes(name) ? 'yes' : '');

export const functionsTable = (names: readonly string[]): string =>
  table(
    ['function', 'Runtime API, with its event', 'on the emulated account', 'SAM, in a container'],
    names.toSorted().map((name) => [`\`${name}\``, 'yes', mark(usedOnAccount, name), mark(shownBySam, name)]),
  );
