import { expect, test } from 'vitest';
import { lazyModel } from '../../../../layers/adapters/resilient/lazy-model.ts';
import { aModel, read } from './scripted.ts';

test('the model is made by the first request, once', async () => {
  let loads = 0;
  const model = lazyModel(async () => {
    loads += 1;
    return aModel('late', 'answer').model;
  });
  expect(loads).toBe(0);

  const [first, second] = await Promise.all([read(model), read(model)]);

  expect([first.text, second.text]).toEqual(['late', 'late']);
  expect(loads).toBe(1);
});

test('a loading that failed is tried again by the next request', async () => {
  let loads = 0;
  const model = lazyModel(async () => {
    loads += 1;
    if (loads === 1) throw new Error('no such package');
    return aModel('late', 'answer').model;
  });

  await expect(read(model)).rejects.toThrow('no such package');
  expect((await read(model)).text).toBe('late');
});
