/** A thread that holds tenants' memory files and does one thing after the other. */
import { serveFiles } from '../serve-files.ts';
import { MemoryFile } from './memory-file.ts';

serveFiles((path) => new MemoryFile(path));
