import { describe, expect, it } from 'vitest';
import { conversationIn, pageIn } from '../../../web/src/address.ts';
import { addLook, keptLooks, type Look, summarize } from '../../../web/src/pages/monitoring/looks.ts';

describe('the page that an address asks for', () => {
  it.each([
    ['/', 'talk'],
    ['/c/cnv_1', 'talk'],
    ['/design', 'design'],
    ['/design/', 'design'],
    ['/designs', 'talk'],
    ['/admin/monitoring', 'monitoring'],
    ['/searches', 'searches'],
    ['/searches/x', 'talk'],
    ['/memory', 'memory'],
    ['/admin', 'talk'],
    ['/auth/callback', 'callback'],
    ['/constructor', 'talk'],
  ])('%s is %s', (path, page) => {
    expect(pageIn(path)).toBe(page);
  });
  it.each([
    ['/c/cnv_1', 'cnv_1'],
    ['/c/cnv_1/', 'cnv_1'],
    ['/c/../x', null],
    ['/c/', null],
  ])('%s is the conversation %j', (path, id) => {
    expect(conversationIn(path)).toBe(id);
  });
});

describe('what a page has seen of the services', () => {
  const look = (ms: number | null, at = 0): Look => ({ at, ms });

  it('is nothing at first', () => {
    expect(summarize([])).toEqual({ looks: 0, unanswered: 0, median: null, slowest: null });
  });
  it('counts looks without an answer, and takes times of the others', () => {
    expect(summarize([look(30), look(null), look(10), look(20), look(90)])).toEqual({ looks: 5, unanswered: 1, median: 20, slowest: 90 });
    expect(summarize([look(null)])).toEqual({ looks: 1, unanswered: 1, median: null, slowest: null });
  });
  it('keeps the newest looks alone', () => {
    const looks = Array.from({ length: keptLooks + 5 }, (_, at) => at).reduce<readonly Look[]>((kept, at) => addLook(kept, look(1, at)), []);
    expect([looks.length, looks[0]?.at]).toEqual([keptLooks, 5]);
  });
});
