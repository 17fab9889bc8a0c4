/** Renders the requests of an ended turn again, from its capsule and the stored messages, and says where they differ from what was sent. */
import type { ModelMessage, ModelRequest } from '../intelligence/index.ts';
import { notFound } from '../shared/index.ts';
import { toModelMessages } from './history.ts';
import type { StoredMessage } from './message.ts';
import type { CapsuleStore, ConversationStore, TurnMemory, TurnStore } from './ports.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { requestDigest } from './turn-books.ts';
import { type CapsuleGeneration, type TurnCapsule, withMemories } from './turn-capsule.ts';

export interface ReplayPorts extends Pick<RunTurnPorts, 'prompt' | 'promptVersion' | 'sha256'> {
  readonly memory?: Pick<TurnMemory, 'texts'> | undefined;
  readonly conversations: Pick<ConversationStore, 'readMessage'>;
  readonly turns: Pick<TurnStore, 'readTurn' | 'readSteps'>;
  readonly capsules: Pick<CapsuleStore, 'read'>;
}

export interface ReplayedGeneration {
  readonly recorded: CapsuleGeneration;
  readonly request: ModelRequest;
  readonly sha256: string;
  readonly isSame: boolean;
}

export interface Replay {
  readonly capsule: TurnCapsule;
  readonly generations: readonly ReplayedGeneration[];
  /** In words; empty when everything is as it was. */
  readonly differences: readonly string[];
}

/** Throws `not_found` when there is no such turn, or its capsule is too old or erased. */
export const replayTurn =
  (ports: ReplayPorts) =>
  async (org: string, turnId: string): Promise<Replay> => {
    const turn = await ports.turns.readTurn(org, turnId);
    const capsule = turn && (await ports.capsules.read(org, turn.conversationId, turnId));
    if (!capsule) throw notFound('capsule of a turn');
    const path = await Promise.all(capsule.path.map((messageId) => ports.conversations.readMessage(org, capsule.conversationId, messageId)));
    const history = toModelMessages(path.filter((message) => message !== undefined));
    const exchange = await exchangeOf(ports, capsule);
    const memories = await memoriesOf(ports, capsule);
    const generations = capsule.generations.map((recorded) => {
      const request = ports.prompt([...history, ...exchange.slice(0, messagesPerStep * recorded.step)], withMemories(recorded.options, memories));
      const sha256 = requestDigest(ports.sha256, request);
      return { recorded, request, sha256, isSame: sha256 === recorded.requestSha256 };
    });
    return { capsule, generations, differences: differences({ capsule, path, memories, exchange, generations, promptVersion: ports.promptVersion }) };
  };

/** What the model said, and what its tools answered. */
const messagesPerStep = 2;

/** Finished steps are kept for a day, and with the answer when it ended well. */
const exchangeOf = async ({ turns, conversations }: ReplayPorts, capsule: TurnCapsule): Promise<readonly ModelMessage[]> => {
  const answer = await conversations.readMessage(capsule.org, capsule.conversationId, capsule.answerMessageId);
  if (answer && answer.exchange.length > 0) return answer.exchange;
  return (await turns.readSteps(capsule.org, capsule.turnId)).flatMap(({ exchange }) => exchange);
};

/** As they stand now, in the order in which they were told. */
const memoriesOf = async ({ memory }: ReplayPorts, { org, sub, recalled }: TurnCapsule): Promise<{ id: string; text: string; on?: string }[]> => {
  const ids = recalled.map(({ id }) => id);
  const texts = ids.length === 0 ? undefined : await memory?.texts(org, sub, ids);
  return recalled.flatMap(({ id, on }) => {
    const text = texts?.get(id);
    return text === undefined ? [] : [{ id, text, ...(on === undefined ? {} : { on }) }];
  });
};

interface Rendered extends Pick<Replay, 'capsule' | 'generations'> {
  readonly memories: readonly { readonly id: string }[];
  readonly path: readonly (StoredMessage | undefined)[];
  readonly exchange: readonly ModelMessage[];
  readonly promptVersion: string;
}

const differences = ({ capsule, path, memories, exchange, generations, promptVersion }: Rendered): string[] => {
  const gone = capsule.path.filter((_, index) => path[index] === undefined);
  const steps = Math.max(0, ...capsule.generations.map(({ step }) => step));
  return [
    ...(capsule.promptVersion === promptVersion ? [] : [`it was asked with prompt ${capsule.promptVersion}; this is prompt ${promptVersion}`]),
    ...gone.map((messageId) => `message ${messageId} of its history is not there any more`),
    ...capsule.recalled.flatMap(({ id }) => (memories.some((memory) => memory.id === id) ? [] : [`memory ${id} is not there any more`])),
    ...(exchange.length >= messagesPerStep * steps ? [] : ['what its tools answered was not kept with the answer']),
    ...generations.flatMap(({ recorded, sha256, isSame }, index) =>
      isSame ? [] : [`request ${index + 1} (step ${recorded.step}, attempt ${recorded.attempt}) was ${recorded.requestSha256}, and is ${sha256} now`],
    ),
  ];
};
