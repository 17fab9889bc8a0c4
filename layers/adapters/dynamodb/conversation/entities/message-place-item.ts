/** Where a message id is in its conversation, from acceptance on: the answer's place is reserved before there is an answer. */
import { fromItem, type Item, toItem } from '../../item.ts';
import { keys } from '../../keys.ts';
import { count, entity } from './shapes.ts';

const PlaceItem = entity('message-place', { messageSeq: count });

export const placeItem = (org: string, conversationId: string, messageId: string, messageSeq: number): Item =>
  toItem({ ...keys.messagePlace(org, conversationId, messageId), entity: 'message-place', v: 1, messageSeq });

export const placeOf = (item: Item): number => PlaceItem.parse(fromItem(item)).messageSeq;
