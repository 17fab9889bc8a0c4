/** Common English words of films, each where a brief would mean it: a line a concept, words with two meanings stand in two. */
export const commonLines = `
cop | uniformed, sheriff, enforcement, frisk, patrolman, flatfoot, warrant, roadblock, stakeout, manhunt, superintendent of police, gendarmes, interrogator, interrogation, interrogates
uniform | soldier, military, airforce, navy, uniformed
detective | spy, crimethriller, fbi, alibi, investigate, sherlock, interpol, ballistics, stakeout, trenchcoat, shamus, gumshoe, private eye
tired | weary, knackered, stressed
smalltown | townspeople, hometown
rustic | petromax, earthy, unsophisticated, countryman, redneck, hillbilly
simple | naive, simplicity
urban | manhattan, suburbs, suburban, townie
modern | denim
neighbour | neighborhood, neighbourhood
everyday | neighbour, plain, everymanhero, slice, passerby, scooter, layman
corporate | conglomerate, business, hr, officeworker, clothesformal, corporation, shareholders, acquisition, bonus, brainstorm
tech | electronic, technological, internet, technology, technical, digital, google, virtual, simulation, encryption, browser
homemaker | achaar, atta, detergent, lunchbox, cooker, mixer, wife, fridge, refrigerator, pressure cooker, hearth, chulha
mother | youngmother, parents, maternal, mommy, momma, godmother
father | youngfather, parents, paternal, paternity
grandparent | elderly, grandmother, grandfather, grandchild, grandchildren
rebel | freedom, rebellion, liberation, anarchy, renegade, unrest, separatist, dissidents, revolt, mutiny, disobey, disobeys, disobedient
angry | fiery, aggressive, enraged, quarrel, quarrels, quarrelling, ranting, rant, rants, raging
villain | menace, gangboss, femalevillain, brutal, tyranny, invaders, dictatorship, malice, annihilate, callous, hellish, oppressive, bigot, abductor, evildoers, scum, despicable, captor, treacherous, treachery, brutality, inhuman, heinous, dictator, abuser, assailant, attacker, malicious, barbaric, molester, pedophile, atrocities, adversary, depraved, bloodthirsty, blackmailer, vindictive, strangler, strangles, paedophile, overlord, lecher, lecherous, leering, megalomaniac, megalomania, warmonger, flasher
menace | villain, babyfaced_killer, fearsome, terrorizing, intimidation, intimidating, intimidates
crime | gangboss, smuggler, hitman, cartel, yakuza, felon, crime, illegal, gunshot, stabbed, stabs, culprit, felony, notorious, arson, arsonist, revolver, pistol, infamous, syndicate, triad, assailant, attacker, extort, extortion, lowlife, handgun, hoodlum, mugger, mugging, miscreant
streetsmart | cockney
confident | hotshot, assurance, confident
athlete | fit, cricket, football, hockey, badminton, kabaddi, track, sportad, sportsbiopic, jock, medal, medals, quarterback, rugby, softball, mvp, linebacker
fit | athlete, gymfit, exercise, nutritionist, pilates
action | fighter, attack, gunfire, adrenaline, swat, skydiving, weapon, gunshot, ninja, fireball, adventurer, crossfire
intellectual | scientist, philosopher, professor, bookworm, theoretical, educated, debate, geniuses, theorists, mathematician, anthropology, anthropologist, economist
nerd | spectacles, bookworm, classtopper, trivia, brainiac, brainy
teacher | whiteboard, marker pen, teacherf, teaching, professor, educational, geography, schoolteacher, curriculum
lawyer | judge, courtdrama, defendant, constitution, constitutional, bailiff, plaintiff, litigation, libel, litigator, law, prosecution, courthouse, solicitor, sued, sues, subpoena, paralegal
doctor | medic, medical, doctorad, doc, cure, anatomy, diagnostic, penicillin, transfusion, bloodstream, pathology, neurological, genome, sinus, femur, neurologist, cranial, chiropractor, oncologist, dermatologist, anesthesiologist, orthodontist, druggist, proctologist, optometrist, treatment, specialist, antibiotics, biopsy, pathologist, consultation, anesthesia, checkup, hemorrhage, anesthetic, anesthetist, pulmonary, suture, ekg, ecg, radiology, radiologist, vascular, vaccine, defibrillator, pediatric, pediatrician, paediatrician, obstetrician, gynaecologist, gynecologist, urologist, cardiologist, podiatrist, ophthalmologist
politician | voter, constituency, election, politicalfamily, politicalthriller, senate, congressman, presidential, presidency, parliamentary, congresswoman, incumbent, undersecretary, lawmakers, mayor, president, governor, senator, parliament, socialist, councilman, councillor, democrats, congressional, orator, statesman, councilwoman, assemblyman
bureaucrat | counter clerk, municipal, nagarpalika, municipality, babugiri, file pushing, clerk, clericboss, tax, embassy, bureaucratic, vizier, official, consulate, administration, bureaucracy
authority | dastakhat, signature, commanding, stern, disciplinary, authoritarian, overseeing, oversees, overseer
comic | broadcomedy, standup, situational, timing, comical
dryhumour | sarcasm, blackcomedy, understatement
broadcomedy | guffaw, guffaws, comic, fart, farts
sidekick | friend
royal | period, regal_elder, lord, dragon, duke, baron, duchess, marquis, nobleman, emir, czar, aristocracy, viscount, dauphin, maharajah, baronet, castle, highness, earl, manor, sovereign, pasha, tsar, princesses, marquise, caliph, archduke, marchioness, rajah, raja, imperial, marquess
period | cold war, royal, warrior, colonial, tudor, stagecoach, victorian, regency, elizabethan, edwardian
elegant | flowing, glide, glides, gliding, dignity, sophisticated, distinguished, exquisite, finesse
rich | magnate, mogul, newmoney, socialite, spoilt, expensive, exclusive, trillion, capitalist, limousine, sheikh, bourgeoisie, oligarchs, limo, mansion, caviar, heiress, prosperity, prosperous, cognac, bourgeois, chateau, sheik, gentry, pricey
workingclass | construction, factory, cleaner, porter, labor, wage, workman, proletarian, menial, plumbing, plumber, livelihood, tradesman
poor | hardchildhood, beggar, streetchild, slave, crumbs, deprived, eviction, pauper, ghetto, penniless, pennyless, rundown, ragpicker, destitute, destitution, slum dweller
shopkeeper | haggler, vendor, kiosk, store, merchandise, retailers, retailer, wholesaler, storekeeper
mentor | wise, coach, guidance
wise | mentor, philosopher, sensible, knowledge, maturity, methuselah
elderly | budhape, grandmother, grandfather, retired, greyhair, elderlove, older, ninety, senile, gout, venerable, geezer, rocking chair, rheumatism, arthritis, dementia, alzheimer's, alzheimers
young | teen, boy, maiden, eighteen, eighteen year old
child | infant, shishu, birthday, bedtime, nursery, kindergarten, alphabet, tyke, toy, toys, kiddies, preschool, lolly, lollipop, playschool, playground, crayons, nipper, bambino
romantic | romcom, unrequited, desire, fiancee, intimacy, cupid, girlfriend, boyfriend, fiance, smitten
warm | warmsmile, tenderness, sweetheart, benign, snuggle, appreciative, sympathy, sympathetic, consoles, cherished, heartfelt, friendly, fondness, hugger, hugs, hug
gentle | dheemi, warm, calm, tenderness, harmless, softie, softy
intense | brooder, hiddenanger
restrained | murmur, murmurs, phusphusa, terse, stoic, quietstrength, understated, repressed, suppressed, subdued
vulnerable | victim, helpless, weakness, defenseless, damsel
sad | sorrowful, unhappy, misery, distressed, somber, unhappiness, pessimistic, mope, despair, agony, anguish, anguished, dismal
energetic | active, dynamic, pep, excited, enthusiasm, enthusiast, vibrant, vitality, gusto
shy | haklana, haklati, timid, shyness, embarrassed, hesitant, blush
quirky | strange, spectacular, bizarre, weirdo, kinky, quaint, weirdness, eclectic, screwball, crackpot, kook, kooky
glamorous | mascara, eyeliner, fragrance, filmstar, starlife, fashionable, fabulous, starlet
goodlooking | glamorous, pretty, beauty, babe, blonde, jawline, looker, adonis
rugged | weathered, scarred, masculine, hardy
spiritual | godly, bhikshu, pir, monastery, babaji, religious, soul, reverend, spirituality, monastic, dervish, bishop, pope, prophet, robes, rabbi, monk, holiness, vicar, mystic, archbishop, enlightenment, enlightened, monsignor, friar, hermit, ordained, celibacy, celibate, brahmachari, clergyman, clergy, pontiff, spiritualist, sufi
horror | haunting, supernatural, creepychild, creature, skull, werewolf, skeleton, slash, horrific, gruesome, frightful, horrendous, slasher, pestilence, monstrosity, prowler, succubus, boogeyman, raven, frankenstein, spooky, gore, gory, horrifying, crypt, carnage, cannibal, ghouls, ghoul, catacombs, bogeyman, wolfman, vampire
thriller | politicalthriller, crimethriller, suspenseful, disappearance, vanishes
strongwoman | toughwoman, suffragette, independent, liberated, empowered, empowerment, empowering
single | divorce, bachelor, unmarried
manipulative | cunning, conspirator, toxic, manipulate, manipulates, deception, manipulation, svengali
nagging | aunt, motherinlaw_comic, nosy, nagging, annoying, annoys, complains, complaining, shrew, shrewish, whiner, whines, whiny, whining
lover_boy | seducer, playboys, philanderer, fling, gigolo, cad, womanizer, womaniser, womanizing, womanising, libertine
loser | useless, pathetic, miserable, pitiful, schmuck, deadbeat, dweeb, fuckup, unfortunate, worthless, bankrupt, bankruptcy, laughingstock, laughing stock, washout
hero | brave, everymanhero, superhero, savior, saviour, heroism, liberator
corrupt | greedy, corruption, immoral, unethical, bribery, embezzlement, embezzler, embezzles, unscrupulous
alcoholic | bewada, addict, alcohol, booze, moonshine, liquor, scotch, bourbon, intoxicated, intoxication, schnapps, lager, hooch, alcoholism, vino, highball
ambitious | competitive, driven, aspirations, aspiring, aspires, upstart
reporter | news channel, journalist, interviewer, newscaster, anchorman, sportscaster, weatherman, newsman
artist | art, cultural, artistic, masterpiece, graphic, animation, artwork, exhibit, exhibition, drawings, creativity, illustrator, illustration, mosaic, surrealist
chef | sauce, sizzling, cook, catering, cookbook, bake, risotto, gourmet, cheesecake, parsley, croissant, meringue, nutmeg, souffle, pesto, thyme, cloves, ratatouille, chives, cardamom, tamarind
pilot | airforce, flyer, airborne, copilot, aviator, flying, turbulence, aviation, propeller, tarmac, airstrip, stewardesses, stewardess
athleteold | coach
lgbt | lgbtlife, androgynous, gays, transsexual, homosexual, homosexuality, bisexual, transvestite, drag queen
dance | classicaldance, folkdance, ballet, bollydance, dancetrained, musical, mambo, whirl, burlesque, rumba, striptease, boogie, samba, jive, twirl, twirls, foxtrot
classicaldance | dance, dancetrained
folkdance | folkartist
streetdance | rapper
singing | singingtrained, musical, elvis, microphone, nightingale, duet, soprano, tenor, song
instrument | musician, piper, beethoven, banjo, chopin, clarinet, sax, bongo, instrumental, instrument, fiddle, cello, viola, trombone, tuba, bagpipes, lute, tambourine
riding | cowboy, cowboys, mare, neighing, horseman, stallion, gaucho, ranch, pony, steed, rodeo, whinnying, hoof, hooves, bronco, jockeys, jockey, thoroughbred
swim | lake, dive, drown, splashing, splashes, swimsuit
fightskill | action, boxer, fighter, ninja
acrobat | lithe, circus, trampoline
rehearse | prepared, rehearse, rehearses
prepared | rehearse, quickstudy, punctuality
quickstudy | prepared
voice | bulandi, classicvoice, radio
diction | classicvoice, fluent, fluently
theatre | dramaschool, stagetrained, hamlet, troupe, auditorium, understudy, applause, onstage, stagecraft, ensemble, playwright, shakespearean, trouper, prompter
dramaschool | theatre, workshop, stagetrained, filmtrained
film | hollywood, sequel, matinee
tv | episode, channel, viewers, telly, contestants, contestant, reality show
ad | print, familyad, beautyad, techad, autoad, foodad, sportad, jewelad, financead, doctorad, publicservice, billboard
print | fashion
microdrama | influencer
newcomer | freshness, rookie, newbie, novice, trainee, intern, internship, inexperienced, fledgling
experienced | accomplished
camera | filmtrained, camera
animals | vet, zebra, hamster, hedgehog, kangaroo, raccoon, seagulls, chimp, bulldog, tortoise, catfish, reptiles, caterpillar, yak, possum, elk, wolverine, baboon, rodent, canine, quail, eels, pheasant, walrus, pug, pelican, filly, condor, antelope, gulls, koala, iguana, greyhound, gopher, terrier, porcupine, magpie, duckling, pig, turtle, zoo, zookeeper, mutt, paw, goldfish, alligator, crocodile, rhino, giraffe, safari, ostrich, hippo, kennel, pooch, mongrel, chihuahua, poodle, chimpanzee, beagle, labrador, rhinoceros, doberman, chipmunk, primate, salamander, sniffer dog, dalmatian, ducklings
outdoor | hills, exploration, canyon, outdoorsy, campsite, camping, tent, adventurer, expedition, explorer, bungee, skier, skiing, skydiver, skydiving
dishevelled | disorderly, shambles, filthy, smelly, stinks, shaggy
plump | curvy, obesity, fatso, chunky
bodyguard | security, huge, protection, bruiser
medic | doctor, medical, nurse, ambulance, hospital, medic, cpr, triage, anesthesia, tourniquet
saas | nagging, matriarch, motherinlaw_comic
bride | mehndi, groom, marrying, marries, betrothed, doli
groom | sherwani, bride, marrying, marries, suitable boy
orphan | streetchild, abandoned, fatherless, adopted
space | astronaut, scifi, universe, mars, spaceship, spacecraft, voyager, lunar, meteorite, airlock, orbital, spaceman, planetary
haggler | shopkeeper, vendor, negotiator, barter
grandmother | grandparent, elderly, grandma's, knitting, knits, crochet
grandfather | dada ji, nana ji, grandparent, gramps
journalist | news channel, byline, reporter, article, journalism, editorial, tabloid, newspaperman, newsman, pressman
militant | terrorism, detonate, hijacked, bombings, islamist, jihadists, taliban, militia, jihad, militancy, terror
cook | chef, catering, potatoes, flour, peas, cabbage, soy, barbecue, bake, vinegar, spice, omelet, omelette, pantry, casserole, larder
boxer | fightskill, wrestling, kickboxer, slugger, middleweight, heavyweight
haunting | horror, supernatural, creepychild, poltergeist, crone, witchcraft, witch, coven, hex, cursed, accursed, banshee, ouija, hoodoo, voodoo, wiccan
clerk | counter clerk, municipal, nagarpalika, municipality, babugiri, file pushing, chaprasi, bureaucrat, officeworker, clerical, documents, administrative, bureaucracy, census, registrar, shorthand, typist, stenographer, stamper
hospitality | pouring, pours, bartender, waitresses, bellman, motel, barista, cafe, accommodation, innkeeper, inn, busboy, waiter, waitress
maestro | instrument, musician, classmusic, organist, symphony, orchestral, sonata
spy | operative, codename, secret service, cold war, detective, cia, nsa, secrecy, dossier, provocateur, infiltrators, interpol, coded message, mossad, clandestine, saboteur
househelp | washing, nanny, cleaner, chambermaid, housekeeper, dishes, manservant, butler
snob | proud, arrogance, smug, superficial, snot, prig, pompous, judgmental, judgemental, superiority, elitist, pseudo intellectual, snoot
optimist | cheerful, hopeful
jealous | obsessivelove, sibling rivalry
miser | frugal, scrooge
coward | fear, wimp, wuss, gutless
fisherfolk | seafarer, coastal, angler, boatman, ferryman, fishmonger
farmer | rustic, farming, farmwoman, landworker, rancher, wrangler, stockman, pig, barn, ranch, calf, drought, barley, poultry, hens, rooster, pesticides, fertilizer, fertiliser, homestead, harvester, harvest, soybean, cattleman, cattle, beekeeper
truckdriver | driver, gps, transport, teamsters
craftsman | tailoring, shoemaker, carpentry, smith, potter, weaving, carver, craftsmanship, prentice, watchmaker, clockmaker, watch repairer, locksmith
vendor | kettle, golgappa, vadapav, shopkeeper, greengrocer, fruit, butcher, marketplace, radishes, radish, okra, fishmonger
security | doorman, sentry
soldier | uniform, military, comrade, corps, brigade, recruit, garrison, ambushed, deployed, reconnaissance, warhead, ptsd, bayonet, musket, centurion, peacekeepers, combatants, hussars, troops, corporal, ammunition, warfare, arsenal, enlisted, enlists, shrapnel, awol, weaponry, armory, armoury, adjutant, bugler, conscripted, conscript
gangboss | villain, crime, smuggler, mafioso, godfather, ringleader, capo
petty | conwoman, robbery, knave, snatcher, safecracker, stole, stolen, theft, mugger, mugging
prisoner | cage, imprisonment, penitentiary, penal, shackles, incarceration, warder, accused, probation, imprisoned, captive, confinement, captivity, detainees, detainee, lifer, parolee, parole
victim | helpless, survivor, rape, scapegoat, persecuted, gunpoint, assault, beaten, deceived, slavery, harassment, persecution, molested, traumatized, traumatised, enslaved
bully | bullying, harasses, harassing, thrash, thrashes, ridicule, ridicules, mocks, mocking, meanie
grumpy | gruffheart, grunts, unreasonable, fussy, crusty, grump, annoyed, disgruntled, sulky, displeased, prickly, disagreeable, killjoy, spoilsport, annoyance, sourpuss
gossipper | talkative, nosy, tattletale, rumors, rumours, rumor, rumour
motormouth | tez bolna, jaldi jaldi, rapid fire, machine gun, talkative, salesperson, persuasive, persuasion
protective | brother, protector, protect
brother | protective, brotherhood, brotherly, sibling rivalry
husband | married, anniversary, hubby, honeymooners
wife | bahu, married, anniversary, missus, honeymooners
youngmother | diaper, diapers, nappy, nappies, infant, shishu, navjaat, feeding, pregnant, crib, cradle
youngfather | paternal
middleaged | menopause
teen | student, underage, puberty
student | jee, neet, kota factory, teen, campus, classtopper, studying, freshman, pupils, internship, undergrad, schoolmates, class, tuition fees, diploma, exam, exams, sophomore, prefect, learner, varsity, eraser, coed, undergraduate, postgraduate, scholastic
activist | grassroots, mining, environment, climate, pollution, idealist, union, equality, humanitarian, pamphlet, leaflets, bolsheviks, fundraising, suffragette, volunteer, volunteers, welfare, crusade, crusader, fundraiser, demonstrators, demonstrator, protest, protester, leftist, caseworker, marchers
villagehead | grassroots, communityleader, chieftain
tribal | forest, tribe, shaman, apache, cheyenne, sioux, inca, aboriginal, primitive, indigenous, totem, toda, lakota, aborigines
folkartist | mele, melon, jatra, lok, lok kalakar, bahurupiya, petromax, kalajatha, folkdance, puppeteer, minstrel, troubadour
filmstar | starlife, hollywood, icon, oscar, premiere, matinee idol, blockbuster
director | filmmaker, filmcrew
fashion | denim, lingerie, swimwear, print, fashionable, dress, dressed, jacket, outfit, trend, tweed, skirt
preppy | foreign
gamer | manga, pinball
rapper | gangsta
poet | writer, poetic, lyrics, lyricist
courtesan | sexworker, concubine, geisha, nautch
goddess | godly, avatar, mythology, kali, divinity, divine, goddesses
warrior | shogun, conqueror, plunder, crossbow, saracen, lancer, conquistadors, knight, lance, armor, armour, conquer, conquers, invasion, dagger, paladin, siege, legion, cannon, conquest, slayer, barbarians, barbarian, templar, citadel, mongol, hilt, chevalier, berserker
colonial | freedom movement, satyagraha, angrezon, gora sahib, british, gulami, ghulami, period, colonists, viceroy, imperialist
business | empire, magnate, mogul, conglomerate, dastakhat, signature, clientele, organizer, owner, enterprise, partnership, employer, commerce, monopoly, franchise, manufacturer, lucrative, wholesaler, chairwoman, chairman
hr | recruiter, recruitment
bankmanager | banker, accountant
scientist | inventor, biological, atomic, hydrogen, plasma, magnet, radioactive, uranium, observatory, biologist, neutron, experimentation, photon, astrophysicist, biochemist, entomologist, boffin, science, scientific, discovery, radiation, quantum, telescope, specimen, molecules, molecule, molecular, organism, microscopic, microscope, plutonium, geology, geologist, radioactivity, meteorologist, geneticist, genetics
psych | mental, hypnosis, psychiatry, psychosis, freudian, psychoanalyst, psychotherapist, psychology
coach | mentor, athleteold, gymtrainer, tactics
cricket | fielder
football | touchdown, goalie, winger, fullback
kabaddi | wrestling
shooter | gunslinger, shotgun
skate | rink
gymfit | activewear, fit, strong, gymtrainer, flex, gymnasium
slim | anorexic, bulimic, diet, scrawny
short | midget, pygmy, peewee
curvy | plump
bald | skinhead
longhair | hair
spectacles | lenses, eyesight, optician
innocentface | purity, choirboy, angelic
seductive | femalevillain, itemsong, sex, naked, sexual, lust, lingerie, orgy, aroused, bimbo, lolita, jezebel, nymphomaniac, dominatrix, erotic, provocative, vixen, mistresses, cleavage, luscious, steamy, floozy, enchantress, nympho
mysterious | hidden, mystique, elusive, cryptic
obsessive | mad, obsessivelove, homicidal, voyeur, lech, obsessed, stalks, fanatic, compulsive, pathological
greedy | moneylender, insatiable
liar | conwoman, fakeguru, pious_fraud, lied, baloney, disloyal, betrayer, deceptive, fraudulent, counterfeiter, deceives, deceive, deception, dishonest, fraud, swindler, swindle, con artist, hoax, charade, deceit, deceitful, phoney, phony, pathological liar, charlatan, impostor, imposter, dupes, faker, fakes, deceiver
sycophant | lackeys, lackey, minion, minions, flunky
dumb | villageidiot, idiotic, imbecile, dork, oaf, cretin, brainless, doofus, nitwit, putz, jackasses, fathead, birdbrain, moron, stupidity, foolishness, bonehead, ninny, knucklehead, nincompoop, ignoramus
clumsy | embarrassing, clod
sassy | spunk, spunky, spitfire
tomboy | tomboyish
modest | humble
traditional | kangan, choodi, indian, conservative, ethnic, printed sari, customary, orthodox
patriotic | freedom, freedom movement, satyagraha, martyr, liberty, motherland, fatherland, nationalist, republic, independence, anthem
brave | hero, valor, bullfighter, heroism, intrepid
determined | overcome, resolve, persistence, persistent
ethical | idealist, modernday_saint, goodness, ethics, ethical, sincerity, sincere, virtuous, virtue, upstanding, scruples
regret | guilt, sinner, sin, atone, atonement, penitent, repents, repentant
nostalgic | homesick, reunion, sentimental, remembrance
ill | frail, patient, health, sickly, disease, discharge, pneumonia, chronic, herpes, tuberculosis, hospice, hepatitis, affliction, illnesses, inflammation, remission, sanatorium, typhoid, ebola, leprosy, delirium, hematoma, epileptic, asthmatic, paralytic, sufferers, illness, infected, infection, plague, cough syrup, allergies, allergy, nauseous, nausea, malaria, dengue, ulcer, leukemia, cancer, smallpox, cholera, deathbed, measles, incurable, hernia, dizziness, dizzy, epilepsy, seizure, feverish, fever, corona, pandemic, covid, stomachache, deteriorating, inflamed
sleepy | lazy, asleep, pillow, nap, boredom, slumber, snooze, sleepyhead, sleep
foodlover | ketchup, namkeen, snack, snacks, momo, momos, burger, icecream, golgappa, vadapav, chatpata, chatkara, chatkare, swadisht, tasty, yummy, delicious, bite, bites, slurp, foodcritic, crackers, craving, grub, eater, hearty, cheese, feast, hamburger, doughnuts, doughnut, donuts, donut, devour, devours, slurping, slurps, appetite, savor, savours
tourist | nomad, tourguide, journey, tour, map, vacation, luggage, baggage, souvenir, tourism, excursion, globetrotters, globetrotter, globetrotting
nature | environment, climate, pollution, gardener, forest, nature, autumn, mantis, springtime, wren, blackbird, albatross, bluebird, landscape, organic, environmental, flora, extinction, lush, conservation, conservationist, ecosystem, dragonfly, ecological, botanical
religious | purohit, panditji, spiritual, church, heaven, pray, christian, religion, jewish, religious, reverend, muslim, salvation, cardinal, islam, cathedral, deacon, christianity, hebrew, buddhist, protestant, christening, reverence, synagogue, buddhism, archangel, priesthood, deliverance, judaism, nativity, crucifixion, parishioners, presbyterian, jesuit, cleric, puritan, fundamentalist, curate, verger, anglican, theologians, archdeacon, franciscan, christ, bible, sacred, bishop, pope, catholic, hallelujah, altar, prophet, rabbi, mosque, temple, abbey, gospel, congregation, messiah, hindu, sikh, auspicious, archbishop, biblical, rites, rite, ritual, rituals, dharma, baptized, brethren, mecca, commandments, pew, shrine, papal, crucifix, confessional, sanctity, chalice, brahmin, methodist, worshippers, worshipper, worships, lutheran, ayatollah
fortune | superstitious, astrologer, fortuneteller
election | politician, politicalfamily, voters, ballot, electoral, democracy, supporters, supporter, political strategist
judge | lawyer, courtdrama, adjourned, prosecute, proceedings, judicial, lordship, tribunal
firefighter | firehouse, extinguish, inferno, extinguisher, flammable, wildfire
teacherf | teacher, teaching
nanny | househelp, caregiver, babysitting, sitter, daycare, nursemaid
multilingual | translator, dialect, arabic, regional, mandarin, tamil, telugu, bengali, punjabi, marathi, malayali, farsi, bilingual, trilingual, gujarati
rapport | teamwork, mingle, collaboration, collaborator
mime | bina dialogue, silent film, movement, gesture, gestures, clowntrained, mimes
mimicryartist | mimic
classicvoice | voice, diction
bollydance | dance, itemsong
polite | civilized, considerate, agreeable, gentleman, chivalry, chivalrous
rude | bitch, bastard, crap, asshole, bullshit, suck, motherfucker, cock, prick, fucker, arse, disrespect, obnoxious, unprofessional, unkind, insolence, impertinent, groping, snotty, lout, fuckhead, pisser, fuck, jerk, jerks, disrespectful, obscene, rudeness
terse | restrained
talkative | gossipper, motormouth, loudmouth, talker, windbag, conversationalist
dreamy | imaginary, trance, daydreaming, wishful, wishful thinking
nervous | haklana, haklati, fear, anxiety, stressful, frantic, jitters, stress, stressed, hesitation, hesitates, hesitant, agitated, neurotic
lostsoul | mistaken, adrift, stupefied, amnesiac, amnesia, memory loss
commanding | bulandi, authority, dominant, dominance, domineering
cunning | manipulative, conspirator, gambit, insidious, swindler, swindle, con artist, ruse, trickery, trickster, dupes
huge | bodyguard, strong, gigantic, jumbo, goliath, colossus, juggernaut, titan, mammoth, behemoth
lithe | movement, flowing, glide, glides, gliding, acrobat, flexibility
frail | sickly, weakened, weakling, weaklings
weathered | rugged
limping | slowgait
fighter | action, fightskill, counterattack
jolly | cheerful, fun
calm | dheemi, gentle, relaxation, serenity
fiery | angry, aggressive, ferocious
sorrowful | sad, urn, lament, wailing, devastated, woe, distraught, eulogy, obituary, sobbing, sobs, mourners, mourner
cheerful | khilkhilana, khilkhilakar, hansta, hasta, guffaw, guffaws, energetic, optimist, jolly, warmsmile, fun, joy, hurrah, overjoyed, blissful, bliss, rejoice, ecstatic
suspicious | paranoia, dubious, distrust, suspicion, mistrust
proud | snob, arrogance, grand
devoted | loyalist, unconditional, undying, dedication, dedicated, fidelity, ardent
seafarer | fisherfolk, navy, coastal, marine, fleet, voyage, starboard, atlantis, sickbay, mariner, shipmates, vessel, whale, iceberg, freighter, galley, lifeboat, sailboat, nautical, gangway, helmsman, boatswain, buccaneers, buccaneer, whaler
farming | rustic, farmer, landworker, dung, livestock, yoke, barn
military | uniform, soldier, comrade, decorated
medical | vaccination, doctor, medic, nurse, pharmacist
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
lazy | dawdle, sleepy, irresponsible, slob, freeloader, slack, loafer, hammock, unambitious, lazybones, lazes, wastrel
generous | generosity, voluntary, helpful, goodwill, charity, donates, benefactor, humanitarian
stern | authority, punish, punishment, rigid
clever | intelligence, savant, smart, intelligent, logic, logical, savvy, astute, strategist
mad | obsessive, madness, hallucinations, berserk, crazed, demented, mania, dotty, looney, whacko, insanity, gibbering, madhouse, lunatic, asylum, crackpot, madwoman, madman
pretty | goodlooking, beauty
humble | modest
cold | indifferent, indifference, detached, unfriendly
fun | jolly, outgoing, amusement, enjoyable, enjoyment, fiesta, confetti, romp
hardworking | workaholic, productive, productivity, dedicated, diligence, diligent
obedient | passive, obey, submission
plain | bland
lonely | lonesome, nameless, lone
outgoing | popular, socialize, socialise
suave | clothesformal, charm, sophisticated, dandy, tux
sarcasm | dryhumour, quickwit, mockery, wise guy
mischief | provoke, shenanigans, nuisance, prankster, prank, troublesome, ruckus
forgiving | peacemaker
responsible | sensible, caretakerchild, duty, conscientious, accountable, accountability
irresponsible | lazy, spendthrift, lax, thoughtless
philosopher | wise
idealist | activist, ethical, visionary, utopia, humanist
cynic | bitter, skeptic, defeatist, pessimist, pessimistic
competent | precise, expertise, efficiency, virtuoso, skillful, skilled, skilful, professionalism
helpless | vulnerable, desperation, suffocating, helpless, desperate, despair, helplessness
competitive | ambitious, win, challenge, contest, compete, champ, competition, winner, rivalry, trophy, competitors, competitor, challenger, victorious, rematch, finalists, finalist, rival, contender
curious | fascination, fascinated, inquisitive
superstitious | fortune, omen, talisman, amulet
vain | narcissistic, egocentric, grandstanding, egomaniac, egotist, egotistical, braggart, brags, boasts, boastful, fop, foppish
survivor | victim, healing, alive, castaways, castaway, survival
nurse | caregiver, midwife, inject, injects, injection, syringe, vaccination
ambulance | firefighter, accident, ems, responders, sirens, defibrillator, cpr
patient | syrup, ill, health, hospital, tumor, treatment, injured, injury, illness, medication, morphine, quarantine, biopsy, hospitalized, hospitalised, sprained, sprain, leukemia, cancer, concussion, epileptic, seizure, outpatient, hypotensive, dementia, alzheimer's, alzheimers
mental | psych, mad, traumatic, cognitive, behavioral, disorder, schizophrenia, schizophrenic, asylum, sanitarium
banker | debit, bankmanager, accountant, atm, financier, investment, invest, economic, currency, analyst, fiscal, economist, depositors, deposit
accountant | bankmanager, banker, tax, treasurer, cpa, taxman, income, invoice, bookkeeper, bookkeeping
nightlife | bartender, club, tequila, djs, dj, sangria
bartender | hospitality, nightlife, thirsty, martini, saloon, barman, barmaid, tequila, ale, tavern, cork, barkeep, highball
airforce | pilot, aircraft, airplane, airship, radar, parachute, hangar, raf, kamikaze, bombardier
navy | seafarer, battleship, armada, admiral, ensign, torpedo, submarine, destroyer, periscope, midshipman
professor | intellectual, mathematical, prof, dissertation, anthropologist
librarian | librarianarchive
addict | detox, alcoholic, meds, marijuana, meth, cannabis, pusher, pothead, weed, addiction, bong, opium, lsd, valium
gambler | roulette, blackjack, casino, bookmaker, bookie
shepherd | herder, lamb
photographer | photographic, tripod, camera, photograph, photography
musician | instrument, maestro, fiddle, cello, rocker, acoustic, reggae, songwriter, fiddler, bebop, jazz, cellist, trumpeter
writer | poet, written, published, recite, writings, chronicle, prose, fiction, screenplay, biography, autobiography, essays, essayist, playwright, chronicler
mechanic | engine oil, electrician, tire, mechanical, fender, axle, carburetor, chassis, motor, technician, hydraulic, fitter
construction | sariya, workingclass, concrete, bricklayer, roof, crane, shovel, putty, wheelbarrow, excavator
miner | mining, factory, miners, mineral, minerals, collier, subterranean, prospector
factory | workingclass, miner, union, machinery, industrial, manufacturing, conveyor
union | solidarity, agitator
driver | tyre, tyres, truckdriver, delivery, transport, motorway, scooterist, coachman, motorist
delivery | driver, logistics, paperboy, deliver, messenger, pickup, postman
cleaner | househelp, toilet, trash, vacuum, janitor, filth, litter, washroom, sewage, excrement, exterminator, pest control, cleanliness, swachh, scrubber
salesperson | motormouth, realestate, seller, salesperson, auctioneer, salesgirl, shopgirl, shop assistant
realestate | estate, realtor, residential, landlord, landlady, renter, tenant
officeworker | clerk, hr, employees, supervisor, workplace, commute, staffers, employee, memo, shredder, printer, photocopier, cubicle
railway | railroad, railways, locomotive
engineer | architect, bridge, technical
architect | engineer, decorator
astrologer | fortune, zodiac, oracle, gemini, astrology, astrological, horoscope, aquarius, virgo, capricorn, soothsayer
barber | beautician, trim, barbershop, haircut, trimmer
beautician | barber, manicurist, rouge, cosmetics, makeup
launderer | bleach, detergent, washing
gardener | nature, bloom, orchid, sunflower, botanical
vet | animals, veterinary
librarianarchive | librarian, archaeology, tomb, artifacts, artefacts, relic, relics, inscription, restoration, archaeological, antiquities, unearthed, archivist, archive
translator | multilingual
undertaker | casket, cremated, shroud, mortician, burying, buries, last rites, tombstone, sexton, embalmer
astronaut | space, scifi, cosmonaut, liftoff
influencer | instagrammer, instagrammers, blogger, creator, video, blog, twitter
filmmaker | director, filmcrew, documentary, cinematography, cinematographer
starlife | filmstar, publicist, paparazzi, headliner
circus | clowntrained, magician, sideshow, juggler, tamer
magician | magic, magical, conjure, wand, abracadabra, hypnotist
hunter | hound, trapper, huntress, bounty, carcass, poaching, poacher, huntsman
forest | tree, trees, sal, tribal, nature, hunter, forester, woodsman, oak, timber, cedar, elm, woodman, woodcutter, loggers, logger, lumberjack
porter | dockers, luggage, baggage
beggar | poor, homeless
unemployed | unemployment, recession, vacancy
moneylender | debt, creditors, creditor, lender
smuggler | piracy, bagman, narcotics
hitman | babyfaced_killer, reward, assassination, killings, assassinated
dacoit | brigands, desperado, marauder
family | familyad, familydrama, son, daughter, nephew, offspring, stepson, stepdaughter, progeny, goddaughter, godparents
widow | widowed
divorce | single, annulment
pregnant | youngmother, midwife, pregnancy, ultrasound, placenta, abortion, womb, fetus, foetus, miscarriage
parents | mother, father, youngfather, family, parental, upbringing, adoptive, adoption, adopts
friend | sidekick, friendship, platonic, chummy
newmoney | rich
foreign | british, pardesi, vilayat, firangi, overseas, preppy, american, french, spanish, china, roman, turkey, berlin, greek, latin, korean, mexican, dutch, asian, swedish, greece, arab, egyptian, immigration, australian, vietnamese, yankee, turk, portuguese, cuban, argentina, hungarian, englishman, czech, frenchman, austrian, saudi, oriental, serbian, lao, afghan, scots, pakistani, romanian, ukrainian, citizenship, colombian, latino, spaniards, cantonese, albanian, shilling, parisian, swede, eskimo, hispanic, filipino, serbs, moroccan, fraulein, siamese, yiddish, georgian, chilean, dutchman, lebanese, signorina, peruvian, norse, indonesian, burmese, siberian, aussie, nigerian, ethiopian, maltese, byzantine, chechen, somali, haitian, lithuanian, texan, catalan, neapolitan, malay, libyan, athenian, sumerian, venezuelan, boer, sudanese, babylonian, argentinian, californian, khmer, polynesian, nubian, milanese, tunisian, northerners, carthaginian, samoan, grecian, croats, alsatian, londoners, northman, foreign, german, russian, chinese, japanese, europe, italian, soviet, irish, european, african, european union, turkish, canadian, swiss, thai, scottish, shanghai, brazilian, israeli, norwegian, consulate, embassy, visa, iraqi, caucasian, congo, iranian, sheik, sheikh, kimono, armenian, palestinian, syrian, arabian, senora, jamaican, peking, venetian, irishman, prussian, mongolian, taiwanese, scandinavian, algerian, alaskan, croatian, westerners, malaysian, bolivian, scotsman, inuit, cambodian, latvian, tuscan, macedonian, guatemalan, kenyan, czechoslovak, virginian, eurasian, emigrant, emigrates
hills | highlands, tibetan, highlander, misty, valleys, valley, snowy, blizzard, snow, snowstorm, hillside, alpine, appalachian
coastal | fisherfolk, coral, dolphins, squid, seaweed, coastline, ocean, tropical, waterfront, tropics
desert | pyramid, sphinx, dune, cactus, bedouin
weather | rainy, windy, tsunami, earthquake, drenched, blizzard, snowstorm, foggy, fog, typhoon, cyclone, humidity, humid, thunderstorm, scorching
festival | mele, melon, ceremony, decorations, christmas, christmas eve, easter, festivities
nomad | tourist, sandals, commune, gipsy, rambler, roam, roams, transient, bedouin, itinerant, gitano
homeless | poor, beggar, hobo, derelict, vagrant, shelter
politicalfamily | politician, election
clothesformal | tux, necktie
uniformed | cop
jewellery | jewelad, platinum, locket, pendant, brooch, heirloom, tiara, sapphire, bracelet, gem, emerald, ornament, ornaments, choker
health | disease, infection, vitamins, healthcare, nourishment, kidneys, kidney, cholesterol, diabetic, thyroid
disability | limping, handicapped, disability, paralysed, paraplegic, paralyzed, mute, paralysis, blindness, hearing aid, hearing impaired, impaired, spastic
lgbtlife | lgbt
communityleader | villagehead, committee
guest | houseguest, uninvited
matriarch | saas, regal_elder
patriarch | matriarch
rivalfamily | rivalry, enmity, animosity
beauty | glamorous, goodlooking, pretty, beautyad, ravishing
ugly | abomination, unattractive, ugliness, disfigured, hideous, deformed
hair | shampoo, conditioner, haircare, silky, tresses, longhair, perm, hairpin, curly, brunette, blonde, fringe, hairstyle, hairdo, mullet, ponytail, bun, crimp, undercut
neat | clean, cleanliness
squeaky | squawking
slowgait | dawdle, limping, slow, slowpoke
wrestling | boxer, kabaddi, sumo
chess | grandmaster, rook
tailoring | weaving, sewing, seamstress, dressmaker, sewn, sew, sews
carpentry | plywood, smith, carver, pliers, lumberjack, wooden, splinter, timber, woodwork, mahogany, joiner
smith | carpentry, metal, copper, alloy
strong | bodyguard, huge, masculine, mighty, sturdy, robust, brawn, brawny
potter | craftsman, ceramic, ceramics
weaving | craftsman, woven, tapestry
hospital | ambulance, patient, contusions, infirmary, gurney, outpatient
caregiver | nanny
fakeguru | babaji, pious_fraud, charlatan
radio | voice
fear | coward, nervous, timid, afraid, horrified, gasps, spooked, shuddering, shudders, quivering, quivers
tenderness | warm, gentle, cuddle, cuddles
charm | suave, charming, delightful, enchanting, endearing
dignity | elegant, respectable, esteemed
hopeful | optimist
bitter | cynic, hateful, spiteful, hatred, loathe, loathes, loathing, discontented, dissatisfied
precise | competent, analyze, purist
wildness | beast, tarzan, beastly, savage, wildcat
homesick | nostalgic
guilt | regret, confess, confesses, confession
silly | dumb, frivolous, gibberish, corny, foolishness, goober
tourguide | tourist, tour, tourism
refugee | deported, deportation, emigrants
witness | eyewitnesses, onlookers
midwife | navjaat, pregnant
standup | comic, mimicryartist, timing
electrician | mechanic, maintenance, technician, handyman, electrical, electricity, voltage, volts, socket
gymtrainer | gymfit
socialite | rich
classmusic | singing, maestro, singingtrained
streetchild | orphan, hardchildhood, homeless, urchin, urchins
driven | ambitious, workaholic
loyalist | devoted, allegiance, insider, loyalists
peacemaker | forgiving, reconcile, armistice, dove, tolerance, tolerant, reconciliation
gullible | naive, dupe, duped
stoic | calm, quietstrength, fortitude
flamboyant | exhibitionist
timid | shy, nervous, afraid
arrogance | snob, proud, vain, egoist, pompous, egomaniac, ego, egotist, egotistical
spoilt | ungrateful, fauntleroy
maternal | feeding, mother
paternal | father
sexworker | whore, stripper, whorehouse, hooker, prostitution, harlot, strumpet
dreamer | dreamy
conspirator | manipulative, sabotage, regime, traitor, saboteur, sabotages, instigator, instigates
avenger | rivalfamily, payback, retribution, retaliation, retaliates, retaliate, vengeful, vengeance
martyr | patriotic
healer | shaman, herbalist, remedy, remedies
lawbreaker | offender, illicit, vandals, trespassers, trespass, trespasser, vandalism, vandal, unlawful, misdemeanor, miscreant
sportsfan | baseball, cheerleading, lacrosse, enthusiast, ballplayer, spectators, spectator, groupie
nightowl | midnight, nighthawk, insomnia
bookworm | intellectual, librarian, reader, bookish
inventor | scientist, gizmo, innovator, innovation
widowed | widow
foodcritic | foodlover, critique, gourmet
filmcrew | director, filmmaker, footage
villageidiot | dumb
landworker | farmer, farming, farmwoman, serfs
clericboss | deputy, official, administrator
mimic | mimicryartist, doppelganger
disguise | bahurupiya, alias, masquerade, incognito, guise, impostor, imposter
transformation | transformed, metamorphosis
child_like | toffee, candy
animal_like | puma
freshness | newcomer
regal_elder | royal, excellency, sire
fashionable | fashion, outfit
sickly | ill, frail
brooder | intense
motivator | encouragement, encourages, encouraging, inspirational, inspiring, orator
negotiator | haggler, negotiations, negotiate, negotiates, intermediary, middleman
spendthrift | irresponsible, extravagant, shoppers, shopper
frugal | miser, coupons, affordable
secretkeeper | confidential, evasive, conceal, conceals
outcast | pariah, leper
lucky | fluke, jackpot
femalevillain | seductive
familyad | ghee, biscuit, biscuits, cornflakes, cereal, nutrition, toothpaste, toothbrush, detergent, washing, diaper, diapers, nappy, nappies, lunchbox, refrigerator, fridge, mixer, balm, ad, family, birthday, breakfast, picnic, water purifier
beautyad | shampoo, conditioner, serum, lotion, moisturiser, moisturizer, sunscreen, facewash, powder, talcum, sabun, cream, mascara, eyeliner, nailpolish, deodorant, deo, fragrance, attar, cosmetic, cosmetics, skincare, haircare, mehndi, radiance, silky, tresses, toothpaste, ad, wrinkleless, spray, scent, fingernails, moisture, makeover, foundation, hair dye, complexion, lipstick, lip gloss, lather
techad | upi, app, smartphone, handset, recharge, sim, broadband, earbuds, phones
autoad | tyre, tyres, engine oil, hatchback, sedan, scooterette, ev, mileage, fuel, gasoline, dealership, vroom, convertible
foodad | ketchup, sauce, mayonnaise, mayo, achaar, butter, makhan, cheese, ghee, atta, wafers, namkeen, bhujia, farsan, snack, snacks, momo, momos, burger, sandwich, biscuit, biscuits, cornflakes, oats, cereal, muesli, toffee, candy, icecream, lassi, cola, soda, juice, sharbat, beverage, nutrition, chatpata, chatkara, chatkare, swadisht, tasty, yummy, delicious, crunchy, crispy, sizzling, bite, bites, slurp, pork, sausage, apples, pudding, flavor, stew, tuna, ingredients, supermarket, juicy, vanilla, dine, starters, yogurt, crackers, cocoa, cupcake, plum, cinnamon, dairy, lettuce, melon, vinegar, cuisine, toaster, seafood, porridge, meatballs, veal, cucumber, flavour, edible, cheeseburger, almond, mutton, salami, fig, icing, pepperoni, custard, mackerel, walnut, sprouts, grapefruit, cranberry, pretzels, takeout, creamy, eggplant, lard, yeast, cheddar, peachy, gingerbread, ravioli, blackberry, veggie, marmalade, glucose, mocha, cauliflower, guacamole, anchovies, parmesan, barbeque, venison, pistachio, sauerkraut, mozzarella, miso, apricot, pastrami, takeaway, veg, tartar, paprika, crepe, cayenne, fritters, hotdog, granola, haddock, artichoke, congee, coleslaw, swordfish, oregano, margarine, baguette, crayfish, tiramisu, prosciutto, potluck, cilantro, vinaigrette, horseradish, tamales, macaroons, breadcrumbs, wafer, ricotta, cashew, hoagie, shortcake, stilton, durian, marinade, croutons, condiments, liquorice, nougat, breadsticks, shallots, porkchop, baklava, compote, escargot, jambalaya, eggs, breakfast, pie, salad, lemon, steak, bacon, barbecue, salmon, pancakes, popcorn, spaghetti, mushrooms, lemonade, strawberry, taco, muffin, berry, berries, hamburger, refreshing, iced, pineapple, doughnuts, doughnut, donuts, donut, raspberry, cheesy, mango, mangoes, dumplings, watermelon, espresso, cappuccino, omelet, omelette, bagel, caramel, prawn, pear, oatmeal, burrito, macaroni, cheesecake, marshmallows, appetizers, nachos, milkshake, appetising, pepsi, avocado, popsicle, fruity, lolly, lollipop, mussels, croissant, sundae, taffy, fondue, yoghurt, papaya, calamari, quiche, tangerine, gumbo, citrus, couscous, pecan, goulash, hummus, tapioca, ambrosia, pomegranate, strudel, kiwi, tortilla, sashimi, butterscotch, cornbread, wasabi, savory, savoury, falafel, tempura, lasagne, schnitzel, applesauce, eclair, soya, mincemeat, hazelnut, flan, borscht, sherbet, marzipan, satsuma, toppings, polenta, guava, tenderloin, sirloin, tabasco, jello, camembert, treacle, haggis, gazpacho, oreos, chorizo, sorbet, frittata, sweetener, buckwheat, crumpet, parfait, teriyaki, enchilada, flapjacks, bratwurst, linguini, bonbons, persimmon, brioche, tamarind
sportad | activewear
jewelad | kangan, choodi, gehna, gehnon, sona, heera, heere, solitaire, jewellery
financead | mutual, sip plan, investment, invest, savings account, upi, credit
doctorad | pharma, syrup, balm, pain relief, antacid, vitamin, dental, toothbrush, toothpaste, floss, headache, cough syrup, tonic, painkillers, painkiller, calcium, nutrition, toothache, digestion, indigestion, acidity, heartburn
publicservice | sanitary, awareness, swachh, vaccination, condom, quit smoking, sanitary pad, menstruation
impulsive | drastic
aggressive | angry, bully, fiery, attack, attacker, savage, confrontation, provokes, altercation, hostile, hostility, aggressor
passive | obedient
melodrama | hysteria, crybaby, bawling, bawls
sensible | prudent, moderation
sophisticated | elegant, suave
unsophisticated | illiterate
androgynous | lgbt
masculine | rugged, male, testosterone, chauvinist, manhood
feminine | female
toughwoman | strongwoman
sweetheart | sweetie, sweetness, cuddly, adorable
loudmouth | ranting, rant, rants, yeller, yells, yelling, blowhard
quietstrength | restrained, stoic
situational | misunderstanding
timing | quickwit, standup
romcom | romantic
supernatural | horror, haunting, fantasy, psychic, voodoo, dracula, clairvoyant, apparition, spectre, revenant, immortal, lucifer, afterlife, reincarnation, unholy, satanic, satan, telepathy, specter, astral, reincarnated, daemon
scifi | space, astronaut, mutant, asteroid, ufo, spacecraft, antimatter, mutated, interstellar, earthlings, transformer, earthling, automaton, dinosaurs, portal, clone, robot, matrix, extraterrestrial, martian, starship, galactic, cyborg, hologram, humanoid, intergalactic, spaceship, holographic
fantasy | dragon, potion, elf, pharaoh, hydra, mythical, warlock, pixie, alchemist, leviathan, hobbit, golem, nymph, sprite, chimera, djinn, changeling, merman, centaur, manticore, cherub, cerberus, satyr, homunculus, invisible, immortal, prophecy, griffin, wand, cinderella, enchanted, elves, immortality, goblin, wonderland, wondrous, leprechaun, superpowers, superpower, fairytale, fairy tale, alchemy, superhuman, minotaur, druid, ogres, ogre, magus, faun, necromancer
sportsbiopic | athlete, athleteold
familydrama | dysfunctional, dysfunctional family
courtdrama | lawyer, judge, guilty plea, trial, jury, prosecution, courthouse, sued, sues, subpoena, tribunal, perjury, acquitted, hearings, petitioner
politicalthriller | thriller
crimethriller | detective, thriller, alibi, autopsy
socialdrama | publicservice, racism, oppressed, plight, caste, dalit
roadmovie | journey, hitchhiker, hitchhikes
campus | student, sorority, housemates, yearbook, placement, varsity
slice | everyday, artfilm
artfilm | slice, experimental, surreal
itemsong | bollydance
oldschool | outdated
modernday_saint | ethical, mahatma
workaholic | hardworking, driven, busy
motherinlaw_comic | nagging, saas
henpecked | cuckold
nosy | gossipper, overhear, peeping
tattletale | squealer
classtopper | nerd, prefect, valedictorian
dropout | flunked, flunks
estranged | absentee father
caretakerchild | responsible
pious_fraud | fakeguru, hypocrisy, hypocrite, hypocritical
obsessivelove | obsessive
`;
