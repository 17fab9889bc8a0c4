/** Laws over what goes out: one content per place, in order, durable before it is sent, and nothing of one tenant to another. */
import type { MemorySnapshot } from '../../../layers/adapters/memory/conversation/snapshot.ts';
import type { Connection } from '../cloud/gateway.ts';
import { canaryOf } from '../cloud/model.ts';
import type { ClientAction } from '../cloud/socket-functions.ts';
import type { Process } from '../engine/process.ts';
import type { Fail } from './stored-laws.ts';

export interface SentFrame {
  readonly attempt: number;
  readonly seq: number;
  readonly chunks: readonly unknown[];
}

export interface DeliveryLaws {
  posted(process: Process, connection: Connection, message: { readonly type: string; readonly [name: string]: unknown }): void;
  /** A resume names a place from which on frames may go out. */
  asked(connectionId: string, action: ClientAction): void;
  watched(turnId: string, connectionId: string, watcher: { attempt: number; seq: number } | null): void;
  delivered(org: string, turnId: string, frame: SentFrame, by: string): void;
}

interface Place {
  readonly attempt: number;
  readonly seq: number;
}

const maximumFrameBytes = 28 * 1024;
const comesAfter = (frame: Place, place: Place): boolean =>
  frame.attempt === place.attempt ? frame.seq === place.seq + 1 : frame.attempt > place.attempt && frame.seq === 1;
const samePlace = (left: Place, right: Place): boolean => left.attempt === right.attempt && left.seq === right.seq;

export const deliveryLaws = (fail: Fail, snapshot: () => MemorySnapshot, orgs: readonly string[]): DeliveryLaws => {
  const contents = new Map<string, string>();
  const orgOf = new Map<string, string>();
  const lastPosted = new Map<string, Place>();
  const starts = new Map<string, Place[]>();

  const orgOfTurn = (turnId: string): string | undefined => {
    if (!orgOf.has(turnId)) for (const turn of snapshot().turns) orgOf.set(turn.turnId, turn.org);
    return orgOf.get(turnId);
  };
  const checkTenant = (org: string, text: string, by: string): void => {
    for (const other of orgs) if (other !== org && text.includes(canaryOf(other))) fail(`${by} of ${org} was sent what belongs to ${other}`);
  };
  const checkContent = (turnId: string, frame: SentFrame, text: string): void => {
    const place = `${turnId} ${frame.attempt}/${frame.seq}`;
    const before = contents.get(place);
    if (before === undefined) contents.set(place, text);
    else if (before !== text) fail(`frame ${place} went out with two contents:\n${before}\n${text}`);
  };
  /** A step's boundary is stored before it is sent, and the last frame comes after the end. */
  const checkDurable = (org: string, turnId: string, frame: SentFrame): void => {
    const last = (frame.chunks.at(-1) as { type: string } | undefined)?.type;
    if (
      last === 'start-step' &&
      !snapshot()
        .framesOf(org, turnId)
        .some((stored) => samePlace(stored, frame))
    )
      fail(`frame ${frame.attempt}/${frame.seq} of ${turnId} ends a step and was sent before it was stored`);
    if (last !== 'finish' && last !== 'abort' && last !== 'error') return;
    const end = snapshot().turns.find((turn) => turn.turnId === turnId)?.end;
    if (!end || !samePlace(end, frame)) fail(`the last frame of ${turnId} was sent before the end was stored`);
  };
  const checkOrder = (process: Process, connectionId: string, turnId: string, frame: Place): void => {
    const line = `${process.name} ${connectionId} ${turnId}`;
    const before = lastPosted.get(line) ?? { attempt: 0, seq: 0 };
    const isStart = [{ attempt: 0, seq: 0 }, ...(starts.get(`${turnId} ${connectionId}`) ?? [])].some((start) => comesAfter(frame, start));
    if (!comesAfter(frame, before) && !samePlace(frame, before) && !isStart)
      fail(`${line}: frame ${frame.attempt}/${frame.seq} was posted after ${before.attempt}/${before.seq}`);
    lastPosted.set(line, frame);
  };
  const mayStart = (turnId: string, connectionId: string, place: Place): void => {
    const line = `${turnId} ${connectionId}`;
    starts.set(line, [...(starts.get(line) ?? []), place]);
  };
  const checkEnding = (turnId: string, message: { readonly type: string; readonly [name: string]: unknown }): void => {
    const end = snapshot().turns.find((turn) => turn.turnId === turnId)?.end;
    const isThat = end?.status === message.type && end.attempt === message['attempt'];
    if (!end || !isThat) fail(`${message.type} of ${turnId} was sent, but the stored end is ${end ? `${end.status} of ${end.attempt}` : 'not there'}`);
    else if (message.type !== 'failed' && end.seq !== message['seq'])
      fail(`${message.type} of ${turnId} names frame ${String(message['seq'])}, not ${end.seq}`);
    if (message.type === 'final' && end?.textSha256 !== message['textSha256']) fail(`final of ${turnId} bears another digest than the stored end`);
  };
  return {
    posted: (process, connection, message) => {
      const { org } = connection.client;
      const text = JSON.stringify(message);
      if (text.length > maximumFrameBytes / 3 && Buffer.byteLength(text) > maximumFrameBytes) fail(`a frame of ${Buffer.byteLength(text)} bytes was posted`);
      checkTenant(org, text, connection.connectionId);
      if (message['turnId'] === undefined || message.type === 'accepted') return;
      const turnId = String(message['turnId']);
      if (orgOfTurn(turnId) !== org)
        return fail(`${connection.connectionId} of ${org} was sent ${message.type} of ${turnId}, which is of ${orgOfTurn(turnId) ?? 'nobody'}`);
      if (message.type !== 'frame') return message.type === 'resync' ? undefined : checkEnding(turnId, message);
      const frame = message as unknown as SentFrame;
      checkContent(turnId, frame, JSON.stringify(frame.chunks));
      checkDurable(org, turnId, frame);
      checkOrder(process, connection.connectionId, turnId, frame);
    },
    asked: (connectionId, action) => {
      if (action.action === 'resume') mayStart(action.turnId, connectionId, { attempt: action.attempt, seq: action.afterSeq });
    },
    watched: (turnId, connectionId, watcher) => {
      if (watcher) mayStart(turnId, connectionId, watcher);
    },
    delivered: (org, turnId, frame, by) => {
      const text = JSON.stringify(frame.chunks);
      checkTenant(org, text, by);
      checkContent(turnId, frame, text);
      checkDurable(org, turnId, frame);
    },
  };
};
