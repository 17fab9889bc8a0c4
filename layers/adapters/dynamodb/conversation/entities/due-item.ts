/** A turn that somebody must look at, by time. Ids only: this partition is no tenant's. */
import * as z from 'zod';
import type { DueTurn } from '../../../../core/conversation/ports.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { type Key, liveKeys } from '../../keys.ts';
import { entity } from './shapes.ts';

const DueItem = entity('due', { org: z.string(), turnId: z.string(), dueAt: z.string() });

export const dueKey = ({ dueAt, org, turnId }: DueTurn): Key => liveKeys.due(dueAt, org, turnId);

export const dueItem = (due: DueTurn, expiresAt: number): Item => toItem({ ...dueKey(due), entity: 'due', v: 1, ...due, expiresAt });

export const dueOf = (item: Item): DueTurn => {
  const { org, turnId, dueAt } = DueItem.parse(fromItem(item));
  return { org, turnId, dueAt };
};
