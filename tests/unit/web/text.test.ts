import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, conversationIn } from '../../../web/src/address.ts';
import { relativeTime } from '../../../web/src/format.ts';
import { linkTarget, withoutPersonLinks } from '../../../web/src/link-target.ts';
import { createGrowingBlocks, markdownBlocks } from '../../../web/src/markdown-blocks.ts';
import { initials, toneOf } from '../../../web/src/monogram.ts';
import { settleTail } from '../../../web/src/settle-tail.ts';
import { toolWords } from '../../../web/src/tool-words.ts';

const tool = (input: unknown, state: 'running' | 'done' = 'running') => toolWords({ type: 'tool', toolCallId: 'c', toolName: 'search_talent', state, input });

describe('markdown blocks', () => {
  const line = fc.constantFrom('word\n', '\n', '- item\n', '  more\n', '```\n', '1. one\n', '| a | b |\n', '# head\n', '~~~~\n', 'end');

  it('joined are the text again, and earlier ones do not change while text is added', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), line, (lines, next) => {
        const before = markdownBlocks(lines.join(''));
        const after = markdownBlocks(lines.join('') + next);

        expect(before.join('')).toBe(lines.join(''));
        expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps fences and lists whole', () => {
    expect(markdownBlocks('a\n\n```\nx\n\ny\n```\n\nb')).toEqual(['a\n\n', '```\nx\n\ny\n```\n\n', 'b']);
    expect(markdownBlocks('- a\n\n- b\n\nc')).toEqual(['- a\n\n- b\n\n', 'c']);
  });
});

describe('markdown blocks of a text that grows', () => {
  const asItIs = (text: string): string => text;
  const piece = fc.constantFrom('word', ' ', '\n', '\n\n', '-', ' item', '- item\n', '  more\n', '`', '```\n', '1.', '| a |\n', '# head\n', '~~~~\n', '*');

  it('are those of the whole text at every step, also after it began anew', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 30 }), (pieces, anew) => {
        const cut = createGrowingBlocks();
        for (const text of [...growing(pieces), ...growing(anew)]) expect(cut(text, asItIs)).toEqual(markdownBlocks(text));
      }),
      { numRuns: 500 },
    );
  });

  it('are made presentable at the end alone', () => {
    const cut = createGrowingBlocks();

    expect(cut('a\n\nb\n\nc **d', settleTail)).toEqual(['a\n\n', 'b\n\n', 'c **d**']);
    expect(cut('a\n\nb\n\nc **d** e', settleTail)).toEqual(['a\n\n', 'b\n\n', 'c **d** e']);
  });

  it('do not hold the text they were cut from: a memory of settled blocks is as large as the text, not as its square', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const cut = createGrowingBlocks();
    // As the page remembers them: what was drawn last of each block, and what was drawn before that.
    const remembered: { now: string; before: string }[] = [];
    collect();
    const before = process.memoryUsage().heapUsed;
    let text = '';
    for (let count = 0; count < 400; count += 1) {
      for (const piece of ['Three people fit the brief. '.repeat(90), '\n\n']) {
        text += piece;
        for (const [index, block] of cut(text, asItIs).entries())
          if (remembered[index]?.now !== block) remembered[index] = { now: block, before: remembered[index]?.now ?? '' };
      }
    }
    collect();

    expect(remembered.map(({ now }) => now).join('')).toBe(text);
    // 1 MB of text; held as it stood at every block it would be 200 MB.
    expect((process.memoryUsage().heapUsed - before) / 1_000_000).toBeLessThan(30);
  });
});

const growing = (pieces: readonly string[]): string[] => pieces.map((_, index) => pieces.slice(0, index + 1).join(''));

describe('an unfinished end', () => {
  it.each([
    ['See [Aditi Kulkarni](talent:tal_0', 'See Aditi Kulkarni'],
    ['See [Aditi', 'See Aditi'],
    ['two **very', 'two **very**'],
    ['two **', 'two '],
    ['done\n\n| A | B |\n| --', 'done\n\n'],
    ['| A | B |\n| --- | --- |\n| 1', '| A | B |\n| --- | --- |\n| 1'],
    ['| A | B |\n', ''],
    ['two fit:\n-', 'two fit:\n'],
    ['- a\n  -', '- a\n'],
    ['1. a\n2', '1. a\n'],
    ['1. a\n2. b', '1. a\n2. b'],
    ['done\n\n--', 'done\n\n'],
    ['```\ncode\n``', '```\ncode\n'],
    ['plays 25', 'plays 25'],
    ['[A](https://a.example) **b** done', '[A](https://a.example) **b** done'],
  ])('of %j shows as %j', (text, shown) => {
    expect(settleTail(text)).toBe(shown);
  });
});

describe('links', () => {
  it.each([
    ['talent:tal_01J9ZQ', 'person'],
    ['https://example.org/a', 'web'],
    ['javascript:alert(1)', 'none'],
    ['data:text/html,x', 'none'],
    ['//example.org', 'none'],
    ['talent:../../x', 'none'],
    ['java\nscript:alert(1)', 'none'],
    ['https://', 'none'],
  ])('%j lead to: %s', (href, kind) => {
    expect(linkTarget(href).kind).toBe(kind);
  });

  it('name the host, whatever the link calls itself', () => {
    expect(linkTarget('https://imdb.com@evil.example/x')).toMatchObject({ host: 'evil.example' });
  });

  it('to people are their names on the clipboard', () => {
    expect(withoutPersonLinks('Ask [Aditi](talent:tal_1) or [us](https://a.example)')).toBe('Ask Aditi or [us](https://a.example)');
  });
});

describe('tool words', () => {
  it('say what is looked for', () => {
    const input = { cities: ['Mumbai'], playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }], skills: ['horse_riding'], gender: 'female' };

    expect(tool(input)).toBe('Looking for women in Mumbai, 25 to 35, speaking Marathi, with horse riding…');
    expect(tool({ cities: ['Pune'], availableOn: { from: '2026-12-01', to: '2026-12-05' } }, 'done')).toBe('Looked for people in Pune, free 1 Dec to 5 Dec');
  });

  it('say something sensible of any input', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(tool(input)).toMatch(/^Looking for \S/u);
      }),
    );
    expect(tool(undefined)).toBe('Looking for people…');
  });
});

describe('monograms', () => {
  it.each([
    ['Aditi Kulkarni', 'AK'],
    ['  Meher  Irani-Contractor ', 'MI'],
    ['Nagma', 'N'],
    ['शुभांगी पवार', 'शुप'],
    ['', ''],
  ])('of %j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('keep their tone, one of six', () => {
    fc.assert(fc.property(fc.string(), (id) => Number.isInteger(toneOf(id)) && toneOf(id) >= 0 && toneOf(id) < 6));
  });
});

describe('addresses and times', () => {
  it('lead to a conversation and back', () => {
    expect(conversationIn(addressOf('cnv_01J'))).toBe('cnv_01J');
    expect(conversationIn('/c/../x')).toBeNull();
    expect(conversationIn('/')).toBeNull();
  });

  it('are told relative to now, and by the day after a week', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');

    expect(relativeTime('2026-11-20T11:59:50Z', now)).toBe('now');
    expect(relativeTime('2026-11-20T11:55:00Z', now)).toMatch(/5 min/u);
    expect(relativeTime('2026-11-01T11:55:00Z', now)).toBe('1 Nov');
    expect(relativeTime('nonsense', now)).toBe('');
  });
});

describe('what a tool is doing', () => {
  it.each([
    ['create_role_from_brief', 'Wrote the role down'],
    ['shortlist_add', 'Changed the shortlist'],
    ['record_hold', 'Noted a hold'],
    ['list_holds', 'Looked at what is planned'],
    ['remember', 'Made a note'],
    ['something_new', 'Done: something new'],
  ])('%s is told in plain words', (toolName, words) => {
    expect(toolWords({ type: 'tool', toolCallId: 'c', toolName, state: 'done', input: {} })).toBe(words);
  });
});
