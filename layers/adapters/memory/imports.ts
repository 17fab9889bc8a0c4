/** ImportStore and UploadStore in one process's memory. */
import type { ImportJob, ImportStore, RefusedRow, Upload, UploadStore } from '../../core/talent/index.ts';

export const memoryImports = (): ImportStore => {
  const jobs = new Map<string, ImportJob>();
  const reports = new Map<string, Map<number, readonly RefusedRow[]>>();
  const key = (org: string, importId: string): string => `${org} ${importId}`;
  return {
    create: async (job) => {
      const name = key(job.org, job.importId);
      if (jobs.has(name)) return 'there';
      jobs.set(name, job);
      return 'created';
    },
    read: async (org, importId) => jobs.get(key(org, importId)),
    replace: async (job, since) => {
      const name = key(job.org, job.importId);
      if (jobs.get(name)?.version !== job.version - 1) return 'refused';
      jobs.set(name, job);
      if (since !== undefined && since.rows.length > 0) reports.set(name, (reports.get(name) ?? new Map()).set(since.from, since.rows));
      return 'written';
    },
    report: async (org, importId, limit) =>
      [...(reports.get(key(org, importId)) ?? new Map<number, readonly RefusedRow[]>()).entries()]
        .sort(([left], [right]) => left - right)
        .flatMap(([, rows]) => rows)
        .slice(0, limit),
  };
};

export const memoryUploads = (): UploadStore => {
  const uploads = new Map<string, Upload>();
  const nameOf = ({ org, uploadId }: Upload): string => `${org} ${uploadId}`;
  return {
    create: async (upload) => void (uploads.has(nameOf(upload)) || uploads.set(nameOf(upload), upload)),
    complete: async (upload) => void (uploads.get(nameOf(upload))?.status === 'waiting' && uploads.set(nameOf(upload), upload)),
    read: async (org, uploadId) => uploads.get(`${org} ${uploadId}`),
  };
};
