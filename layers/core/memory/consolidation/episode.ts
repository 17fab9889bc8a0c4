/** A session of a conversation, in outline: what remains when its messages are no longer told. Performers stand in it by marker and id only. */
import { peopleIn, summarize, withMarkers } from '../../intelligence/index.ts';
import { derivedId } from '../derived-id.ts';
import type { Candidate } from './extract.ts';
import type { ExtractedSession } from './model-extract.ts';
import { ownSentences } from './own-words.ts';
import { isFarewell, type Session, type Talk } from './talk.ts';

export interface Episode {
  readonly id: string;
  readonly org: string;
  readonly sub: string;
  readonly conversationId: string;
  readonly projectId: string | null;
  /** ISO 8601 UTC, of its first and last message. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  /** Of what the director said, oldest first. */
  readonly messageIds: readonly string[];
  readonly summary: readonly string[];
  /** Performers and roles, by id. */
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly decisions: readonly string[];
  readonly openQuestions: readonly string[];
  readonly outcome: string | null;
  readonly by: 'model' | 'product';
}

const mostMessages = 60;

const open =
  /(?<![\p{L}\p{M}])(?:to be (?:decided|confirmed)|tbd|tbc|pending|will (?:check|confirm|get back|let you know)|let me (?:check|confirm|ask)|not (?:decided|confirmed) yet|dekhte hain|pata kar(?:na|ke|ta|ti)|confirm kar(?:ke|na)|बाद में बताऊंगी|देखते हैं)(?![\p{L}\p{M}])/iu;

interface Made {
  readonly talk: Talk;
  readonly session: Session;
  readonly facts: readonly Candidate[];
  /** What a model made of it; undefined: there was none. */
  readonly extracted: ExtractedSession | undefined;
  readonly sha256: (text: string) => string;
}

/** Undefined: she said nothing in it. The same session has the same id, whoever makes it. */
export const episodeOf = ({ talk, session, facts, extracted, sha256 }: Made): Episode | undefined => {
  const { org, sub, conversationId, projectId, names } = talk;
  const messages = session.messages.map((message) => ({ ...message, text: withMarkers(message.text, names) }));
  const said = messages.filter(({ role, text }) => role === 'user' && !isFarewell(text));
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last || said.length === 0) return undefined;
  const marked = (lines: readonly string[]): string[] => lines.map((line) => withMarkers(line, names));
  const outlined = said.map((message) => ({ ...message, text: ownSentences(message.text).join(' ') }));
  const decisions = extracted?.decisions ?? facts.filter(({ kind }) => kind === 'decision').map(({ text }) => text);
  const openQuestions = extracted?.openQuestions ?? outlined.flatMap(({ text }) => ownSentences(text).filter((sentence) => open.test(sentence))).slice(-8);
  const outcome = extracted ? extracted.outcome : (decisions.at(-1) ?? '');
  return {
    id: derivedId('epi', sha256(['episode', org, sub, conversationId, first.messageId].join('\n'))),
    ...{ org, sub, conversationId, projectId },
    startedAt: first.at,
    endedAt: last.at,
    fromSeq: first.messageSeq,
    toSeq: last.messageSeq,
    messageIds: said.map(({ messageId }) => messageId).slice(-mostMessages),
    summary: extracted && extracted.summary.length > 0 ? marked(extracted.summary) : summarize(outlined).lines,
    people: peopleIn(messages),
    roles: talk.roles,
    decisions: marked(decisions),
    openQuestions: marked(openQuestions),
    outcome: outcome === '' ? null : (marked([outcome])[0] ?? null),
    by: extracted ? 'model' : 'product',
  };
};
