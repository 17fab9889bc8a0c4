/** A user's own name for a conversation. */
import * as z from 'zod';
import { fromItem, type Item, toItem } from '../../item.ts';
import { keys } from '../../keys.ts';
import { entity } from './shapes.ts';

const AliasItem = entity('alias', { conversationId: z.string() });

export const aliasItem = (org: string, sub: string, alias: string, conversationId: string): Item =>
  toItem({ ...keys.alias(org, sub, alias), entity: 'alias', v: 1, conversationId });

export const aliasOf = (item: Item): string => AliasItem.parse(fromItem(item)).conversationId;
