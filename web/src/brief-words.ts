/** The words around a brief, in the language that the brief was written in. */
interface BriefWords {
  /** What the name of a slot says already: a chip does not say it twice. */
  readonly said: RegExp;
  readonly title: string;
  readonly total: (count: number) => string;
  readonly notUnderstood: string;
  readonly notSearchedBy: string;
  readonly widen: string;
  readonly save: string;
  readonly leaveOut: string;
  readonly change: (slot: string, text: string) => string;
  readonly slots: Readonly<Record<string, string>>;
}

const english: BriefWords = {
  said: /^(?:playing |based in |speaking |skilled in |comfortable with |shooting in |ideally |but not |on (?=\d)|at (?=up to|₹)|with (?=.+ speech$))| by experience$| speech$/gu,
  title: 'Your brief, as it was read',
  total: (count) => (count === 1 ? '1 person fits' : `${count} people fit`),
  notUnderstood: 'Not understood (it only ranks):',
  notSearchedBy: 'Never searched by:',
  widen: 'Widen',
  save: 'Search again',
  leaveOut: 'Leave out',
  change: (slot, text) => `Change ${slot}: ${text}`,
  slots: {
    gender: 'Who',
    count: 'Who',
    role: 'Role',
    medium: 'For',
    build: 'Build',
    looks: 'Looks',
    playingAge: 'Age',
    heightCm: 'Height',
    heightWord: 'Height',
    cities: 'City',
    languages: 'Language',
    dialects: 'Dialect',
    skills: 'Skill',
    experience: 'Experience',
    background: 'Background',
    union: 'Union',
    comfort: 'Comfort',
    dates: 'Dates',
    shootLocations: 'Shoot',
    budget: 'Budget',
    refused: 'Not',
    welcome: 'Welcome',
  },
};

const hindi: BriefWords = {
  said: /^(?:प्लेइंग उम्र |लंबाई |शहर |भाषा |लहजा |हुनर |तारीख |शूट |बजट |अनुभव: |पृष्ठभूमि: |सहज: |इनके बिना: |हो तो अच्छा: )/gu,
  title: 'आपका ब्रीफ़, जैसा समझा गया',
  total: (count) => `${count} लोग मिलते हैं`,
  notUnderstood: 'समझ में नहीं आया (सिर्फ़ क्रम पर असर):',
  notSearchedBy: 'इससे खोज नहीं होती:',
  widen: 'दायरा बढ़ाएँ',
  save: 'फिर खोजें',
  leaveOut: 'हटाएँ',
  change: (slot, text) => `${slot} बदलें: ${text}`,
  slots: {
    gender: 'कौन',
    count: 'कौन',
    role: 'भूमिका',
    medium: 'किसके लिए',
    build: 'काठी',
    looks: 'रूप',
    playingAge: 'उम्र',
    heightCm: 'लंबाई',
    heightWord: 'लंबाई',
    cities: 'शहर',
    languages: 'भाषा',
    dialects: 'लहजा',
    skills: 'हुनर',
    experience: 'अनुभव',
    background: 'पृष्ठभूमि',
    union: 'यूनियन',
    comfort: 'सहजता',
    dates: 'तारीख',
    shootLocations: 'शूट',
    budget: 'बजट',
    refused: 'नहीं',
    welcome: 'हो तो अच्छा',
  },
};

export const briefWords = { en: english, hi: hindi } as const;
