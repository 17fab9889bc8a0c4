/** The table's stream keeps the index of people: batches in order, at least once. What is late or comes twice changes nothing, for the index itself knows which version is newer. */
import * as z from 'zod';
import { projectSafely, projectTalents } from '../../layers/core/talent/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog, composeMetrics } from '../_compose/kit.ts';
import { composeTalentIndexes } from '../_compose/talent-index.ts';
import { composeTalentNews } from '../_compose/talent-news.ts';
import { nameError } from '../_kit/log.ts';

const env = readEnv();
const log = composeLog(env, 'talent-index');
const metrics = composeMetrics(env, 'talent-index');
const { newsFromRecord, parked, clock } = composeTalentNews(env);
const kept = composeTalentIndexes(env, { log });

const StreamEvent = z.object({ Records: z.array(z.unknown()) });
const Numbered = z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) });

/** Ids and a reason; the record itself stays in the table, where a repair finds it. */
const park = async (org: string, talentId: string, error: string): Promise<void> => {
  log('error', 'talent_parked', { org, error });
  metrics({}, [{ name: 'TalentsParked', unit: 'Count', value: 1, by: [['service', 'stage']] }]);
  await parked.park(org, talentId, error);
};

/** Tells by the first record's number that all of the batch has to come again, or that none has. */
export const handler = async (event: unknown): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
  const { Records } = StreamEvent.parse(event);
  const news = Records.map(newsFromRecord).filter((one) => one !== undefined);
  const changes = news.flatMap((one) => ('change' in one ? [one.change] : []));
  try {
    for (const one of news) if ('unreadable' in one) await park(one.unreadable.org, one.unreadable.talentId, 'the record cannot be read');
    for (const { index, embedder } of kept) {
      const failed = await projectSafely(projectTalents({ index, embedder, clock }), changes);
      for (const { change, error } of failed) await park(change.org, change.talentId, nameError(error));
    }
    return { batchItemFailures: [] };
  } catch (error) {
    log('warn', 'talent_index_behind', { error: nameError(error), failures: changes.length });
    const first = Numbered.safeParse(Records[0]);
    if (!first.success) throw error;
    return { batchItemFailures: [{ itemIdentifier: first.data.dynamodb.SequenceNumber }] };
  }
};
