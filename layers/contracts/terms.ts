/** Words of the trade that are closed lists on the wire. A test holds them against the domain's own. */
import * as z from 'zod';

export const Medium = z.enum([
  'film',
  'short_film',
  'ott',
  'tv',
  'tvc',
  'digital_ad',
  'music_video',
  'print',
  'voice',
  'theatre',
  'reality',
  'microdrama',
  'corporate',
]);
