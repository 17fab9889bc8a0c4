/** Common English words of films, each where a brief would mean it: a line a concept, words with two meanings stand in two. */
export const commonLines = `
cop | uniformed, sheriff, enforcement, frisk, patrolman, flatfoot, warrant, precinct, roadblock, stakeout, manhunt, superintendent of police, narc, gendarmes, interrogator, mountie
uniform | soldier, military, airforce, navy, uniformed
detective | spy, crimethriller, fbi, alibi, investigate, sherlock, interpol, ballistics, stakeout, polygraph, lie detector, trenchcoat, magnifying, shamus, gumshoe, private eye
tired | weary, knackered, stressed
smalltown | townspeople, hometown
rustic | petromax, earthy, unsophisticated, countryman, redneck, hillbilly
simple | naive, simplicity
urban | manhattan, downtown, suburbs, suburban, townie
modern | denim
neighbour | neighborhood, neighbourhood
everyday | neighbour, plain, everymanhero, slice, passerby, layman
corporate | conglomerate, business, hr, officeworker, clothesformal, corporation, shareholders, acquisition, bonus, brainstorm
tech | electronic, technological, internet, technology, technical, digital, google, virtual, simulation, encryption, bot, java, browser
homemaker | achaar, atta, detergent, lunchbox, cooker, mixer, wife, fridge, refrigerator, hearth
mother | youngmother, parents, maternal, mommy, momma, godmother
father | youngfather, parents, paternal, paternity
grandparent | elderly, grandmother, grandfather, grandchild
rebel | freedom, rebellion, liberation, anarchy, renegade, unrest, separatist, dissidents, revolt, mutiny, disobey, subversive, contrarian
angry | fiery, aggressive, enraged, quarrel, quarrels, quarrelling, ranting, rant, rants, raging
villain | menace, gangboss, femalevillain, brutal, tyranny, invaders, dictatorship, malice, annihilate, callous, hellish, oppressive, bigot, abductor, evildoers, scum, despicable, captor, treacherous, treachery, brutality, inhuman, heinous, abuser, assailant, malicious, barbaric, molester, pedophile, atrocities, adversary, depraved, bloodthirsty, blackmailer, vindictive, strangler, paedophile, overlord, lecher, lecherous, leering, preying, preys, megalomaniac, megalomania, warmonger, flasher
menace | villain, babyfaced_killer, fearsome, terrorizing, intimidation, intimidates
crime | gangboss, smuggler, hitman, cartel, yakuza, felon, crime, illegal, gunshot, stabbed, stabs, culprit, felony, notorious, arson, arsonist, revolver, infamous, syndicate, triad, assailant, extort, lowlife, handgun, abetting, mugger, mugging, grifter, grifters, looters, looter, miscreant
streetsmart | cockney, hustling
confident | hotshot, assurance
athlete | fit, cricket, football, hockey, badminton, kabaddi, track, sportad, sportsbiopic, jock, quarterback, rugby, softball, mvp, linebacker
fit | athlete, gymfit, exercise, pilates
action | fighter, attack, gunfire, adrenaline, swat, skydiving, weapon, gunshot, ninja, fireball, firepower, adventurer, crossfire, bazooka, defuse, defuses, bomb squad
intellectual | scientist, philosopher, professor, bookworm, theoretical, educated, debate, geniuses, theorists, anthropology, economist
nerd | spectacles, bookworm, classtopper, trivia, brainiac
teacher | whiteboard, marker pen, teacherf, teaching, professor, educational, geography, schoolteacher, curriculum
lawyer | judge, courtdrama, defendant, constitution, constitutional, bailiff, plaintiff, litigation, libel, litigator, law, prosecution, courthouse, solicitor, sued, subpoena, statute, injunction, paralegal, procurator
doctor | medic, medical, doctorad, doc, cure, anatomy, diagnostic, penicillin, transfusion, bloodstream, pathology, neurological, genome, sinus, femur, neurologist, cranial, chiropractor, oncologist, dermatologist, anesthesiologist, orthodontist, druggist, proctologist, optometrist, treatment, specialist, antibiotics, biopsy, pathologist, consultation, anesthesia, checkup, hemorrhage, anesthetic, anesthetist, pulmonary, suture, ekg, ecg, prognosis, radiology, radiologist, vascular, bacterial, defibrillator, pediatric, intubate, obstetrician, gynecologist, urologist, podiatrist, ophthalmologist
politician | voter, constituency, election, politicalfamily, politicalthriller, senate, congressman, presidential, presidency, parliamentary, congresswoman, incumbent, undersecretary, lawmakers, mayor, president, governor, senator, parliament, socialist, councilman, democrats, congressional, constituents, referendum, statesman, councilwoman, assemblyman, filibuster
bureaucrat | counter clerk, municipal, nagarpalika, municipality, babugiri, file pushing, clerk, clericboss, tax, embassy, bureaucratic, vizier, official, consulate, bureaucracy
authority | dastakhat, signature, commanding, stern, disciplinary, authoritarian, overseeing, oversees, overseer
comic | broadcomedy, standup, situational, timing, comical
dryhumour | sarcasm, blackcomedy, understatement
broadcomedy | guffaw, guffaws, comic, fart, farts
sidekick | friend
royal | period, regal_elder, lord, dragon, duke, baron, duchess, marquis, nobleman, emir, czar, aristocracy, viscount, dauphin, maharajah, baronet, castle, highness, earl, manor, sovereign, pasha, tsar, princesses, marquise, splendor, splendour, caliph, archduke, marchioness, rajah, marquess
period | cold war, royal, warrior, colonial, tudor, stagecoach, victorian, regency, elizabethan, edwardian
elegant | flowing, glide, glides, gliding, dignity, sophisticated, distinguished, exquisite, finesse
rich | magnate, mogul, newmoney, socialite, spoilt, expensive, exclusive, trillion, capitalist, limousine, sheikh, bourgeoisie, oligarchs, privileged, limo, caviar, prosperity, cognac, bourgeois, chateau, sheik, gentry, chardonnay, pricey
workingclass | construction, factory, cleaner, porter, labor, wage, workman, proletarian, menial, plumbing, livelihood, tradesman
poor | hardchildhood, beggar, streetchild, slave, crumbs, deprived, eviction, pauper, ghetto, penniless, pennyless, rundown, destitute, destitution, slum dweller
shopkeeper | haggler, vendor, kiosk, store, merchandise, retail, outlet, proprietor, retailers, retailer, storekeeper
mentor | wise, coach, guidance
wise | mentor, philosopher, sensible, knowledge, maturity, methuselah
elderly | budhape, grandmother, grandfather, retired, greyhair, elderlove, older, ninety, senile, gout, venerable, geezer, rheumatism, alzheimer's, alzheimers
young | teen, boy, maiden, eighteen, eighteen year old, nubile
child | infant, shishu, birthday, bedtime, nursery, kindergarten, alphabet, tyke, toy, kiddies, preschool, lolly, playschool, grader, graders, crayons, nipper, bambino, bairn
romantic | romcom, unrequited, desire, fiancee, intimacy, cupid, girlfriend, boyfriend, confess love, fiance, smitten
warm | warmsmile, tenderness, sweetheart, benign, snuggle, appreciative, sympathy, consoles, cherished, heartfelt, fondness, hugger
gentle | dheemi, warm, calm, tenderness, harmless, softie, softy
intense | brooder, hiddenanger
restrained | murmur, murmurs, phusphusa, terse, stoic, quietstrength, repressed, suppressed, subdued
vulnerable | victim, helpless, weakness, defenseless, damsel
sad | sorrowful, unhappy, misery, distressed, somber, unhappiness, pessimistic, mope, despair, agony, anguish, anguished, dismal
energetic | active, dynamic, pep, excited, eager beaver, enthusiasm, vibrant, vitality, gusto
shy | haklana, haklati, timid, shyness, embarrassed
quirky | strange, spectacular, bizarre, weirdo, kinky, quaint, weirdness, eclectic, screwball, crackpot, kook
glamorous | mascara, eyeliner, fragrance, filmstar, starlife, fashionable, fabulous
goodlooking | glamorous, pretty, beauty, babe, blonde, looker, adonis
rugged | weathered, scarred, masculine, hardy
spiritual | godly, bhikshu, pir, monastery, babaji, religious, soul, reverend, spirituality, monastic, dervish, bishop, pope, prophet, rabbi, holiness, vicar, mystic, archbishop, enlightenment, abbot, monsignor, lama, friar, ordained, celibacy, brahmachari, clergyman, taoist, pontiff, spiritualist, sufi
horror | haunting, supernatural, creepychild, creature, skull, werewolf, skeleton, slash, horrific, gruesome, frightful, horrendous, slasher, pestilence, monstrosity, prowler, succubus, boogeyman, creaking, creaks, raven, frankenstein, fang, fangs, gore, gory, horrifying, crypt, carnage, cannibal, ghouls, ghoul, catacombs, bogeyman, wolfman
thriller | politicalthriller, crimethriller, suspenseful, disappearance
strongwoman | toughwoman, suffragette, liberated, empowered, empowerment, empowering
single | divorce, bachelor, unmarried
manipulative | cunning, conspirator, toxic, manipulate, manipulates, deception, manipulation, svengali
nagging | aunt, motherinlaw_comic, nosy, nagging, annoying, annoys, shrew, shrewish, whiner, whining
lover_boy | seducer, playboys, philanderer, fling, gigolo, cad, womanizer, womanizing, womanising, libertine
loser | useless, pathetic, miserable, pitiful, schmuck, deadbeat, dweeb, fuckup, unfortunate, worthless, bankrupt, flop, laughingstock, laughing stock, washout
hero | brave, everymanhero, superhero, heroism, liberator
corrupt | greedy, corruption, immoral, bribery, embezzlement, embezzler, embezzles, unscrupulous
alcoholic | bewada, addict, alcohol, booze, moonshine, liquor, scotch, bourbon, intoxicated, intoxication, boozer, schnapps, lager, hooch, alcoholism, vino, liqueur, highball, grappa, ouzo
ambitious | competitive, driven, aspirations, aspiring, aspires, upstart
reporter | news channel, journalist, interviewer, newscaster, anchorman, sportscaster, weatherman, newsman
artist | art, cultural, artistic, masterpiece, graphic, animation, artwork, exhibit, drawings, creativity, illustration, mosaic, surrealist
chef | sauce, sizzling, cook, catering, cookbook, bake, risotto, gourmet, cheesecake, parsley, croissant, fennel, meringue, nutmeg, souffle, pesto, thyme, cloves, ratatouille, chives, cardamom, tamarind, anise
pilot | airforce, flyer, airborne, copilot, aviator, flying, turbulence, aviation, propeller, autopilot, tarmac, airstrip, stewardesses
athleteold | coach
lgbt | lgbtlife, androgynous, gays, transsexual, homosexual, homosexuality, bisexual, transvestite, drag queen
dance | classicaldance, folkdance, ballet, bollydance, dancetrained, musical, mambo, whirl, burlesque, rumba, striptease, boogie, conga, rhythmic, samba, jive, twirl, twirls, swirling, foxtrot, jiggle, jiggles
classicaldance | dance, dancetrained
folkdance | folkartist
streetdance | rapper
singing | singingtrained, musical, elvis, microphone, nightingale, duet, soprano, tenor, octave
instrument | musician, piper, beethoven, banjo, chopin, clarinet, sax, bongo, instrumental, instrument, fiddle, cello, viola, piccolo, trombone, tuba, bagpipes, lute, tambourine
riding | cowboy, cowboys, mare, neighing, horseman, stallion, gaucho, ranch, pony, steed, rodeo, whinnying, hoof, hooves, bronco, jockeys, thoroughbred
swim | lake, dive, drown, splashing, splashes, swimsuit
fightskill | action, boxer, fighter, ninja
acrobat | lithe, circus, trampoline, tumbler
rehearse | prepared, rehearse, rehearses
prepared | rehearse, quickstudy, punctuality, early riser
quickstudy | prepared
voice | bulandi, classicvoice, radio
diction | classicvoice, fluent, fluently
theatre | dramaschool, stagetrained, hamlet, troupe, auditorium, understudy, applause, onstage, stagecraft, ensemble, playwright, shakespearean, trouper, prompter
dramaschool | theatre, workshop, stagetrained, filmtrained
film | hollywood, sequel, matinee
tv | episode, channel, viewers, telly, contestants, contestant
ad | print, familyad, beautyad, techad, autoad, foodad, sportad, jewelad, financead, doctorad, publicservice, billboard, promotional
print | fashion
microdrama | influencer
newcomer | freshness, rookie, newbie, novice, trainee, inexperienced, fledgling
experienced | accomplished
camera | filmtrained, camera
animals | vet, zebra, hamster, hedgehog, kangaroo, raccoon, seagulls, chimp, bulldog, tortoise, catfish, reptiles, caterpillar, yak, possum, elk, wolverine, baboon, rodent, canine, quail, eels, pheasant, walrus, pug, pelican, filly, condor, antelope, gulls, koala, iguana, greyhound, gopher, terrier, porcupine, magpie, duckling, pig, turtle, mutt, paw, goldfish, alligator, rhino, giraffe, safari, ostrich, hippo, kennel, dingo, pooch, mongrel, chihuahua, poodle, chimpanzee, critters, beagle, labrador, rhinoceros, doberman, chipmunk, primate, salamander, sniffer dog, dalmatian, ducklings
outdoor | hills, exploration, canyon, summit, campsite, adventurer, bungee, skier, skydiver
dishevelled | disorderly, shambles, filthy, smelly, stinks, shaggy, untidy, reek
plump | curvy, obesity, fatty, fatso, chunky
bodyguard | security, huge, protection, bruiser
medic | doctor, medical, nurse, ambulance, hospital, medic, cpr, triage, anesthesia, tourniquet
saas | nagging, matriarch, motherinlaw_comic
bride | mehndi, groom, marrying, marries, betrothed
groom | sherwani, bride, marrying, marries, suitable boy
orphan | streetchild, fatherless
space | astronaut, scifi, universe, mars, spaceship, spacecraft, voyager, lunar, meteorite, airlock, orbital, spaceman, planetary, supernova
haggler | shopkeeper, vendor, negotiator, barter
grandmother | grandparent, elderly, grandma's, crochet
grandfather | dada ji, nana ji, grandparent, gramps
journalist | news channel, byline, reporter, article, journalism, editorial, tabloid, newspaperman, newsman, pressman
militant | terrorism, detonate, hijacked, bombings, islamist, jihadists, taliban, militia, jihad, militancy
cook | chef, catering, potatoes, flour, peas, cabbage, soy, barbecue, bake, omelet, omelette, pantry, casserole, dahl, larder
boxer | fightskill, wrestling, kickboxer, slugger, middleweight
haunting | horror, supernatural, creepychild, poltergeist, crone, witchcraft, coven, hex, accursed, banshee, ouija, hoodoo, wiccan, satanists
clerk | counter clerk, municipal, nagarpalika, municipality, babugiri, file pushing, chaprasi, bureaucrat, officeworker, clerical, documents, administrative, bureaucracy, census, registrar, shorthand, verification, stamper
hospitality | pouring, pours, bartender, waitresses, bellman, motel, accommodation, innkeeper, inn, busboy
maestro | instrument, musician, classmusic, organist, symphony, mozart, orchestral, sonata
spy | operative, codename, secret service, cold war, detective, cia, nsa, secrecy, dossier, provocateur, infiltrators, interpol, coded message, mossad, clandestine, saboteur
househelp | washing, nanny, cleaner, chambermaid, housekeeper, manservant
snob | proud, arrogance, smug, superficial, snot, prig, pompous, judgmental, judgemental, superiority, elitist, pseudo intellectual, snoot
optimist | cheerful, hopeful
jealous | obsessivelove
miser | frugal, scrooge
coward | fear, wimp, wuss, craven, gutless
fisherfolk | seafarer, coastal, angler, rockfish
farmer | rustic, farming, farmwoman, landworker, rancher, wrangler, stockman, pig, barn, ranch, calf, barley, poultry, pesticides, fertiliser, locusts, homestead, harvester, soybean, growers, grower, cattleman
truckdriver | driver, gps, transport, transporter, teamsters
craftsman | tailoring, shoemaker, carpentry, smith, potter, weaving, carver, craftsmanship, prentice, engraver, watchmaker, clockmaker, watch repairer
vendor | kettle, golgappa, vadapav, shopkeeper, greengrocer, fruit, butcher, marketplace, yam, radishes, okra
security | doorman, sentry
soldier | uniform, military, comrade, corps, brigade, recruit, garrison, ambushed, deployed, reconnaissance, warhead, ptsd, bayonet, musket, centurion, peacekeepers, combatants, hussars, troops, corporal, ammunition, warfare, arsenal, enlisted, enlists, shrapnel, awol, weaponry, armory, armoury, bazooka, adjutant, bugler, conscripted, conscript
gangboss | villain, crime, smuggler, mafioso, godfather, ringleader, capo
petty | conwoman, robbery, knave, snatcher, safecracker, stole, stolen, theft, mugger, mugging, grifter, grifters
prisoner | cage, imprisonment, penitentiary, penal, shackles, incarceration, warder, accused, probation, imprisoned, captive, detained, confinement, captivity, detainees, detainee, lifer, parolee
victim | helpless, survivor, rape, scapegoat, persecuted, gunpoint, assault, beaten, deceived, slavery, harassment, persecution, molested, traumatized, enslaved
bully | bullying, harasses, harassing, thrash, thrashes, ridicule, ridicules, meanie
grumpy | gruffheart, grunts, unreasonable, fussy, crusty, grump, annoyed, displeased, prickly, disagreeable, killjoy, annoyance, sourpuss
gossipper | talkative, nosy, tattletale, rumors, rumor, hearsay
motormouth | tez bolna, jaldi jaldi, rapid fire, machine gun, talkative, salesperson, persuasive, persuasion, huckster
protective | brother, protector, protect
brother | protective, brotherhood, brotherly
husband | married, anniversary, hubby, honeymooners
wife | bahu, married, anniversary, missus, honeymooners
youngmother | diaper, diapers, nappy, nappies, infant, shishu, navjaat, feeding, pregnant, crib
youngfather | paternal
middleaged | menopause
teen | student, underage, puberty
student | jee, neet, kota factory, teen, campus, classtopper, studying, freshman, pupils, internship, undergrad, schoolmates, class, tuition fees, diploma, sophomore, prefect, learner, sharpener, varsity, eraser, coed, undergraduate, postgraduate, scholastic
activist | grassroots, mining, environment, climate, pollution, idealist, union, equality, humanitarian, pamphlet, leaflets, bolsheviks, fundraising, suffragette, volunteer, volunteers, welfare, crusade, crusader, fundraiser, demonstrators, demonstrator, leftist, caseworker, marchers
villagehead | grassroots, communityleader, chieftain
tribal | forest, tribe, shaman, apache, cheyenne, sioux, inca, aboriginal, primitive, indigenous, totem, comanche, toda, lakota, aborigines, algonquin, arapaho, anasazi
folkartist | mele, melon, jatra, lok, lok kalakar, bahurupiya, petromax, kalajatha, folkdance, puppeteer, minstrel, troubadour
filmstar | starlife, hollywood, icon, oscar, premiere, matinee idol, blockbuster
director | filmmaker, filmcrew
fashion | denim, lingerie, swimwear, print, fashionable, dress, dressed, jacket, outfit, trend, tweed, skirt
preppy | foreign
gamer | manga, pinball
rapper | gangsta
poet | writer, poetic, lyrics
courtesan | sexworker, concubine, geisha, nautch
goddess | godly, avatar, zeus, kali, divinity, goddesses
warrior | shogun, conqueror, plunder, crossbow, saracen, lancer, conquistadors, knight, lance, armor, conquer, conquers, invasion, dagger, paladin, siege, legion, cannon, conquest, slayer, barbarians, barbarian, saber, sabre, templar, citadel, cannonball, mongol, hilt, chevalier, berserker
colonial | freedom movement, satyagraha, angrezon, gora sahib, british, gulami, ghulami, period, colonists, viceroy, imperialist, redcoats
business | empire, magnate, mogul, conglomerate, dastakhat, signature, clientele, organizer, owner, enterprise, partnership, employer, commerce, monopoly, franchise, manufacturer, lucrative, stockholders, shareholder, chairwoman
hr | payroll, recruiter
bankmanager | banker, accountant
scientist | inventor, biological, atomic, hydrogen, plasma, magnet, radioactive, uranium, observatory, biologist, neutron, experimentation, photon, astrophysicist, biochemist, entomologist, boffin, science, scientific, discovery, radiation, quantum, specimen, molecules, molecule, molecular, organism, microscopic, plutonium, geology, ultraviolet, neurons, seismic, radioactivity, dissect, dissects, enzyme, protons, meteorologist, geneticist
psych | mental, hypnosis, psychiatry, psychosis, freudian, psychoanalyst, psychotherapist, psychology
coach | mentor, athleteold, gymtrainer, tactics
cricket | fielder
football | touchdown, goalie, winger, halftime, fullback
kabaddi | wrestling
shooter | gunslinger, shotgun
skate | rink
gymfit | activewear, fit, strong, gymtrainer, flex, gymnasium
slim | anorexic, bulimic, scrawny
short | midget, pygmy, peewee
curvy | plump
bald | skinhead
longhair | hair
spectacles | lenses, eyesight, optician
innocentface | purity, choirboy, angelic
seductive | femalevillain, itemsong, sex, naked, sexual, lust, lingerie, orgy, aroused, bimbo, lolita, jezebel, nymphomaniac, dominatrix, erotic, desirable, provocative, vixen, mistresses, cleavage, luscious, steamy, floozy, enchantress, nympho
mysterious | hidden, mystique, elusive, cryptic
obsessive | mad, obsessivelove, homicidal, voyeur, lech, fanatic, compulsive, pathological, fixation
greedy | moneylender, insatiable
liar | conwoman, fakeguru, pious_fraud, lied, baloney, disloyal, betrayer, deceptive, fraudulent, counterfeiter, deceives, deceive, deception, dishonest, hoax, charade, deceit, phoney, phony, pathological liar, charlatan, faker, deceiver
sycophant | lackeys, lackey, minion
dumb | villageidiot, idiotic, imbecile, dork, oaf, cretin, brainless, doofus, nitwit, putz, jackasses, fathead, birdbrain, moron, stupidity, dumbass, foolishness, bonehead, ninny, knucklehead, nincompoop, ignoramus, dolt, pillock
clumsy | embarrassing, clod
sassy | spunk, spitfire
modest | humble
traditional | kangan, choodi, indian, conservative, ethnic, printed sari, customary, orthodox
patriotic | freedom, freedom movement, satyagraha, martyr, liberty, motherland, fatherland, nationalist, republic, independence, anthem
brave | hero, valor, bullfighter, heroism, intrepid
determined | overcome, resolve, persistence
ethical | idealist, modernday_saint, goodness, genuine, ethics, ethical, sincerity, virtuous, upstanding, scruples, mensch
regret | guilt, atone, penitent
nostalgic | homesick, reunion, sentimental, remembrance
ill | frail, patient, health, sickly, disease, discharge, pneumonia, chronic, herpes, tuberculosis, hospice, hepatitis, affliction, illnesses, inflammation, remission, sanatorium, typhoid, ebola, leprosy, delirium, hematoma, epileptic, asthmatic, paralytic, sufferers, illness, infected, plague, cough syrup, allergies, allergy, nauseous, nausea, unwell, malaria, dengue, ulcer, leukemia, smallpox, cholera, deathbed, measles, incurable, hernia, dizziness, epilepsy, seizure, feverish, afflicted, corona, pandemic, covid, stomachache, deteriorating, inflamed, mucus
sleepy | lazy, asleep, pillow, nap, boredom, slumber, snooze, sleepyhead, sleep, dozed, dozes, dozing, naps
foodlover | ketchup, namkeen, snack, snacks, momo, momos, burger, icecream, golgappa, vadapav, chatpata, chatkara, chatkare, swadisht, tasty, yummy, delicious, bite, bites, slurp, foodcritic, crackers, craving, grub, eater, hearty, cheese, feast, hamburger, doughnuts, doughnut, donuts, donut, devour, devours, slurping, slurps, famished, savor, savours
tourist | nomad, tourguide, journey, tour, map, vacation, luggage, baggage, souvenir, tourism, excursion, globetrotters, globetrotter, globetrotting
nature | environment, climate, pollution, gardener, forest, nature, autumn, mantis, springtime, wren, blackbird, albatross, bluebird, landscape, organic, environmental, flora, extinction, lush, conservation, conservationist, ecosystem, conserve, dragonfly, birdsong, birdwatcher, ecological, botanical
religious | purohit, panditji, spiritual, church, heaven, pray, religion, religious, reverend, salvation, cardinal, cathedral, deacon, christianity, christening, reverence, synagogue, buddhism, archangel, priesthood, deliverance, judaism, nativity, crucifixion, parishioners, presbyterian, jesuit, cleric, puritan, fundamentalist, curate, verger, anglican, theologians, archdeacon, franciscan, christ, bible, sacred, bishop, pope, hallelujah, altar, prophet, rabbi, mosque, abbey, gospel, testament, congregation, messiah, auspicious, archbishop, biblical, rites, rite, ritual, dharma, hallowed, baptized, brethren, mecca, commandments, pew, mormon, papal, crucifix, confessional, sanctity, chalice, methodist, worshippers, worshipper, worships, lutheran, ayatollah, corinthians
fortune | superstitious, astrologer, fortuneteller
election | politician, politicalfamily, voters, ballot, electoral, democracy, supporters, supporter, constituency, political strategist
judge | lawyer, courtdrama, adjourned, prosecute, proceedings, judicial, lordship, tribunal
firefighter | firehouse, extinguish, inferno, extinguisher, flammable, extinguished, wildfire
teacherf | teacher, teaching
nanny | househelp, caregiver, babysitting, sitter, daycare, nursemaid
multilingual | translator, dialect, arabic, regional, mandarin, tamil, telugu, bengali, marathi, malayali, farsi, bilingual, trilingual, gujarati
rapport | teamwork, mingle, collaboration, collaborator
mime | bina dialogue, silent film, movement, gesture, gestures, clowntrained, mimes
mimicryartist | mimic
classicvoice | voice, diction
bollydance | dance, itemsong
polite | civilized, considerate, agreeable, gentleman, chivalry
rude | crap, asshole, bullshit, suck, motherfucker, cock, prick, fucker, arse, disrespect, obnoxious, unprofessional, unkind, insolence, impertinent, groping, snotty, lout, fuckhead, pisser, fuck, jerk, jerks, disrespectful, obscene, rudeness
terse | restrained
talkative | gossipper, motormouth, loudmouth, talker, windbag, conversationalist
dreamy | imaginary, trance, daydreaming, fantasize, fantasise, fantasises, wishful, wishful thinking
nervous | haklana, haklati, fear, anxiety, stressful, frantic, jitters, stress, stressed, hesitation, hesitates, agitated, neurotic, tic, tics, twitches
lostsoul | mistaken, adrift, stupefied, amnesiac, memory loss
commanding | bulandi, authority, dominant, dominance
cunning | manipulative, conspirator, gambit, insidious, ruse, trickery
huge | bodyguard, strong, gigantic, jumbo, goliath, colossus, juggernaut, titan, mammoth, behemoth
lithe | movement, flowing, glide, glides, gliding, acrobat, flexibility
frail | sickly, weakened, weakling, weaklings
weathered | rugged
limping | slowgait
fighter | action, fightskill, counterattack
jolly | cheerful, fun
calm | dheemi, gentle, relaxation, serenity
fiery | angry, aggressive, ferocious
sorrowful | sad, urn, lament, wailing, devastated, shattered, woe, distraught, eulogy, mourners, mourner
cheerful | khilkhilana, khilkhilakar, hansta, hasta, guffaw, guffaws, energetic, optimist, jolly, warmsmile, fun, joy, hurrah, overjoyed, blissful, delighted, bliss, rejoice, ecstatic
suspicious | paranoia, dubious, distrust, mistrust
proud | snob, arrogance, grand
devoted | loyalist, unconditional, undying, dedication, dedicated, fidelity, ardent
seafarer | fisherfolk, navy, coastal, marine, fleet, voyage, starboard, atlantis, sickbay, mariner, shipmates, vessel, whale, barge, iceberg, freighter, galley, lifeboat, sailboat, nautical, bulkhead, gangway, crewman, kelp, helmsman, boatswain, buccaneers, buccaneer, whaler
farming | rustic, farmer, landworker, dung, livestock, yoke, barn
military | uniform, soldier, comrade, decorated
medical | vaccination, doctor, medic, nurse
catering | chef, cook, refreshments
teaching | teacher, teacherf
hardchildhood | orphan, caretakerchild
stagetrained | theatre, dramaschool
filmtrained | camera
dancetrained | classicaldance
singingtrained | singing, classmusic
clowntrained | mime, circus, vaudeville, harlequin
quickwit | sarcasm, banter
weary | tired
naive | simple, gullible, villageidiot, child_like
lazy | dawdle, sleepy, irresponsible, slob, freeloader, slack, hammock, unambitious, lazybones, lazes, wastrel
generous | generosity, voluntary, helpful, goodwill, benefactor, giver
stern | authority, punish, punishment, rigid, reprimand, reprimands, severity
clever | intelligence, savant, intelligent, logic, savvy, astute, strategist
mad | obsessive, madness, hallucinations, berserk, crazed, demented, mania, dotty, looney, whacko, insanity, gibbering, madhouse, crackpot, madwoman
pretty | goodlooking, beauty
humble | modest
cold | indifferent, indifference, unfriendly
fun | jolly, outgoing, amusement, enjoyable, enjoyment, fiesta, recreational, confetti, romp
hardworking | workaholic, productive, productivity, dedicated, diligence
obedient | passive, obey, submission
plain | bland
lonely | lonesome, nameless, lone
outgoing | popular, socialize, socialise
suave | clothesformal, charm, sophisticated, dandy, slick, tux
sarcasm | dryhumour, quickwit, mockery, wise guy
mischief | provoke, shenanigans, nuisance, troublesome, ruckus
forgiving | peacemaker, absolve
responsible | sensible, caretakerchild, duty, conscientious, accountable, accountability
irresponsible | lazy, spendthrift, lax, thoughtless
philosopher | wise, philosophy
idealist | activist, ethical, visionary, utopia, humanist
cynic | bitter, skeptic, defeatist, pessimist
competent | precise, expertise, efficiency, virtuoso, skillful, skilled, skilful, professionalism
helpless | vulnerable, desperation, suffocating, desperate, despair, helplessness
competitive | ambitious, win, challenge, contest, compete, champ, competition, winner, competitors, competitor, challenger, victorious, rematch, finalists, finalist, contender
curious | fascination, fascinated
superstitious | fortune, omen, talisman
vain | narcissistic, egocentric, grandstanding, egomaniac, egotist, braggart, fop, foppish
survivor | victim, healing, alive, castaways, castaway, survival, ordeal
nurse | caregiver, midwife, inject, injects, vaccination
ambulance | firefighter, accident, ems, responders, defibrillator
patient | syrup, ill, health, hospital, tumor, treatment, injured, illness, medication, morphine, quarantine, biopsy, hospitalized, hospitalised, sprained, sprain, leukemia, seizure, intubated, outpatient, hypotensive, alzheimer's, alzheimers
mental | psych, mad, traumatic, cognitive, behavioral, mental, disorder, schizophrenia, sanitarium
banker | debit, bankmanager, accountant, atm, financier, investment, invest, economic, currency, analyst, fiscal, installments, instalments, economist, depositors
accountant | bankmanager, banker, tax, treasurer, cpa, taxman, income, irs, bookkeeper, bookkeeping
nightlife | bartender, club, tequila, djs, sangria
bartender | hospitality, nightlife, thirsty, martini, saloon, barman, barmaid, tequila, ale, tavern, cork, corkscrew, barkeep, daiquiri, highball
airforce | pilot, aircraft, airplane, airship, radar, parachute, hangar, raf, kamikaze, luftwaffe, bombardier
navy | seafarer, battleship, armada, admiral, ensign, torpedo, destroyer, commodore, brig, periscope, midshipman
professor | intellectual, mathematical, prof, dissertation, anthropologist
librarian | librarianarchive
addict | detox, alcoholic, meds, marijuana, meth, cannabis, pusher, pothead, addiction, bong, opium, addicted, lsd, valium, methadone, pcp
gambler | roulette, blackjack, bookmaker
shepherd | herder, lamb
photographer | photographic, tripod, camera, photograph, photography
musician | instrument, maestro, fiddle, cello, rocker, acoustic, boyband, reggae, songwriter, fiddler, bebop, cellist, trumpeter
writer | poet, written, published, recite, writings, chronicle, prose, fiction, screenplay, biography, essays, essayist, playwright, chronicler
mechanic | engine oil, electrician, tire, mechanical, fender, axle, carburetor, chassis, motor, radiator, hydraulic, fitter
construction | sariya, workingclass, concrete, bricklayer, roof, crane, shovel, demolished, putty, wheelbarrow, excavator
miner | mining, factory, miners, mineral, minerals, collier, subterranean, prospector
factory | workingclass, miner, union, machinery, industrial, conveyor
union | solidarity
driver | tyre, tyres, truckdriver, delivery, transport, motorway, scooterist, coachman, motorist
delivery | driver, logistics, paperboy, deliver, messenger, pickup
cleaner | househelp, toilet, trash, vacuum, janitor, filth, litter, washroom, sewage, excrement, exterminator, pest control, feces, cleanliness, swachh, scrubber
salesperson | motormouth, realestate, seller, salesperson, sales representative, auctioneer, salesgirl, shopgirl, shop assistant
realestate | estate, realtor, residential, renter
officeworker | clerk, hr, employees, supervisor, workplace, commute, staffers, employee, memo, shredder, printer, photocopier, folder, excel
railway | railroad, railways, locomotive
engineer | architect, bridge, technical, infrastructure, diagram, schematics
architect | engineer, decorator, architectural
astrologer | fortune, zodiac, oracle, gemini, astrology, astrological, taurus, scorpio, aquarius, virgo, capricorn, augur, soothsayer
barber | beautician, trim, barbershop, trimmer
beautician | barber, manicurist, rouge, cosmetics
launderer | bleach, detergent, washing
gardener | nature, bloom, orchid, sunflower, hyacinth, dahlia, botanical, sprinklers, sprinkler
vet | animals, veterinary
librarianarchive | librarian, archaeology, tomb, artifacts, artefacts, relic, relics, inscription, restoration, archaeological, antiquities, unearthed, archivist
translator | multilingual
undertaker | casket, cremated, shroud, mortician, burying, tombstone, sexton, embalmer
astronaut | space, scifi, cosmonaut, liftoff
influencer | instagrammer, instagrammers, blogger, creator, video, blog, twitter
filmmaker | director, filmcrew, documentary, cinematography
starlife | filmstar, publicist, headliner
circus | clowntrained, magician, sideshow, juggler, tamer
magician | magic, magical, conjure, wand, abracadabra, hypnotist
hunter | hound, trapper, huntress, bounty, carcass, poaching, huntsman
forest | tree, trees, sal, tribal, nature, hunter, forester, woodsman, oak, timber, cedar, elm, woodman, woodcutter, loggers, logger
porter | dockers, luggage, baggage
beggar | poor, homeless
unemployed | unemployment, recession, vacancy
moneylender | creditors, creditor, lender, shylock
smuggler | piracy, bagman, narcotics
hitman | babyfaced_killer, reward, assassination, killings, assassinated
dacoit | brigands, desperado, marauder
family | familyad, familydrama, son, daughter, nephew, offspring, stepson, progeny, goddaughter, godparents
widow | widowed
divorce | single, annulment
pregnant | youngmother, midwife, pregnancy, ultrasound, placenta, abortion, womb, fetus, foetus, miscarriage, fetal
parents | mother, father, youngfather, family, parental, upbringing, adoptive, adopts
friend | sidekick, friendship, amigo, platonic, chummy
newmoney | rich, tacky
foreign | british, pardesi, vilayat, firangi, overseas, preppy, american, french, spanish, china, roman, turkey, berlin, greek, latin, korean, mexican, dutch, asian, swedish, greece, egyptian, immigration, australian, vietnamese, yankee, turk, portuguese, cuban, argentina, hungarian, englishman, czech, frenchman, austrian, saudi, oriental, serbian, lao, afghan, scots, pakistani, romanian, ukrainian, citizenship, colombian, latino, spaniards, cantonese, albanian, shilling, parisian, swede, eskimo, hispanic, filipino, serbs, moroccan, fraulein, siamese, yiddish, georgian, chilean, dutchman, lebanese, signorina, peruvian, norse, indonesian, burmese, siberian, aussie, nigerian, ethiopian, maltese, byzantine, chechen, somali, haitian, lithuanian, texan, catalan, neapolitan, malay, libyan, athenian, sumerian, venezuelan, boer, sudanese, babylonian, argentinian, californian, khmer, polynesian, nubian, milanese, tunisian, northerners, carthaginian, samoan, grecian, croats, alsatian, londoners, northman, foreign, german, russian, chinese, japanese, europe, rome, italian, japan, soviet, irish, european, african, european union, brazil, turkish, canadian, swiss, thai, scottish, shanghai, brazilian, israeli, norwegian, consulate, iraqi, caucasian, congo, iranian, sheik, kimono, armenian, palestinian, syrian, arabian, senora, jamaican, bulgarian, kremlin, nationality, peking, venetian, argentine, irishman, prussian, dominican, mongolian, taiwanese, scandinavian, algerian, alaskan, croatian, gaelic, balkans, bavarian, westerners, malaysian, bolivian, scotsman, inuit, cambodian, latvian, tuscan, kurds, yugoslav, slovak, senhor, breton, macedonian, guatemalan, kenyan, czechoslovak, virginian, eurasian, emigrant, emigrates
hills | highlands, tibetan, highlander, misty, sierra, valleys, snowy, blizzard, snowstorm, uphill, hillside, alpine, elevation, appalachian
coastal | fisherfolk, coral, dolphins, squid, seaweed, coastline, ocean, tropical, waterfront, tropics
desert | pyramid, sphinx, dune, cactus, bedouin
weather | rainy, windy, tsunami, drenched, blizzard, snowstorm, foggy, typhoon, humidity, humid, thunderstorm, scorching, rainfall
festival | mele, melon, ceremony, decorations, christmas, christmas eve, easter, festivities, hanukkah
nomad | tourist, sandals, commune, gipsy, rambler, roam, roams, transient, bedouin, itinerant, gitano
homeless | poor, beggar, hobo, derelict, vagrant, shelter
politicalfamily | politician, election
clothesformal | tux, necktie
uniformed | cop
jewellery | jewelad, platinum, locket, pendant, brooch, heirloom, tiara, sapphire, bracelet, gem, emerald, jewel, ornament, ornaments, opal, garnet, choker
health | disease, infection, vitamins, healthcare, nourishment, kidneys, cholesterol, diabetic, thyroid
disability | limping, handicapped, disability, paralysed, paraplegic, paralyzed, paralysis, blindness, impaired
lgbtlife | lgbt
communityleader | villagehead, committee
guest | houseguest, uninvited
matriarch | saas, regal_elder
patriarch | matriarch
rivalfamily | enmity, animosity
scarred | scarred hands
beauty | glamorous, goodlooking, pretty, beautyad, ravishing
ugly | abomination, unattractive, ugliness, disfigured, hideous, deformed
hair | shampoo, conditioner, haircare, silky, tresses, longhair, perm, hairpin, curly, brunette, fringe, hairstyle, hairdo, mullet, crimp, undercut
neat | clean, cleanliness
squeaky | squeaking, squeaks, squawking
slowgait | dawdle, limping, slow, slowpoke
wrestling | boxer, kabaddi, sumo
chess | grandmaster, rook
tailoring | weaving, sewing, seamstress, dressmaker, measurements, sewn, sew, sews
carpentry | plywood, smith, carver, pliers, lumberjack, wooden, splinter, timber, woodwork, mahogany, joiner
smith | carpentry, metal, copper, alloy
strong | bodyguard, huge, masculine, mighty, sturdy, robust, brawn
potter | craftsman, ceramic, ceramics
weaving | craftsman, woven, tapestry
hospital | ambulance, patient, contusions, infirmary, gurney, outpatient
caregiver | nanny
fakeguru | babaji, pious_fraud, charlatan
radio | voice
fear | coward, nervous, timid, afraid, horrified, gasps, spooked, shuddering, shudders, quivering, quivers
tenderness | warm, gentle, sensitivity
charm | suave, delightful, enchanting, endearing
dignity | elegant, respectable, esteemed
hopeful | optimist
bitter | cynic, hateful, spiteful, hatred, despise, despises, loathe, loathes, loathing, discontented, dissatisfied, bile
precise | competent, analyze, purist
wildness | beast, tarzan, beastly, savage, wildcat
homesick | nostalgic
guilt | regret, confess
silly | dumb, frivolous, gibberish, corny, foolishness, bozo, twerp, goober
tourguide | tourist, tour, tourism
refugee | deported, deportation, emigrants
witness | eyewitnesses, onlookers
midwife | navjaat, pregnant
standup | comic, mimicryartist, timing
electrician | mechanic, maintenance, technician, handyman, electrical, voltage, volts, socket
gymtrainer | gymfit
socialite | rich
classmusic | singing, maestro, singingtrained
streetchild | orphan, hardchildhood, homeless, urchin, urchins
driven | ambitious, workaholic
loyalist | devoted, allegiance, insider, loyalists
peacemaker | forgiving, reconcile, armistice, dove, tolerance, tolerant, reconciliation
gullible | naive, dupe
stoic | calm, quietstrength, fortitude
flamboyant | exhibitionist
timid | shy, nervous, afraid
arrogance | snob, proud, vain, egoist, pompous, egomaniac, egotist
spoilt | ungrateful, fauntleroy
maternal | feeding, mother
paternal | father
sexworker | stripper, whorehouse, hooker, prostitution, harlot, strumpet
dreamer | dreamy
conspirator | manipulative, sabotage, regime, saboteur, sabotages, instigator, instigates
avenger | rivalfamily, payback, retribution, retaliation, retaliates, retaliate
martyr | patriotic
healer | shaman, herbalist, remedy, remedies
lawbreaker | offender, illicit, vandals, trespassers, trespass, trespasser, vandalism, vandal, unlawful, misdemeanor, miscreant
sportsfan | baseball, cheerleading, lacrosse, enthusiast, ballplayer, spectators, spectator, groupie
homebody | indoors
nightowl | midnight, nighthawk
bookworm | intellectual, librarian, reader
inventor | scientist, gizmo, innovator, innovation, inventive
widowed | widow
foodcritic | foodlover, critique, gourmet
filmcrew | director, filmmaker, footage
villageidiot | dumb
landworker | farmer, farming, farmwoman, serfs
clericboss | deputy, official, administrator
mimic | mimicryartist, doppelganger
disguise | bahurupiya, alias, masquerade, incognito, guise
transformation | transformed, metamorphosis, transformation
child_like | toffee, candy
animal_like | pounce, pounces, puma
freshness | newcomer
regal_elder | royal, excellency, sire
fashionable | fashion, outfit
sickly | ill, frail
brooder | intense
motivator | encourage, encouragement, encourages, encouraging, inspirational
negotiator | haggler, negotiations, negotiate, intermediary
spendthrift | irresponsible, extravagant, shoppers, shopper
frugal | miser, coupons, affordable
secretkeeper | confidential, evasive, conceal, conceals
outcast | pariah, leper
lucky | fluke
femalevillain | seductive
familyad | ghee, biscuit, biscuits, cornflakes, cereal, nutrition, toothpaste, toothbrush, detergent, washing, diaper, diapers, nappy, nappies, lunchbox, refrigerator, fridge, mixer, balm, ad, family, birthday, breakfast, water purifier, cuppa
beautyad | shampoo, conditioner, serum, lotion, moisturiser, moisturizer, sunscreen, facewash, powder, talcum, sabun, cream, mascara, eyeliner, nailpolish, deodorant, deo, fragrance, attar, cosmetic, cosmetics, skincare, haircare, mehndi, radiance, silky, tresses, toothpaste, ad, wrinkleless, spray, scent, fingernails, moisture, makeover, foundation, hair dye, face serum, complexion, lip gloss, lather
techad | upi, app, smartphone, handset, recharge, sim, broadband, earbuds, phones
autoad | tyre, tyres, engine oil, hatchback, sedan, scooterette, ev, mileage, fuel, gasoline, dealership, vroom, convertible
foodad | ketchup, sauce, mayonnaise, mayo, achaar, butter, makhan, cheese, ghee, atta, wafers, namkeen, bhujia, farsan, snack, snacks, momo, momos, burger, sandwich, biscuit, biscuits, cornflakes, oats, cereal, muesli, toffee, candy, icecream, lassi, cola, soda, juice, sharbat, beverage, nutrition, chatpata, chatkara, chatkare, swadisht, tasty, yummy, delicious, crunchy, crispy, sizzling, bite, bites, slurp, pork, sausage, apples, pudding, flavor, stew, tuna, ingredients, supermarket, juicy, vanilla, dine, starters, yogurt, crackers, cocoa, cupcake, plum, cinnamon, dairy, lettuce, melon, vinegar, cuisine, toaster, seafood, porridge, meatballs, veal, cucumber, flavour, edible, cheeseburger, almond, mutton, salami, fig, icing, pepperoni, custard, mackerel, walnut, sprouts, grapefruit, cranberry, pretzels, takeout, creamy, eggplant, lard, yeast, cheddar, peachy, gingerbread, ravioli, blackberry, veggie, marmalade, glucose, mocha, cauliflower, guacamole, anchovies, parmesan, barbeque, venison, pistachio, sauerkraut, mozzarella, miso, apricot, pastrami, takeaway, veg, tartar, paprika, crepe, cayenne, fritters, hotdog, granola, haddock, artichoke, congee, coleslaw, swordfish, oregano, margarine, baguette, crayfish, tiramisu, prosciutto, potluck, cilantro, vinaigrette, horseradish, tamales, macaroons, breadcrumbs, wafer, ricotta, cashew, hoagie, shortcake, stilton, durian, marinade, croutons, condiments, liquorice, nougat, breadsticks, shallots, porkchop, baklava, compote, escargot, jambalaya, eggs, breakfast, pie, salad, lemon, steak, bacon, barbecue, salmon, pancakes, popcorn, spaghetti, mushrooms, lemonade, strawberry, taco, muffin, berry, berries, hamburger, refreshing, iced, pineapple, doughnuts, doughnut, donuts, donut, raspberry, cheesy, mango, mangoes, dumplings, watermelon, espresso, cappuccino, omelet, omelette, bagel, caramel, prawn, pear, lasagna, oatmeal, burrito, macaroni, cheesecake, blueberry, scallops, marshmallows, appetizers, nachos, milkshake, appetising, pepsi, avocado, popsicle, fruity, lolly, mussels, croissant, sundae, taffy, fondue, yoghurt, rhubarb, gummy, papaya, calamari, quiche, tangerine, gumbo, citrus, couscous, pecan, goulash, hummus, tapioca, ambrosia, pomegranate, strudel, kiwi, sweeten, paella, morsel, brisket, cokes, tortilla, sashimi, butterscotch, cornbread, wasabi, savory, savoury, falafel, tempura, lasagne, schnitzel, applesauce, eclair, soya, mincemeat, hazelnut, flan, borscht, sherbet, marzipan, satsuma, toppings, polenta, guava, tenderloin, sirloin, tabasco, jello, camembert, treacle, haggis, gazpacho, oreos, chorizo, sorbet, frittata, sweetener, buckwheat, crumpet, parfait, teriyaki, enchilada, gnocchi, crawfish, cookout, hotcakes, gouda, blt, flapjacks, bratwurst, linguini, bonbons, persimmon, brioche, tamarind, servings
sportad | activewear
jewelad | kangan, choodi, gehna, gehnon, sona, heera, heere, solitaire, jewellery
financead | mutual, sip plan, investment, invest, savings account, upi, credit, insured
doctorad | pharma, syrup, balm, pain relief, antacid, vitamin, dental, toothbrush, toothpaste, floss, headache, painless, immunity, cough syrup, tonic, painkillers, painkiller, cavity, cavities, calcium, nutrition, toothache, digestion, acidity, heartburn, germ
publicservice | sanitary, awareness, swachh, vaccination, quit smoking, sanitary pad, menstruation, urinating
impulsive | drastic
aggressive | angry, bully, fiery, attack, attacker, savage, confrontation, provokes, altercation, aggressor
passive | obedient
melodrama | hysteria, crybaby, bawling, bawls
sensible | prudent, prudence, moderation
sophisticated | elegant, suave
unsophisticated | illiterate
androgynous | lgbt
masculine | rugged, male, testosterone, chauvinist, manhood
feminine | female
toughwoman | strongwoman
sweetheart | sweetie, sweetness
loudmouth | ranting, rant, rants, yeller, yelling, blowhard
quietstrength | restrained, stoic
situational | misunderstanding
timing | quickwit, standup
romcom | romantic
supernatural | horror, haunting, fantasy, psychic, voodoo, dracula, clairvoyant, apparition, spectre, revenant, immortal, lucifer, afterlife, reincarnation, unholy, satanic, telepathy, unexplained, resurrected, specter, astral, reincarnated, daemon
scifi | space, astronaut, mutant, asteroid, ufo, spacecraft, antimatter, mutated, interstellar, earthlings, transformer, earthling, automaton, dinosaurs, portal, clone, matrix, extraterrestrial, martian, wormhole, starship, galactic, cyborg, hologram, teleport, terminator, humanoid, intergalactic, holographic
fantasy | dragon, potion, elf, pharaoh, hydra, mythical, warlock, pixie, alchemist, leviathan, hobbit, golem, nymph, sprite, chimera, djinn, changeling, merman, centaur, manticore, cherub, cerberus, satyr, homunculus, invisible, immortal, griffin, wand, cinderella, mermaid, enchanted, elves, immortality, goblin, wonderland, wondrous, leprechaun, superpowers, superpower, fairytale, alchemy, superhuman, minotaur, druid, ogres, magus, faun, necromancer
sportsbiopic | athlete, athleteold
familydrama | dysfunctional, dysfunctional family
courtdrama | lawyer, judge, guilty plea, prosecution, courthouse, sued, subpoena, tribunal, indictment, perjury, acquitted, hearings, petitioner, respondent
politicalthriller | thriller
crimethriller | detective, thriller, alibi, autopsy
socialdrama | publicservice, racism, plight, dalit
roadmovie | journey
campus | student, sorority, housemates, yearbook, placement, varsity
slice | everyday, artfilm
artfilm | slice, experimental, surreal
itemsong | bollydance
oldschool | outdated, timeless
modernday_saint | ethical, mahatma
workaholic | hardworking, driven, busy
motherinlaw_comic | nagging, saas
henpecked | cuckold
nosy | gossipper, overhear, snoopy
tattletale | squealer
classtopper | nerd, prefect, valedictorian
dropout | flunked, flunks
estranged | absentee father
caretakerchild | responsible
pious_fraud | fakeguru, hypocrisy
obsessivelove | obsessive
`;
