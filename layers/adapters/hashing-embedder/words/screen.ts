/** Before a camera and in front of people: comportment, genres, advertisements with their people, and adjectives of character. The format is that of `../read-lines.ts`. */
export const screenLines = `
camera | lens, lens loves, loves the camera, camera loves, camera shy never, relaxed before a camera, first take, one take, natural before, unaware of the camera, unselfconscious, lives in the frame, screen natural, does not act, does not look like acting, underacts, behaves, being not acting, close up face, camera se nahi darta, कैमरे के सामने
intense | intensity, intensely, raw power, explosive scenes, dramatic scenes, monologue, monologues, heavy scenes, emotional scenes, powerhouse, power packed, crackles, burning intensity, laser, laser eyes, focus, focused, stillness before the storm, volatile silence, jwala, तीव्र, प्रचंड
improv | ad libs, riffs, riff, riffing, makes up, unscripted, goes off script, invents, on the fly, plays with the text, jazz, instinctive, instinct
prepared | homework done, knows all lines, lines learnt, line perfect, word perfect, early for call, call time, before call time, never needs a second, professional on, samay ka paaband, समय का पाबंद
voice | sonorous, mellifluous, melodious voice, singing voice speech, whispery, breathy, nasal voice, drawl, drawls, stammer free, gruff voice, guttural, sing song, lilting, lilt, honeyed, sweet voice, meethi awaaz, madhur, khanakti, मधुर, मीठी आवाज़, खनकती
familyad > everyday, family, warm, ad | family ad, dining table ad, insurance ad, tea ad, biscuit ad, atta ad, detergent ad, cooking oil ad, milk ad, perfect mother, perfect family, mother in a detergent ad, father in an insurance ad, happy family, picture perfect family, soft focus family
beautyad > goodlooking, glamorous, ad | beauty ad, shampoo ad, soap ad, cream ad, face wash, face wash ad, hair oil ad, perfume ad, skin care, glowing skin, hair flip, lip balm
techad > modern, young, ad | phone ad, mobile ad, app ad, fintech ad, gadget ad, telecom ad, laptop ad, gen z ad, college ad
autoad > confident, rich, ad | car ad, bike ad, tyre ad, suv, drives into sunset, luxury car, test drive
foodad > foodlover, fun, ad | noodles ad, chocolate ad, biscuit bite, bite shot, cola ad, cold drink ad, juice ad, ice cream ad, munching, crunch
sportad > athlete, energetic, ad | sports shoe ad, energy drink ad, sportswear ad, health drink ad, runs in slow motion
jewelad > traditional, elegant, ad | jewellery ad, saree ad, wedding wear ad, festive ad, diwali ad
financead > corporate, responsible, ad | bank ad, mutual fund ad, credit card ad, home loan ad, reliable face, trust me face, trustworthy face, reliable, dependable, you can rely on, bank on, bharose wala, भरोसे वाला
doctorad > doctor, warm, ad | dentist in an ad, toothpaste ad, pharma ad, white coat ad
publicservice > everyday, activist, ad | public service ad, government ad, awareness film, ngo film, social message
impulsive > energetic, irresponsible, wildness | impulsive, impulse, acts first, thinks later, acts before thinking, leaps before, spontaneous, spontaneity, whim, on a whim, capricious, fickle, changeable, mercurial, mood swings, unpredictable moods, rash, hasty, headlong, jaldbaaz, jald baaz, bina soche, जल्दबाज़, बिना सोचे
aggressive > bully, angry, menace | aggressive, aggression, belligerent, combative, confrontational, pugnacious, spoiling for a fight, picks quarrels, hostile, abrasive, pushy, bulldozer, steamroller, in your face, fighter cock, jhagda, jhagde, jhagdalu, akramak, hamlavar, आक्रामक, झगड़ा, झगड़े
passive > shy, gentle, -aggressive | passive, goes along, follows orders, follower, sheep like, yes person, weak willed, indecisive, cannot decide, wavers, dithering, waffles, two minds, dheela, duvidha, असमंजस, दुविधा
melodrama > vulnerable, flamboyant, tv | melodrama, melodramatic, overacts, over acts, weeps loudly, beats her chest, beats the chest, faints often, hysterics, hysterical, drama baaz, dramebaaz, dramebaazi, roana dhona, rona dhona, ड्रामेबाज़, रोना धोना
sensible > wise:0.6, responsible, competent | sensible, sane, practical, pragmatic, pragmatist, level head, feet on the ground, both feet, realist, realistic about, common sense, street sense, voice of reason, the sane one, sensible one, vyavaharik, समझदार लड़की, समझदार लड़का, व्यावहारिक
sophisticated > elegant:0.7, urban, rich | sophisticated, worldly, polished, refined, highly educated, oxford, cambridge, cultivated, art collector, theatre goer, wine and, quotes french, bhadralok, भद्र
unsophisticated > rustic, simple, naive | unsophisticated, unpolished, rough cut, rough diamond, raw village, country cousin, hick, yokel, eats with hands noisily, ganwaar, dehati bhucch, गँवार
androgynous > quirky, modern, lgbt | androgynous, gender fluid, boyish, girlish man, soft man, delicate man, masculine woman, unisex
masculine > rugged, gymfit, swagger | manly, masculine, macho, alpha male, virile, tough guy, man of the house, mardana, mard, मर्द, मर्दाना
feminine > elegant, gentle, pretty | feminine, girly, girlish, womanly, dainty, delicate beauty, ladylike
toughwoman > strongwoman:0.7, brave, authority | tough woman, fighter woman, woman who does not bend, girl boss, ballsy, does not take nonsense, takes no nonsense, no nonsense woman, mardani, jhansi, durga, kali roop, sherni jaisi, dabangg ladki, शेरनी, दुर्गा, मर्दानी
sweetheart > innocentface, warm, young | sweet, sugary, honey, darling, cutie pie, everybodys darling, pet of the family, apple of the eye, aankhon ka tara, laadla beta, meethi, mithi, मीठी, आँखों का तारा
loudmouth > bully, talkative, comic | loud, loud voice, loud aunt, loudest, shouts across, shouts across the street, screams into the phone, talks over everyone, boisterous, rowdy, raucous, noisy, uncontainable, brassy, garish, zor se bolna, unchi awaaz, shor, shorgul, हल्ला, शोर, ज़ोर से
quietstrength > restrained, brave, dignity | quiet strength, silent strength, inner strength, strength without noise, backbone without noise, soft but strong, gentle steel, steel in velvet, steel beneath, iron beneath, core of steel, andar se mazboot, अंदर से मज़बूत
hiddenanger > intense, angry, restrained | suppressed anger, suppressed rage, rage beneath, anger beneath, swallows anger, controlled fury, quiet fury, cold fury, slow burning anger, dabaa gussa, daba hua gussa, gussa pee, ghutta, ghutan, दबा हुआ, घुटन
warmthhumour > comic, warm | gentle humour, kind humour, warm humour, heartwarming, heart warming, feel good, feelgood, sweet comedy, family comedy, light touch, charming comedy, halki phulki, halka phulka, हल्की फुल्की
blackcomedy > dryhumour, menace | black humour, dark laugh, macabre, gallows, grim humour, morbid, absurdist, absurdism, kafka, bleak comedy
situational > comic, everyday | situational comedy, sitcom father, sitcom mother, comedy of errors, misunderstandings, mistaken identity, confusion comedy, double role, दोहरी भूमिका
timing > comic, quickwit | comic timing, timing is, perfect timing, impeccable timing, beat perfect, comeback king, punch timing, टाइमिंग
romcom > romantic, comic, urban | rom com, meet cute, bickering couple, love hate, opposites attract, nok jhonk, nok jhok, नोक झोंक
tragichero > sad, hero, intense | tragic hero, doomed, doomed love, devdas, fallen hero, self destructive, self destruction, burning out, cursed, curse, abhishap, बर्बाद, barbaad, barbad, barbaadi, बर्बादी
antihero > villain, hero, rebel | antihero, anti hero, flawed hero, morally grey, morally ambiguous, shades of grey, complex, good man gone bad, good man doing bad, sympathetic villain, wounded villain
supernatural > horror, haunting | supernatural, ghostly, spirit, spirits, possessed, seance, medium who speaks to, talks to spirits, paranormal, haunted eyes, pale apparition, saya, aatma, rooh, साया, आत्मा, रूह, प्रेत
creepychild > haunting, child, menace | creepy child, creepy doll, creepy calm, creepy, eerie smile, eerie, uncanny, disturbing smile
scifi > space, tech, modern | sci fi, science fiction, robot part, alien, aliens, time travel, future, futuristic, dystopia, android
fantasy > period, dreamy, goddess | fantasy, fairy, wizard, sorcerer, sorceress, witch queen, magic kingdom, jinn, genie, pari, जादुई, परी
sportsbiopic > athlete, determined | biopic, underdog athlete, training montage, comeback fight, last match, final match
familydrama > family, vulnerable, tv | family drama, domestic drama, inheritance drama, sibling drama, household secrets, parivarik, पारिवारिक
courtdrama > lawyer, judge | courtroom drama, legal thriller, public prosecutor part
politicalthriller > politician, thriller | political thriller, conspiracy thriller, election war room
crimethriller > detective, thriller, crime | crime thriller, murder mystery, police procedural, serial killer hunt
socialdrama > activist, vulnerable, poor | social drama, issue based, marginalised, margins, marginal lives, invisible people, voiceless, underclass, oppressed people, shoshit, वंचित, शोषित
roadmovie > nomad, outdoor, biker | road movie, road film, bikers trip, ladakh trip, road buddies
campus > student:0.7, young, fun | campus film, hostel comedy, college gang, freshers and, coming of age, first smoke, first kiss, friendship story
slice > everyday, gentle | slice of life, small moments, ordinary moments, quiet film, middle cinema, tender realism
artfilm > restrained, intellectual | art film, arthouse, festival film, long silences, long takes, minimalist cinema, world cinema
masala > action, swagger, comic | masala film, masala hero, mass film, whistle worthy, whistles and claps, ceetimaar, claps in the theatre, single screen hero, front benchers
itemsong > seductive, dance, glamorous | item number, item song, cabaret dancer, thumkas, club song
wrinkleless > young, goodlooking | flawless skin, youthful skin, ageless, looks younger, looks younger than
oldschool > nostalgic, elegant, elderly | old school, old fashioned, vintage charm, vintage, gentleman of the old, black and white film look, purane zamane ka, पुराने ज़माने
modernday_saint > ethical, humble, spiritual | saintly patience, living saint, gandhian, gandhi like, khadi wearing, charkha, gives up luxuries, minimal life, saadgi bhara
workaholic > hardworking:0.7, corporate, tired | workaholic, married to the job, sleeps in the office, never goes home, last to leave, first in last out, missed his daughters, missed birthdays, misses birthdays
chronicpatient > ill, fear | hypochondriac, imagines illness, medicine lover, googles symptoms, sanitizer, germophobe, germ phobic, wipes everything
motherinlaw_comic > saas, comic | funny mother in law, meddling mother, meddling mother in law, overbearing mother, overprotective mother, smothers, smothering
henpecked > husband:0.6, comic, timid | henpecked, scared husband, obeys the wife, biwi se darta, joru ka, जोरू का ग़ुलाम
nosy > gossipper, curious, nagging | nosy, prying, pries, pry, interferes, interfering, meddles, busybody, listens at doors, eavesdrops, eavesdropping, ear to the wall, curtain twitcher, peeps over the wall, binoculars at the window, kaan lagana, daraar se jhaank, कान लगाना, झाँकना
tattletale > student, gossipper, sycophant | tattletale, tells tales, teachers pet, teacher’s pet, snitch, snitches, monitor of the class, complains to the boss
classtopper > nerd, student, competitive | class topper, topper, first ranker, gold medallist, scholar badge, ninety nine percent, sweeps prizes, quiz, quizzes, quiz champion, spelling bee, olympiad
dropout > rebel, loser, student | dropout, dropped out, left college, left school, failed out, never finished school, padhai chhodi, school chhoda, पढ़ाई छोड़ी
gangsta_kid > crime, young, streetsmart | juvenile, juvenile home, remand home, young gangster, teenage gangster, boy with a gun, kid with a knife, chhota gunda, सुधार गृह
estranged > lonely, regret, family | estranged, not on speaking terms, does not speak to his father, does not speak to her mother, cut off from family, black sheep returns, prodigal, prodigal son, returns home after years, returns after years, baat nahi karte, lauta hua, लौटा हुआ
caretakerchild > responsible, young, poor | child who raised siblings, eldest who left school, works to feed, feeds the family, young breadwinner
pious_fraud > fakeguru, cunning | prays by day, saint by day, two faced priest
healing > survivor, vulnerable | healing, recovering from loss, learning to live again, learns to love again, learning to trust, moving on, moves on, second chance at love, dobara, नई शुरुआत, nayi shuruaat
obsessivelove > obsessive, romantic | obsessive lover, cannot take no, stalks her, writes her name in blood, mad in love, pagal premi, junooni aashiq, जुनूनी आशिक़
unrequited > romantic, lonely, sad | unrequited, loves from afar, loves from a distance, silent lover, never tells, never told her, never told him, friend zoned, friendzone, chupke chupke, dil mein rakha, चुपके
elderlove > romantic, elderly, warm | old couple, old love, love at sixty, second innings of love, companionship, companion, hand in hand for years, buzurg pyaar
`;
