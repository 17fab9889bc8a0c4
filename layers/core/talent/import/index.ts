export * from './export-line.ts';
export * from './import-job.ts';
export * from './records.ts';
export * from './run-import.ts';
export * from './start-import.ts';
export * from './uploads.ts';
