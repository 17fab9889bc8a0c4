/** The simulated cloud: stores, gateway, queue, model, and functions that start a process for each event. */
import { memoryConversations } from '../../../layers/adapters/memory/conversation/memory-conversations.ts';
import type { MemorySnapshot } from '../../../layers/adapters/memory/conversation/snapshot.ts';
import { lookAtTurn } from '../../../layers/core/conversation/follow-turn.ts';
import { startPosition, type TurnFrame } from '../../../layers/core/conversation/frames.ts';
import { runTurn } from '../../../layers/core/conversation/run-turn.ts';
import { sweepTurns } from '../../../layers/core/conversation/sweep-turns.ts';
import type { Turn } from '../../../layers/core/conversation/turn.ts';
import { DomainError } from '../../../layers/core/shared/index.ts';
import { type Engine, type Process, startProcess } from '../engine/process.ts';
import { type Connection, type Gateway, gateway } from './gateway.ts';
import { handOverQueue } from './hand-over.ts';
import { type ScriptedModel, scriptedModel } from './model.ts';
import { idSource, type Ports, portsOf, type Shared } from './ports.ts';
import { type ClientAction, socketFunction } from './socket-functions.ts';

export interface Cloud {
  readonly engine: Engine;
  readonly gateway: Gateway;
  readonly model: ScriptedModel;
  readonly snapshot: () => MemorySnapshot;
  socketAction(connection: Connection, action: ClientAction): void;
  /** Runs a handler in a process of its own; `answer` hears nothing when the process dies. */
  request<Result>(
    kind: string,
    limitMs: number,
    handler: (ports: Ports, process: Process) => Promise<Result>,
    answer: (outcome: { result: Result } | { error: unknown }) => void,
  ): Process;
  sweepForever(everyMs: number): void;
  /** All frames of an ended turn as polling shows them, read without faults. */
  framesFromStart(turn: Turn): Promise<readonly TurnFrame[]>;
}

export type Plant = (shared: Shared, engine: Engine, snapshot: () => MemorySnapshot) => Shared;

const socketLimitMs = 29_000;
const workerLimitMs = 15 * 60_000;

export const startCloud = (engine: Engine, plant: Plant): Cloud => {
  const { timeline, dice } = engine;
  const stores = memoryConversations({ now: timeline.now });
  const model = scriptedModel(engine);
  const newId = idSource();
  let serial = 0;

  const begin = (kind: string, limitMs: number, isSpared = false): Process => {
    serial += 1;
    const process = startProcess(engine, `${kind}-${serial}`, { isSpared });
    timeline.after(limitMs, () => process.kill('its time is up'));
    return process;
  };
  /** After it returned, an environment stands still; it may be thawed for another event, and then goes on with what was left. */
  const returned = (process: Process): void => {
    if (dice.chance(engine.faults().thaw)) process.freezeUntil(timeline.now() + dice.between(100, 60_000));
    else process.kill('returned');
  };
  const ports = (process: Process): Ports => portsOf(engine, shared, model, newId, process);
  const run = (kind: string, limitMs: number, main: (ports: Ports, process: Process) => Promise<unknown>): void => {
    const process = begin(kind, limitMs);
    main(ports(process), process).then(
      () => returned(process),
      (error: unknown) => {
        engine.trace.note(`${process.name} failed: ${String(error)}`);
        if (!(error instanceof DomainError))
          engine.fail(`${process.name} threw what nobody can act on: ${error instanceof Error ? error.stack : String(error)}`);
        returned(process);
      },
    );
  };
  const startWorker = (org: string, turnId: string): void =>
    run('worker', workerLimitMs, async (of, process) => {
      const outcome = await runTurn(of)({ org, turnId });
      engine.trace.note(`${process.name} ${turnId} ${outcome}`);
    });
  const doors = gateway(engine, {
    connected: ({ connectionId, client }, opened) => {
      const process = begin('connect', socketLimitMs, true);
      const added = ports(process).connections.add({
        org: client.org,
        sub: client.sub,
        connectionId,
        displayName: client.sub,
        connectedAt: new Date(timeline.now()).toISOString(),
        authExpiresAt: timeline.now() + 3_600_000,
        epoch: 0,
        saidHello: false,
        conversationIds: [],
      });
      void added.then(opened);
    },
    disconnected: ({ connectionId, client }) => run('disconnect', socketLimitMs, (of) => of.connections.remove(client.org, client.sub, connectionId)),
  });
  const shared: Shared = plant(
    {
      conversations: stores.conversations,
      turns: stores.turns,
      connections: stores.connections,
      sockets: doors.sender,
      handOver: handOverQueue(engine, startWorker),
      usage: stores.usage,
      capsules: stores.capsules,
    },
    engine,
    stores.snapshot,
  );
  const sweepForever = (everyMs: number): void => {
    run('sweeper', 60_000, (of) => sweepTurns(of)());
    timeline.after(everyMs, () => sweepForever(everyMs));
  };
  return {
    engine,
    gateway: doors,
    model,
    snapshot: stores.snapshot,
    socketAction: (connection, action) => {
      timeline.after(dice.between(2, 30), () => {
        if (!connection.isOpenForServer) return;
        run('ws', socketLimitMs, (of, process) => {
          engine.observe(process, 'sockets.action', [connection.connectionId, action], undefined);
          return socketFunction(of, process, connection, action);
        });
      });
    },
    request: (kind, limitMs, handler, answer) => {
      const process = begin(kind, limitMs);
      const respond = async (outcome: Parameters<typeof answer>[0]): Promise<void> => {
        await process
          .call('http.respond', [], async () => void timeline.after(dice.between(1, 20), () => answer(outcome)))
          .then(
            () => returned(process),
            () => process.kill('its answer went nowhere'),
          );
      };
      handler(ports(process), process).then(
        (result) => respond({ result }),
        (error: unknown) => respond({ error }),
      );
      return process;
    },
    sweepForever,
    framesFromStart: async (turn) => (await lookAtTurn(shared)(turn, startPosition)).frames,
  };
};
