/** What stored messages are shown with. Apart from the search, so that functions which only show do not carry the parser of briefs. */
import { dynamoActionStore } from '../../layers/adapters/dynamodb/actions/action-store.ts';
import { dynamoEpisodeStore } from '../../layers/adapters/dynamodb/memory/episode-store.ts';
import { dynamoMemoryStore } from '../../layers/adapters/dynamodb/memory/memory-store.ts';
import { findConversation, keptAnswer, messageText, type ShowPorts, type TurnMemory } from '../../layers/core/conversation/index.ts';
import { type EpisodeStore, endedBy, type MemoryStore, outlineOf, toldAsAnswer, toldOfSaid } from '../../layers/core/memory/index.ts';
import { actionStatus } from '../../layers/core/operations/index.ts';
import { isoTime } from '../../layers/core/shared/index.ts';
import type { Stores } from './stores.ts';
import { once, whenAsked } from './when-asked.ts';

export const composeShown = ({ tables, clock, conversations }: Pick<Stores, 'tables' | 'clock' | 'conversations'>): ShowPorts => ({
  // The shape of a whole person is read when somebody is shown: a message is accepted without it.
  ...whenAsked(
    once(async () => (await import('./shown-people.ts')).composeShownPeople({ tables, clock })),
    ['renderCards', 'resolveNames'],
  ),
  actionStatus: actionStatus({ actions: dynamoActionStore(tables), clock }),
  memoryTexts: memoryTexts({ memories: dynamoMemoryStore(tables), episodes: dynamoEpisodeStore(tables), conversations, clock }),
});

interface TextPorts extends Pick<Stores, 'conversations' | 'clock'> {
  readonly memories: Pick<MemoryStore, 'read'>;
  readonly episodes: Pick<EpisodeStore, 'list'>;
}

/** Memories, sessions and words of hers, by what an answer refers to them with: what was forgotten or deleted since has no text. */
export const memoryTexts =
  ({ memories, episodes, conversations, clock }: TextPorts): TurnMemory['texts'] =>
  async (org, sub, ids) => {
    const owner = { org, sub };
    const wanted = new Set(ids);
    const { memories: known, forgottenAt } = await memories.read(owner);
    const isAfter = (at: string): boolean => forgottenAt === null || at > forgottenAt;
    const texts = new Map(known.filter(({ id }) => wanted.has(id)).map(({ id, text }) => [id, text]));
    const isKnown = new Set(known.map(({ id }) => id));
    const ended = endedBy(known, isoTime(clock.now()));
    const sessions = ids.some((id) => id.startsWith('epi_')) ? await episodes.list(owner) : [];
    for (const episode of sessions) if (wanted.has(episode.id) && isAfter(episode.startedAt)) texts.set(episode.id, outlineOf(episode, ended));
    const said = ids.filter((id) => id.startsWith('cnv_'));
    await Promise.all(
      said.map(async (id) => {
        const [conversationId = '', messageId = ''] = id.split('/');
        const [head, message] = await Promise.all([
          findConversation(conversations)(owner, conversationId),
          conversations.readMessage(org, conversationId, messageId),
        ]);
        if (head === undefined || message === undefined || !isAfter(message.createdAt)) return;
        const answer = keptAnswer(message);
        // What it was given and is forgotten since stands in it still.
        if (message.role !== 'user' && (answer === undefined || answer.memoryIds.some((used) => !isKnown.has(used)))) return;
        const told = toldOfSaid(id.slice(conversationId.length + 1), { messageId, text: answer?.text ?? messageText(message.parts) });
        if (told !== undefined) texts.set(id, answer === undefined ? told : toldAsAnswer(told));
      }),
    );
    return texts;
  };
