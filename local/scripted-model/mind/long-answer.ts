/** A long answer on demand, so that there is time to stop it, to lose the connection and to come back. */
const stages: readonly (readonly [title: string, lines: readonly string[]])[] = [
  [
    'Read the script for what the role must do',
    [
      'Write down every scene that asks for a skill: riding, swimming, dance, a fight, a long take in a second language.',
      'Mark what the camera will really see, and what a double, a dub or a cut can solve.',
      'Note the playing age that the story needs, and leave out the birth year, which nobody sees.',
    ],
  ],
  [
    'Turn it into a breakdown that anyone can act on',
    [
      'Give each role one line on who it is and one line on what changes in it.',
      'Separate what is a must from what would be nice; three musts are plenty for one role.',
      'State language and accent by what is spoken in the scene, not by where the character is from.',
    ],
  ],
  [
    'Search wide, then narrow',
    [
      'Begin with city, playing age and language, and look at how many people there are before adding more.',
      'Add one condition at a time, so that you know which one emptied the list.',
      'Keep two newcomers on every list; the record of an established name tells you less than it seems.',
    ],
  ],
  [
    'Ask for tapes that can be compared',
    [
      'Send the same two pages to everybody, with the same deadline and the same frame.',
      'Ask for one take as written and one that surprises you.',
      'Say whether lines may be read, and who sees the tape.',
    ],
  ],
  [
    'Hold the audition so that people can be good',
    [
      'Tell them beforehand where it is, how long it takes, and whom they will read with.',
      'Give every person the same time, and one note to play with.',
      'Write down what you saw in the room at once, before the next one comes in.',
    ],
  ],
  [
    'Check before you fall in love',
    [
      'Confirm dates with the person or the representative, and note the day on which they were confirmed.',
      'Ask about brand conflicts, travel, night shoots and what somebody does not wish to do on screen.',
      'For a child, speak with the guardian first, and plan the permissions and short hours from the start.',
    ],
  ],
  [
    'Close it in writing',
    [
      'Put fee, basis, usage, territory and term into one page that both sides have read.',
      'Release the second and third choices as soon as the first has signed, with thanks and by name.',
      'Keep what you learned: next month another role will need the person who almost had this one.',
    ],
  ],
];

export const longAnswer = (): string =>
  [
    'Here is a casting checklist, from the script to the signature.',
    '',
    ...stages.flatMap(([title, lines], index) => [`${index + 1}. **${title}**`, ...lines.map((line) => `   - ${line}`), '']),
    'That is the whole list. Tell me about a role, and I will begin with the search.',
  ].join('\n');

export const wantsLongAnswer = (question: string): boolean => /write a long answer/iu.test(question);
