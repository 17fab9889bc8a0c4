/** The answer of a turn, step by step, until the model has nothing more to ask of its tools, a person stops it, or time is up. */

import type { ClassifiedTurn, ModelMessage, ModelStopReason, TurnContext } from '../intelligence/index.ts';
import { classify, ModelFailure } from '../intelligence/index.ts';
import { afterword } from './afterword.ts';
import { generate, runTools } from './answer-step.ts';
import { askNames, mayAskNames, nameQuestionForTurn, settleNamesForTurn } from './ask-names.ts';
import type { FinishReason, Intent, Sentiment, Usage } from './chunks.ts';
import { allTokens, usageDay } from './day-usage.ts';
import { type DegradedAnswer, degradedAnswer } from './degraded-answer.ts';
import { toModelMessages } from './history.ts';
import { keepAlive, type Vital } from './keep-alive.ts';
import type { MessagePart, StoredMessage } from './message.ts';
import { messageText } from './message.ts';
import type { FinishedStep, NameQuestion, RecalledMemory } from './ports.ts';
import { type Line, productLine } from './product-lines.ts';
import { lacksMemory, noMemories, recallForTurn } from './recall-for-turn.ts';
import { refineLabels } from './refine-labels.ts';
import { type ReplyDraft, replyDraft } from './reply-draft.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { type Turn, type TurnLive, turnLimits } from './turn.ts';
import { turnBooks } from './turn-books.ts';
import { type CapsuleGeneration, type CapsuleLabels, type PromptCard, withMemories } from './turn-capsule.ts';
import type { TurnWriter } from './turn-writer.ts';

export interface Answer {
  readonly status: 'final' | 'failed' | 'stopped';
  readonly finishReason: FinishReason;
  readonly degraded: boolean;
  readonly draft: ReplyDraft;
  readonly exchange: readonly ModelMessage[];
  readonly usage: Usage;
  readonly model: string;
  readonly intent: Intent;
  readonly sentiment: Sentiment;
  readonly labels: CapsuleLabels;
  readonly generations: readonly CapsuleGeneration[];
  readonly firstEventMs: number | null;
  readonly firstDeltaMs: number | null;
  readonly recalled: readonly RecalledMemory[];
  readonly recallMs: number;
  readonly startedAt: number;
  readonly problem: string | null;
}

interface AnswerRequest {
  readonly turn: Turn;
  readonly live: TurnLive;
  readonly steps: readonly FinishedStep[];
  readonly path: readonly StoredMessage[];
  /** Of what comes before the path. */
  readonly earlier?: string | undefined;
  readonly card?: PromptCard | undefined;
  readonly writer: TurnWriter;
}

const maximumSteps = 6;
const maximumFailures = 2;

type Ending = Pick<Answer, 'status' | 'finishReason' | 'degraded' | 'problem'>;
const final = (finishReason: FinishReason, degraded = false): Ending => ({ status: 'final', finishReason, degraded, problem: null });
const isCutShort = (reason: ModelStopReason): boolean => reason === 'max_tokens' || reason === 'model_context_window_exceeded';
const stopped: Ending = { status: 'stopped', finishReason: 'interrupted', degraded: false, problem: null };

export const answerTurn = async (ports: RunTurnPorts, request: AnswerRequest): Promise<Answer> => {
  const { turn, writer, live } = request;
  const question = messageText(request.path.at(-1)?.parts ?? []);
  const history = toModelMessages(request.path);
  const asked = askedBy(request.path);
  const own = classify(asked);
  const read = { intent: own.intent, sentiment: own.sentiment };
  const refining = refineLabels(ports, { turn, asked, own });
  const draft = replyDraft(
    request.steps.map((step) => step.parts),
    writer.attempt(),
  );
  const exchange: ModelMessage[] = request.steps.flatMap((step) => [...step.exchange]);
  const books = turnBooks(ports, request.steps);
  const caps = ports.turnCaps ?? turnLimits;
  const names = new Map<string, string | undefined>();
  const startedAt = ports.clock.now();
  let firstDeltaMs: number | null = null;
  let model = '';
  let failures = 0;
  let stepIndex = request.steps.length;
  let recalled = noMemories;
  let ofNames: Pick<TurnContext, 'names'> = {};
  let nameQuestion: NameQuestion | undefined;
  let plain: DegradedAnswer | undefined;

  const say = (line: Line): void => writer.push([...draft.endText(), ...draft.text(productLine(line, question))]);
  const push: TurnWriter['push'] = (chunks) => {
    if (firstDeltaMs === null && chunks.some((chunk) => chunk.type === 'text-delta')) firstDeltaMs = ports.clock.now() - startedAt;
    writer.push(chunks);
  };
  /** What was recalled stands first in the answer, and goes out with the first word. */
  const pushWithMemories: TurnWriter['push'] = (chunks) => {
    const isFirst = chunks.length > 0 && recalled.items.length > 0 && stepIndex === 0 && !draft.parts().some(({ type }) => type === 'data-memory');
    push(isFirst ? [...draft.memoriesFirst(recalled.items), ...chunks] : chunks);
  };
  const resolveName = async (talentId: string): Promise<string | undefined> => {
    if (!names.has(talentId)) names.set(talentId, (await ports.talents.resolveNames(turn.org, [talentId])).get(talentId));
    return names.get(talentId);
  };
  const dropStep = async (): Promise<void> => {
    if (draft.isStepEmpty()) return;
    await writer.raiseAttempt();
    draft.reset(writer.attempt());
  };
  const afterFailure = async (failure: ModelFailure, vital: Vital): Promise<Ending | undefined> => {
    if (vital.isStopped()) return stopped;
    if (vital.isTimeUp()) return timeUp();
    if (vital.signal.aborted) throw failure;
    failures += 1;
    ports.report('model_failed', { turnId: turn.turnId, attempt: writer.attempt(), kind: failure.kind, failures });
    if (failure.retryable && failures <= maximumFailures) {
      await dropStep();
      await ports.clock.sleep(Math.min(2_000, failure.retryAfterMs ?? 200 * 2 ** failures) * (0.5 + ports.random() / 2), vital.signal);
      return undefined;
    }
    if (draft.hasText()) say('interrupted');
    else {
      plain = await degradedAnswer(ports, { org: turn.org, question, before: saidBefore(request.path), mood: read.sentiment, draft });
      push(plain.chunks);
    }
    return final('error', true);
  };
  const hasUsedUp = (): boolean => {
    const spent = books.spent();
    return stepIndex > maximumSteps || allTokens(spent) >= caps.tokens || spent.costMicroUsd >= caps.costMicroUsd;
  };
  const usedUp = (): Ending => {
    say('tooMuch');
    return final('length', true);
  };
  const timeUp = (): Ending => {
    say('tooLong');
    return final('length', true);
  };
  const refused = async (): Promise<Ending> => {
    await dropStep();
    say('refused');
    return final('content-filter');
  };
  const oneStep = async (vital: Vital): Promise<Ending | undefined> => {
    const turnContext = { today: usageDay(Date.parse(turn.acceptedAt)), ...read, ...recalled.context, ...ofNames };
    const options = { allowTools: stepIndex < maximumSteps, earlier: request.earlier, card: request.card, turn: turnContext };
    const modelRequest = ports.prompt([...history, ...exchange], withMemories(options, recalled.items));
    const generation = await books.record({ step: stepIndex, attempt: writer.attempt(), options, request: modelRequest }, (asked) =>
      generate(
        { ...asked, draft, push: pushWithMemories, resolveName },
        { ...modelRequest, brokenOff: failures, correlationId: turn.correlationId },
        vital.signal,
      ),
    );
    model = generation.model;
    if (generation.stopReason === 'refusal') return refused();
    if (generation.toolCalls.length === 0 || generation.stopReason !== 'tool_use') {
      // A call that nobody runs would have no result, and no provider takes such a history again.
      const words = generation.blocks.filter(({ type }) => type !== 'tool_use');
      if (words.some(({ type }) => type === 'text')) exchange.push({ role: 'assistant', content: words });
      if (!draft.hasText()) say('empty');
      return final(isCutShort(generation.stopReason) ? 'length' : 'stop');
    }
    const said: ModelMessage = { role: 'assistant', content: generation.blocks };
    const rememberNames = (found: ReadonlyMap<string, string>): void => {
      for (const [id, name] of found) names.set(id, name);
    };
    const toolsFrom = ports.clock.now();
    const results = await runTools({ ...ports, draft, push, rememberNames }, generation.toolCalls, {
      org: turn.org,
      sub: turn.sub,
      role: turn.role,
      signal: vital.signal,
      turn: { turnId: turn.turnId, conversationId: turn.conversationId, said: saidBy(request.path) },
    });
    books.ranTools(generation.toolCalls, results, ports.clock.now() - toolsFrom);
    if (vital.isStopped() || vital.isTimeUp()) throw new ModelFailure('aborted', 'stopped while a tool ran', { retryable: false });
    const stepExchange: ModelMessage[] = [said, { role: 'user', content: results }];
    const parts: readonly MessagePart[] = draft.stepParts();
    const ended = draft.finishStep();
    await writer.finishStep({ index: stepIndex, exchange: stepExchange, parts, ...books.closeStep() }, ended);
    exchange.push(...stepExchange);
    stepIndex += 1;
    return undefined;
  };
  /** What she said of names is acted on before anything is recalled by them. */
  const remember = async (): Promise<void> => {
    const settled = await settleNamesForTurn(ports, turn, request.path);
    const [found, next] = await Promise.all([
      recallForTurn(ports, { turn, question, intent: read.intent, asOf: live.startedAt ?? startedAt }),
      settled === undefined ? nameQuestionForTurn(ports, { turn, intent: read.intent, mood: read.sentiment }) : undefined,
    ]);
    recalled = found;
    nameQuestion = mayAskNames(found) ? next : undefined;
    const names = settled ?? (nameQuestion === undefined ? undefined : 'ask');
    ofNames = names === undefined ? {} : { names };
  };
  const aboutNames = async (about: NameQuestion): Promise<boolean> => {
    const line = await askNames(ports, { turn, question: about, draft, path: request.path });
    if (line !== undefined) push([...draft.endText(), ...draft.text(line)]);
    return line !== undefined;
  };
  const untilEnded = async (vital: Vital): Promise<Ending> => {
    if (live.attempt > turnLimits.attempts)
      return { status: 'failed', finishReason: 'error', degraded: false, problem: 'the answer was begun many times and broke off each time' };
    await remember();
    for (;;) {
      if (vital.isStopped()) return stopped;
      if (vital.isTimeUp()) return timeUp();
      if (hasUsedUp()) return usedUp();
      const ending = await oneStep(vital).catch((error: unknown) => {
        if (error instanceof ModelFailure) return afterFailure(error, vital);
        throw error;
      });
      if (ending === undefined) continue;
      if (ending.status === 'final' && lacksMemory({ recalled, intent: read.intent, parts: draft.parts() })) say('withoutMemory');
      if (ending.status === 'final' && ending.finishReason !== 'content-filter') {
        const { org, conversationId } = turn;
        const asked = ending.finishReason === 'stop' && !ending.degraded && nameQuestion !== undefined ? await aboutNames(nameQuestion) : false;
        push(await afterword(ports, { org, conversationId, draft, path: request.path, mood: read.sentiment, plain, asksNames: asked }));
      }
      return ending;
    }
  };

  const deadline = Math.min((live.startedAt ?? startedAt) + turnLimits.runMs, Date.parse(turn.acceptedAt) + turnLimits.acceptedMs);
  const ending = await keepAlive({ clock: ports.clock, writer, live, deadline }, untilEnded).finally(refining.settle);
  const { kept: labels, ...said } = refining.settle();
  return {
    ...ending,
    draft,
    exchange,
    usage: { ...books.spent(), attempts: writer.attempt() },
    generations: books.generations(),
    firstEventMs: books.firstEventMs(),
    model,
    ...said,
    labels,
    firstDeltaMs,
    recalled: recalled.items,
    recallMs: recalled.recallMs,
    startedAt: live.startedAt ?? startedAt,
    problem: ending.problem,
  };
};

/** What the user herself wrote, as tools may quote it. */
const saidBy = (path: readonly StoredMessage[]) =>
  path.flatMap(({ role, messageId, parts, createdAt }) => (role === 'user' ? [{ messageId, text: messageText(parts), at: createdAt }] : []));

const saidBefore = (path: readonly StoredMessage[]): string[] =>
  path
    .slice(0, -1)
    .filter(({ role }) => role === 'user')
    .map((message) => messageText(message.parts));

/** What the message is to be labelled by: itself, and what came before. */
const askedBy = (path: readonly StoredMessage[]): ClassifiedTurn => {
  const asked = path.filter(({ role }) => role === 'user').map((message) => messageText(message.parts));
  const last = path.findLast(({ finish }) => finish !== null)?.finish;
  return { text: asked.at(-1) ?? '', previousTexts: asked.slice(0, -1).slice(-3), ...(last ? { lastIntent: last.intent } : {}) };
};
