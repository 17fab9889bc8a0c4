/** Where a tenant's file lies: whatever characters its id has, inside of the folder, and two ids never share one. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

export const tenantPath = (folder: string, embedderId: string, org: string): string =>
  join(folder, embedderId, `${org.replaceAll(/[^A-Za-z0-9_-]/gu, '_').slice(0, 40)}-${createHash('sha256').update(org).digest('hex').slice(0, 16)}.db`);
