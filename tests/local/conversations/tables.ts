/** The product's own tables, reached as its functions reach them. */
import { readFileSync } from 'node:fs';
import { connectTables, type Tables } from '../../../layers/adapters/dynamodb/client.ts';
import type { LocalProduct } from '../../support/local-product.ts';

export const tablesOf = (product: LocalProduct): Tables => {
  const environment = readFileSync(`/proc/${product.pids['worker']}/environ`, 'utf8').split('\0');
  const setting = (name: string): string => environment.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  process.env['AWS_ACCESS_KEY_ID'] = setting('AWS_ACCESS_KEY_ID');
  process.env['AWS_SECRET_ACCESS_KEY'] = setting('AWS_SECRET_ACCESS_KEY');
  return connectTables({
    main: setting('TABLE_NAME'),
    live: setting('LIVE_TABLE_NAME'),
    endpoint: setting('DYNAMODB_ENDPOINT'),
    region: setting('AWS_REGION'),
  });
};
