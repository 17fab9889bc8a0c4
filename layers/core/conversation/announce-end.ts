/** Tells everybody who follows that a turn has ended, and takes it off the sweeper's list. May be done more than once. */

import { fanOut } from './fan-out.ts';
import { framesAfter, survivingFrames } from './frames.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { endingFor, frameFor } from './server-frames.ts';
import type { Turn } from './turn.ts';
import type { TurnWriter } from './turn-writer.ts';

/** As long as a busy socket is tried at all. */
const drainMs = 20_000;
/** The worker that ended a turn announces it; when this long has passed and it has not, the sweeper does. */
export const announceAfterMs = 6_000;

export type AnnouncePorts = Pick<RunTurnPorts, 'turns' | 'connections' | 'sockets' | 'clock' | 'random' | 'makeProblem'>;

/**
 * With the writer that ended it, only late watchers miss something. Without it (its worker died, or it never ran) watchers are served
 * anew, and other followers hear of the end: its place tells them whether they miss something.
 */
export const announceEnd = async (ports: AnnouncePorts, { turn, writer }: { turn: Turn; writer?: TurnWriter | undefined }): Promise<void> => {
  if (!turn.end) return;
  const ending = endingFor(turn, turn.end, ports.makeProblem);
  if (writer) await announceByWriter(ports, turn, writer, ending);
  else await announceAnew(ports, turn, ending);
  await ports.turns.settle({ org: turn.org, turnId: turn.turnId, dueAt: turn.dueAt });
};

const announceByWriter = async (ports: AnnouncePorts, turn: Turn, writer: TurnWriter, ending: object): Promise<void> => {
  const live = await ports.turns.readLive(turn.org, turn.turnId);
  if (live) writer.serveWatchers(live);
  writer.sendAll(ending);
  await writer.drain(drainMs);
};

const announceAnew = async (ports: AnnouncePorts, turn: Turn, ending: object): Promise<void> => {
  const [live, followers, stored] = await Promise.all([
    ports.turns.readLive(turn.org, turn.turnId),
    ports.connections.followers(turn.org, turn.conversationId),
    ports.turns.readFrames(turn.org, turn.turnId),
  ]);
  const frames = survivingFrames(stored, turn.end?.attempt ?? 0);
  const fan = fanOut({ ...ports, onGone: () => undefined });
  const watchers = live?.watchers ?? {};
  for (const [connectionId, watcher] of Object.entries(watchers))
    fan.send(connectionId, [...framesAfter(frames, watcher).map((frame) => frameFor(turn, frame)), ending]);
  // Others may have begun to follow since: frames without their end, when this is cut short, would leave them a turn that never ends.
  for (const { connectionId } of followers) if (!watchers[connectionId]) fan.send(connectionId, [ending]);
  await fan.drain(drainMs);
};
