/** Tells everybody who follows that a turn has ended, and takes it off the sweeper's list. May be done more than once. */

import { fanOut } from './fan-out.ts';
import { framesAfter, startPosition, survivingFrames } from './frames.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { endingFor, frameFor } from './server-frames.ts';
import type { Turn } from './turn.ts';
import type { TurnWriter } from './turn-writer.ts';

/** As long as a busy socket is tried at all. */
const drainMs = 20_000;
/** The worker that ended a turn announces it; when this long has passed and it has not, the sweeper does. */
export const announceAfterMs = 6_000;

export type AnnouncePorts = Pick<RunTurnPorts, 'turns' | 'connections' | 'sockets' | 'clock' | 'random' | 'makeProblem'>;

/** With the writer that ended it, only late watchers miss something; without it (its worker died, or it never ran) all are served anew. */
export const announceEnd = async (ports: AnnouncePorts, { turn, writer }: { turn: Turn; writer?: TurnWriter | undefined }): Promise<void> => {
  if (!turn.end) return;
  const ending = endingFor(turn, turn.end, ports.makeProblem);
  if (writer) await announceByWriter(ports, turn, writer, ending);
  else await announceAnew(ports, turn, ending);
  // A late worker leaves the list to the sweeper, which may be half through telling followers that this worker does not know.
  if (writer && ports.clock.now() > Date.parse(turn.end.at) + announceAfterMs) return;
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
  const positions = new Map(followers.map((follower) => [follower.connectionId, startPosition]));
  for (const [connectionId, watcher] of Object.entries(live?.watchers ?? {})) positions.set(connectionId, watcher);
  for (const [connectionId, position] of positions) fan.send(connectionId, [...framesAfter(frames, position).map((frame) => frameFor(turn, frame)), ending]);
  await fan.drain(drainMs);
};
