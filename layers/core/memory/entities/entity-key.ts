/** A subject as it is compared: "the Tanishq film", "Tanishq ad" and "tanishq" are one thing. */
import { textKey } from '../tokens.ts';

const titles = /(?<![\p{L}\p{M}])(?:the|our|my|this|a|new|film|movie|ad|advert|tvc|commercial|campaign|project|spot|short|shoot)(?![\p{L}\p{M}])/gu;

export const entityKey = (subject: string): string => {
  if (/^(?:tal|prj|rol|org|usr)_/u.test(subject)) return subject;
  const key = textKey(subject);
  const bare = key.replace(titles, ' ').replace(/\s+/gu, ' ').trim();
  return bare === '' ? key : bare;
};
