/** What is said of a wish, of a record and of a change of a brief, as a code with its parts: for whoever words it in the reader's language. Terms and languages are codes; names are said as they are. Days are `YYYY-MM-DD`. */
import * as z from 'zod';

const range = z.object({ min: z.int().optional(), max: z.int().optional() });
const period = { from: z.string(), to: z.string() };
const list = z.array(z.string());
const said = <const Code extends readonly [string, ...string[]], Shape extends z.ZodRawShape>(codes: Code, shape: Shape) =>
  z.object({ code: z.enum(codes), ...shape });
const refusedKind = z.enum(['cities', 'languages', 'dialects', 'skills', 'mediums', 'experience']);

export const Saying = z.discriminatedUnion('code', [
  said(['terms'], { terms: list, join: z.enum(['or', 'and', 'list']) }),
  said(['names'], { names: z.array(z.object({ name: z.string(), level: z.string().optional() })), join: z.enum(['or', 'list']) }),
  said(['ages', 'heights', 'plays'], { range }),
  said(['tall', 'heightMore'], { cm: z.int() }),
  said(['based'], { cities: list }),
  said(['atLeast'], { language: z.string(), level: z.string() }),
  said(['languages'], { languages: z.array(z.object({ language: z.string(), level: z.string().optional() })), join: z.enum(['or', 'list']) }),
  said(['byExperience'], { terms: list }),
  said(['free'], { periods: z.array(z.object(period)) }),
  said(['days'], { days: z.array(z.object({ ...period, counts: z.record(z.string(), z.int()), total: z.int() })) }),
  said(['whole'], { wish: z.enum(['budget', 'travel', 'noRivalBrand']) }),
  said(['travels'], { does: z.boolean() }),
  said(['refused', 'welcome'], { kind: refusedKind, value: z.string() }),
  said(['brands'], { brands: z.array(z.object({ name: z.string(), until: z.string().nullable() })) }),
  said(['work'], { medium: z.string() }),
  said(['credits'], { count: z.int(), total: z.int(), medium: z.string() }),
  said(['words', 'mentions'], { words: list }),
  said(['answers'], { answers: z.array(z.object({ topic: z.string(), answer: z.string() })) }),
  said(['rate'], { paise: z.int() }),
  said(['same'], { as: z.enum(['skills', 'text', 'experience', 'medium', 'playingAge']) }),
  said(['agesInstead', 'heightsInstead'], { range, asked: range }),
  said(['levelInstead'], { language: z.string(), level: z.string(), asked: z.string() }),
  said(['basedToo'], { city: z.string() }),
  said(['tierToo'], { term: z.string() }),
  said(['without'], { kind: z.enum(['skill', 'dialect', 'language']), names: list }),
  said(['drop'], { wish: z.enum(['height', 'city', 'experience', 'dates', 'union', 'comfort', 'travel', 'budget']) }),
]);
export type Saying = z.infer<typeof Saying>;
