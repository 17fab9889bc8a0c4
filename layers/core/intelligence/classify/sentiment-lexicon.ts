/** How it is said. Frozen together with the intent lexicon. */
import type { Cue } from './intent-lexicon.ts';
import type { Sentiment } from './labels.ts';

export const sentimentCues: Readonly<Record<Exclude<Sentiment, 'neutral'>, readonly Cue[]>> = {
  urgent: [
    [
      3,
      "asap|a\\.s\\.a\\.p|urgent*|immediately|right now|right away|at once|hurry*|quick|quickly|emergency|jaldi*|jldi|turant|foran|fauran|fatafat|phataphat|abhi ke abhi|abhi (?:theek|chahiye|bhej*|maang*|do|karo|batao|turant)|तुरंत|जल्दी*|फौरन|फटाफट|अभी के अभी|अभी (?:चाहिए|भेज*|के|दो|करो|बता*|तुरंत)|इमरजेंसी|अर्जेंट|झटपट|jhatpat|time nahi hai|समय नहीं है|वक्त नहीं|waqt nahi|no time|running out of time|out of time|can't wait|cannot wait|top priority|high priority",
    ],
    [
      2.5,
      '(?:in|within|next) (?:the next |the )?(?:\\S+ )?(?:minutes?|mins?|half an hour|an hour|(?:one|two|\\d+) hours?|hour)|in (?:ten|five|\\d+) |(?:minute|mins?|ghant[ae]|घंट[ेा]|मिनट) (?:mein|me|में)|aadhe ghante|आधे घंटे|(?:by|before|for) tonight|by (?:eod|end of (?:the )?day|noon|evening|this evening|today)|before (?:lunch|noon|tonight|the meeting)|aaj (?:hi|shaam tak|raat tak)|aaj ke aaj|आज (?:ही|शाम तक|रात तक)|आज के आज|eod|last minute|aakhri waqt|आखिरी समय|ऐन वक्त',
    ],
    [
      2,
      'on the line|waiting (?:for|on|at)|is waiting|are waiting|saamne (?:bait*|khad*)|सामने (?:बैठ*|खड़*)|phone (?:aa raha|pe hai|par hai)|wait kar*|intezaar|इंतजार|khad[aei] hai*|खड़[ाेी] है*|already (?:on set|started|late|here)|getting late|late ho*|der ho*|देर हो*|(?:meeting|shoot|start|audition) (?:shuru|start|starts|has started|begins)*|shuru ho g*|शुरू हो ग*|पहुंच रहे*|pahunch (?:rahe|gaye)|just (?:cancelled|dropped out|backed out|pulled out)|dropped out|backed out|kal subah shoot|for tomorrow morning|tomorrow morning|कल सुबह|kal subah|now!|needed yesterday|deadline*',
    ],
  ],
  frustrated: [
    [
      3.5,
      'useless|rubbish|terrible|horrible|pathetic|ridiculous|nonsense|waste of time|wasting my time|fed up|frustrat*|annoy*|irritat*|disappoint*|hopeless|stupid|dumb|joke of|sick of|tired of|ugh+|argh+|wtf|damn|worst|unacceptable|bakwas|bekaar|bekar|faltu|ghatiya|pareshan*|tang aa*|dimaag kharab|dimag kharab|gussa|pagal|bewakoof|had ho gayi|hadd hai|had hai|बकवास|बेकार|फालतू|घटिया|परेशान*|तंग|दिमाग खराब|गुस्सा|हद*|बेवकूफ|निकम्म*|निराश*',
    ],
    [
      3,
      "(?:wrong|galat|गलत)(?: \\S+){0,3} (?:again|phir|fir|फिर)|again wrong|phir se galat|phir se (?:wahi|vahi|wohi)|fir se (?:galat|wahi)|phir galat|phir wahi|फिर से (?:गलत|वही)|फिर (?:गलत|वही)|not what i (?:asked|wanted|said|meant)|i (?:already|just) (?:told|said|asked)|already told|told you (?:twice|already|before|many|three)|(?:how many|kitni|कितनी) (?:times|baar|बार)|(?:second|third|fourth|tenth|hundredth|\\d+th) time|(?:twice|thrice|three times) (?:now|already)|over and over|keeps? (?:crashing|failing|showing|giving|sending|repeating|getting)|still (?:wrong|not|nothing|no )|nothing (?:works|is working|locked)|doesn't listen|not listening|you (?:never|don't|are not|aren't|keep) (?:\\S+ )?(?:listen*|understand*|ignor*|giving|showing|getting)?|samajh (?:nahi|kyun)|sunte (?:hi )?nahi|सुनते (?:ही )?नहीं|समझ (?:क्यों )?नहीं",
    ],
    [
      2.5,
      "none of (?:these|them|those)|not (?:one|a single one|even close|helpful|good enough|working)|makes? no sense|no use|kisi kaam ka nahi|kisi kaam ke nahi|किसी काम (?:का|के|की) नहीं|koi (?:dhang|kaam) (?:ka|ke)|dhang ka|ढंग क[ाेी]|kyun nahi|kyu nahi|क्यों नहीं|kya bakwas|chal hi nahi|chal nahi raha|khul hi nahi|चल ही नहीं|खुल ही नहीं|kuch (?:bhi )?nahi (?:ho|aa|mil|chal)*|कुछ भी (?:\\S+ )?(?:क्यों )?नहीं|crash*|wrong|galat|गलत|come on|seriously|for god's sake|for heaven's sake|what is this|ye kya hai|yeh kya hai|ये क्या है|यह क्या है|arre yaar|uff*|उफ*|hate this|bad list|mistakes?",
    ],
    [
      1.5,
      "why (?:is|are|does|do|can't|won't|isn't|aren't) (?:\\S+ ){0,3}(?:not|nothing|still|always|never|so|yet)|why can't you|!!+|\\?\\?+|\\?!|arre|arrey|अरे",
    ],
    [
      3,
      "(?:must|have to|do i (?:have to|need to)) (?:\\S+ ){0,2}(?:repeat|say it|ask|tell you)|every single (?:time|day)|every time|i (?:can't|cannot) (?:\\S+ ){0,3}(?:it|any)|fails?|failing|failed again|(?:it has|it's) been (?:a|two|three|\\d+) (?:days?|weeks?|months?|hours?)|har baar|हर बार|(?:din|mahin[ae]|hafte?|ghante?) (?:nikal|beet|ho) g*|(?:दिन|महीना|महीने|हफ्त[ाे]|घंट[ाे]) (?:निकल|बीत|हो) ग*|mana kiya|मना किया|maine (?:\\S+ ){0,3}(?:maang*|mang*|kaha|bola) (?:hi )?(?:nahi|tha)|मैंने (?:\\S+ ){0,3}(?:मांगे|मांगा|कहा|बोला) (?:ही )?(?:नहीं|था)|kaisa kaam|कैसा काम|ye kya (?:list|hai|mazaak|mazak|tamasha)|mazaak|mazak|मजाक|तमाशा|लापरवाह*|laparwah*|careless|sloppy|mess|messed up|ignored|keep (?:giving|showing|sending|ignoring|getting)|what is going on|gol mol|गोलमोल",
    ],
  ],
  positive: [
    [
      3,
      "thanks?|thank you*|thx|love (?:it|this|her|him|them|these|that|the)|loved|lovely|perfect*|great|excellent|amazing|awesome|wonderful|fantastic|brilliant|superb|fabulous|delighted|thrilled|happy with|impressed|spot on|exactly what|well done|good (?:job|work|choice|find|one)|nice (?:work|one|list|find|choice|set|picks|options|selection)|helpful|appreciate*|grateful|saved (?:me|my|us|the)|you rock|so good|really good|very good|works well|love how|big help|beautiful*|you're (?:the best|a star|amazing|a lifesaver)|a star|lifesaver|bravo|yay|wow|shukriya|dhanyav*|dhanyaw*|शुक्रिया|धन्यवाद|थैंक*|आभार",
    ],
    [
      3,
      'badhiya|badiya|zabardast|jabardast|kamaal|mast|shaan?daar|maza aa|mazaa|khoob|waah*|wah|kya baat|bahut (?:accha|achha|acchi|achhi|acche|achhe|badhiya|sahi|khoob)|ekdum (?:sahi|perfect|mast)|dil khush|khush|pasand aa(?:yi|ya|ye|i|gaya|gayi|gaye)*|bohot (?:accha|achha|badhiya|sahi)|sahi hai|shabaash|shabash|बढ़िया|जबरदस्त|कमाल|मस्त|शानदार|मजा आ*|वाह*|क्या बात|बहुत (?:अच्छ[ाेी]|बढ़िया|खूब|सही|सुंदर)|एकदम (?:सही|परफेक्ट|बढ़िया)|दिल खुश|खुश|पसंद आ(?:ई|या|ए|यी|ये|ईं)|शाबाश|लाजवाब|परफेक्ट|खूबसूरत|behtareen|बेहतरीन|lajawab|umda|उम्दा',
    ],
    [1, 'nice|good|cool|super|accha laga|achha laga|अच्छा लगा|glad|happy|👍|❤️|🙏|😊|🎉|🔥'],
  ],
};

/** "Not helpful", "no thanks to you", "badhiya nahi": praise turned round. */
export const turned =
  "(?:not|isn't|aren't|wasn't|never|hardly|less than|far from|no) (?:\\S+ ){0,2}(?:helpful|good|great|perfect|nice|happy|impressed|amazing)|(?:accha|achha|badhiya|pasand|अच्छा|बढ़िया|पसंद) (?:nahi|nahin|नहीं)";
