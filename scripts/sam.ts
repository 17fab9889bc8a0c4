/**
 * `npm run sam -- <function> [event.json]`: the synthesized function, invoked with its event of tests/events by `sam local invoke`, in a container, beside the product on
 * this machine. Prints what it answered; what it logged goes to standard error. `--check` invokes several and checks their answers.
 */
import { readFileSync } from 'node:fs';
import { functions } from '../functions/routes.ts';
import { exitAtSignals } from '../tests/rehearsal/children.ts';
import { eventOf } from '../tests/rehearsal/functions.ts';
import { type Proof, tableOf, tallyOf } from '../tests/rehearsal/proof.ts';
import { rehearseSam, samBesideProduct, shownBySam } from '../tests/rehearsal/sam.ts';
import { NoTool } from '../tests/rehearsal/tools.ts';

exitAtSignals();

const [name = '', file] = process.argv.slice(2);

const check = async (): Promise<number> => {
  const proofs: Proof[] = [];
  try {
    await rehearseSam((proof) => void proofs.push(proof));
  } catch (error) {
    if (!(error instanceof NoTool)) throw error;
    console.log(`skipped: sam local invoke of ${shownBySam.join(', ')}: ${error.message}`);
    console.log(`0 passed, 0 failed, ${shownBySam.length} skipped`);
    return 0;
  }
  const failed = proofs.filter(({ outcome }) => outcome === 'failed');
  console.log(tableOf(proofs));
  for (const { what, detail } of failed) console.log(`failed test: sam: ${what}: ${detail}`);
  console.log(tallyOf(proofs));
  return failed.length === 0 ? 0 : 1;
};

const invoke = async (): Promise<number> => {
  if (!(name in functions)) throw new Error(`there is no function '${name}'; there are ${Object.keys(functions).join(', ')}`);
  const { sam, token, stop } = await samBesideProduct((line) => console.error(line));
  try {
    const event = file === undefined ? eventOf(name, { token, rung: [], ticket: '', turnId: '' }) : (JSON.parse(readFileSync(file, 'utf8')) as unknown);
    const { answer, log } = await sam.invoke(name, event);
    process.stderr.write(log);
    console.log(answer);
    return answer.includes('"errorType"') ? 1 : 0;
  } finally {
    await stop();
  }
};

try {
  process.exitCode = await (name === '--check' ? check() : invoke());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
