/** The labels of a turn by a model, asked only when the product's own are unsure, and how the two are brought together. */
import type { Classification, ClassifiedTurn } from './classify/classify.ts';
import type { Intent, Sentiment } from './classify/labels.ts';
import { labelTurnPrompt } from './prompts/label-turn.ts';
import { type Asked, type AskPorts, askForObject } from './structured.ts';

export interface Labels {
  readonly intent: Intent;
  readonly sentiment: Sentiment;
}

export interface MergedLabels extends Labels {
  /** Who decided the intent. */
  readonly decidedBy: 'product' | 'model';
}

/** Below this a model's word is better than the product's own. */
export const sureFrom = 0.5;
export const isUnsure = ({ confidence }: Pick<Classification, 'confidence'>): boolean => confidence < sureFrom;

const longestMessage = 2_000;
const ends = (text: string): string =>
  (text.length <= longestMessage ? text : `${text.slice(0, longestMessage / 2)} … ${text.slice(-longestMessage / 2)}`).toWellFormed();

export const modelLabels = (ports: AskPorts, { text, previousTexts = [], lastIntent }: ClassifiedTurn, signal: AbortSignal): Promise<Asked<Labels>> => {
  const before = previousTexts.slice(-3).map((one) => one.slice(0, 300).toWellFormed());
  return askForObject(ports, { ...labelTurnPrompt, data: { message: ends(text), before, ...(lastIntent === undefined ? {} : { lastIntent }) } }, signal);
};

/**
 * An unsure intent is the model's to decide. A mood that the product heard stays: its words are strong ones, and what must not be missed comes
 * first; where it heard none, the model may have.
 */
export const mergeLabels = (own: Classification, model: Labels | undefined): MergedLabels => {
  const isDecidedByModel = model !== undefined && isUnsure(own);
  return {
    intent: isDecidedByModel ? model.intent : own.intent,
    sentiment: own.sentiment === 'neutral' && model !== undefined ? model.sentiment : own.sentiment,
    decidedBy: isDecidedByModel ? 'model' : 'product',
  };
};
