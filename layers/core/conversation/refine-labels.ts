/** The labels of a turn: the product's own at once, and beside the answer a model's where those are unsure. Nothing waits for it. */
import { type AskFailure, type Classification, type ClassifiedTurn, isUnsure, type Labels, mergeLabels, modelLabels } from '../intelligence/index.ts';
import { counted } from './cheap-calls.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { Turn } from './turn.ts';
import type { CapsuleLabels } from './turn-capsule.ts';

export interface SettledLabels extends Labels {
  readonly kept: CapsuleLabels;
}

export interface RefinedLabels {
  /** What holds by now. What has not come comes too late: its request is ended. */
  settle(): SettledLabels;
}

export interface LabelledTurn {
  readonly turn: Pick<Turn, 'org' | 'sub' | 'turnId'>;
  readonly asked: ClassifiedTurn;
  readonly own: Classification;
}

export const refineLabels = (ports: Pick<RunTurnPorts, 'cheap' | 'clock' | 'costMicroUsd' | 'report'>, { turn, asked, own }: LabelledTurn): RefinedLabels => {
  const { cheap } = ports;
  const leave = new AbortController();
  let said: Labels | { readonly why: AskFailure | 'too_late' } | null = null;
  let settled: SettledLabels | undefined;
  if (cheap && isUnsure(own)) {
    said = { why: 'too_late' };
    void counted({ ...ports, ...cheap }, turn, (model) => modelLabels({ ...ports, model }, asked, leave.signal)).then((answer) => {
      if (settled === undefined) said = answer.ok ? answer.value : { why: answer.why };
    });
  }
  return {
    settle: () => {
      if (settled) return settled;
      const { decidedBy, ...labels } = mergeLabels(own, said !== null && 'intent' in said ? said : undefined);
      settled = { ...labels, kept: { product: own, model: said, decidedBy } };
      leave.abort();
      return settled;
    },
  };
};
