/** Skills that a role may call for. A word as general as "dance" is no skill here: it stays in the free text, which ranks and excludes nobody. */
import { lexicon } from './lexicon.ts';

export const skills = lexicon(`
horse riding, horseriding, horse rider, horse riders, ride a horse, ride horses, riding a horse, rides horses, rides a horse, riding horses, ghudsawari, ghudsavari, ghodsawari, ghoda chalana, घुड़सवारी, घोड़ा चलाना
motorcycle riding, bike riding, motorbike riding, ride a bike, ride a motorcycle, rides a bike, bullet riding, bike chalana, बाइक चलाना
swimming, swim, swims, swimmer, swimmers, can swim, tairna, tairaki, तैराकी, तैरना
car driving, drive a car, drives a car, can drive, driving
kathak, kathak dancer, kathak dancers, kathak dance, कथक
bharatanatyam, bharatnatyam, bharat natyam, भरतनाट्यम
odissi, ओडिसी
kuchipudi
lavani, lavni, लावणी
bhangra, भांगड़ा
garba, dandiya, गरबा
contemporary dance, contemporary dancer
hip hop, hiphop, hip hop dance
salsa
ballet
belly dance
singing, singer, singers, sing, sings, can sing, gaana, gana gaane, gaane wali, gaane wala, गायन, गाना, गायक, गायिका
ghazal singing, ghazal, ग़ज़ल
rap, rapper, rapping
guitar, guitarist, plays guitar, गिटार
tabla, tabla player, तबला
harmonium, हारमोनियम
piano, keyboard player
flute, bansuri, बांसुरी
sitar, सितार
dhol, dholak
martial arts
karate, कराटे
taekwondo
kalaripayattu, kalari
boxing, boxer, boxers, मुक्केबाज़ी
wrestling, wrestler, kushti, pehelwani, कुश्ती
sword fighting, swordfighting, sword fight, fencing, talwarbaazi, talwarbazi, तलवारबाज़ी
lathi
archery, archer, तीरंदाज़ी
stunts, stunt work, stuntman, stuntwoman, stunt
gymnastics, gymnast, जिमनास्टिक
parkour
cricket, cricketer, plays cricket, क्रिकेट
football, footballer, फुटबॉल
hockey
badminton
kabaddi, कबड्डी
skating
yoga, योग, योगा
weight training, bodybuilding, bodybuilder
mimicry, मिमिक्री
stand up comedy, standup, stand-up
improvisation, improv
mime
anchoring, anchor, hosting, emcee, एंकरिंग
voice over, voiceover, voice overs, dubbing, डबिंग
ramp walk
scuba diving
rock climbing
sign language, indian sign language
`);
