/** A socket function: parse the frame, know the caller, run one action, answer by a post. Failure is a `problem` frame, never silence. */
import * as z from 'zod';
import { ClientFrame, type Problem, socketLimits } from '../../layers/contracts/index.ts';
import { type ConnectionStore, type SocketConnection, type SocketSender, sessionLimits } from '../../layers/core/conversation/index.ts';
import { type Caller, type Clock, DomainError, type Rate, type RateStore, takeOne, utf8Bytes } from '../../layers/core/shared/index.ts';
import { correlationOf, occurrence } from '../_kit/correlation.ts';
import { type Identity, readIdentity } from '../_kit/identity.ts';
import { type Log, type LogFields, nameError, withLogFields } from '../_kit/log.ts';
import { describeIssues, issuesOf, parseJson } from '../_kit/parse.ts';
import { toProblem } from '../_kit/problem.ts';

export interface SocketCall<Frame = ClientFrame> {
  readonly frame: Frame;
  readonly caller: Identity;
  readonly connection: SocketConnection;
  /** The frame's own, or the request's id. */
  readonly correlationId: string;
  /** Posts to this socket. */
  readonly post: (frame: object) => Promise<void>;
}

export type SocketAction = (call: SocketCall) => Promise<void>;

export interface SocketKit {
  readonly connections: ConnectionStore;
  readonly sockets: SocketSender;
  readonly clock: Clock;
  readonly log: Log;
  readonly rates: RateStore;
  /** Frames of one user, on all her sockets together. */
  readonly frameRate: Rate;
}

const Event = z.object({
  requestContext: z.object({ connectionId: z.string(), requestId: z.string(), authorizer: z.record(z.string(), z.unknown()) }),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().optional(),
});

/** A client that came when its session was almost over hears it with its first answer; all others are told in time by `endSessions`. */
const reauthNoticeMs = sessionLimits.noticeMs;
const postTries = 6;

const poster =
  (kit: SocketKit, connectionId: string) =>
  async (frame: object): Promise<void> => {
    for (let tries = 0; tries < postTries; tries += 1) {
      const outcome = await kit.sockets.post(connectionId, frame);
      if (outcome !== 'busy') return;
      await kit.clock.sleep(50 * 2 ** tries);
    }
  };

/** The request's own id, as far as it can be read, so that even a bad frame is answered to its sender. */
const requestIdOf = (value: unknown): string | undefined => {
  const id = value !== null && typeof value === 'object' && 'requestId' in value ? value.requestId : undefined;
  return typeof id === 'string' && id.length >= 1 && id.length <= 128 ? id : undefined;
};

const correlationIdOf = (value: unknown, otherwise: string): string =>
  correlationOf(value !== null && typeof value === 'object' && 'correlationId' in value ? value.correlationId : undefined, otherwise);

const problemFrame = (problem: Problem, requestId: string | undefined): object => ({
  type: 'problem',
  ...(requestId === undefined ? {} : { requestId }),
  problem,
});

const actionNames = ClientFrame.options.map((option) => option.shape.action.value);

const parseFrame = (value: unknown): ClientFrame => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new DomainError('invalid_frame', 'a frame is a JSON object with an action');
  const parsed = ClientFrame.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error);
  if (issues.some((issue) => issue.path === 'action'))
    throw new DomainError('unknown_action', `there is no such action; there are ${actionNames.join(', ')}`, { issues });
  throw new DomainError('invalid_frame', describeIssues('the frame', issues), { issues });
};

const readFrameText = (body: string | null | undefined, isBase64Encoded: boolean): string => {
  if (isBase64Encoded) throw new DomainError('invalid_frame', 'frames are text, not binary');
  const text = body ?? '';
  if (utf8Bytes(text) > socketLimits.frameBytes)
    throw new DomainError('frame_too_large', `a frame may have at most ${socketLimits.frameBytes} bytes; send long text by HTTP`);
  return text;
};

/** The refusal of one frame too many: it is answered like any other, but nothing is read for it. */
const excessOf = (kit: SocketKit, { org, sub }: Caller): Promise<DomainError | undefined> =>
  takeOne(kit)({ org, sub }, 'frames', kit.frameRate, 'your sockets have said very much in a short time').then(
    () => undefined,
    (error: unknown) => (error instanceof DomainError && error.code === 'rate_limited' ? error : undefined),
  );

export const socketHandler = (kit: SocketKit, run: SocketAction) => {
  const serve = serveFrame(kit, run);
  return (event: unknown): Promise<{ statusCode: number }> => {
    const fields: LogFields = {};
    return withLogFields(fields, () => serve(event, fields));
  };
};

/** `fields`: what every log line of this frame says, once it is known. */
const serveFrame =
  (kit: SocketKit, run: SocketAction) =>
  async (event: unknown, fields: LogFields): Promise<{ statusCode: number }> => {
    const { requestContext, body, isBase64Encoded } = Event.parse(event);
    const { connectionId } = requestContext;
    const send = poster(kit, connectionId);
    let correlationId = requestContext.requestId;
    fields.correlationId = correlationId;
    let requestId: string | undefined;
    let isAnswered = false;
    const post = (frame: object): Promise<void> => {
      isAnswered ||= requestId !== undefined && 'requestId' in frame && frame.requestId === requestId;
      return send(frame);
    };
    try {
      const caller = readIdentity(requestContext.authorizer);
      const excess = await excessOf(kit, caller);
      const value = parseJson(readFrameText(body, isBase64Encoded === true), 'the frame', 'invalid_frame');
      requestId = requestIdOf(value);
      correlationId = correlationIdOf(value, requestContext.requestId);
      fields.correlationId = correlationId;
      if (excess) throw excess;
      const frame = parseFrame(value);
      const endSession = async (why: string): Promise<{ statusCode: number }> => {
        await post(problemFrame(toProblem(new DomainError('session_expired', why), occurrence(correlationId)), requestId));
        await kit.sockets.close(connectionId);
        return { statusCode: 200 };
      };
      const connection = await kit.connections.read(caller.org, caller.sub, connectionId);
      // Its sign-in was ended, or it was one of six: its closing failed, or this frame was faster.
      if (!connection) return await endSession('this socket is not known any more; connect again');
      const leftMs = connection.authExpiresAt - kit.clock.now();
      if (leftMs <= 0 && frame.action !== 'reauth') return await endSession('the session has expired; connect again with a new ticket');
      if (!connection.saidHello && frame.action !== 'hello')
        throw new DomainError('hello_first', 'send {"action": "hello", "protocol": 1} first and wait for ready');
      await run({ frame, caller, connection, correlationId, post });
      if (leftMs < reauthNoticeMs && frame.action !== 'reauth')
        await post({ type: 'reauth_required', expiresInSeconds: Math.max(0, Math.floor(leftMs / 1000)) });
    } catch (error) {
      const problem = toProblem(error, occurrence(correlationId));
      // A client's mistakes are told to the client: ten thousand of them a second must not fill our log.
      if (problem.status >= 500) kit.log('error', 'frame_failed', { code: problem.code, requestId: requestContext.requestId, error: nameError(error) });
      else kit.log('debug', 'frame_refused', { code: problem.code, requestId: requestContext.requestId });
      // Answered once is answered: what failed after that is made good by the sweeper, and is ours to read in the log.
      if (!isAnswered) await post(problemFrame(problem, requestId));
    }
    return { statusCode: 200 };
  };
