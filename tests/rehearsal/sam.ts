/** Some functions by `sam local invoke`, in a container: one of each kind that answers at once. SAM gathers a streamed answer, so streams are the Runtime API's to show. */
import type { Answer } from '../servers/runtime-api/runtime-api.ts';
import { openSam } from '../servers/sam/sam.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { emptyUserPool } from './empty-user-pool.ts';
import { checks, type Found } from './function-checks.ts';
import { eventOf, functionEnvironment, signIn } from './functions.ts';
import { openBook, type Proof } from './proof.ts';

export const shownBySam = ['documents', 'session', 'socket-authorizer', 'talent', 'pre-token', 'sweep'] as const;

/** The product on one machine, and a way to invoke functions beside it. */
export const samBesideProduct = async (say: (line: string) => void) => {
  const product: LocalProduct = await startLocalProduct({ env: { CASTMATCH_AUTH: 'strict', CASTMATCH_SEED: '200' }, readyMs: 180_000 });
  const pool = await emptyUserPool();
  const end = async (): Promise<void> => {
    await pool.close();
    await product.stop();
  };
  try {
    const sam = await openSam({ settings: functionEnvironment(product, { COGNITO_ENDPOINT: pool.url }), say });
    const token = await signIn(product);
    return {
      sam,
      token,
      stop: async () => {
        await sam.stop();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
};

export const rehearseSam = async (write: (proof: Proof) => void): Promise<void> => {
  const book = openBook('sam', 'sam local invoke, in a container', write);
  const { sam, token, stop } = await samBesideProduct(console.log);
  const found: { -readonly [name in keyof Found]: Found[name] } = { rung: [], token, ticket: '', turnId: '' };
  try {
    for (const name of shownBySam)
      await book.prove(`${name} answers its event`, async () => {
        const { answer, log } = await sam.invoke(name, eventOf(name, found));
        const said = JSON.parse(answer) as { errorType?: string; errorMessage?: string } | null;
        if (said?.errorType !== undefined) throw new Error(`${said.errorType}: ${said.errorMessage}\n${log}`);
        const body = Buffer.from(answer);
        const learnt = checks(name, { outcome: 'returned', mode: 'buffered', chunks: [], body } satisfies Answer, found);
        Object.assign(found, learnt.found);
        return learnt.says;
      });
  } finally {
    await stop();
  }
};
