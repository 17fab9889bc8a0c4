/** What people do in one simulation: two tenants, several ways in, and little patience. */
import type { Client, ClientPorts, Sent, User } from './clients/client.ts';
import { type HttpManner, httpClient } from './clients/http-client.ts';
import { socketClient } from './clients/socket-client.ts';
import { codeOf, turnView } from './cloud/http-functions.ts';
import { callerOf } from './cloud/socket-functions.ts';
import type { Dice } from './engine/dice.ts';

export const orgs = ['alpha', 'beta'] as const;

type Socket = ReturnType<typeof socketClient>;

interface Person {
  readonly user: User;
  readonly sockets: readonly Socket[];
  readonly webs: readonly Client[];
}

export interface Scenario {
  readonly clients: readonly Client[];
  readonly users: readonly User[];
}

const manners: readonly HttpManner[] = ['stream', 'wait', 'poll'];

export const drawUsers = (dice: Dice): User[] =>
  orgs.flatMap((org) =>
    Array.from({ length: dice.pick([1, 1, 2]) }, (_, index) => ({
      org,
      sub: `user-${index}`,
      conversations: new Set<string>(),
      accepted: new Map(),
      openTurns: new Set<string>(),
    })),
  );

export interface Hours {
  /** Milliseconds from now: people act until then. */
  readonly actsUntil: number;
  /** By then everything has been well for a while: one more message each, some of them stopped. */
  readonly calmFrom: number;
}

export const play = (ports: ClientPorts, users: readonly User[], dice: Dice, { actsUntil, calmFrom }: Hours): Scenario => {
  const { timeline, trace } = ports.cloud.engine;
  const persons: Person[] = users.map((user) => ({
    user,
    sockets: Array.from({ length: dice.between(1, 2) }, (_, index) => socketClient(ports, user, `${user.org}-${user.sub}-socket-${index}`)),
    webs: Array.from({ length: dice.between(0, 2) }, (_, index) => httpClient(ports, user, `${user.org}-${user.sub}-web-${index}`, dice.pick(manners))),
  }));
  let serial = 0;

  const anyConversation = (user: User): string | undefined => (dice.chance(0.15) ? undefined : dice.pick(['casting', 'casting', ...user.conversations]));
  const compose = (user: User): Sent => {
    serial += 1;
    const clientMessageId = `${user.org}-${user.sub}-${serial}`;
    const known = [...user.accepted.values()];
    const edited = known.length > 0 && dice.chance(0.15) ? dice.pick(known) : undefined;
    const text = `#${clientMessageId}# ${dice.pick(['find actors in Mumbai', 'मराठी बोलने वाले कलाकार', 'thanks'])}`;
    return {
      clientMessageId,
      text,
      conversation: edited ? edited.conversationId : anyConversation(user),
      parentId: edited ? dice.pick([null, edited.messageId]) : undefined,
      interrupt: dice.chance(0.15),
      regenerate: undefined,
      expects: 'acceptance',
    };
  };
  const anyClient = (person: Person): Client => dice.pick([...person.sockets, ...person.webs]);
  const send = (person: Person): void => {
    const sent = compose(person.user);
    trace.note(`${sent.clientMessageId} is sent${sent.interrupt ? ', interrupting' : ''}`);
    const ways = dice.chance(0.3) ? dice.between(2, 3) : 1;
    for (let way = 0; way < ways; way += 1) timeline.after(way === 0 ? 0 : dice.pick([0, 3, 400]), () => anyClient(person).send(sent));
  };
  const regenerate = (person: Person): void => {
    const known = [...person.user.accepted.values()];
    if (known.length === 0 || person.webs.length === 0) return;
    serial += 1;
    const { conversationId, messageId } = dice.pick(known);
    const clientMessageId = `${person.user.org}-${person.user.sub}-${serial}`;
    dice
      .pick(person.webs)
      .send({ clientMessageId, text: '', conversation: conversationId, parentId: undefined, interrupt: false, regenerate: messageId, expects: 'acceptance' });
  };
  const conflict = (person: Person): void => {
    const used = [...person.user.accepted.keys()];
    if (used.length === 0) return;
    const clientMessageId = dice.pick(used);
    anyClient(person).send({
      ...compose(person.user),
      clientMessageId,
      text: `another text for ${clientMessageId}`,
      parentId: undefined,
      interrupt: false,
      expects: 'conflict',
    });
  };
  const spy = (person: Person): void => {
    const stranger = dice.pick(persons);
    const turnId = [...stranger.user.openTurns][0];
    if (turnId === undefined || stranger.user === person.user) return;
    ports.cloud.request(
      'spy',
      29_000,
      (of) => turnView(of, callerOf(person.user.org, person.user.sub), turnId, { attempt: 0, seq: 0 }),
      (outcome) => {
        if ('result' in outcome || !['not_found', 'unavailable'].includes(codeOf(outcome.error)))
          ports.cloud.engine.fail(`${person.user.org} could look at ${turnId} of ${stranger.user.org}`);
      },
    );
  };
  const act = (): void => {
    const person = dice.pick(persons);
    const open = [...person.user.openTurns];
    const what = dice.next();
    if (what < 0.5) send(person);
    else if (what < 0.62) open.length > 0 && anyClient(person).stop(dice.pick(open));
    else if (what < 0.72) anyClient(person).drop();
    else if (what < 0.82) person.user.conversations.size > 0 && dice.pick(person.sockets).follow(dice.pick([...person.user.conversations]));
    else if (what < 0.9) regenerate(person);
    else if (what < 0.95) conflict(person);
    else spy(person);
  };
  const epilogue = (person: Person): void => {
    if (dice.chance(0.4)) return;
    send(person);
    if (dice.chance(0.5)) return;
    timeline.after(dice.between(100, 2_500), () => {
      const open = [...person.user.openTurns].at(-1);
      if (open !== undefined) anyClient(person).stop(open);
    });
  };
  for (const person of persons) timeline.after(dice.between(0, 2_000), () => send(person));
  const acts = dice.between(4, 14);
  for (let index = 0; index < acts; index += 1) timeline.after(dice.between(200, actsUntil), act);
  for (const person of persons) timeline.after(calmFrom + dice.between(0, 1_000), () => epilogue(person));
  return { clients: persons.flatMap((person) => [...person.sockets, ...person.webs]), users };
};
