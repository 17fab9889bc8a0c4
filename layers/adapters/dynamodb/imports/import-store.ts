/** ImportStore and UploadStore on DynamoDB. A job and the rows refused since its last note are written together. */
import * as z from 'zod';
import { ImportJob, type ImportStore, RefusedRow, Upload, type UploadStore } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type DatabaseOptions } from '../conversation/database.ts';
import { absent, put } from '../conversation/expressions.ts';
import { dueWorkItem } from '../erasure/due-store.ts';
import { fromItem, type Item, toItem, values } from '../item.ts';
import { index1, keys } from '../keys.ts';

/** Reports name people: they are kept as long as somebody may ask after an import. */
const reportDays = 30;
const Rows = z.object({ rows: z.array(RefusedRow) });

export const dynamoImportStore = (tables: Tables, options: DatabaseOptions = {}): ImportStore => {
  const db = connectDatabase(tables, options);
  return {
    create: async (job) => {
      const due = { kind: 'import', org: job.org, id: job.importId, dueAt: job.createdAt } as const;
      const refused = await db.transact([
        { name: 'job', Put: put(db.main, jobItem(job), { when: absent }) },
        { name: 'due', Put: put(db.live, dueWorkItem(due)) },
      ]);
      return refused === null ? 'created' : 'there';
    },
    read: async (org, importId) => {
      const item = await db.get(db.main, keys.importJob(org, importId));
      return item && ImportJob.parse(fromItem(item));
    },
    replace: async (job, since) => {
      const job_ = put(db.main, jobItem(job), { when: '#version = :before', given: { ':before': job.version - 1 } });
      const report =
        since === undefined || since.rows.length === 0
          ? []
          : [
              {
                name: 'report',
                Put: put(
                  db.main,
                  toItem({
                    ...keys.importReport(job.org, job.importId, since.from),
                    entity: 'import-report',
                    v: 1,
                    rows: since.rows,
                    expiresAt: Math.floor(db.now() / 1000) + reportDays * 86_400,
                  }),
                ),
              },
            ];
      return (await db.transact([{ name: 'job', Put: job_ }, ...report])) === null ? 'written' : 'refused';
    },
    report: async (org, importId, limit) => {
      const rows: RefusedRow[] = [];
      const query = {
        TableName: db.main,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: values({ ':pk': keys.importJob(org, importId).pk, ':prefix': keys.importReportPrefix }),
      };
      for await (const item of db.query(query)) {
        rows.push(...Rows.parse(fromItem(item)).rows);
        if (rows.length >= limit) break;
      }
      return rows.slice(0, limit);
    },
  };
};

const jobItem = (job: ImportJob): Item =>
  toItem({ ...keys.importJob(job.org, job.importId), ...index1.imports(job.org, job.importId), entity: 'import-job', v: 1, ...job });

export const dynamoUploadStore = (tables: Tables, options: DatabaseOptions = {}): UploadStore => {
  const db = connectDatabase(tables, options);
  // Not `expiresAt`: that is the time to live.
  const itemOf = ({ expiresAt, ...upload }: Upload): Item =>
    toItem({ ...keys.upload(upload.org, upload.uploadId), entity: 'upload', v: 1, ...upload, goodUntil: expiresAt });
  return {
    create: async (upload) => void (await db.put(put(db.main, itemOf(upload), { when: absent }))),
    complete: async (upload) => void (await db.put(put(db.main, itemOf(upload), { when: '#status = :waiting', given: { ':waiting': 'waiting' } }))),
    read: async (org, uploadId) => {
      const item = await db.get(db.main, keys.upload(org, uploadId));
      if (item === undefined) return undefined;
      const { goodUntil, ...upload } = fromItem(item);
      return Upload.parse({ ...upload, expiresAt: goodUntil });
    },
  };
};
