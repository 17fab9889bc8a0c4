/** One import, from the choice of a file to its report. The address keeps its id, so that a page that is loaded again goes on showing it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../layers/contracts/index.ts';
import { type FileKind, type Import, readImport, sendFile } from '../../api/imports.ts';
import { asProblem } from '../../api/problem-error.ts';

export interface Importing {
  readonly status: 'none' | 'sending' | 'reading' | 'ended';
  /** 0 to 1 of what is under way; null where nobody knows. */
  readonly share: number | null;
  readonly answer: Import | null;
  readonly problem: Problem | null;
  readonly send: (file: File) => Promise<void>;
  readonly again: () => void;
}

const lookEveryMs = 700;
const idIn = (hash: string): string | null => /^#(imp_[0-9A-Z]{26})$/u.exec(hash)?.[1] ?? null;

/** By its name; what is named otherwise is read as lines of JSON, whose rows say what is wrong. */
const kindOf = ({ name, type }: File): FileKind => (/\.csv$/iu.test(name) || type === 'text/csv' ? 'csv' : 'jsonl');

/** Lines with something in them, about as many as records: read in pieces, a file may be large. */
const countRecords = async (file: Blob, kind: FileKind): Promise<number> => {
  let lines = 0;
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) for (const byte of piece.value) if (byte === 10) lines += 1;
  return Math.max(1, lines - (kind === 'csv' ? 1 : 0));
};

export const useImport = (): Importing => {
  const [id, setId] = useState(idIn(location.hash));
  const [sent, setSent] = useState<{ bytes: number; of: number } | null>(null);
  const [records, setRecords] = useState<number | null>(null);
  const [answer, setAnswer] = useState<Import | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tries = useRef(0);
  const isEnded = answer !== null && (answer.status === 'done' || answer.status === 'failed');

  const look = useCallback(async (of: string) => {
    try {
      setAnswer(await readImport(of));
      setProblem(null);
      tries.current = 0;
    } catch (error) {
      const found = asProblem(error);
      // Nothing of it is lost: it goes on without this page, which asks again, more slowly.
      tries.current += 1;
      setProblem(found);
    }
  }, []);

  useEffect(() => {
    if (id === null || isEnded || problem?.code === 'not_found') return;
    const timer = setTimeout(() => void look(id), answer === null && problem === null ? 0 : lookEveryMs * Math.min(10, 1 + tries.current * 2));
    return () => clearTimeout(timer);
  }, [id, isEnded, answer, problem, look]);

  const send = async (file: File): Promise<void> => {
    const kind = kindOf(file);
    setProblem(null);
    setAnswer(null);
    setSent({ bytes: 0, of: file.size });
    try {
      const [made] = await Promise.all([sendFile(file, kind, (bytes) => setSent({ bytes, of: file.size })), countRecords(file, kind).then(setRecords)]);
      history.replaceState(null, '', `#${made.id}`);
      setId(made.id);
      setAnswer(made);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setSent(null);
  };
  const again = (): void => {
    history.replaceState(null, '', location.pathname);
    setId(null);
    setAnswer(null);
    setProblem(null);
    setRecords(null);
  };
  const share = sent !== null ? sent.bytes / Math.max(1, sent.of) : answer !== null && records !== null ? Math.min(1, answer.read / records) : null;
  return { status: sent !== null ? 'sending' : isEnded ? 'ended' : id !== null ? 'reading' : 'none', share, answer, problem, send, again };
};
