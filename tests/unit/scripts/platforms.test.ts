import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, because it runs before anything is installed
import { requireDatabase } from '../../../scripts/house/database.mjs';
// @ts-expect-error plain JavaScript, because it runs before anything is installed
import { findNode } from '../../../scripts/house/node24.mjs';

describe('a machine without a DynamoDB', () => {
  it('is told the ways out before anything starts', () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      expect(() => requireDatabase({}, 'darwin-arm64')).toThrow(/darwin-arm64.*Java 17.*DYNAMODB_ENDPOINT/s);
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('is fine with an endpoint', () => {
    expect(() => requireDatabase({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' }, 'darwin-arm64')).not.toThrow();
  });
});

describe('a platform that no Node package is made for', () => {
  const withVersion = (version: string, work: () => void): void => {
    const original = Object.getOwnPropertyDescriptor(process.versions, 'node');
    Object.defineProperty(process.versions, 'node', { ...original, value: version, configurable: true });
    try {
      work();
    } finally {
      Object.defineProperty(process.versions, 'node', original ?? {});
    }
  };

  it('uses the Node that runs, from 24 on', () => {
    expect(findNode('darwin-arm64')).toBe(process.execPath);
  });

  it.each(['darwin-arm64', 'win32-x64', 'sunos-x64'])('%s with Node 20 is told how to get Node 24', (platform) => {
    withVersion('20.20.2', () => expect(() => findNode(platform)).toThrow(new RegExp(`Node 20.20.2 on ${platform}[\\s\\S]*nodejs.org`)));
  });
});
