/** Languages with levels, skills, tiers and media, in the words of many hands: what is asked, what is only told, and what need not be known. */
import { describe, expect, test } from 'vitest';
import type { BriefSlots } from '../../../../layers/core/talent/brief/brief.ts';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';

const today = '2026-11-30';

/** Every rule of these slots, so that nothing more is read. What is welcome only ranks, and is left out. */
const asked = ({ languages = [], skills = [], anyOf, refused, experience = [] }: BriefSlots): string[] => [
  ...languages.map(({ code, minProficiency }) => (minProficiency === undefined ? code : `${code} ${minProficiency}`)),
  ...skills.filter((name) => anyOf?.skills?.flat().includes(name) !== true),
  ...(anyOf?.skills ?? []).map((names) => `one of ${[...names].sort().join(', ')}`),
  ...(refused?.skills ?? []).map((name) => `no ${name}`),
  ...(refused?.mediums ?? []).map((name) => `never in ${name}`),
  ...(refused?.experience ?? []).map((name) => `no ${name}`),
  ...experience,
];
const reads = (rows: readonly (readonly [string, readonly string[]])[]): void => {
  test.each(rows)('%s', (text, expected) => expect(asked(parseBrief(text, { today }).roles[0] ?? {})).toEqual(expected));
};

describe('a thing with the verb for doing it is a must', () =>
  reads([
    ['लड़की, बाइक चलानी आती हो', ['motorcycle riding']],
    ['bike aur swimming dono aana chahiye, female', ['motorcycle riding', 'swimming']],
    ['Hindi fluent, bike must', ['hi fluent', 'motorcycle riding']],
    ['bike ya scooty chalani aati ho, girl', ['one of motorcycle riding, scooter riding']],
    ['cycle chalani aani chahiye, girl', ['cycling']],
    ['कार चलानी आनी चाहिए, महिला', ['car driving']],
    ['Prince, comfortable on a horse is a must', ['horse riding']],
    ['गिटार बजाना आता हो, लड़का', ['guitar']],
    ['tabla ya dholak bajane wala', ['one of dholak, tabla']],
    ['harmonium player, male', ['harmonium']],
    ['क्रिकेट खेलने वाले लड़के', ['cricket']],
    ['khud stunt kare, male', ['stunts']],
    ['typing aani chahiye, female', ['typing']],
    ['painting karni aati ho, female', ['painting']],
    ['khana pakana aana chahiye, female', ['cooking']],
    ['लावणी येणे आवश्यक, मुलगी', ['lavani']],
  ]));

describe('what is done by another, taught, or not done at all asks nobody and sends nobody away', () =>
  reads([
    ['Double available for swimming, so not needed. male', []],
    ['Training will be given for sword fight, male', []],
    ['driving nahi aati toh bhi chalega, female', []],
    ['Marathi aati ho ya na aati ho, koi farak nahi, male', []],
    ['Dance nahi karna hai, male', []],
    ["There's no dance in this, female", []],
    ['koi dance nahi hai isme, female', []],
    ['swimming nahi aati to bhi theek, female', []],
    ['guitar as prop only, male', []],
    ['Swimming: no. Driving: no. Male', []],
    ['Dance: must. Singing: optional. Female', ['dance']],
    ['agar gaana gaa leti ho to bonus, female', []],
    ['Bike brand ad, male', []],
    ['No dancers please. female', ['no dance']],
    ['not looking for dancers, male', ['no dance']],
  ]));

describe('what is told of somebody, or is only a likeness, is no must', () =>
  reads([
    ['Her character learns Tamil from the neighbour. Female', []],
    ['He grew up speaking Konkani, male, retired', []],
    ['Husband is a football coach. Need wife, female', []],
    ['Should look like a boxer, male', []],
    ['An experienced detective, male', []],
    ['anchoring experience must, female', ['anchoring']],
  ]));

describe('how well a language is spoken belongs to the language beside it', () =>
  reads([
    ['Girl, Hindi must, English thodi bahut', ['hi', 'en lines']],
    ['Hindi, English thodi bahut, female', ['hi', 'en lines']],
    ['Hindi and English fluent, male', ['hi fluent', 'en fluent']],
    ['Hindi diction flawless, male', ['hi fluent']],
    ['non Kannada speakers pls excuse. Female', ['kn conversational']],
  ]));

describe('media and tiers that are not wanted', () =>
  reads([
    ['OTT pe dikha hua chehra nahi, male', ['never in ott']],
    ['TV exposure nahi hona chahiye, female', ['never in tv']],
    ['Avoid telly actors, female', ['never in tv']],
    ['no small screen faces, female', ['never in tv']],
    ['unseen on television, female', ['never in tv']],
    ['lead part; strictly no soap actors; female', ['never in tv']],
    ['TV aur ads dono mein na dikhi ho, female', ['never in tv', 'never in tvc', 'never in digital_ad']],
    ['for TV not film, female', []],
    ["It's an ad, not a film, female", []],
    ['नए कलाकार न भेजें, पुरुष', ['no fresher']],
    ['new faces bhi bhej sakte ho, female', []],
  ]));
