/** Months, days, amounts and bounds, in the words of briefs. */

export const monthWords = `
1|january|jan|janvari|janwari|जनवरी
2|february|feb|farvari|farwari|फरवरी|फ़रवरी
3|march|मार्च
4|april|apr|aprail|अप्रैल
5|may|मई
6|june|jun|जून
7|july|jul|julai|जुलाई
8|august|aug|agast|अगस्त
9|september|sep|sept|sitambar|सितंबर|सितम्बर
10|october|oct|aktubar|अक्टूबर
11|november|nov|navambar|नवंबर|नवम्बर
12|december|dec|disambar|दिसंबर|दिसम्बर
`;

/** Monday is 1. */
export const weekdayWords = `
1|monday|mondays|mon|somvar|somwar|somvaar|सोमवार
2|tuesday|tue|tues|mangalvar|mangalwar|मंगलवार
3|wednesday|wed|budhvar|budhwar|बुधवार
4|thursday|thu|thurs|guruvar|guruwar|brihaspativar|गुरुवार
5|friday|fri|shukravar|shukrawar|शुक्रवार
6|saturday|sat|shanivar|shaniwar|शनिवार
7|sunday|sundays|sun|ravivar|raviwar|itvar|itwar|रविवार|इतवार
`;

export const relativeDays = `
today|today|aaj|आज|today itself|aaj hi
tomorrow|tomorrow|tmrw|tmr|tomorow|kal|kal hi|कल
dayafter|day after tomorrow|day after|parso|parson|परसों
thisweek|this week|is hafte|iss hafte|is week|इस हफ्ते
nextweek|next week|agle hafte|agle hafta|agla hafta|agle week|coming week|अगले हफ्ते|अगले सप्ताह|agle saptah
thisweekend|this weekend|weekend|is weekend|coming weekend|weekend pe
nextweekend|next weekend|agle weekend
thismonth|this month|is mahine|iss mahine|is month|इस महीने
nextmonth|next month|agle mahine|agle mahina|agle month|अगले महीने
`;

/** Numbers in words that are nothing else. */
export const numberWords = `
1|one|ek|एक|single
2|two|दो
3|three|तीन
4|four|chaar|चार
5|five|paanch|panch|पांच|पाँच
6|six|chhe|chhah|छह
7|seven|सात
8|eight|aath|आठ
9|nine|नौ
10|ten|das|दस
12|twelve|barah|बारह|dozen
15|fifteen|pandrah|पंद्रह
16|sixteen|solah|सोलह
18|eighteen|atharah|athrah|अठारह
20|twenty|bees|बीस
22|twenty two|bais|baais|बाईस
25|twenty five|pachees|pacchis|pachis|पच्चीस
28|twenty eight|atthais|athais|अट्ठाईस
30|thirty|tees|तीस
35|thirty five|paintees|paintis|पैंतीस
40|forty|chalis|chaalis|चालीस
45|forty five|paintalis|paintaalis|पैंतालीस
50|fifty|pachas|pachaas|पचास
55|fifty five|pachpan|पचपन
60|sixty|साठ
65|sixty five|painsath|पैंसठ
70|seventy|sattar|सत्तर
`;

/** Numbers only beside Hindi nouns: elsewhere they are English words or others. */
export const hindiNumberWords = `
2|do
3|teen|tin
4|char
7|saat
9|nau
`;

export const decadeWords = `
20|twenties
30|thirties
40|forties
50|fifties
60|sixties
70|seventies
`;

/** A line: what the words make of the number after them. */
export const boundBefore = `
min|above|over|older than|elder than|more than|at least|atleast|minimum|min|greater than|upwards of|kam se kam|not below|not less than|no less than|not younger than|not under|taller than|starting from|starting|onwards from|कम से कम|not shorter than
max|under|below|younger than|less than|at most|atmost|maximum|max|upto|up to|within|not above|not more than|no more than|not older than|not over|shorter than|zyada se zyada|ज्यादा से ज्यादा|not exceeding|not taller than|till
around|around|about|approx|approximately|roughly|nearly|circa|lagbhag|kareeb|karib|takriban|लगभग|करीब|early|somewhere around|close to
between|between|beech|in between
`;

/** A line: what the words make of the number before them. */
export const boundAfter = `
min|plus|and above|or above|and over|or over|and older|or older|and up|or more|or taller|and taller|above|onwards|se upar|se oopar|se zyada|se jyada|se bada|se bade|se badi|se adhik|se lamba|se lambi|se lambe|से ऊपर|से ज्यादा|से ज़्यादा|से बड़ी|से बड़ा|से अधिक|के ऊपर|ke upar|and more|minimum|min|upwards
max|and below|or below|and under|or under|or less|or younger|and younger|se kam|se neeche|se niche|se chhota|se chhoti|se chhote|tak|tak ka|tak ki|से कम|से नीचे|तक|max|maximum|ke andar|ke neeche|के अंदर|and less
around|ish|ke aas paas|ke aaspaas|ke aas-paas|ke kareeb|ke karib|ke lagbhag|के आसपास|के आस पास|के करीब|aas paas|approx|or so|odd
between|ke beech|ke bich|ke beech mein|के बीच|ke beech ka|ke beech ki
`;

export const rangeWords = 'to|till|through|thru|upto|se|से';
export const andWords = 'and|aur|और|n|evam';
export const orWords = 'or|ya|या|nor|athva|either|va|अथवा';

export const ageUnits =
  'years|year|yrs|yr|yo|years old|year old|yrs old|saal|sal|saal ka|saal ki|saal ke|varsh|साल|वर्ष|y o|years of age|age|umar|umr|yrs age|year olds|saal ke andar';
export const ageCues =
  'age|aged|ages|age group|age range|age bracket|playing age|playing|plays|screen age|umar|umr|umra|age between|उम्र|आयु|ayu|in the age group of|age band|playing age range|look age|looks|umar ki|उम्र की|age grp|can play|should look|must look|dikhne mein|lagti ho|lagta ho|lagne wala|lagne wali|an age of|age of';

/** A line: rupees a unit stands for, then its words. */
export const moneyUnits = `
1000|k|thousand|thousands|hazaar|hazar|hajar|hazzar|हजार|हज़ार
100000|lakh|lakhs|lac|lacs|l|लाख|lk
10000000|crore|crores|cr|करोड़
`;
export const currencyWords = 'rs|inr|rupees|rupee|rupaye|rupaiya|rupay|रुपये|रुपए|रु|₹';
export const moneyCues =
  'budget|rate|fee|fees|pay|payment|remuneration|charges|paisa|paise|rokda|बजट|फीस|पेमेंट|buyout|offering|offer|paying|compensation|money|amount|budget hai|cost|day rate|per day rate|artist fee|ka budget|milega|milenge|मिलेगा|मेहनताना|mehentana|price';

/** A line: what an amount is for. */
export const rateBases = `
per_day|per day|a day|day|daily|pd|p d|per day shift|roz|rozana|roz ka|prati din|per din|din ka|din ke|ek din ka|perday|each day|प्रति दिन|रोज|दिन का|per shoot day|per head per day|every day|day rate|per day rate
per_shift|per shift|a shift|shift|shift ka|per 12 hour shift|प्रति शिफ्ट|per 12 hr shift
per_episode|per episode|an episode|episode|per ep|pe episode|per epi|प्रति एपिसोड|episode ka
lumpsum|lumpsum|lump sum|lumsum|package|total|all inclusive|all in|full project|for the project|for full project|flat|overall|in total|pura project|poore project ka|full and final|ek mushth|one time|complete project|buyout|कुल|एकमुश्त|project ka|for entire project|whole project|kul
per_month|per month|a month|month|monthly|mahine ka|per mahina|mahina|प्रति माह|महीने का|pm
`;
