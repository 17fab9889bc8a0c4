/** Keys that a gold may use, without case and marks, and the slot (or its part) that each means. A line: slot, then keys. */
const lines = `
gender|gender|sex
count|count|number|howmany|quantity|headcount|people|numberofpeople|n
playingAge|playingage|age|agerange|ages|playingagerange|screenage
playingAge.min|agemin|minage|playingagemin|minplayingage
playingAge.max|agemax|maxage|playingagemax|maxplayingage
heightCm|heightcm|height|heightrange
heightCm.min|heightmin|minheight|heightmincm|minheightcm|heightcmmin
heightCm.max|heightmax|maxheight|heightmaxcm|maxheightcm|heightcmmax
heightWord|heightword|heightsoft
cities|cities|city|basecity|basecities|location|locations|place|places|basedin
shootLocations|shootlocations|shootlocation|shootcity|shootplace
willingToTravel|willingtotravel|travel
languages|languages|language|langs|lang
dialects|dialects|dialect|accents|accent
skills|skills|skill|mustskills|musthaveskills|requiredskills
experience|experience|tier|experiencetier
medium|medium|media|mediums|projecttype|format
background|background|experiencein|mediumbackground
dates|dates|date|shootdates|shootdate|availableon|availability|daterange|shoot
dates.from|datefrom|fromdate|startdate|datesfrom|availablefrom
dates.to|dateto|todate|enddate|datesto|availableto
shootDays|shootdays|days|numberofdays
budget|budget|rate|pay|fee|remuneration
budget.amountPaise|budgetpaise|amountpaise|budgetmaxpaise
budget.minPaise|budgetminpaise
budget.amount|budgetamount|budgetinr|budgetmax
budget.basis|budgetbasis|ratebasis|budgetper
union|union|cintaa|unioncard
comfort|comfort|comforts|comfortwith
build|build|bodytype
looks|looks|look|appearance
refused|refused|not|exclude|excluded|excludes|negations|negation|without|mustnot|negative
welcome|welcome|nicetohave|preferred|nice|optional|softskills
protectedAsks|protectedasks|protected|protectedflags|flagged
`;

export const slotAliases: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [slot = '', ...keys] = line.split('|');
      return keys.map((key) => [key, slot] as const);
    }),
);
