/** Roles, shortlists and holds: the next call of a tool, or what to say. Several calls may follow each other in one turn. */

import { isFollowUp } from '../wish/follow-up.ts';
import { daysMore, laterBy, readHoldDays } from '../wish/hold-days.ts';
import { normalise } from '../wish/normalise.ts';
import { readWish } from '../wish/read-wish.ts';
import { criteriaIn, type Wish } from '../wish/wish.ts';
import { type CastingMeant, castingMeant } from './casting-meant.ts';
import { castingPhrases } from './casting-phrases.ts';
import type { Conversation, ToolExchange } from './conversation.ts';
import { lastRead, peopleAtPlaces } from './one-person.ts';
import { peopleNamed } from './outward.ts';
import { partOf, standingParts } from './parts.ts';
import { phrases } from './phrases.ts';
import { saySearch } from './say-findings.ts';
import type { Tongue } from './tongue.ts';

export type CastingStep = { readonly tool: string; readonly input: Readonly<Record<string, unknown>> } | { readonly say: string };

const roleTools = new Set(['create_role_from_brief', 'shortlist_add', 'shortlist_remove', 'list_shortlist', 'record_hold', 'change_hold', 'list_holds']);
const createTool = 'create_role_from_brief';

/** undefined: the message is not about casting, or the tools are not there. */
export const castingStep = (conversation: Conversation, tongue: Tongue): CastingStep | undefined => {
  const meant = castingMeant(conversation.question) ?? goingOn(conversation);
  if (meant === undefined || (!conversation.tools.has('shortlist_add') && conversation.exchanges.length === 0)) return undefined;
  const last = conversation.exchanges.at(-1);
  if (last !== undefined && (last.isError || last.result === undefined)) return afterError(conversation, last, tongue);
  return steps[meant](conversation, tongue, meant);
};

/** "And the first two for the father", "not the second one, drop her", right after a shortlist was changed. */
const goingOn = ({ question, turns }: Conversation): CastingMeant | undefined => {
  const before = turns.at(-1);
  const isOfShortlist = before?.exchanges.some(({ name, isError }) => name === 'shortlist_add' && !isError) === true;
  if (!isOfShortlist) return undefined;
  const text = normalise(question).trim();
  const hasPlace =
    /(?<![\p{L}\p{M}])(?:first|second|third|fourth|last|her|him|them|both|all|tal_\w+|pehl[aei]|dusr[aei]|doosr[aei]|teesr[aei]|us(?:e|ko)|पहल[ाेी]|दूसर[ाेी]|तीसर[ाेी]|उसे|उसको)(?![\p{L}\p{M}])/u.test(
      text,
    );
  if (!hasPlace) return undefined;
  if (
    /(?<![\p{L}\p{M}])(?:drop|remove|take (?:her|him|them|out|off)|delete|hatao|hata do|nikal(?:o| do)|हटाओ|हटा दो|निकालो|निकाल दो)(?![\p{L}\p{M}])/u.test(text)
  )
    return 'remove';
  return /^(?:and|also|plus|aur|और)(?![\p{L}\p{M}])/u.test(text) && !asksElse.test(text) ? 'add' : undefined;
};
const asksElse =
  /[?？]|(?<![\p{L}\p{M}])(?:tell|about|show|why|mail|email|hold|compare|details?|older|younger|taller|shorter|free|available|batao|dikhao|बताओ|दिखाओ)(?![\p{L}\p{M}])/u;

type Step = (conversation: Conversation, tongue: Tongue, meant: CastingMeant) => CastingStep;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const read = (exchange: ToolExchange | undefined): Fields => {
  try {
    const value: unknown = JSON.parse(exchange?.result ?? '{}');
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
};
const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const tame = (value: unknown, most = 120): string =>
  String(value ?? '')
    .replace(/[[\]<>`*_#|"]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, most);
const marker = (id: unknown): string => (typeof id === 'string' && /^tal_[0-9A-Z]{26}$/u.test(id) ? `[[${id}]]` : '');

const done = ({ exchanges }: Conversation, name: string): ToolExchange | undefined =>
  exchanges.findLast((one) => one.name === name && one.result !== undefined && !one.isError);

const readsOnly: ReadonlySet<CastingMeant> = new Set(['list', 'holds', 'remove', 'extend', 'confirm', 'release']);

const afterError = (conversation: Conversation, { result = '' }: ToolExchange, tongue: Tongue): CastingStep => {
  const say = castingPhrases[tongue];
  // Of a role that nobody made there is nothing to read.
  if (result.includes(createTool) && readsOnly.has(castingMeant(conversation.question) ?? 'add')) return { say: say.nothingToMakeOf };
  if (result.includes(createTool) && done(conversation, createTool) === undefined && conversation.exchanges.length === 1)
    return createRole(conversation, tongue);
  return { say: /may not do this/u.test(result) ? say.mayNot : say.failed };
};

/** There is a role when this conversation has used one. */
const hasRole = ({ earlier, exchanges }: Conversation): boolean =>
  [...earlier, ...exchanges].some(({ name, isError, result }) => roleTools.has(name) && !isError && result !== undefined);

const briefIn = (text: string, today: string | undefined): boolean => {
  const found = readWish(text, today);
  return criteriaIn(found.wish).length > 1 && !isFollowUp(text, found);
};

/** Her own words: of this message when it holds a brief, else those that began the last search. */
const createRole = (conversation: Conversation, tongue: Tongue): CastingStep => {
  const { question, asked, context } = conversation;
  const own = question.includes(':') ? question.slice(question.indexOf(':') + 1).trim() : '';
  const brief =
    own !== '' && criteriaIn(readWish(own, context.today).wish).length > 0
      ? own
      : (standingParts(conversation)?.brief ?? asked.findLast((text) => briefIn(text, context.today)) ?? asked.at(-1));
  return brief === undefined ? { say: castingPhrases[tongue].nothingToMakeOf } : { tool: createTool, input: { brief } };
};

/** Roles that were made of the brief whose parts stand; undefined: none stand, or none were made yet. */
const rolesOfParts = (conversation: Conversation): readonly Fields[] | undefined => {
  const standing = standingParts(conversation);
  const made =
    standing &&
    [...conversation.earlier, ...conversation.exchanges].findLast(
      ({ name, input, isError, result }) => name === createTool && input['brief'] === standing.brief && !isError && result !== undefined,
    );
  return made === undefined ? undefined : rows(read(made)['roles']);
};

/** The role of the part that is meant, as a tool takes it; nothing where the role at hand is. */
export const roleOfPart = (conversation: Conversation, talentIds: readonly string[] = []): { readonly roleId?: string } => {
  const [roles, meant] = [rolesOfParts(conversation) ?? [], partOf(conversation, talentIds)];
  const standing = standingParts(conversation);
  const role =
    meant === undefined ? undefined : roles.length === standing?.parts.length ? roles[meant.place] : roles.find(({ name }) => name === meant.part.name);
  return typeof role?.['roleId'] === 'string' ? { roleId: role['roleId'] } : {};
};

/** Where parts stand, a role of theirs. */
const hasRoleFor = (conversation: Conversation): boolean =>
  standingParts(conversation) === undefined ? hasRole(conversation) : rolesOfParts(conversation) !== undefined;

const roleName = (made: ToolExchange): string => tame(rows(read(made)['roles'])[0]?.['name']);

const role: Step = (conversation, tongue) => {
  const made = done(conversation, createTool);
  if (made === undefined) return createRole(conversation, tongue);
  const [first, ...others] = rows(read(made)['roles']);
  if (others.length > 0)
    return { say: [first, ...others].map((one) => `- ${castingPhrases[tongue].role(tame(one?.['name']))} ${tame(one?.['understood'], 300)}`).join('\n') };
  return { say: `${castingPhrases[tongue].role(roleName(made))} ${tame(first?.['understood'], 600)}`.trim() };
};

/** Whom the words mean among those who were shown; "her" is who was spoken of last, or the only one there is. */
const meantPeople = (conversation: Conversation): readonly string[] => {
  const named = peopleNamed(conversation, normalise(conversation.question));
  if (named.length > 0 && !isOnlyHer(conversation.question)) return named;
  const placed = peopleAtPlaces(conversation);
  if (placed.length > 0) return placed;
  const her = lastRead(conversation) ?? lastAdded(conversation);
  return her === undefined ? named.slice(0, 1) : [her];
};
const isOnlyHer = (question: string): boolean => /(?<![\p{L}\p{M}])(?:her|him|usko|use|isko|ise|उसे|उसको|इसे|इसको)(?![\p{L}\p{M}])/iu.test(question);
const lastAdded = ({ earlier }: Conversation): string | undefined => {
  const added = earlier.findLast(({ name, isError }) => name === 'shortlist_add' && !isError);
  const people = rows(read(added)['people']);
  return people.length === 1 ? String(people[0]?.['id']) : undefined;
};

const add: Step = (conversation, tongue) => {
  const [say, added] = [castingPhrases[tongue], done(conversation, 'shortlist_add')];
  if (added !== undefined) {
    const { added: count, role: name, shortlisted, people } = read(added);
    const who = rows(people)
      .map(({ id }) => marker(id))
      .filter((text) => text !== '');
    return { say: `${who.join(', ')}: ${say.added(Number(count), tame(name), Number(shortlisted))}` };
  }
  const talentIds = meantPeople(conversation);
  if (talentIds.length === 0) return { say: phrases[tongue].whoThen };
  if (!hasRoleFor(conversation)) return createRole(conversation, tongue);
  return { tool: 'shortlist_add', input: { talentIds, ...roleOfPart(conversation, talentIds) } };
};

const list: Step = (conversation, tongue) => {
  const [say, listed] = [castingPhrases[tongue], done(conversation, 'list_shortlist')];
  if (listed === undefined) return { tool: 'list_shortlist', input: roleOfPart(conversation) };
  const { role: name, people } = read(listed);
  const wanted = rows(people).filter(({ state }) => state === 'shortlisted');
  if (wanted.length === 0) return { say: say.emptyList(tame(name)) };
  const passed = rows(people).length - wanted.length;
  return {
    say: [say.list(tame(name)), '', ...wanted.map(({ id }, index) => `${index + 1}. ${marker(id)}`), ...(passed === 0 ? [] : ['', say.passed(passed)])].join(
      '\n',
    ),
  };
};

/** The one that the message names, or whose turn it says ("the first one"), or the only one. */
const chosen = (question: string, people: readonly Fields[]): Fields | undefined => {
  const text = question.toLowerCase();
  const byName = people.find(({ stageName }) => typeof stageName === 'string' && stageName !== '' && text.includes(stageName.toLowerCase()));
  if (byName !== undefined) return byName;
  if (/(?<![\p{L}\p{M}])(?:second|doosr[aei]|dusr[aei]|दूसर[ाेी])(?![\p{L}\p{M}])/iu.test(question)) return people[1];
  return people.length === 1 || /(?<![\p{L}\p{M}])(?:first|pehl[aei]|पहल[ाेी])(?![\p{L}\p{M}])/iu.test(question) ? people[0] : undefined;
};

const remove: Step = (conversation, tongue) => {
  const removed = done(conversation, 'shortlist_remove');
  if (removed !== undefined) return { say: castingPhrases[tongue].removed(tame(read(removed)['role']), Number(read(removed)['shortlisted'])) };
  const listed = done(conversation, 'list_shortlist');
  if (listed === undefined) return { tool: 'list_shortlist', input: roleOfPart(conversation) };
  const people = rows(read(listed)['people']);
  const her = isOnlyHer(conversation.question) ? meantPeople(conversation)[0] : undefined;
  const one = people.find(({ id }) => id === her) ?? chosen(conversation.question, people);
  return one === undefined ? { say: phrases[tongue].whoThen } : { tool: 'shortlist_remove', input: { talentIds: [one['id']], ...roleOfPart(conversation) } };
};

const sayMoment = (iso: unknown): string => {
  const at = new Date(Date.parse(String(iso)) + 19_800_000).toISOString();
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
};
const sayDays = ({ from, to }: Fields): string => (from === to ? tame(from) : `${tame(from)} – ${tame(to)}`);

const hold: Step = (conversation, tongue) => {
  const [say, recorded] = [castingPhrases[tongue], done(conversation, 'record_hold')];
  if (recorded !== undefined) {
    const held = read(recorded);
    const conflicts = rows(held['conflicts']).length;
    return {
      say: `${marker(held['talentId'])} ${say.held(sayDays(held), sayMoment(held['expiresAt']))}${conflicts === 0 ? '' : ` ${say.conflict(conflicts)}`}`,
    };
  }
  const { question, context } = conversation;
  const { days, until } = readHoldDays(question, context.today ?? '2026-01-01');
  if (days === undefined || until === undefined) return { say: say.untilWhen };
  const [talentId] = meantPeople(conversation);
  if (talentId === undefined) return { say: phrases[tongue].whoThen };
  if (!hasRoleFor(conversation)) return createRole(conversation, tongue);
  const priority = /second hold|second pe hold|सेकंड होल्ड/iu.test(question) ? 'second' : 'first';
  return { tool: 'record_hold', input: { talentId, ...days, expiresOn: until, priority, ...roleOfPart(conversation, [talentId]) } };
};

const holds: Step = (conversation, tongue) => {
  const [say, listed] = [castingPhrases[tongue], done(conversation, 'list_holds')];
  if (listed === undefined) return { tool: 'list_holds', input: roleOfPart(conversation) };
  const all = rows(read(listed)['holds']);
  if (all.length === 0) return { say: say.noHolds };
  const lines = all.map(
    (one) => `- ${marker(one['talentId'])}: ${sayDays(one)}, ${tame(one['priority'])}, ${tame(one['status'])}, ${sayMoment(one['expiresAt'])}`,
  );
  return { say: [say.holds(tame(read(listed)['role'])), '', ...lines].join('\n') };
};

const changeHold: Step = (conversation, tongue, change) => {
  const [say, changed] = [castingPhrases[tongue], done(conversation, 'change_hold')];
  if (changed !== undefined) return { say: `${marker(read(changed)['talentId'])} ${say.changed(change, sayMoment(read(changed)['expiresAt']))}` };
  const listed = done(conversation, 'list_holds');
  if (listed === undefined) return { tool: 'list_holds', input: roleOfPart(conversation) };
  const active = rows(read(listed)['holds']).filter(({ status }) => status === 'active');
  const one = chosen(conversation.question, active);
  if (one === undefined) return { say: say.noSuchHold };
  const until = change === 'extend' ? { expiresOn: laterBy(sayMoment(one['expiresAt']).slice(0, 10), daysMore(conversation.question)) } : {};
  return { tool: 'change_hold', input: { holdId: one['holdId'], change, ...until } };
};

const backup: Step = (conversation, tongue) => {
  const [say, listed] = [castingPhrases[tongue], done(conversation, 'list_shortlist')];
  if (listed === undefined) return { tool: 'list_shortlist', input: roleOfPart(conversation) };
  const { criteria, people, role: name } = read(listed);
  const searched = done(conversation, 'search_talent');
  if (searched === undefined) return { tool: 'search_talent', input: { ...(criteria as Wish), limit: 8 + rows(people).length } };
  const known = new Set(rows(people).map(({ id }) => id));
  const found = read(searched);
  const others = rows(found['people']).filter(({ id }) => !known.has(id));
  if (others.length === 0) return { say: say.noBackup };
  const told = saySearch(JSON.stringify({ ...found, people: others, total: Math.max(others.length, Number(found['total']) - known.size) }), tongue);
  return { say: `${say.backups(tame(name))}\n\n${told.split('\n').slice(2).join('\n')}` };
};

const steps: Readonly<Record<CastingMeant, Step>> = {
  role,
  add,
  remove,
  list,
  hold,
  holds,
  extend: changeHold,
  confirm: changeHold,
  release: changeHold,
  backup,
};
