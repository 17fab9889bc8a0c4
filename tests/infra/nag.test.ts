import { globSync, readFileSync } from 'node:fs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, CfnResource, Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it, vi } from 'vitest';
import { composeApp } from '../../lib/app.ts';
import { readConfig, stages } from '../../lib/config/index.ts';
import { acknowledgements } from '../../lib/nag/acknowledgements.ts';
import { standInBundles, synthesized } from './synthesized.ts';

const tests = globSync('*.test.ts', { cwd: import.meta.dirname })
  .filter((name) => name !== 'nag.test.ts')
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

describe('the checks of AWS', () => {
  it('end the synthesis of an app that has an error', () => {
    const app = new App();
    composeApp(app, readConfig('dev'), { bundles: standInBundles() });
    new Bucket(new Stack(app, 'planted'), 'Open');

    expect(() => app.synth()).toThrow(/AwsSolutions-S1/);
  });

  it('look at each resource once in a synthesis', () => {
    const looked = vi.spyOn(AwsSolutionsChecks.prototype as unknown as { checkResource(node: CfnResource): void }, 'checkResource');
    const app = new App();
    composeApp(app, readConfig('prod'), { bundles: standInBundles() });

    app.synth();

    const resources = app.node.findAll().filter(CfnResource.isCfnResource);
    expect(resources.length).toBeGreaterThan(400);
    expect(looked.mock.calls.map(([{ node }]) => node.path).toSorted()).toEqual(resources.map(({ node }) => node.path).toSorted());
    looked.mockRestore();
  });

  it.each(stages)('find none in %s', (stage) => {
    expect(() => synthesized(stage).app.synth()).not.toThrow();
  });
});

describe('the checks of AWS, of an account that is known', () => {
  it.each(stages)('find none in %s: the account is in no name of what is acknowledged', (stage) => {
    expect(() => synthesized(stage, { account: '123456789012' }).app.synth()).not.toThrow();
  });
});

describe('the acknowledgements', () => {
  it('are twelve at most, in all stacks together', () => {
    expect(acknowledgements.length).toBeLessThanOrEqual(12);
    expect(new Set(acknowledgements.map(({ id }) => id)).size).toBe(acknowledgements.length);
  });

  it.each(acknowledgements)('$id at $paths has a reason, a test that shows what is done instead, and its places', ({ paths, reason, shownBy }) => {
    expect(reason.length).toBeGreaterThan(60);
    expect(tests).toContain(`it('${shownBy}'`);
    for (const path of paths)
      expect(
        stages.some((stage) =>
          synthesized(stage)
            .app.node.findAll()
            .some(({ node }) => node.path === `castmatch-${stage}-${path}`),
        ),
      ).toBe(true);
  });
});
