/** Whether a request came through CloudFront and its firewall: only they know the secret that the origin is told. */
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `secrets`: parted by commas, for two are live while one is changed. Undefined: there is no edge before this product. */
export const fromEdge = (secrets: string | undefined): ((told: string | undefined) => boolean) | undefined => {
  if (secrets === undefined) return undefined;
  const accepted = secrets.split(',').map(digest);
  return (told) => {
    const given = digest(told ?? '');
    return accepted.filter((one) => timingSafeEqual(one, given)).length > 0;
  };
};
