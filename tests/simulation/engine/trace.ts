/** What happened: a digest over everything, and the last lines in words. */
export interface Trace {
  note(line: string): void;
  digest(): string;
  tail(): readonly string[];
}

const kept = Number(process.env['SIM_TRACE'] ?? 160);

export const traceFrom = (now: () => number, start: number): Trace => {
  const lines: string[] = [];
  let low = 0x811c9dc5;
  let high = 0x01000193;
  return {
    note: (text) => {
      const line = `${((now() - start) / 1000).toFixed(3)} ${text}`;
      for (let index = 0; index < line.length; index += 1) {
        low = Math.imul(low ^ line.charCodeAt(index), 0x01000193);
        high = Math.imul(high ^ low, 0x85ebca6b) ^ (high >>> 13);
      }
      lines.push(line);
      if (lines.length > 2 * kept) lines.splice(0, kept);
    },
    digest: () => (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0'),
    tail: () => lines.slice(-kept),
  };
};
