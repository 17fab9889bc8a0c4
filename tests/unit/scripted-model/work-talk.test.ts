/** What is asked and told of a work is no search: it goes to memory; and who asks for people still gets people. */
import { describe, expect, it, test } from 'vitest';
import { corrected } from '../../../local/scripted-model/mind/corrections.ts';
import { decide } from '../../../local/scripted-model/mind/decide.ts';
import { sayMemory } from '../../../local/scripted-model/mind/memory.ts';
import { workIn } from '../../../local/scripted-model/mind/work-talk.ts';
import type { CountRequest } from '../../../local/scripted-model/request.ts';
import { found, profileTool, searchTool } from './talk.ts';

type Turn = { readonly role: 'user' | 'assistant'; readonly content: unknown };

const text = { type: 'string' };
const tool = (name: string, properties: object) => ({ name, description: name, input_schema: { type: 'object', properties } });
const memoryTools = [
  tool('remember', { kind: text, text, subject: text, attribute: text }),
  tool('recall', { query: text }),
  tool('correct_memory', { id: text, text }),
  tool('forget_memory', { ids: { type: 'array', items: text } }),
];
const says = (question: string, memories = ''): Turn => ({
  role: 'user',
  content: `${memories}<context>${JSON.stringify({ today: '2026-11-28, Saturday' })}</context>\n<message>\n${question}\n</message>`,
});
const answers = (words: string): Turn => ({ role: 'assistant', content: [{ type: 'text', text: words }] });
/** One turn in which a tool was used. */
const turn = (question: string, name: string, input: object, result: object): Turn[] => {
  const id = `toolu_${name}_${question.length}`;
  return [
    says(question),
    { role: 'assistant', content: [{ type: 'tool_use', id, name, input }] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: JSON.stringify(result) }] },
    { role: 'assistant', content: [{ type: 'text', text: 'So it is.' }] },
  ];
};
const id = 'mem_01JB2Q8ZK7T3W5M9R4X6Y8A0BJ';
const budget = 'The budget for the Amul ad is 25k per day';
const jaipur = 'For the Tanishq Diwali film we shoot in Jaipur';
const wished = { cities: ['Mumbai'], gender: 'female', playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }] };
const afterSearch = turn('Find women in Mumbai aged 25-35 who speak Marathi', 'search_talent', wished, found);
const states = {
  /** A new conversation. */
  n: [],
  /** After a search. */
  s: afterSearch,
  /** After a profile. */
  p: [...afterSearch, ...turn('tell me about the second one', 'get_talent', { talentId: found.people[1]?.id }, { people: [{ id: found.people[1]?.id }] })],
  /** After a budget was remembered: an ended turn's calls of memory are not told again. */
  b: [says(`Remember: ${budget}`), answers('Noted.')],
  /** After it was recalled. */
  r: [says('What is the budget for the Amul ad?'), answers(`This is what I remember:\n- ${budget}`)],
  /** After a search, and something was remembered. */
  m: [...afterSearch, says(`Remember: ${jaipur}`), answers('Noted.')],
} satisfies Record<string, Turn[]>;
type State = keyof typeof states;

/** What the product recalled for the message by itself. */
const given = (state: State): string => (state === 'r' ? `<memories>${JSON.stringify([{ id, text: budget }])}</memories>\n` : '');
const replyTo = (state: State, question: string) =>
  decide(
    { model: 'm', messages: [...states[state], says(question, given(state))], tools: [searchTool, profileTool, ...memoryTools] } as unknown as CountRequest,
    question,
  );
const callFor = (state: State, question: string) => replyTo(state, question).blocks.find((block) => block.type === 'tool_use');

const tools: Readonly<Record<string, string | undefined>> = { search: 'search_talent', profile: 'get_talent', talk: undefined };

test.each<[state: State, meant: string, question: string]>([
  ['m', 'recall', 'Where are we shooting the Tanishq Diwali film?'],
  ['s', 'recall', 'Where are we shooting the Tanishq Diwali film?'],
  ['n', 'recall', 'where do we shoot the Amul ad'],
  ['n', 'recall', 'When does the Tanishq shoot start?'],
  ['s', 'recall', 'when is the look test for the Dabur film?'],
  ['n', 'recall', 'How much is the budget for the Amul ad?'],
  ['s', 'recall', "what's the budget for the Amul ad?"],
  ['s', 'recall', 'What was the budget again?'],
  ['m', 'recall', 'budget kitna tha?'],
  ['s', 'recall', 'Tanishq wali film kahan shoot ho rahi hai?'],
  ['n', 'recall', 'Tanishq ki shoot kab hai?'],
  ['s', 'recall', 'Amul ke liye budget kya tay hua tha?'],
  ['n', 'recall', 'तनिष्क की फिल्म की शूटिंग कहाँ है?'],
  ['s', 'recall', 'अमूल के विज्ञापन का बजट कितना था?'],
  ['n', 'recall', 'शूट कब से शुरू है?'],
  ['s', 'recall', 'Who is directing the Tanishq film?'],
  ['n', 'recall', "who's the client on the Goa job?"],
  ['s', 'recall', 'Which city did we settle on for the Dabur ad?'],
  ['n', 'recall', "what did we decide about the mother's part?"],
  ['s', 'recall', 'What did I say about the Tanishq film?'],
  ['n', 'recall', 'remind me where the Amul ad is being shot'],
  ['s', 'recall', 'did we lock the dates for Dabur?'],
  ['n', 'recall', 'Have we decided who plays the father in the Tanishq film?'],
  ['s', 'recall', 'which actress did we sign for the Dabur ad?'],
  ['n', 'recall', 'who did we cast as the grandmother?'],
  ['s', 'recall', 'how many shoot days does the Amul ad have?'],
  ['n', 'recall', 'Tanishq budget?'],
  ['s', 'recall', 'and the shoot city?'],
  ['m', 'recall', 'and when do we wrap?'],
  ['n', 'recall', 'client kaun hai Amul ka?'],
  ['s', 'recall', 'director kaun hai Tanishq film ka?'],
  ['n', 'recall', 'Amul wale shoot ki tareekh kya hai'],
  ['s', 'recall', 'डायरेक्टर कौन है?'],
  ['n', 'recall', 'क्लाइंट ने क्या बोला था?'],
  ['s', 'recall', 'what language is the Amul ad in?'],
  ['n', 'recall', "what's the call time on Monday?"],
  ['s', 'recall', 'Sorry, where was the Jaipur shoot starting from?'],
  ['n', 'recall', 'how long is the Goa schedule?'],
  ['s', 'recall', 'what do we know about the Tanishq project?'],
  ['s', 'recall', 'what do you remember about the Tanishq film?'],
  ['n', 'remember', 'For the Tanishq Diwali film we shoot in Jaipur'],
  ['s', 'remember', 'For the Tanishq Diwali film we shoot in Jaipur.'],
  ['s', 'remember', 'Remember: for the Tanishq Diwali film we shoot in Jaipur'],
  ['n', 'remember', 'We are shooting the Amul ad in Anand from 12 December'],
  ['s', 'remember', 'The budget for the Amul ad is 25k per day'],
  ['n', 'remember', 'Amul ka budget 25 hazaar per day hai'],
  ['s', 'remember', 'Tanishq ki shooting Jaipur mein hogi'],
  ['n', 'remember', 'तनिष्क की शूटिंग जयपुर में होगी'],
  ['s', 'remember', 'We have locked Asha Rao for the mother in the Tanishq film'],
  ['n', 'remember', 'Asha Rao is locked for the mother'],
  ['s', 'remember', 'I never cast smokers for family ads'],
  ['n', 'remember', 'I prefer actors with theatre training'],
  ['s', 'remember', 'Mujhe theatre wale actors pasand hain'],
  ['n', 'remember', 'The director of the Dabur film is Neha Sethi'],
  ['s', 'remember', 'the shoot moved to Udaipur'],
  ['n', 'remember', 'हमने अमूल के लिए आशा राव को लॉक किया है'],
  ['b', 'remember', 'no, it is 40k now'],
  ['b', 'remember', 'budget is 40k per day now'],
  ['b', 'remember', 'nahi, ab 40 hazaar hai'],
  ['b', 'remember', "actually it's 30k"],
  ['n', 'search', 'who can play the mother in the Tanishq film?'],
  ['s', 'search', 'who can play the mother in the Tanishq film?'],
  ['n', 'search', 'do we have anyone who rides?'],
  ['s', 'search', 'do we have anyone who can ride a horse?'],
  ['n', 'search', 'koi hai jo Bhojpuri bole?'],
  ['s', 'search', 'koi hai jo Bhojpuri bole?'],
  ['n', 'search', 'where can I find riders in Jaipur?'],
  ['n', 'search', 'need 2 girls 20-25 for a TVC, shoot is in Goa 12-14 Dec, budget is 25k per day'],
  ['s', 'search', 'need 2 girls 20-25 for a TVC, shoot is in Goa 12-14 Dec, budget is 25k per day'],
  ['n', 'search', 'We are shooting an ad in Goa and need men aged 30-40 who speak Konkani'],
  ['n', 'search', 'For the Tanishq film: women 25-35 in Mumbai who speak Marathi'],
  ['s', 'search', 'Male, 40-50, father, Hindi film, shoot in Lucknow'],
  ['n', 'search', 'mujhe Pune mein 30 saal ki ladki chahiye'],
  ['n', 'search', 'मुंबई में २५ साल की लड़की चाहिए जो मराठी बोले'],
  ['s', 'search', 'Which actors in Pune speak Marathi?'],
  ['n', 'search', 'who speaks Tamil in Chennai?'],
  ['n', 'search', 'kaun hai Mumbai mein jo kathak karta hai?'],
  ['s', 'search', 'only from Pune'],
  ['s', 'search', 'sirf Pune wale'],
  ['s', 'search', 'who among these speak Hindi?'],
  ['s', 'search', 'kitne log horse riding jaante hain inme se?'],
  ['s', 'search', 'and shoot is on 12 December'],
  ['s', 'search', 'which of them ride horses?'],
  ['s', 'search', 'shoot is on the 28th'],
  ['s', 'talk', 'budget 40k now'],
  ['s', 'search', 'what about men?'],
  ['p', 'profile', 'what does she charge?'],
  ['p', 'profile', 'kab free hai wo?'],
  ['p', 'profile', 'uski fees kitni hai?'],
  ['p', 'profile', 'when is she free?'],
  ['p', 'profile', 'उसकी फीस कितनी है?'],
  ['s', 'profile', 'what are the rates of the first one?'],
  ['s', 'profile', 'pehle wale ki fees kitni hai?'],
  ['n', 'talk', 'how do I prepare a look test?'],
  ['s', 'talk', 'why is the budget of ads so high?'],
  ['n', 'talk', 'What is a self-tape?'],
  ['n', 'talk', 'How do actors in Mumbai prepare for an audition?'],
  ['n', 'talk', 'The weather in Pune is nice'],
  ['s', 'talk', 'thanks, great'],
  ['n', 'talk', 'kaise kaam karta hai yeh?'],
  ['m', 'recall', "where's the Tanishq shoot?"],
  ['m', 'recall', 'jaipur mein kab tak shoot hai?'],
  ['s', 'recall', "so who's playing the bride in the Tanishq film?"],
  ['n', 'recall', "What's the name of the client for the Dabur campaign?"],
  ['s', 'recall', 'Is the Amul shoot still in Anand?'],
  ['n', 'recall', 'kya Amul ka budget final ho gaya?'],
  ['s', 'recall', 'humne bride ke liye kisko lock kiya tha?'],
  ['n', 'recall', 'हमने दुल्हन के लिए किसको लॉक किया था?'],
  ['s', 'recall', 'अमूल की शूटिंग कहाँ हो रही है?'],
  ['n', 'recall', 'Who was our choreographer for the wedding song?'],
  ['s', 'recall', 'By the way, what dates did we block for the Kerala schedule?'],
  ['n', 'recall', 'location?'],
  ['s', 'recall', 'shoot dates for Tanishq?'],
  ['n', 'recall', "What's happening with the Dabur film?"],
  ['s', 'recall', 'did the client approve the budget?'],
  ['n', 'recall', 'What was decided about costumes?'],
  ['s', 'recall', "what's the status of the Tanishq film?"],
  ['n', 'recall', 'Has the director changed on the Amul ad?'],
  ['n', 'remember', 'Amul ad ke liye hum Anand mein shoot kar rahe hain'],
  ['s', 'remember', "We've decided to go with Meera for the bride"],
  ['n', 'remember', 'The client on the Dabur campaign is Rohit Shah from Lowe'],
  ['s', 'remember', 'By the way, the Tanishq shoot got postponed to 3 January'],
  ['n', 'remember', 'Our budget for the Kerala schedule is 5 lakh'],
  ['s', 'remember', 'Dabur wali film ka director Neha Sethi hai'],
  ['n', 'remember', 'We always work with people who have done theatre'],
  ['s', 'remember', "I don't like working with agencies"],
  ['n', 'remember', 'मुझे नए चेहरे पसंद हैं'],
  ['b', 'remember', 'sorry, make it 30k'],
  ['b', 'remember', 'नहीं, अब ४० हजार है'],
  ['r', 'correct_memory', 'no, it is 40k now'],
  ['r', 'correct_memory', "wrong, it's 28k per day"],
  ['m', 'remember', "no, it's Udaipur now"],
  ['n', 'search', 'I need someone for the Amul ad who can speak Gujarati, shoot in Anand'],
  ['s', 'search', 'who would suit the bride in the Tanishq film, 25-30, Marathi?'],
  ['n', 'search', 'Amul ke liye 40 saal ki maa dhoondo'],
  ['n', 'search', 'where are the good kathak dancers in Delhi?'],
  ['s', 'search', 'any riders in Jaipur?'],
  ['s', 'search', 'which ones are from Pune?'],
  ['n', 'search', 'Who are the experienced male actors in Lucknow?'],
  ['n', 'search', 'कौन कौन मुंबई में कथक करता है?'],
  ['n', 'search', 'Kitni ladkiyan hain Pune mein jo Marathi bolti hain?'],
  ['s', 'search', 'inmein se kaun 12 tareekh ko free hai?'],
  ['s', 'search', 'who is free on 12 December?'],
  ['s', 'search', 'and what about people in Jaipur?'],
  ['s', 'search', 'I prefer women from Pune'],
  ['p', 'profile', 'aur uske dates kya hain?'],
  ['p', 'profile', 'how much is she?'],
  ['n', 'talk', 'how long does a look test usually take?'],
  ['n', 'talk', 'where are you?'],
  ['n', 'talk', "What's the difference between a TVC and a digital film?"],
  ['s', 'recall', 'Jaipur shoot kitne din ka hai?'],
  ['n', 'recall', "Who's the DOP?"],
  ['s', 'recall', "did I tell you the client's name?"],
  ['n', 'recall', "what's our budget again for Dabur?"],
  ['s', 'recall', 'Tanishq ke liye maa ka role kisko diya humne?'],
  ['n', 'recall', 'कल की शूटिंग कितने बजे है?'],
  ['s', 'recall', "when's the release of the Tanishq film?"],
  ['n', 'recall', 'have we signed Asha Rao yet?'],
  ['s', 'recall', 'So which dates are we shooting in Goa?'],
  ['n', 'recall', "where did we say we'd shoot the climax?"],
  ['s', 'recall', 'how much did we offer for the grandmother?'],
  ['n', 'recall', 'Amul: shoot dates?'],
  ['n', 'remember', 'Shoot in Jaipur is confirmed'],
  ['s', 'remember', 'Client has approved a budget of 3 lakh for the Amul ad'],
  ['n', 'remember', 'Tanishq film ke director Gauri Shinde hain'],
  ['s', 'remember', "we're shooting the Dabur film from 5 January in Mumbai"],
  ['n', 'remember', 'Hum Amul ka shoot Anand mein karenge'],
  ['s', 'remember', 'Asha Rao ko humne maa ke role ke liye lock kar liya hai'],
  ['n', 'remember', 'Mujhe loud acting pasand nahi'],
  ['s', 'remember', 'The Dabur client hates beards'],
  ['n', 'remember', 'I only ever work with union crews'],
  ['b', 'remember', 'oh wait, 35k'],
  ['b', 'remember', 'it went up to 45k'],
  ['m', 'remember', 'sorry, Jodhpur'],
  ['n', 'search', 'who can do stunts in Hyderabad?'],
  ['s', 'search', 'kaun ghudsawari kar sakta hai?'],
  ['n', 'search', 'where are our Marathi speaking actors, show me'],
  ['s', 'search', "men for the director's brother, 40s"],
  ['n', 'search', 'looking for a client-facing anchor in Delhi who speaks English'],
  ['s', 'search', 'aur koi jiska budget kam ho, Pune se'],
  ['n', 'search', 'Budget 50k/day, female 22-28, Punjabi, Chandigarh shoot'],
  ['s', 'search', 'which of these can come to Jaipur?'],
  ['n', 'search', 'girls 18-22 for Amul ad shoot on 5 December in Anand'],
  ['s', 'search', 'anyone free on 12 December in Mumbai?'],
  ['s', 'search', 'do any of them ride?'],
  ['n', 'search', 'Tanishq film ke liye dulhan chahiye, 25-30, Mumbai'],
  ['p', 'profile', 'when are her dates?'],
  ['p', 'profile', 'how much does he charge for a TVC?'],
  ['n', 'talk', 'what does a director do on an audition day?'],
  ['n', 'talk', 'where do I upload a self-tape?'],
  ['s', 'search', 'the client prefers older, from Pune'],
  ['n', 'recall', 'what did Neha say of the Goa song?'],
  // Of briefs and of what others say, where a word of work stands too.
  ['n', 'search', 'Could we shoot the Zomato film in Goa now?'],
  ['s', 'talk', 'Maybe the budget is 5 lakh a day'],
  ['n', 'talk', 'What is the standard agency commission in Mumbai?'],
  ['n', 'talk', 'Aditi aur Pooja mein kya fark hai'],
  ['n', 'talk', 'login nahi ho raha aur client saamne baitha hai, abhi theek karo'],
  ['n', 'search', 'the whole film is in Maithili, so no Maithili no entry, men in Patna'],
])('%s, %s: %s', (state, meant, question) => {
  expect(callFor(state, question)?.name).toBe(meant in tools ? tools[meant] : meant);
});

describe('what goes to memory', () => {
  it('is her own words, of the work that they name', () => {
    expect(callFor('s', 'The budget for the Amul ad is 25k per day')?.input).toEqual({
      kind: 'fact',
      text: 'The budget for the Amul ad is 25k per day',
      attribute: 'budget',
      subject: 'Amul ad',
    });
    expect(callFor('s', jaipur)?.input).toEqual({ kind: 'fact', text: jaipur, attribute: 'shoot_city', subject: 'Tanishq Diwali film' });
    expect(callFor('m', 'Where are we shooting the Tanishq Diwali film?')?.input).toEqual({ query: 'Where are we shooting the Tanishq Diwali film?' });
  });

  test.each([
    ['Where are we shooting the Tanishq Diwali film?', 'Tanishq Diwali film'],
    ['We have locked Asha Rao for the mother in the Amul ad', 'Amul ad'],
    ['Tanishq ki shooting Jaipur mein hogi', 'Tanishq'],
    ['तनिष्क की शूटिंग जयपुर में होगी', 'तनिष्क'],
    ['did we lock the dates for Dabur?', 'Dabur'],
    ['the whole film is in Maithili', undefined],
    ['Find actors in Mumbai', undefined],
  ])('"%s" names %s', (question, work) => {
    expect(workIn(question)).toBe(work);
  });

  test.each<[state: State, question: string, input: object]>([
    ['b', 'no, it is 40k now', { text: 'The budget for the Amul ad is 40k per day', attribute: 'budget', subject: 'Amul ad' }],
    ['b', 'budget is 40k per day now', { text: 'The budget for the Amul ad is 40k per day', attribute: 'budget', subject: 'Amul ad' }],
    ['r', 'no, it is 40k now', { id, text: 'The budget for the Amul ad is 40k per day' }],
    ['m', "no, it's Udaipur now", { text: 'For the Tanishq Diwali film we shoot in Udaipur' }],
  ])('is put right with the whole sentence: %s, %s', (state, question, input) => {
    expect(callFor(state, question)?.input).toMatchObject(input);
  });

  it('is put right by nothing that follows something else, nor by another kind of value', () => {
    expect(callFor('s', 'no, it is 40k now')).toBeUndefined();
    expect(corrected('no, it is Pune now', [budget])).toBeUndefined();
    expect(corrected('only from Pune', [jaipur])).toBeUndefined();
    expect(corrected('sorry, 12 December', ['The look test is on 9 December'])?.after).toBe('The look test is on 12 December');
  });

  it('keeps of what another conversation told her what she says in this one', () => {
    const told = [says('Amul ka budget kitna tha?'), answers(`Yeh yaad hai:\n- ${budget}`), says('nahi, ab 50 hazaar hai')];
    const reply = decide({ model: 'm', messages: told, tools: memoryTools } as unknown as CountRequest, 'told');
    expect(reply.blocks[0]).toMatchObject({ name: 'remember', input: { text: 'The budget for the Amul ad is 50 hazaar', subject: 'Amul ad' } });
  });

  it('may be put right more than once', () => {
    const again = [...states.b, says('no, it is 40k now'), { role: 'assistant', content: 'Noted.' }, says('actually 45k')];
    const reply = decide({ model: 'm', messages: again, tools: memoryTools } as unknown as CountRequest, 'again');
    expect(reply.blocks[0]).toMatchObject({ name: 'remember', input: { text: 'The budget for the Amul ad is 45k per day' } });
  });
});

describe('what is told of it', () => {
  const told = (result: object): string | undefined => sayMemory({ id: 'x', name: 'recall', input: {}, result: JSON.stringify(result), isError: false }, 'en');

  it('is what is remembered, then what was only said, with its day, and never a question or the same again', () => {
    const said = [
      { id: 'con_1/msg_1', on: '2026-11-20', text: 'We shoot the Tanishq film in Jaipur from 3 December' },
      { id: 'con_1/msg_2', on: '2026-11-21', text: 'Where do we shoot the Tanishq film?' },
      { id: 'con_1/msg_3', on: '2026-11-21', text: `${budget}.` },
      ...[1, 2, 3].map((count) => ({ id: `con_2/msg_${count}`, on: '2026-11-22', text: `Tanishq, schedule ${count}` })),
    ];
    expect(told({ found: 7, memories: [{ id, text: budget }], said })).toBe(
      [
        'This is what I remember:',
        `- ${budget}`,
        '',
        'Said before:',
        '- 2026-11-20: We shoot the Tanishq film in Jaipur from 3 December',
        '- 2026-11-22: Tanishq, schedule 1',
        '- 2026-11-22: Tanishq, schedule 2',
      ].join('\n'),
    );
    expect(told({ found: 1, memories: [], said: said.slice(0, 1) })).toBe('Said before:\n- 2026-11-20: We shoot the Tanishq film in Jaipur from 3 December');
  });

  it('is no memory of another work as if it were of this one', () => {
    const asked = (query: string) => {
      const result = JSON.stringify({
        found: 2,
        memories: [
          { id, text: budget },
          { id, text: jaipur },
        ],
      });
      return sayMemory({ id: 'x', name: 'recall', input: { query }, result, isError: false }, 'en');
    };
    expect(asked('Where do we shoot the Tanishq Diwali film?')).toBe(`This is what I remember:\n- ${jaipur}`);
    expect(asked('Who is directing the Dabur film?')).toMatch(/^I remember nothing about that\. The nearest that I have:\n- The budget/u);
    expect(asked('तनिष्क की शूटिंग कहाँ है?')).toContain(jaipur);
    expect(asked('where do we shoot?')).toBe(`This is what I remember:\n- ${budget}\n- ${jaipur}`);
  });

  it('is that nothing is known, where nothing is', () => {
    expect(told({ found: 0, memories: [] })).toBe('I remember nothing about that.');
    expect(told({ found: 1, memories: [], said: [{ id: 'con_1/msg_2', on: '2026-11-21', text: 'Where do we shoot the Tanishq film?' }] })).toBe(
      'I remember nothing about that.',
    );
  });

  it('is that a correction is kept', () => {
    const corrected = sayMemory({ id: 'x', name: 'correct_memory', input: {}, result: JSON.stringify({ id, text: budget }), isError: false }, 'en');
    expect(corrected).toContain('Noted');
  });
});
