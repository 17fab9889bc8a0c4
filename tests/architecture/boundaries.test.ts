import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruise, type Finding } from './cruise.ts';
import { type PlantedTree, plantTree, root } from './planted-tree.ts';

const ruleNames: string[] = createRequire(import.meta.url)('../../.dependency-cruiser.cjs').forbidden.map(({ name }: { name: string }) => name);

/** What every planted file may lean on: one legal file in each place. */
const ground = {
  'package.json': JSON.stringify({
    name: 'planted',
    dependencies: { zod: '*', '@aws-sdk/client-dynamodb': '*', '@aws-sdk/client-lambda': '*', '@anthropic-ai/sdk': '*' },
    devDependencies: { vitest: '*' },
  }),
  'layers/core/shared/ids.ts': `import * as z from 'zod';\nexport const id = z.string();\nexport interface Id { value: string }`,
  'layers/core/talent/index.ts': `export { talent } from './talent.ts';`,
  'layers/core/talent/talent.ts': `import { id } from '../shared/ids.ts';\nexport const talent = id;`,
  'layers/core/intelligence/index.ts': `export { id } from '../shared/ids.ts';`,
  'layers/core/conversation/index.ts': `export { talent } from '../talent/index.ts';\nexport { id } from '../intelligence/index.ts';`,
  'layers/contracts/card.ts': `import * as z from 'zod';\nexport const card = z.string();`,
  'layers/adapters/dynamodb/tables.ts': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport { id } from '../../core/shared/ids.ts';\nexport const tables = DynamoDBClient;`,
  'layers/adapters/lambda/invoke.ts': `import { LambdaClient } from '@aws-sdk/client-lambda';\nexport const invoke = LambdaClient;`,
  'layers/adapters/anthropic/model.ts': `import Anthropic from '@anthropic-ai/sdk';\nexport const model = Anthropic;`,
  'functions/routes.ts': `export const routes = [];`,
  'functions/_kit/handler.ts': `export { id as handle } from '../../layers/core/shared/ids.ts';`,
  'functions/_compose/wire.ts': `export { tables } from '../../layers/adapters/dynamodb/tables.ts';`,
  'functions/http/chat.ts': `export { handle } from '../_kit/handler.ts';\nexport { tables } from '../_compose/wire.ts';\nexport { talent } from '../../layers/core/talent/index.ts';`,
  'functions/ws/send.ts': `export { handle } from '../_kit/handler.ts';`,
  'lib/stack.ts': `export { tables } from '../layers/adapters/dynamodb/tables.ts';\nexport { routes } from '../functions/routes.ts';`,
  'local/main.ts': `export { routes } from '../functions/routes.ts';`,
  'local/z-back.ts': `import { one } from './p3.ts';\nexport const two = () => one;`,
  'local/scripted-model/main.ts': `import { createServer } from 'node:http';\nexport const serve = createServer;`,
  'web/src/app.ts': `export { card } from '../../layers/contracts/card.ts';`,
  'tests/unit/a.test.ts': `export { serve } from '../../local/scripted-model/main.ts';\nexport { card } from '../../layers/contracts/card.ts';`,
};

/** rule, planted file, its text */
const planted: ReadonlyArray<readonly [string, string, string]> = [
  ['core-is-pure', 'layers/core/talent/p1.ts', `export { tables } from '../../adapters/dynamodb/tables.ts';`],
  ['core-is-pure', 'layers/core/talent/p2.ts', `import type { card } from '../../contracts/card.ts';\nexport type Card = typeof card;`],
  ['core-is-pure', 'layers/core/talent/p3.ts', `import { createHash } from 'node:crypto';\nexport const hash = createHash;`],
  ['core-is-pure', 'layers/core/talent/p4.ts', `import { ulid } from 'ulid';\nexport const make = ulid;`],
  ['core-is-pure', 'layers/core/talent/p5.ts', `export const later = () => import('../../adapters/lambda/invoke.ts');`],
  ['shared-stands-alone', 'layers/core/shared/p.ts', `export { talent } from '../talent/index.ts';`],
  ['modules-by-their-front-door', 'layers/core/conversation/p.ts', `export { talent } from '../talent/talent.ts';`],
  ['intelligence-knows-only-shared', 'layers/core/intelligence/p.ts', `export { talent } from '../talent/index.ts';`],
  ['conversation-is-on-top', 'layers/core/talent/p6.ts', `export { id } from '../conversation/index.ts';`],
  ['contracts-need-only-zod', 'layers/contracts/p1.ts', `export { id } from '../core/shared/ids.ts';`],
  ['contracts-need-only-zod', 'layers/contracts/p2.ts', `import type { Id } from '../core/shared/ids.ts';\nexport type Ours = Id;`],
  ['contracts-need-only-zod', 'layers/contracts/p3.ts', `import { join } from 'node:path';\nexport const joined = join;`],
  ['layers-know-no-functions', 'layers/adapters/lambda/p1.ts', `export { routes } from '../../../functions/routes.ts';`],
  ['adapters-stay-in-their-folder', 'layers/adapters/lambda/p2.ts', `export { tables } from '../dynamodb/tables.ts';`],
  [
    'adapters-use-their-own-sdk',
    'layers/adapters/lambda/p3.ts',
    `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const client = DynamoDBClient;`,
  ],
  ['adapters-use-their-own-sdk', 'layers/adapters/lambda/p4.ts', `import type Anthropic from '@anthropic-ai/sdk';\nexport type Client = Anthropic;`],
  ['sdks-in-adapters-only', 'functions/http/p1.ts', `import { LambdaClient } from '@aws-sdk/client-lambda';\nexport const client = LambdaClient;`],
  ['sdks-in-adapters-only', 'local/scripted-model/p1.ts', `import Anthropic from '@anthropic-ai/sdk';\nexport const client = Anthropic;`],
  ['handlers-get-adapters-from-compose', 'functions/ws/p1.ts', `export { tables } from '../../layers/adapters/dynamodb/tables.ts';`],
  ['kit-knows-no-domain', 'functions/_kit/p1.ts', `export { talent } from '../../layers/core/talent/index.ts';`],
  ['kit-knows-no-domain', 'functions/_kit/p2.ts', `export { tables } from '../_compose/wire.ts';`],
  ['handlers-are-leaves', 'functions/ws/p2.ts', `export { handle } from '../http/chat.ts';`],
  ['handlers-are-leaves', 'functions/_compose/p.ts', `export { handle } from '../http/chat.ts';`],
  ['product-knows-no-surroundings', 'functions/ws/p3.ts', `export { routes } from '../../local/main.ts';`],
  ['stacks-know-names-only', 'lib/p1.ts', `export { talent } from '../layers/core/talent/index.ts';`],
  ['stacks-know-names-only', 'lib/p2.ts', `export { handle } from '../functions/http/chat.ts';`],
  ['web-knows-contracts-only', 'web/src/p1.ts', `import type { Id } from '../../layers/core/shared/ids.ts';\nexport type Ours = Id;`],
  ['web-knows-contracts-only', 'web/src/p2.ts', `export { routes } from '../../functions/routes.ts';`],
  ['scripted-model-knows-nothing', 'local/scripted-model/p2.ts', `export { card } from '../../layers/contracts/card.ts';`],
  ['the-judge-knows-no-ranker', 'scripts/eval/talent-set/judge-p.ts', `export { card } from '../../../layers/contracts/card.ts';`],
  ['the-judge-knows-no-ranker', 'scripts/eval/talent-world/p.ts', `export { card } from '../../../layers/contracts/card.ts';`],
  ['tests-are-for-tests', 'local/p1.ts', `export { card } from '../tests/unit/a.test.ts';`],
  ['runtime-needs-runtime-packages', 'functions/http/p2.ts', `import { expect } from 'vitest';\nexport const e = expect;`],
  ['everything-resolves', 'local/p2.ts', `export { gone } from './not-there.ts';`],
  ['no-cycles', 'local/p3.ts', `import { two } from './z-back.ts';\nexport const one = () => two;`],
];

describe('the dependency rule, on a tree with planted violations', () => {
  let tree: PlantedTree;
  let findings: Finding[];
  beforeAll(() => {
    tree = plantTree({ ...ground, ...Object.fromEntries(planted.map(([, file, text]) => [file, text])) });
    findings = cruise(tree.folder).findings;
  });
  afterAll(() => tree.remove());

  it.each(planted)('%s is reported for %s', (rule, file) => {
    expect(findings).toContainEqual(expect.objectContaining({ rule, from: file }));
  });

  it('reports nothing for the legal files', () => {
    expect(findings.filter(({ from }) => from in ground)).toEqual([]);
  });

  it('has a planted violation for every rule', () => {
    expect(ruleNames.filter((name) => !planted.some(([rule]) => rule === name))).toEqual([]);
  });
});

describe('the dependency rule, on this repository', () => {
  const { totalCruised, findings } = cruise(root);

  it('looks at more than fifty modules', () => {
    expect(totalCruised).toBeGreaterThan(50);
  });

  it('finds no violation', () => {
    expect(findings).toEqual([]);
  });
});
