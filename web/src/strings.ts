/** Every word the app says. One object a language; Hindi will be a second one of the same type. */
import type { ProblemCode } from '../../layers/contracts/index.ts';

const english = {
  locale: 'en-IN',
  appName: 'CastMatch',
  tagline: 'Casting, in conversation',
  skipToComposer: 'Skip to the message box',

  list: {
    label: 'Conversations',
    newConversation: 'New conversation',
    empty: 'Your conversations will be listed here.',
    failed: 'The list could not be loaded.',
    more: 'Show more',
    loading: 'Loading conversations',
    open: 'Open the list of conversations',
    close: 'Close the list',
    rename: (title: string) => `Rename “${title}”`,
    remove: (title: string) => `Delete “${title}”`,
    renameField: 'Title of the conversation',
    save: 'Save',
    untitled: 'New conversation',
    running: 'An answer is being written',
  },
  remove: {
    title: 'Delete this conversation?',
    body: (title: string) => `“${title}” and its messages will be gone for good.`,
    confirm: 'Delete',
    cancel: 'Keep it',
  },

  thread: {
    label: 'Messages',
    you: 'You',
    assistant: 'CastMatch',
    loading: 'Loading the conversation',
    failed: 'This conversation could not be loaded.',
    gone: 'This conversation is no longer there, or it is not yours.',
    older: 'Show earlier messages',
    loadingOlder: 'Loading earlier messages',
    jumpToLatest: 'Jump to latest',
    thinking: 'Thinking…',
  },
  empty: {
    title: 'Who are you casting?',
    body: 'Describe the role the way you would tell a colleague. You get real people from your talent base, with the reason for each.',
    examplesLabel: 'Examples to start with',
    examples: [
      'Find actors in Mumbai aged 25 to 35 who speak Marathi and can ride a horse',
      'Ek 40 saal ki maa ka role hai, Hindi aur Bhojpuri bolti ho, Delhi ya Lucknow se',
      'Two dancers for a jewellery film in Jaipur, free in the first week of next month',
    ],
  },

  status: {
    sending: 'Sending…',
    waiting: (ahead: number) => (ahead === 1 ? 'Waiting its turn: next' : `Waiting its turn: ${ahead} ahead`),
    failed: 'Not sent',
    retry: 'Try again',
    discard: 'Remove',
    stopping: 'Stopping…',
    stopped: 'Stopped here.',
    stoppedEarly: 'Stopped before there was an answer.',
    replyFailed: 'The answer could not be finished.',
    degraded: 'A short answer without the model, which could not be reached.',
    checking: 'Checking…',
  },
  actions: {
    stop: 'Stop the answer',
    stopShort: 'Stop',
    regenerate: 'Answer again',
    copy: 'Copy',
    copied: 'Copied',
  },
  suggestions: 'Suggestions',
  corrections: {
    title: 'Corrected from the record',
    line: (says: string, recordSays: string) => `The answer says ${says}; the record says ${recordSays}.`,
  },

  composer: {
    label: 'Message',
    placeholder: 'Describe a role…',
    send: 'Send',
    hint: 'Enter sends, Shift and Enter makes a new line.',
    queueHint: 'This will wait until the answer above is finished.',
    tooLong: (limit: string) => `Too long to send: the limit is ${limit} characters.`,
  },

  talent: {
    listLabel: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    playingAge: (min: number, max: number) => (min === max ? `plays ${min}` : `plays ${min}–${max}`),
    height: (cm: number) => `${cm} cm`,
    languages: 'Languages',
    skills: 'Skills',
    availability: { free: 'Free', held: 'On hold', booked: 'Booked', unknown: 'Availability to ask' },
    asOf: (day: string) => `as of ${day}`,
    reasons: 'Why',
    toAsk: 'To ask',
    photo: (name: string) => `Photo of ${name}`,
    show: (name: string) => `Show the card of ${name}`,
    experience: { fresher: 'Fresher', emerging: 'Emerging', established: 'Established', senior: 'Senior' } as Record<string, string>,
  },

  tools: {
    /** While it runs, and when it is done. `what` is made of the parts below. */
    searching: (what: string) => `Looking for ${what}…`,
    searched: (what: string) => `Looked for ${what}`,
    searchFailed: (what: string) => `Could not look for ${what}`,
    reading: 'Reading a profile…',
    read: 'Read a profile',
    readFailed: 'Could not read a profile',
    working: (tool: string) => `Working: ${tool}…`,
    worked: (tool: string) => `Done: ${tool}`,
    workFailed: (tool: string) => `Did not work: ${tool}`,
    people: 'people',
    genders: { female: 'women', male: 'men', nonbinary: 'non-binary people' } as Record<string, string>,
    inPlaces: (places: string) => `in ${places}`,
    ages: (min: string, max: string) => (min && max ? `${min} to ${max}` : min ? `${min} and over` : `up to ${max}`),
    speaking: (languages: string) => `speaking ${languages}`,
    freeOn: (from: string, to: string) => (from === to ? `free on ${from}` : `free ${from} to ${to}`),
    withSkills: (skills: string) => `with ${skills}`,
  },

  connection: {
    connecting: 'Connecting…',
    connected: 'Connected',
    fallback: 'Connected, slower',
    reconnecting: 'Reconnecting…',
    offline: 'Offline',
    label: (state: string) => `Connection: ${state}`,
    explain: {
      connecting: 'Opening the line to the server.',
      connected: 'Answers stream live.',
      fallback: 'The live line is not available. Answers still arrive, a little slower.',
      reconnecting: 'The line was lost. Nothing you sent is lost; it goes on by itself.',
      offline: 'There is no network. What you send goes out when it is back.',
    },
  },
  model: {
    scripted: 'Scripted model',
    scriptedExplain: 'No model key is set: answers come from the built-in scripted model.',
  },
  theme: {
    label: 'Theme',
    system: 'Theme: as the system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },

  announce: {
    ready: 'Answer ready',
    stopped: 'Answer stopped',
    failed: 'The answer failed',
    connected: 'Connected again',
    copied: 'Copied',
  },

  problem: {
    generic: 'Something went wrong. Try again.',
    byCode: {
      conversation_busy: 'Three messages are already waiting here. Try again when one of them is answered.',
      rate_limited: 'That was a lot at once. Wait a moment, then try again.',
      daily_limit_reached: 'You have used what the assistant may use for you today. It goes on after midnight, Indian time.',
      text_too_long: 'This message is too long to send.',
      unavailable: 'The server cannot be reached right now. Try again shortly.',
      not_found: 'This is no longer there.',
      forbidden: 'You are not allowed to do this.',
      unauthenticated: 'You need to sign in first.',
      session_expired: 'Your session has ended. Reload the page to go on.',
      turn_failed: 'The answer could not be given this time. Your message is kept.',
      client_message_id_conflict: 'This message was already sent with another text.',
      internal: 'Something went wrong on our side. Your message is kept.',
    } as Partial<Record<ProblemCode, string>>,
    dismiss: 'Dismiss',
    reload: 'Reload the page',
    crashedTitle: 'The page stumbled',
    crashedBody: 'Your conversations are safe on the server. Reload to go on where you were.',
  },
};

export type Strings = typeof english;

export const strings: Strings = english;
