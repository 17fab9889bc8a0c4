import { describe, expect, it, test } from 'vitest';
import { readSettings, SettingsError } from '../../../local/settings.ts';

const read = (source: Record<string, string>) => readSettings(source, '/somewhere');

describe('settings', () => {
  it('have defaults that need neither an account nor a key', () => {
    expect(read({})).toMatchObject({
      port: 5002,
      home: '/somewhere/.castmatch',
      auth: 'open',
      seedPeople: 2000,
      model: 'scripted',
      extraOrigins: [],
      dynamodbEndpoint: undefined,
    });
  });

  it('take a blank value as unset', () => {
    expect(read({ PORT: '', ANTHROPIC_API_KEY: '', CASTMATCH_ORIGINS: '', CASTMATCH_SEED: '' })).toEqual(read({}));
  });

  test.each([
    ['a key', { ANTHROPIC_API_KEY: 'key' }],
    ['a base URL', { ANTHROPIC_BASE_URL: 'http://localhost:1234' }],
  ])('talk to Claude as soon as there is %s', (_name, source) => {
    expect(read(source).model).toBe('anthropic');
  });

  it('pass the models on only when they are chosen: which they are otherwise is for the functions to say', () => {
    const chosen = { CASTMATCH_MODEL: 'a', CASTMATCH_FALLBACK_MODEL: 'none', CASTMATCH_BEDROCK_MODEL: 'b', CASTMATCH_BEDROCK_REGION: 'us-east-1' };

    expect(read(chosen).passedOn).toMatchObject(chosen);
    for (const name of Object.keys(chosen)) expect(read({ [name]: '' }).passedOn).not.toHaveProperty(name);
  });

  it('read origins as a list', () => {
    expect(read({ CASTMATCH_ORIGINS: 'http://localhost:5173, https://app.example/' }).extraOrigins).toEqual(['http://localhost:5173', 'https://app.example']);
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['CASTMATCH_AUTH', 'none'],
    ['CASTMATCH_ORIGINS', 'localhost:5173'],
    ['CASTMATCH_ORIGINS', '*'],
    ['CASTMATCH_SEED', '-1'],
    ['CASTMATCH_TOKENS_PER_USER_DAY', '0'],
    ['CASTMATCH_COST_USD_PER_USER_DAY', 'much'],
    ['DYNAMODB_ENDPOINT', 'localhost:8000'],
    ['ANTHROPIC_BASE_URL', 'file:///etc/passwd'],
    ['LOG_LEVEL', 'loud'],
  ])('say that %s cannot be %s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(SettingsError);
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name}`));
  });
});
