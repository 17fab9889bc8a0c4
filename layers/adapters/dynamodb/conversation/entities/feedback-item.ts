/** What a user thinks of an answer; the newest word counts. No pattern reads it yet. */
import type { Feedback } from '../../../../core/conversation/ports.ts';
import { type Item, toItem } from '../../item.ts';
import { keys } from '../../keys.ts';

export const feedbackItem = (feedback: Feedback): Item =>
  toItem({ ...keys.feedback(feedback.org, feedback.conversationId, feedback.messageId, feedback.sub), entity: 'feedback', v: 1, ...feedback });
