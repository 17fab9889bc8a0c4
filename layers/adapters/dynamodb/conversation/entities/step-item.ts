/** A finished step of a turn: a new attempt goes on after it. */
import * as z from 'zod';
import type { FinishedStep } from '../../../../core/conversation/ports.ts';
import type { CapsuleGeneration } from '../../../../core/conversation/turn-capsule.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { liveKeys } from '../../keys.ts';
import { pack, packed } from '../packed.ts';
import { count, Exchange, entity, ModelUsage, Part } from './shapes.ts';

const Generation = z.custom<CapsuleGeneration>((value) => z.looseObject({ requestSha256: z.string() }).safeParse(value).success, 'expected a generation');
/** Steps of an older version have no books. */
const books = { costMicroUsd: z.number().nonnegative().default(0), generations: z.array(Generation).default([]) };
const StepItem = entity('turn-step', { index: count, step: packed(z.object({ exchange: Exchange, parts: z.array(Part), usage: ModelUsage, ...books })) });

export const stepItem = (org: string, turnId: string, { index, ...step }: FinishedStep, expiresAt: number): Item =>
  toItem({ ...liveKeys.turnStep(org, turnId, index), entity: 'turn-step', v: 1, index, step: pack(step), expiresAt });

export const stepOf = (item: Item): FinishedStep => {
  const { index, step } = StepItem.parse(fromItem(item));
  return { index, ...step };
};
