/** One more half of the own set: how a director types. */
import type { Phrases } from './phrases.ts';

/** Typed on a phone, by somebody who had not seen the last word: measured once (236 of 273), then it was mended for it. ` // ` parts two messages. */
export const chatPhrases: Phrases = {
  facts: {
    budget: [
      '{project} ka per day {value} fix hua hai',
      '{project}: client is ok with {value}/day',
      'So on the {project} they can stretch to {value} a day, not a rupee more',
    ],
    shoot_city: [
      '{project} {value} mein shoot hoga',
      'Spoke to the line producer // the {project} is happening in {value}, tickets ho rahe hain',
      'fyi the {project} is all {value}, outdoor',
    ],
    deadline: [
      '{project} ki list {value} tak bhejni hai',
      'Client wants to lock cast on the {project} by {value}',
      'casting for the {project} closes {value}, pls note',
    ],
    producer: ['{project} ke producer {value} hain', 'Producer on the {project}: {value}, unka number bhej rahi hoon'],
    director: ['{value} will be helming the {project} as director', '{project} ke director {value} hain'],
    look_test: ['{project} ka look test {value} pe', 'look test for the {project} at {value}, sabko bol do'],
    lead: ['{project} ka lead ek {value} hai', 'Lead in the {project} is a {value}, bahut acchi script'],
    part: ['{project} mein ek {value} bhi hai', 'also ek {value} chahiye for the {project}'],
    aside: ['Arre haan, {value}', 'Random but {value}'],
    free: ['{project} is free from {value}', '{project} ki dates {value} se khuli hain'],
  },
  changes: {
    budget: [
      'Nahi nahi, {project} ka {value} per day hai, purana bhool jao',
      'Scrap that for the {project} // make it {value} a day',
      'Just got off the call. {project} ka budget revised, {old} se {value}/day',
    ],
    shoot_city: [
      'Nahi nahi {old} nahi, {project} ab {value} mein hai',
      '{project} ka update // recce fail, unit ja rahi hai {value}',
      'The {project} is out of {old}, permissions nahi mili, we go to {value}',
    ],
    deadline: [
      'casting for the {project} pushed to {value}, breathing space!',
      'Good news on the {project} // list ke liye {value} tak ka time hai',
      '{project} wale {value} ko list maang rahe hain, {old} was too late',
    ],
    director: ['The {project} is now with {value}, woh direct karenge', 'Director change on the {project} // {value} aa gaye, {old} out'],
    free: ['{project} ka film extend ho gaya, free from {value} only', 'Scrap what I said on {project} // dates {value} se hi milengi'],
  },
  likes: ['Mujhe {value} pasand hain', 'Always a yes from me for {value}'],
  avoids: ['Please no {value}', '{value} bilkul nahi yaar'],
  never: ['{value} kabhi nahi', 'We are never doing {value} again'],
  noise: {
    place: ['DOP of the {project} is flying in from {value}', '{project} ka client {value} mein baithta hai, calls only'],
    day: ['Agency review of the {project} is on {value}', '{project} ka advance payment {value} ko aayega'],
    money: ['The {project} hero is quoting {value}, paagal hai', 'Only costume on the {project} is costing {value}'],
  },
};
