/** `npm run bundle [-- <function> ...]`: bundles functions into .build/functions and prints what is in each, against its budget. */
import { bundleAll } from '../lib/bundling/bundle-functions.ts';
import { reportOf } from '../lib/bundling/size-report.ts';

const bundles = await bundleAll(process.argv.length > 2 ? process.argv.slice(2) : undefined);
const { table, over } = reportOf(bundles);
console.log(table);
if (over.length > 0) {
  console.error(`over budget: ${over.join(', ')}`);
  process.exitCode = 1;
}
