/** What the assistant is doing, in plain words made from a tool's input. The input is the model's: anything may be missing or odd. */
import { formatDay, formatList, languageName } from './format.ts';
import type { ToolPart } from './realtime/reply-parts.ts';
import { strings } from './strings.ts';

export const toolWords = ({ toolName, state, input }: ToolPart): string => {
  const words = strings.tools;
  const pick = (running: string, done: string, failed: string): string => (state === 'failed' ? failed : state === 'done' ? done : running);
  if (toolName === 'search_talent') {
    const what = describeSearch(input);
    return pick(words.searching(what), words.searched(what), words.searchFailed(what));
  }
  if (toolName === 'get_talent') return pick(words.reading, words.read, words.readFailed);
  if (toolName === 'propose_email') return pick(words.preparingEmail, words.preparedEmail, words.emailFailed);
  if (toolName === 'propose_shortlist_export') return pick(words.preparingExport, words.preparedExport, words.exportFailed);
  if (toolName === 'remember') return pick(words.remembering, words.remembered, words.rememberFailed);
  if (toolName === 'recall') return pick(words.recalling, words.recalled, words.recallFailed);
  if (toolName === 'create_role_from_brief') return pick(words.planning, words.planned, words.planFailed);
  if (toolName === 'shortlist_add' || toolName === 'shortlist_remove') return pick(words.shortlisting, words.shortlisted, words.shortlistFailed);
  if (toolName === 'record_hold' || toolName === 'change_hold') return pick(words.holding, words.held, words.holdFailed);
  if (toolName === 'list_shortlist' || toolName === 'list_holds') return pick(words.looking, words.looked, words.lookFailed);
  const name = toolName.replaceAll('_', ' ');
  return pick(words.working(name), words.worked(name), words.workFailed(name));
};

type Fields = Readonly<Record<string, unknown>>;

const describeSearch = (input: unknown): string => {
  const outer = asFields(input);
  const fields: Fields = { ...outer, ...asFields(outer.filters) };
  const words = strings.tools;
  const places = namesIn(fields, ['city', 'cities', 'baseCity', 'baseCities', 'location', 'locations']);
  const languages = namesIn(fields, ['language', 'languages', 'dialects']);
  const skills = namesIn(fields, ['skill', 'skills']);
  const who = typeof fields.gender === 'string' ? words.genders[fields.gender] : undefined;
  const head = [who ?? words.people, places && words.inPlaces(places)].filter(Boolean).join(' ');
  return [head, ages(fields), languages && words.speaking(languages), skills && words.withSkills(skills), days(fields)].filter(Boolean).join(', ');
};

const days = (fields: Fields): string => {
  const { from, to } = asFields(fields.availableOn);
  return typeof from === 'string' && typeof to === 'string' ? strings.tools.freeOn(formatDay(from, Date.parse(from)), formatDay(to, Date.parse(from))) : '';
};

const ages = (fields: Fields): string => {
  const range = asFields(fields.playingAge ?? fields.age ?? fields.ageRange);
  const min = numberText(range.min ?? fields.playingAgeMin ?? fields.ageMin ?? fields.minAge);
  const max = numberText(range.max ?? fields.playingAgeMax ?? fields.ageMax ?? fields.maxAge);
  return min || max ? strings.tools.ages(min, max) : '';
};

const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});

const numberText = (value: unknown): string => (typeof value === 'number' && Number.isFinite(value) ? String(value) : '');

const namesIn = (fields: Fields, keys: readonly string[]): string => {
  const names = keys.flatMap((key) => fields[key]).flatMap(nameOf);
  return formatList([...new Set(names)].slice(0, 4));
};

/** A name may come as text or as an object that holds one. */
const nameOf = (value: unknown): string[] => {
  const { name, code } = asFields(value);
  const text = typeof value === 'string' ? value : typeof name === 'string' ? name : code;
  if (typeof text !== 'string' || text.trim() === '') return [];
  return [languageName(text.trim()) ?? text.trim().replaceAll('_', ' ')];
};
