/** `[##########..........]  50 %  1,000 people` on standard error: one line of a terminal that changes, or a line for each tenth where there is none. */
export const progressBar = (total: number, words: (done: number) => string): ((done: number) => void) => {
  let lastTenth = -1;
  return (done) => {
    const part = total === 0 ? 1 : Math.min(1, done / total);
    const line = `[${'#'.repeat(Math.round(part * 20)).padEnd(20, '.')}] ${String(Math.round(part * 100)).padStart(3)} %  ${words(done)}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${part === 1 ? '\n' : ''}`);
    else if (Math.floor(part * 10) > lastTenth) process.stderr.write(`${line}\n`);
    lastTenth = Math.floor(part * 10);
  };
};
