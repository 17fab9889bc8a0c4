/** The index of people made anew beside the live one: all tenants share an index, so those who are not made anew are copied as they are. */
import * as z from 'zod';
import { type Clock, DomainError } from '../../../core/shared/index.ts';
import type { IndexRebuilds, TalentIndex } from '../../../core/talent/index.ts';
import type { OpenSearchClient } from '../client.ts';
import { OpenSearchFailure } from '../failure.ts';
import { type Indices, ifMissing } from '../indices.ts';
import { generationsKnownMs } from './talent-index.ts';

export interface TalentRebuildsOptions {
  readonly client: OpenSearchClient;
  readonly indices: Indices;
  /** `openSearchTalentIndex` with `building`. */
  readonly building: TalentIndex;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
}

const Copied = z.object({ timed_out: z.boolean(), failures: z.array(z.unknown()) });
const copyMs = 15 * 60_000;

export const openSearchTalentRebuilds = ({ client, indices, building, clock }: TalentRebuildsOptions): IndexRebuilds => {
  const { live, building: beside } = indices.aliases;

  /** Versions go with the documents: what is changed meanwhile is not overwritten by an older copy. */
  const copyOthers = async (orgs: readonly string[]): Promise<void> => {
    const body = {
      conflicts: 'proceed',
      source: { index: live, size: 500, query: { bool: { must_not: [{ terms: { org: orgs } }] } } },
      dest: { index: beside, version_type: 'external' },
    };
    const { failures, timed_out } = await client.send({ method: 'POST', path: '/_reindex?refresh=true', body, deadlineMs: copyMs }, Copied);
    if (timed_out || failures.length > 0) throw new OpenSearchFailure('partial', `OpenSearch left ${failures.length} documents of other tenants uncopied`);
  };

  return {
    building,
    begin: ({ orgs, isAll, resume }) =>
      done(async () => {
        await indices.ensureLive();
        const { building: there } = await indices.generations();
        // One of another mapping is no beginning of this one.
        if (!resume || there === undefined || !indices.isCurrent(there)) await indices.beginBuilding(String(clock.now()));
        // Whoever writes knows of it by then.
        await clock.sleep(2 * generationsKnownMs);
        if (!isAll) await copyOthers(orgs).catch(ifMissing(undefined));
      }),
    switchOver: () => done(async () => void (await indices.switchOver())),
  };
};

const done = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof OpenSearchFailure)) throw error;
    throw new DomainError('unavailable', `the talent index cannot be made anew (${error.kind})`, { retryAfterMs: 1_000, cause: error });
  }
};
