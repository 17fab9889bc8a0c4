/** Ids and times in API Gateway's forms. */
import { randomBytes } from 'node:crypto';

export const apiId = 'castmatchl';
export const httpStage = '$default';
export const restStage = 'live';
export const socketStage = 'live';

/** Fifteen characters and `=`, as connection, message and request ids look. */
export const gatewayId = (): string => `${randomBytes(11).toString('base64url')}=`;

/** `09/Feb/2026:18:11:43 +0000` */
export const gatewayTime = (epochMs: number): string => {
  const [, day, month, year, time] = new Date(epochMs).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
};
