import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, because it runs before anything is installed
import { requireDatabase } from '../../../scripts/house/database.mjs';

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
