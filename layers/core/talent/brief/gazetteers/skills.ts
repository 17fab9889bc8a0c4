/** What briefs call skills beyond `skills.ts`. A line: the canonical skill, then words for it. */
export const skillAliases = `
horse riding|can ride|can ride a horse|can ride horses|ride a horse|ride horse|ride horses|rides horses|riding horses|riding a horse|horse rider|horse riders|horserider|horse ride|ghoda chalana|ghode chalana|ghoda chala|ghode ki sawari|ghodsawari|ghudswari|ghod sawari|ghudsawaar|घोड़ा|घोड़े की सवारी|घुड़सवार|on horseback
swimming|swim|swims|swimmers|can swim|tair|tairna|tairaak|tairak|तैरना|तैराक|swiming
motorcycle riding|can ride a bike|can ride bikes|can ride bike|can ride a motorcycle|can ride a motorbike|ride a bike|ride bike|ride bikes|rides a bike|ride a motorcycle|ride motorcycles|bike chalana|bike chala|bike chalani|bike rider|bike riders|biker|bikers|bullet chalana|bullet chala|motorbike|motorcycle|bike aati ho|बाइक|बाइक चलाना|two wheeler|two wheeler riding|bullet
car driving|drive a car|drive car|drives a car|can drive|drives|drive|gaadi chalana|gaadi chalani|gaadi chala|gadi chalana|car chalana|car chalani|गाड़ी चलाना|कार चलाना|ड्राइविंग
cycling|can ride a cycle|can ride a bicycle|cycle chalana|ride a bicycle|ride a cycle|cyclist|cyclists
scooter riding|can ride a scooty|can ride a scooter|scooty|scooter|ride a scooty|activa chalana|scooty chalana
kathak|kathak trained|kathak dancers|katthak|कत्थक
bharatanatyam|bharatnatyam dancer|bharatanatyam dancer|bharat natyam|bharathanatyam|bharatnatyam dancers|भरतनाट्यम्|bharatnatayam
odissi|oddissi|odissi dancer|ओडिसी
kuchipudi|कुचिपुड़ी
lavani|lavni|lavani dancer|lavani dancers
bhangra|bhangda|भांगड़ा
garba|गरबा|dandiya raas
bollywood dance|bollywood dancer|bollywood dancers|bollywood style dance|बॉलीवुड डांस
contemporary dance|contemporary dancer|contemporary dancers
hip hop|hip hop dancer|hip hop dancers|hiphop dancer|breakdance|b boying|bboying|हिप हॉप
salsa|salsa dancer|bachata
ballet|ballet dancer|ballerina
belly dance|belly dancer
folk dance|folk dancer|folk dancers
singing|sing|sings|singers|can sing|gana|gaana gana|gaana gaana|gana gaana|gaa sake|gaane wali|gaane wala|gayak|gayika|gayaki|गाना|गाना गाना|गायक|गायिका|गायकी|vocalist
hindustani vocal|hindustani classical|shastriya gayan|hindustani classical singer|शास्त्रीय गायन
carnatic vocal|carnatic|carnatic singer|carnatic music
rap|rappers
guitar|play guitar|plays guitar|play the guitar|plays the guitar|guitar bajana|guitar playing|गिटार|guitarists
tabla|play tabla|plays tabla|tabla bajana|तबला बजाना
piano|play piano|plays piano|play the piano|plays the piano|piano bajana|pianist|पियानो|keyboard player
harmonium|play harmonium|harmonium bajana|हारमोनियम
sitar|play sitar|plays sitar|सितार
flute|play flute|plays flute|bansuri bajana|बांसुरी|flautist
violin|play violin|plays violin|violinist
dholak|dhol bajana|ढोलक
karate|black belt|कराटे
taekwondo|ताइक्वांडो
kalaripayattu|kalaripayattu trained|kalaripayat
mixed martial arts|mma fighter|mma trained
boxing|boxers|box|मुक्केबाजी|बॉक्सिंग
wrestling|wrestlers|pehelwan|pehelwani|pehlwan|पहलवानी|pahalwan
sword fighting|sword fight|talwar|talwar bazi|talwar chalana|तलवारबाजी|तलवार चलाना|sword|sword play
lathi|lathi chalana|laathi|लाठी
archery|teer andazi|तीरंदाजी|archers
stunts|stunt|stuntman|stuntmen|stuntwoman|stuntwomen|stunt trained|action scenes|action sequences|action trained|fight sequences|fight scenes|fight sequence|action sequence|stunts karna|स्टंट|action training
stage combat|combat training|combat trained
parkour|parkour trained
gymnastics|gymnasts|acrobat|acrobatic|जिमनास्टिक
shooting|rifle shooting|gun handling|firearms|firearm handling|handle a gun|gun training|weapons training|bandook chalana
rock climbing|mountaineering|mountaineer|rock climber
scuba diving|scuba diver|underwater diving
surfing|surf|surfer|surfers
skating|skate|skates|skater|skaters|rollerblading|roller skates|ice skating|स्केटिंग
skateboarding|skateboard|skateboarder
cricket|play cricket|plays cricket|cricketers|cricket khelna|cricket player|cricket players|क्रिकेट|bowler|batsman
football|play football|plays football|footballers|football khelna|football player|football players|फुटबॉल
hockey|play hockey|plays hockey|hockey player|hockey players|हॉकी
badminton|play badminton|plays badminton|badminton player|shuttler|बैडमिंटन
tennis|play tennis|plays tennis|tennis player|टेनिस
kabaddi|kabbadi|kabadi|kabaddi player|kabaddi players|कबड्डी
basketball|play basketball|plays basketball|basketball player|basketball players
volleyball|play volleyball|volleyball player
running|marathon runner|marathon runners|sprinter|sprinters|sprinting
yoga|yoga trained|yoga teacher|yoga practitioner|yogasan|yog|योगा|योगासन
mallakhamb|malkhamb|malakhamb
weight training|bodybuilder|bodybuilders|body builder|gym trained|gym goer
mime|mime artist|mime artists
improvisation|improviser|improvise|improvisations|improv comedy
stand up comedy|stand up comedian|standup comedian|standup comic|standup comics|stand up comics|comedian|comedians|stand-up comedian|स्टैंडअप
mimicry|mimicry artist|mimic|mimics|मिमिक्री|nakal utarna
anchoring|anchor|anchors|host|hosts|emcees|mc|एंकरिंग|एंकर|anchoring karna
voice over|voice overs|voice over artist|voice artists|dubbing artist|dubbing artists|vo artist|vo artists|vo
storytelling|storyteller|kahani sunana|kissago
poetry recitation|shayar|poet|poetry|slam poetry|shayari karna|शायरी|kavita path
sign language|signing
cooking|can cook|khana banana|khana bana|खाना बनाना|roti banana
juggling|juggle
magic|magician|jaadu|jadugar|जादू
painting|sketch artist
pottery|potter|kumhar
ramp walk|ramp|ramp model|ramp models|walk the ramp|runway
tractor driving|tractor|tractor chalana|drive a tractor|ट्रैक्टर|ट्रैक्टर चलाना
truck driving|truck chalana|drive a truck
auto rickshaw driving|auto chalana|rickshaw chalana|auto driving|drive an auto|drive a rickshaw|rickshaw driving
camel riding|ride a camel|oont ki sawari
pole dance|pole dancer
beatboxing|beatboxer
typing|touch typing
rowing|kayak|row a boat|nav chalana
dog handling|dog handler|handle dogs
makeup|makeup artist
sewing|silai|silai machine|stitching|darzi ka kaam
kathakali|kathakali dancer
nautanki|नौटंकी
ghoomar|घूमर
bihu|bihu dancer
sufi singing|sufi singer|qawwal|कव्वाली
poetry recitation|shero shayari
`;

/** Words of `skills.ts` that mean something else in a brief ("shooting on 12 Dec", "contemporary look", "a driver's role"). */
export const notSkills =
  'shooting|action|contemporary|driver|cook|painter|running|keyboard|keyboards|magic|typing|makeup|make up|hosting|climbing|gym|bullet riding|sewing|debate|impressions|instrument|vocals|clown|tailoring|cycling team|athletics|compering|painting|photography|chess|biking|boxer role|poetry|impro|shoot|surfing the web';

/** Asked by their kind: any of the members will do. A line: the kind, its words; then the members. */
export const skillFamilies = `
dance|dance|dancing|dancer|dancers|nach|naach|nachna|naachna|nritya|dance aana chahiye|can dance|डांस|नाच|नाचना|नृत्य|डांसर|nachne wali|nachne wala|good dancer|trained dancer|trained dancers > kathak|bharatanatyam|odissi|kuchipudi|mohiniyattam|lavani|bhangra|garba|bollywood dance|contemporary dance|hip hop|salsa|ballet|belly dance|folk dance|kathakali|ghoomar|bihu
classical dance|classical dance|classical dancer|classical dancers|indian classical dance|classical dancing|shastriya nritya|classically trained dancer|classical trained dancer|शास्त्रीय नृत्य|classical nritya > kathak|bharatanatyam|odissi|kuchipudi|mohiniyattam|kathakali
martial arts|martial arts|martial art|martial artist|martial artists|मार्शल आर्ट|मार्शल आर्ट्स > karate|taekwondo|kalaripayattu|mixed martial arts|boxing|wrestling|judo|krav maga|muay thai|wushu
instrument|musical instrument|an instrument|musical instruments|play an instrument|instrument player|koi instrument|musician|musicians|वाद्य > guitar|tabla|harmonium|piano|sitar|flute|violin|dholak|drums|ukulele
sports|sports person|sportspeople|sportsperson|sportspersons|sportsman|sportswoman|sports background|any sport|khiladi|खिलाड़ी > cricket|football|hockey|badminton|tennis|kabaddi|basketball|volleyball|running|swimming
`;
