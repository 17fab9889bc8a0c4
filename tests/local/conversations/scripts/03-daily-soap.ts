/** A daily soap's mother-in-law, in Hindi: everything is asked, answered and suggested in Devanagari. */
import { expect } from 'vitest';
import { can, houseOf, plays, speaks } from '../house.ts';
import type { Script } from '../script.ts';

const elder = { ...plays(42, 55), experience: 'senior', ...speaks('hi', 'bho'), birthYear: 1976 };

export const dailySoap: Script = {
  title: 'डेली सोप की सास: a daily soap, all in Hindi',
  proves: 'Hindi in Devanagari is read, kept over follow-ups, answered and suggested in Devanagari; numbers in Devanagari digits count.',
  house: houseOf('parivaar', [
    ['सुनीता मिश्रा', elder],
    ['Kamla Pandey', { ...elder, ...can('Singing') }],
    ['Usha Tripathi', { ...elder, baseCity: 'Pune' }],
    ['Rekha Dubey', { ...elder, ...speaks('hi') }],
    ['Maya Shukla', { ...elder, ...plays(52, 66), ...can('Singing') }],
    ['Lalita Ojha', { ...elder, ...plays(53, 64), experience: 'emerging' }],
    ['Pooja Yagnik', { ...elder, ...plays(22, 28), birthYear: 1999 }],
    ['Ramesh Chaube', { ...elder, gender: 'male' }],
  ]),
  play: async ({ talk, person }) => {
    const women = { gender: 'female', cities: ['Mumbai'], languages: ['bho'] } as const;
    const first = await talk.say('json', 'डेली सोप के लिए मुंबई में ४० से ५० साल की महिला चाहिए जो भोजपुरी बोल सके', {
      wanted: { ...women, ages: [40, 50] },
      intent: 'search_talent',
    });
    expect(first.text).toMatch(/\d लोग मिले|एक व्यक्ति मिला/u);
    for (const suggestion of first.suggestions) expect(suggestion).toMatch(/\p{Script=Devanagari}/u);

    await talk.say('socket', 'उम्र में थोड़े बड़े', { wanted: { ...women, ages: [45, 55] } });
    await talk.say('sse', 'और जिन्हें गाना आता हो', { wanted: { ...women, ages: [45, 55], skills: ['singing'] } });
    await talk.take('socket', /: \d+ और$/u);
    await talk.say('json', 'वापस', { wanted: { ...women, ages: [45, 55], skills: ['singing'] } });
    const two = await talk.say('socket', 'गाना ज़रूरी नहीं, कहीं से भी चलेगा', { wanted: { gender: 'female', languages: ['bho'], ages: [45, 55] } });
    expect(two.ids).toContain(person('Usha Tripathi').id);

    const told = await talk.say('json', 'पहले वाले के बारे में बताइए', { tools: ['get_talent'] });
    expect(told.ids).toEqual([two.ids[0]]);
    expect(told.text).toContain('रिकॉर्ड के अनुसार');
  },
};
