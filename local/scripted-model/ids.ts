/** Ids in the provider's form, made from the request alone: the same request has the same ids. */
import { createHash } from 'node:crypto';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
export const messageIdOf = (request: string): string => `msg_01${digest(`message ${request}`).slice(0, 22)}`;
export const toolUseIdOf = (request: string, index: number): string => `toolu_01${digest(`tool ${index} ${request}`).slice(0, 22)}`;
