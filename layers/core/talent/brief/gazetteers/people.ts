/** Who is meant. */

/** A line: the gender that the role states, then words for it. */
export const genderWords = `
female|female|females|girl|girls|woman|women|womans|lady|ladies|gal|gals|actress|actresses|actreses|heroine|heroines|stuntwoman|ladki|ladkiyan|ladkiyaan|ladkiya|ladkiyon|ladkion|larki|larkiyan|mahila|mahilayen|mahilaen|mahilaon|aurat|auratein|auraten|aurton|stree|yuvti|yuvati|kanya|mulgi|muli|abhinetri|young lady|girl next door|girl-next-door|लड़की|लड़कियां|लड़कियाँ|लड़कियों|महिला|महिलाएं|महिलाएँ|महिलाओं|औरत|औरतें|औरतों|अभिनेत्री|अभिनेत्रियां|स्त्री|युवती|एक्ट्रेस|मुलगी|trans woman|trans women|bandi|chhori|kudi|saheli|schoolgirl|schoolgirls|school girl|school girls|queen|rani|maharani|princess|rajkumari|bride|brides|dulhan|nurse didi|housewife|housewives|grihini|goddess|mistress|waitress|hostess|air hostess|fem|रानी|दुल्हन|sherni|leading lady|female lead|female leads|lead actress|saleswoman|policewoman|policewomen|businesswoman|lady cop|lady constable|maid|kaamwali|kaamwali bai|bai|old woman|old women|old lady|old ladies|budhi|boodhi|budhiya|kishori|bachchi|bacchi|बच्ची|बूढ़ी|middle aged woman|middle aged lady
male|male|males|boy|boys|man|men|mens|guy|guys|gent|gents|gentleman|gentlemen|hero|heroes|stuntman|stuntmen|ladka|ladke|ladkon|ladko|larka|larke|aadmi|aadmiyon|admi|mard|purush|purushon|yuvak|naujawan|mulga|mulge|abhineta|boy next door|boy-next-door|लड़का|लड़के|लड़कों|आदमी|आदमियों|मर्द|पुरुष|पुरुषों|अभिनेता|युवक|मुलगा|नौजवान|trans man|trans men|banda|bande|munda|munde|chhora|schoolboy|schoolboys|school boy|school boys|king|raja|maharaja|prince|rajkumar|groom|grooms|dulha|policeman|policemen|salesman|businessman|businessmen|fisherman|watchman|dude|dudes|राजा|दूल्हा|male lead|male leads|lead hero|leading man|lead actor male|doodhwala|chaiwala|waiter|milkman|postman|conman|pandit ji|sardar ji|old man|old men|budha|boodha|बूढ़ा|middle aged man|middle aged men
nonbinary|non-binary|nonbinary|non binary|genderqueer|gender fluid|genderfluid|enby|नॉन बाइनरी
`;

/** Words of the two lists that say a gender or a number of years and nothing of what somebody is like; the others are a part as well. */
export const plainWords =
  'female|females|girl|girls|woman|women|womans|lady|ladies|gal|gals|actress|actresses|actreses|heroine|heroines|ladki|ladkiyan|ladkiyaan|ladkiya|ladkiyon|ladkion|larki|larkiyan|mahila|mahilayen|mahilaen|mahilaon|aurat|auratein|auraten|aurton|stree|yuvti|yuvati|kanya|mulgi|muli|abhinetri|bandi|chhori|kudi|fem|लड़की|लड़कियां|लड़कियाँ|लड़कियों|महिला|महिलाएं|महिलाएँ|महिलाओं|औरत|औरतें|औरतों|अभिनेत्री|अभिनेत्रियां|स्त्री|युवती|एक्ट्रेस|मुलगी|male|males|boy|boys|man|men|mens|guy|guys|gent|gents|gentleman|gentlemen|hero|heroes|ladka|ladke|ladkon|ladko|larka|larke|aadmi|aadmiyon|admi|mard|purush|purushon|yuvak|mulga|mulge|abhineta|लड़का|लड़के|लड़कों|आदमी|आदमियों|मर्द|पुरुष|पुरुषों|अभिनेता|युवक|मुलगा|banda|bande|munda|munde|chhora|dude|dudes|trans|young|old|middle|aged|age|lead|leads|leading|actor|she|her|hers|herself|he|him|his|himself|in|the|of|ke|ki|ka|s|umar|years|year|saal|teens|twenties|thirties|forties|fifties|sixties|early|mid|late|non|binary|nonbinary|genderqueer|fluid|gender|genderfluid|enby|child|children|kid|kids|artist|artists|baby|babies|citizen|citizens|senior';

/** A line: the relation or part, the gender that it states, then words for it. */
export const kinWords = `
mother|female|mother|mothers|mom|moms|mum|mummy|mumma|maa|maaji|ma ji|aai|amma|mata|माँ|मां|मम्मी|आई|new mother|young mother|single mother|working mother|mothers to be
father|male|father|fathers|dad|dads|daddy|papa|pita|pitaji|baap|baba|appa|पिता|पापा|बाप|single father|young father
daughter|female|daughter|daughters|beti|betiyan|bitiya|बेटी|बेटियां
son|male|son|sons|beta|bete|बेटा|बेटे
sister|female|sister|sisters|behen|behan|bahan|behne|didi|bahin|बहन|दीदी
brother|male|brother|brothers|bhai|bhaiya|bhaiyya|भाई|भैया
wife|female|wife|wives|biwi|patni|bivi|पत्नी|बीवी
husband|male|husband|husbands|pati|pati dev|पति
grandmother|female|grandmother|grandmothers|granny|grandma|dadi|nani|daadi|naani|aaji|दादी|नानी|dadi maa|dadi nani
grandfather|male|grandfather|grandfathers|grandpa|dada|nana|dadaji|nanaji|daada|aajoba|दादा|नाना|दादाजी
aunt|female|aunt|aunts|aunty|auntie|chachi|mausi|bua|mami|maasi|चाची|मौसी|बुआ
uncle|male|uncle|uncles|chacha|mama|mausa|fufa|kaka|चाचा|मामा|काका
daughter in law|female|daughter in law|bahu|बहू|bahurani
mother in law|female|mother in law|saas|सास
son in law|male|son in law|damad|दामाद
sister in law|female|sister in law|bhabhi|nanad|saali|भाभी|ननद
brother in law|male|brother in law|devar|jeeja|jija|saala|देवर
girlfriend|female|girlfriend|premika|प्रेमिका
boyfriend|male|boyfriend|premi|प्रेमी
`;

/** Words of more than one person, so that a number after them is a count and not an age. */
export const pluralWords =
  'females|girls|women|ladies|gals|actresses|actreses|heroines|ladkiyan|ladkiyaan|ladkiya|ladkiyon|larkiyan|mahilayen|mahilaen|auratein|auraten|लड़कियां|लड़कियाँ|महिलाएं|महिलाएँ|औरतें|males|boys|men|guys|gents|gentlemen|heroes|stuntmen|ladke|larke|लड़के|bande|munde|brides|grooms|mothers|fathers|daughters|sons|sisters|brothers|actors|artists|artistes|models|dancers|singers|people|persons|kids|children|faces|candidates|extras|performers|talents|freshers|log|लोग|कलाकार|बच्चे|bachche|bacche|couples|anchors|policemen|junior artists|junior artistes|actor log';

/** Nouns that leave the gender open. */
export const openNouns =
  'actor|actors|artist|artists|artiste|artistes|talent|talents|performer|performers|model|models|candidate|candidates|people|person|persons|someone|somebody|anyone|anybody|face|faces|lead|leads|extra|extras|junior artist|junior artists|junior artiste|junior artistes|background artist|background artists|crowd|pax|profile|profiles|option|options|character|characters|role|roles|cast|log|logo|logon|kalakar|kalakaron|chehra|chehre|लोग|लोगों|कलाकार|कलाकारों|एक्टर|एक्टर्स|मॉडल|चेहरा|चेहरे|villain|villains|antagonist|couple|couples|family|families|actor log|influencer|influencers|creator|creators|supporting actor|supporting actors|character actor|character actors|dancer|dancers|singer|singers|anchor|anchors|voice artist|voice artists|fighters|nos|protagonist|protagonists|day players|day player|names';

/** Pronouns say a gender only where nothing else does. */
export const pronounWords = `
female|she|her|hers|herself
male|he|him|his|himself
`;

/** A line: the words of an age without numbers, from, to. */
export const lifeStages = `
teen|teen|teens|teenager|teenagers|teenage|teen aged|teenaged|kishor|kishori|किशोर|टीनएजर|>13|19
child|child|children|kid|kids|child artist|child artists|child actor|child actors|bachcha|bachche|bacche|baccha|bachchi|bacchi|bachchon|बच्चा|बच्चे|बच्ची|school kid|school kids|schoolgirl|schoolboy|schoolgirls|schoolboys|school girl|school boy|school girls|school boys|>4|12
baby|baby|babies|toddler|toddlers|infant|infants|newborn|shishu|>0|3
middle|middle aged|middle age|middle-aged|adhed|adhed umar|अधेड़|>40|55
old|elderly|senior citizen|senior citizens|old man|old men|old woman|old women|old lady|old ladies|old couple|old age|buzurg|bujurg|budha|budhe|budhi|boodha|boodhi|budhiya|बुजुर्ग|बुज़ुर्ग|बूढ़ा|बूढ़ी|बूढ़े|vriddh|वृद्ध|>60|80
`;

/** What a character is or does: it describes and never filters. */
export const characterWords =
  'cop|cops|police|police officer|inspector|constable|doctor|doctors|nurse|teacher|professor|lawyer|advocate|engineer|student|students|college student|college students|college kid|college going|college girl|college boy|politician|neta|gangster|don|goon|goonda|gunda|thief|chor|driver|drivers|auto driver|cab driver|truck driver|taxi driver|delivery boy|shopkeeper|dukandar|farmer|kisan|soldier|army officer|fauji|pilot|chef|cook|painter|writer|journalist|reporter|scientist|banker|ceo|boss|executive|corporate|office going|office goer|professional|homemaker|villager|gaon wala|rustic|rural|urban|small town|middle class|upper class|lower middle class|rich|royal|king|queen|bride|groom|dulhan|dulha|spy|agent|detective|villain|antagonist|hero|heroine|lead|comic|funny|comedy|comic timing|comedy timing|dry humour|dry humor|intense|serious|innocent|bubbly|cute|sweet|charming|confident|bold|rebellious|rebel|strict|warm|quirky|nerdy|geek|geeky|sporty|athlete|elegant|graceful|sophisticated|classy|glamorous|glam|fashion|hot|sexy|handsome|beautiful|pretty|good looking|khoobsurat|sundar|smart|stylish|modern|traditional|desi|indian|girl next door|boy next door|relatable|natural|real|raw|edgy|mature|energetic|friendly|expressive|expressive eyes|smile|good smile|pleasant|loud|angry|tapori|street smart|naive|shy|mysterious|negative|positive|grey|grey shade|supporting|parallel lead|cameo|lead role|second lead|negative role|housewife|startup|founder|it professional|tech|techie|receptionist|maid|kaamwali|watchman|security guard|vendor|mechanic|plumber|electrician|carpenter|labourer|worker|daily wager|priest|pandit|saint|sadhu|godman|astrologer|historical|period|mythological|warrior|freedom fighter|horror|ghost|chudail|alien|superhero|robot|fitness|gymmer|jock|trainer|coach|influencer|blogger|vlogger|cricketer|wrestler|boxer|mother|father|mom|dad|couple|family|friend|best friend|sidekick|neighbour|padosi|colleague|boss lady|young|jawan|youthful|fresh|lively|widow|single|pregnant|lean|urban look|rustic look|corporate look|village look|college look|homely|sanskari|western|ethnic|strong personality|personality|screen presence|presence|rugged|macho|chocolate boy|fit|सुंदर|पुलिस|डॉक्टर|गांव|किसान|मजाकिया|शिक्षक|हीरो|विलेन|simple|sober|jolly|chulbuli|chulbula|gusse wala|masoom|bholi|bhola|sharmili|naughty|shararati|villainous|menacing|scary|warm smile|tired|retired|kind|wise|ambitious|struggling|hardworking|emotional|sensitive|vulnerable|swagger|deadpan|gentle|strange|fanatic|moral';
