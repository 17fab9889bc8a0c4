/** FileStore in one process's memory. */
import { notFound } from '../../core/shared/index.ts';
import type { FileStore } from '../../core/talent/index.ts';

export const memoryFiles = (): FileStore => {
  const files = new Map<string, Uint8Array>();
  const name = (org: string, key: string): string => `${org}/${key}`;
  return {
    put: async (org, key, bytes) => void files.set(name(org, key), Uint8Array.from(bytes)),
    read: async function* (org, key) {
      const bytes = files.get(name(org, key));
      if (bytes === undefined) throw notFound('file');
      // In pieces, as a file comes: a character may lie across two of them.
      for (let at = 0; at < bytes.length; at += 1_001) yield bytes.slice(at, at + 1_001);
    },
    size: async (org, key) => files.get(name(org, key))?.length,
    remove: async (org, key) => void files.delete(name(org, key)),
    uploadUrl: async (org, key, { bytes }) => `memory://${name(org, key)}?bytes=${bytes}`,
  };
};
