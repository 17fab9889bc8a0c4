/** Concepts that stand close, beyond what the heads of their lists say, or against each other: `one: other 0.6, -opposite 0.4`. Both ways. */
export const relationLines = `
talkative: gossipper 0.7, motormouth 0.6, -restrained 0.4, -shy 0.3, -terse 0.5, outgoing 0.4
gossipper: nagging 0.5, aunt 0.4
shy: modest 0.4, nervous 0.4, -swagger 0.4, -confident 0.5, -outgoing 0.4, -commanding 0.4, lonely 0.2
calm: gentle 0.5, restrained 0.3, -angry 0.5, -fiery 0.5, -nervous 0.5, -energetic 0.3, wise 0.3
cheerful: optimist 0.8, warmsmile 0.6, jolly 0.5, energetic 0.4, fun 0.5, -sad 0.5, -grumpy 0.5, -sorrowful 0.5
sad: sorrowful 0.8, regret 0.4, widow 0.4, lonely 0.5, nostalgic 0.3, vulnerable 0.4
vulnerable: victim 0.4, nervous 0.2, helpless 0.5, -commanding 0.3, -swagger 0.3, sorrowful 0.3
proud: snob 0.7, -modest 0.4, -humble 0.5, vain 0.4, royal 0.2
modest: humble 0.7, obedient 0.4, simple 0.4, traditional 0.3, -swagger 0.4, -snob 0.4
cunning: manipulative 0.8, liar 0.5, clever 0.3, villain 0.3, -naive 0.4, -ethical 0.4, streetsmart 0.2, petty 0.3
brave: hero 0.5, determined 0.3, -coward 0.6, survivor 0.3, firefighter 0.3
ethical: hero 0.4, idealist 0.5, devoted 0.3, -corrupt 0.5, -liar 0.5, -villain 0.3, responsible 0.3
clumsy: absentminded 0.6, dumb 0.4, broadcomedy 0.3, -competent 0.4, -lithe 0.3
naive: simple 0.7, innocentface 0.5, lostsoul 0.4, -clever 0.3, -streetsmart 0.4, smalltown 0.3
dumb: -clever 0.5, -intellectual 0.5, naive 0.3
stern: authority 0.6, commanding 0.5, teacher 0.2, coach 0.2, -gentle 0.3, -fun 0.3
commanding: authority 0.8, gangboss 0.2, matriarch 0.4, patriarch 0.4
angry: fiery 0.8, grumpy 0.3, rebel 0.3, bully 0.4, rude 0.3, -gentle 0.3
rebel: activist 0.5, stubborn 0.5, -obedient 0.6, -modest 0.3
villain: menace 0.5, gangboss 0.5, crime 0.3, greedy 0.2, obsessive 0.3, -warm 0.3, -ethical 0.3
menace: cold 0.3, hitman 0.3, haunting 0.2, -warm 0.4, bully 0.3, intense 0.2
mad: obsessive 0.7, mental 0.4, quirky 0.3
warm: gentle 0.6, generous 0.4, -cold 0.5, -rude 0.3, mother 0.2, forgiving 0.4
polite: elegant 0.4, -rude 0.6, gentle 0.3, hospitality 0.2
rude: bully 0.3, -elegant 0.3
lazy: sleepy 0.7, loser 0.4, irresponsible 0.5, -hardworking 0.5, -energetic 0.4, -ambitious 0.4, unemployed 0.3
hardworking: workingclass 0.3, responsible 0.3, competent 0.2
determined: ambitious 0.4, athlete 0.2, survivor 0.4, competitive 0.3
jealous: suspicious 0.3
miser: greedy 0.4, -generous 0.5
dreamy: romantic 0.3, absentminded 0.4, artist 0.2, lostsoul 0.2
romantic: lover_boy 0.3, poet 0.3, bride 0.1
seductive: glamorous 0.6, lover_boy 0.4, nightlife 0.3, courtesan 0.3
swagger: newmoney 0.2, vain 0.2, confident 0.3, streetsmart 0.2
glamorous: fashion 0.5, goodlooking 0.5, beauty 0.5, filmstar 0.4, starlife 0.5, -plain 0.4
goodlooking: pretty 0.8, beauty 0.8, print 0.2, -ugly 0.4
intense: mysterious 0.3, restrained 0.3
dryhumour: sarcasm 0.7, quickwit 0.2, cynic 0.2
broadcomedy: mime 0.4, clowntrained 0.5, mischief 0.3, circus 0.3, -restrained 0.4
comic: mischief 0.4, fun 0.3, quickwit 0.4
sidekick: friend 0.8, neighbour 0.1
neighbour: everyday 0.6, friend 0.2, plain 0.5
everyday: plain 0.5, officeworker 0.4
nurse: medic 0.7, medical 0.6, doctor 0.4, nanny 0.2
doctor: medical 0.8, medic 0.7, patient 0.2, ambulance 0.3
ill: patient 0.6, frail 0.4, health 0.6, disability 0.5
fisherfolk: seafarer 0.6, coastal 0.7
seafarer: navy 0.5, coastal 0.4
banker: accountant 0.6, bankmanager 0.8, clerk 0.3, corporate 0.3
clerk: officeworker 0.6, bureaucrat 0.5, accountant 0.5
corporate: business 0.6, hr 0.4, officeworker 0.3, urban 0.2, clothesformal 0.4
nightlife: courtesan 0.5, bollydance 0.2
soldier: military 0.9, uniform 0.5, airforce 0.6, navy 0.5, patriotic 0.4
cop: detective 0.4, uniformed 0.3, security 0.1
detective: spy 0.4
lawyer: judge 0.7
politician: election 0.9, politicalfamily 0.5, activist 0.1
student: teen 0.4, young 0.3
teacher: teaching 0.9, teacherf 0.8, professor 0.5, mentor 0.3
intellectual: professor 0.6, writer 0.5, librarian 0.6, scientist 0.4, philosopher 0.5, student 0.1, spectacles 0.4, nerd 0.4
spiritual: religious 0.7, fortune 0.3, astrologer 0.2
chef: cook 0.9, catering 0.9, hospitality 0.2, foodlover 0.2
alcoholic: addict 0.6, gambler 0.2
shopkeeper: haggler 0.8, vendor 0.4, business 0.3, salesperson 0.2
vendor: workingclass 0.3
tech: gamer 0.4, engineer 0.4, nerd 0.3, space 0.1
farmer: farming 0.9, rustic 0.5, shepherd 0.4, villagehead 0.2
coach: athleteold 0.6, athlete 0.3, mentor 0.2
artist: maestro 0.2, photographer 0.3, craftsman 0.2, poet 0.2
musician: instrument 0.8, maestro 0.6, singing 0.4, rapper 0.3
singing: singingtrained 0.9, classicvoice 0.1
journalist: reporter 0.6, writer 0.2
mechanic: craftsman 0.3, driver 0.2
workingclass: construction 0.6, factory 0.6, porter 0.6, cleaner 0.4, clothesrough 0.3, househelp 0.3, driver 0.4, truckdriver 0.3, vendor 0.4, poor 0.3, security 0.3, delivery 0.5, mechanic 0.5
driver: truckdriver 0.9, delivery 0.3
househelp: nanny 0.3, cleaner 0.4
beggar: homeless 0.7, poor 0.5, hardchildhood 0.4
hardchildhood: orphan 0.5, poor 0.5, homeless 0.5, streetsmart 0.3
rich: newmoney 0.5, business 0.3, snob 0.3, -poor 0.5, preppy 0.3, royal 0.2
royal: goddess 0.1, period 0.5
period: warrior 0.4, colonial 0.4
gangboss: crime 0.7, hitman 0.5, smuggler 0.4, dacoit 0.3
crime: petty 0.5, prisoner 0.3, smuggler 0.4, hitman 0.3, dacoit 0.4
mother: youngmother 0.6, parents 0.6, grandmother 0.2
father: youngfather 0.6, parents 0.6
homemaker: family 0.4, bahu 0.5, wife 0.4, mother 0.3, parents 0.3
bride: groom 0.4
bahu: saas 0.4, bride 0.3
grandparent: grandmother 0.7, grandfather 0.7
elderly: retired 0.6, greyhair 0.6, slowgait 0.4, grandparent 0.4, -young 0.4, -child 0.3
mentor: wise 0.5, teacher 0.3, coach 0.5, elderly 0.2, grandparent 0.3
young: teen 0.5, student 0.3
smalltown: rustic 0.4, lostsoul 0.6, simple 0.3, -urban 0.4
rustic: tribal 0.3, hills 0.3, villagehead 0.3, -urban 0.4, -modern 0.3
urban: modern 0.5, foreign 0.2
huge: bodyguard 0.6, gymfit 0.3, tall 0.3, -frail 0.4, -slim 0.3, -short 0.3
plump: jolly 0.4, curvy 0.5, foodlover 0.3, huge 0.2, -slim 0.5, -fit 0.3
frail: slim 0.4, elderly 0.2, -gymfit 0.4
gymfit: fit 0.8, boxer 0.3, athlete 0.4, wrestling 0.3
lithe: acrobat 0.8, dance 0.2, yoga 0.4
weathered: rugged 0.8, scarred 0.3, farmer 0.1
athlete: track 0.5, football 0.5, cricket 0.4, hockey 0.5, kabaddi 0.5, wrestling 0.6, boxer 0.5, swim 0.4, badminton 0.4, shooter 0.3, competitive 0.2
fighter: fightskill 0.9, action 0.5, boxer 0.5, wrestling 0.3
tired: weary 0.9, sleepy 0.2, cynic 0.2, -energetic 0.4
voice: classicvoice 0.6
spectacles: nerd 0.5
biker: delivery 0.2, rebel 0.2
nomad: tourist 0.7
nervous: suspicious 0.2, coward 0.3, -confident 0.4
terse: restrained 0.4, competent 0.5
wise: philosopher 0.4
stubborn: determined 0.3
protective: responsible 0.5, devoted 0.3
lonely: tired 0.1
traditional: festival 0.3, jewellery 0.3
stagetrained: theatre 0.9, dramaschool 0.8
filmtrained: camera 0.6
dancetrained: classicaldance 0.8
`;
