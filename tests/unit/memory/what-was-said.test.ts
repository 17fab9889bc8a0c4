/** What was said is found again: chunks, words, days, names, and the order of answers. */
import { describe, expect, it } from 'vitest';
import { saidEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryMemoryIndex } from '../../../layers/adapters/memory/memories/memory-memory-index.ts';
import { keepSaid, type Said } from '../../../layers/core/memory/index.ts';
import { entryWords, questionWords } from '../../../layers/core/memory/said/entry-words.ts';
import { findSaid } from '../../../layers/core/memory/said/find-said.ts';
import { entriesOf } from '../../../layers/core/memory/said/keep-said.ts';
import { alsoOf, matesOf, membersOf, rootOf } from '../../../layers/core/memory/said/near-words.ts';
import { asksFor, namedSpeakers, offers, speakersOf } from '../../../layers/core/memory/said/question.ts';
import { daysAsked } from '../../../layers/core/memory/said/question-days.ts';
import { dayWords } from '../../../layers/core/memory/said/said-days.ts';
import { tokensOf } from '../../../layers/core/memory/tokens.ts';

const owner = { org: 'acme', sub: 'meera' };
const embedder = saidEmbedder();
const talk = (lines: readonly (readonly [speaker: string, text: string])[], start = '2026-03-02T10:00:00.000Z', first = 1): Said[] =>
  lines.map(([speaker, text], at) => ({
    conversationId: 'cnv_1',
    messageId: `msg_${first + at}`,
    place: first + at,
    speaker,
    at: new Date(Date.parse(start) + at * 60_000).toISOString(),
    text,
  }));
const asked = async (said: readonly Said[], text: string, k = 3): Promise<string[]> => {
  const index = memoryMemoryIndex(embedder);
  await keepSaid({ index, embedder })(owner, said);
  return (await findSaid({ index, embedder })(owner, { text, k })).map(({ entry }) => entry.messageIds[0] ?? '');
};

describe('recalling what was said', () => {
  it('prefers the words of the one who is named', async () => {
    const said = talk([
      ['Asha', 'My sister plays the sitar at weddings'],
      ['Kabir', 'My sister plays the sitar in a band'],
      ['Asha', 'The shoot is on Friday'],
    ]);

    expect((await asked(said, 'What does Kabir’s sister play?'))[0]).toBe('msg_2');
    expect((await asked(said, "What does Asha's sister play?"))[0]).toBe('msg_1');
  });

  it('finds an answer that has no word of the question, beside the question', async () => {
    const said = talk([
      ['Asha', 'The hotel was fine'],
      ['Kabir', 'Who should play the goldsmith in the Tanishq film?'],
      ['Asha', 'Definitely Devika'],
      ['Kabir', 'The weather has been bad all week'],
    ]);

    expect((await asked(said, 'Whom did Asha want as the goldsmith?')).slice(0, 2)).toContain('msg_3');
  });

  it('knows the day of "yesterday" from when it was said', async () => {
    const said = [
      ...talk([['Asha', 'We saw the location yesterday']], '2026-03-02T10:00:00.000Z'),
      ...talk([['Asha', 'We saw the location yesterday']], '2026-04-10T10:00:00.000Z', 2),
    ];

    expect((await asked(said, 'What did they see on 9 April 2026?'))[0]).toBe('msg_2');
    expect((await asked(said, 'What did they see on 1 Mar 2026?'))[0]).toBe('msg_1');
  });

  it('finds things of the kind that is asked for, though the kind is not named', async () => {
    const said = talk([
      ['Asha', 'I went to the market'],
      ['Asha', 'I love my tennis mornings'],
      ['Asha', 'The call sheet came late'],
    ]);

    expect((await asked(said, 'Which sports does Asha do?'))[0]).toBe('msg_2');
  });

  it('finds what was said in another word for the same', async () => {
    const said = talk([
      ['Asha', 'The call sheet came late'],
      ['Asha', 'I bought a film camera'],
      ['Asha', 'The camera was still in its box'],
    ]);

    expect((await asked(said, 'What did Asha purchase?'))[0]).toBe('msg_2');
  });

  it('prefers what was said about the day that is asked for', async () => {
    const said = [
      ...talk([['Asha', 'We rode horses at the stable']], '2026-03-02T10:00:00.000Z'),
      ...talk([['Asha', 'We rode horses at the stable']], '2026-05-10T10:00:00.000Z', 2),
    ];

    expect((await asked(said, 'Which animals were ridden around 12.05.2026?'))[0]).toBe('msg_2');
  });

  it('gives each message once, however many of its stretches fit', async () => {
    const long = Array.from({ length: 80 }, (_, at) => `Sentence ${at} is about the horse riding scene.`).join(' ');

    expect(await asked(talk([['Asha', long]]), 'horse riding scene', 10)).toEqual(['msg_1']);
  });

  it('answers nothing when nothing was said, and is not upset by a question without a word', async () => {
    expect(await asked([], 'who rides?')).toEqual([]);
    expect(await asked(talk([['', '!!!']]), '???')).toEqual([]);
  });
});

describe('stretches of a message', () => {
  const message = (text: string) => entriesOf(talk([['Asha', text]])[0] as Said);

  it('are one for a short text, named as the message', () => {
    expect(message('hello there')).toMatchObject([{ id: 'msg_1', text: 'hello there', messageIds: ['msg_1'], place: 1, layer: 'message' }]);
  });

  it('of a long one are cut at sentences, or anywhere when there are none, and none is lost', () => {
    const sentences = Array.from({ length: 100 }, (_, at) => `This is sentence number ${at}.`);
    const parts = message(sentences.join(' ')).map(({ text }) => text);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.endsWith('.'))).toBe(true);
    expect(parts.join(' ')).toBe(sentences.join(' '));

    const endless = 'क'.repeat(3_000);
    expect(
      message(endless)
        .map(({ text }) => text)
        .join(''),
    ).toBe(endless);
  });

  it('are at most forty, and none of a text without a word', () => {
    expect(message('word '.repeat(100_000))).toHaveLength(40);
    expect(message(' \n …!? ')).toEqual([]);
  });
});

describe('words and days', () => {
  it.each([
    ['we met yesterday', '2 march 2026 1 march 2026'],
    ['last Friday was long', '2 march 2026 27 february 2026'],
    ['see you next week', '2 march 2026 9 march 2026'],
    ['last year was better', '2 march 2026 2025'],
    ['nothing of the kind', '2 march 2026'],
  ])('"%s" speaks of %s', (text, words) => {
    expect(dayWords(text, '2026-03-02T10:00:00.000Z').join(' ')).toBe(words);
  });

  it('has no days for a time that is none', () => {
    expect(dayWords('yesterday', 'whenever')).toEqual([]);
    expect(entryWords('horse', 'whenever')).toEqual(tokensOf('horse'));
  });

  it('reads a short month in a question as the long one, and leaves "may" alone', () => {
    expect(questionWords('on 31 Dec')).toEqual(tokensOf('31 december'));
    expect(questionWords('she may march')).toEqual(tokensOf('she may march'));
  });

  it.each([
    ['on 24.01.2024', '24 january 2024'],
    ['on the 17th of January, 2024', '17 january 2024'],
    ['since March 3rd 2025', '3 march 2025'],
    ['by 2026-11-05', '5 november 2026'],
  ])('reads the day in "%s" as entries have it', (text, words) => {
    expect(questionWords(text)).toEqual(expect.arrayContaining(tokensOf(words)));
    expect(daysAsked(text).map((day) => new Date(day).toISOString().slice(0, 10))).toEqual([new Date(`${words} 12:00 UTC`).toISOString().slice(0, 10)]);
  });

  it('reads no day in figures that are none', () => {
    expect(daysAsked('version 45.77.2024, 99 march 2020, a ratio of 16/9')).toEqual([]);
  });

  it('knows words that are said for each other, and looks for each once', () => {
    expect(matesOf(tokensOf('purchase')[0] ?? '')).toContain(tokensOf('bought')[0]);
    expect(matesOf('zzz')).toEqual([]);
    const also = alsoOf(tokensOf('purchase a film'));
    expect(new Set(also).size).toBe(also.length);
  });

  it('sees one root in words of several sorts, and never less than four letters', () => {
    expect(rootOf('celebration')).toBe(rootOf('celebr'));
    expect(new Set(['celebrate', 'celebration'].flatMap((word) => tokensOf(word).map(rootOf))).size).toBe(1);
    expect(rootOf('able')).toBe('able');
    expect(rootOf('घुड़सवार')).toBe('घुड़सवार');
    expect(membersOf(tokensOf('which instruments'))).toContain(tokensOf('sitar')[0]);
    expect(membersOf(tokensOf('nothing'))).toEqual([]);
  });
});

describe('what a question asks for', () => {
  it.each([
    ['When did she move?', 'time'],
    ['How long was the shoot?', 'time'],
    ['How many horses were there?', 'number'],
    ['Who plays the mother?', 'name'],
    ['Kaun hai woh? kaun?', 'name'],
    ['Does she like it?', 'other'],
  ])('%s asks for %s', (text, kind) => {
    expect(asksFor(text)).toBe(kind);
  });

  it('and a text offers it or not', () => {
    expect([offers('time', 'it was last week'), offers('time', 'it was fine')]).toEqual([true, false]);
    expect([offers('number', 'there were three'), offers('number', 'there were some')]).toEqual([true, false]);
    expect([offers('name', 'we met Devika'), offers('name', 'we met her'), offers('other', 'anything')]).toEqual([true, false, false]);
  });

  const speakers = (...names: string[]) => names.map((speaker) => ({ speaker, names: [speaker.toLowerCase()] }));
  it.each([
    ['What does Mel like?', ['Melanie', 'Asha'], ['Melanie']],
    ['What did Mohammed say?', ['Muhammad', 'Fahim'], ['Muhammad']],
    ['What do Asha and Kabir share?', ['Asha', 'Kabir'], []],
    ['What do Asha and Kabir share?', ['Asha', 'Kabir', 'Devika'], ['Asha', 'Kabir']],
    ['What was said?', ['Asha', 'Kabir'], []],
    ['What does Asha like?', ['Asha'], ['Asha']],
  ])('%s: of %s it names %s', (text, names, named) => {
    expect([...namedSpeakers(text, speakers(...names))]).toEqual(named);
  });

  it('learns what the other is called by how she is greeted, when that was heard more than once', () => {
    const turn = (speaker: string, text: string) => ({ speaker, text });
    const turns = [turn('A', 'Hi Kate! How are you?'), turn('B', 'Hello Elise, fine'), turn('A', 'Hey Kate, good morning'), turn('A', 'hello there')];

    expect(speakersOf(turns)).toEqual([
      { speaker: 'A', names: ['a'] },
      { speaker: 'B', names: ['b', 'kate'] },
    ]);
  });
});
