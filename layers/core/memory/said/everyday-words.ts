/** Words that are in every talk and every question: rare in this one, they still tell little. Data. */
import { tokensOf } from '../tokens.ts';

const lines = `
go get make take come give find try start use help look see say tell ask talk mention discuss describe call happen feel live love enjoy
good great nice new big little different interesting favorite favourite recent current particular specific first last long much many
day time year thing way lot people person place name kind type sort work life plan activity
`;

let made: ReadonlySet<string> | undefined;
/** As `tokensOf` makes words. */
export const everydayWords = (): ReadonlySet<string> => {
  made ??= new Set(tokensOf(lines));
  return made;
};
