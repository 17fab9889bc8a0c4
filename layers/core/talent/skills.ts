/** One name for each skill: what people write leads to it. The first name of a line is the canonical one. */
import { foldText } from './fold-text.ts';

const lines = `
horse riding|riding|horseriding|horseback riding|horse rider|equestrian|horsemanship|ghudsawari|ghodsavari|ghudsavari|ghurswari|घुड़सवारी
swimming|swimmer|tairaki|tairna|तैराकी
motorcycle riding|bike riding|motorbike riding|bullet riding|biking|royal enfield
car driving|driving|driver|four wheeler driving
cycling|bicycle riding
scooter riding|scooty riding
kathak|kathak dance|kathak dancer|कथक
bharatanatyam|bharatnatyam|bharatnatyam dance|bharata natyam|भरतनाट्यम
odissi|odissi dance
kuchipudi|kuchipudi dance
mohiniyattam|mohiniattam
lavani|lavani dance|लावणी
bhangra|bhangra dance
garba|garba dance|dandiya
bollywood dance|bollywood dancing|filmi dance|bollywood freestyle
contemporary dance|contemporary
hip hop|hiphop|hip hop dance|street dance
salsa|salsa dance|latin dance
ballet|ballet dance
belly dance|belly dancing
folk dance|lok nritya
hindustani vocal|hindustani classical singing|hindustani classical vocal|classical vocal
carnatic vocal|carnatic singing|carnatic classical vocal
singing|singer|playback singing|gaana|vocals
ghazal singing|ghazal
rap|rapping|rapper
guitar|acoustic guitar|guitarist
tabla|tabla player|तबला
harmonium
piano|keyboard|keyboards
sitar
flute|bansuri
violin
dholak|dhol
drums|drummer
ukulele
karate
taekwondo|tae kwon do
kalaripayattu|kalari|kalaripayat
mixed martial arts|mma
boxing|boxer|mukkebaazi|मुक्केबाज़ी
wrestling|kushti|wrestler|pehlwani|कुश्ती
judo
krav maga
muay thai
wushu|kung fu
stage combat|screen combat|fight choreography|screen fighting|screen fight|fight training|stage fighting
sword fighting|fencing|talwarbaazi|talwarbazi|swordplay|sword fight
lathi|lathi khela|stick fighting|silambam
archery|archer|teerandazi
stunts|stunt work|action|screen action
wire work|wirework|harness work
parkour|freerunning
gymnastics|gymnast|acrobatics
aerial silk|aerial silks|aerial work
shooting|rifle shooting|pistol shooting|weapon handling
rock climbing|climbing
scuba diving|scuba
surfing
skating|roller skating|inline skating
skateboarding
cricket|cricketer
football|soccer|footballer
hockey|field hockey
badminton
tennis
kabaddi
basketball
volleyball
running|athletics|marathon running
yoga|yogasana|योग
mallakhamb|mallakhamba
weight training|gym|bodybuilding|body building
mime|pantomime
clowning|clown
improvisation|improv|impro
stand up comedy|standup|stand up|standup comedy|stand up comic
physical comedy|slapstick
mimicry|impressions|voice mimicry
anchoring|hosting|emcee|compering|compere
voice over|voiceover|voice acting|voice artist|dubbing
puppetry|puppeteer
storytelling|dastangoi|kissagoi
poetry recitation|shayari|spoken word
debate|public speaking|oratory
sign language|indian sign language|isl
cooking|cook|chef skills
juggling|juggler
magic|magic tricks|sleight of hand
painting|painter|sketching
pottery
photography
ramp walk|ramp walking|modelling walk
tractor driving
truck driving
rowing|boat rowing|kayaking
camel riding
elephant handling
dog handling|animal handling
typing
chess
pole dance|pole dancing
nautanki
tamasha
chhau|chhau dance
kathakali
theyyam
bihu|bihu dance
ghoomar|ghoomar dance
sufi singing|qawwali
beatboxing|beatbox
dj skills|djing
makeup|make up
sewing|tailoring
`;

const skillByName = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split('|').map(foldText);
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);

/** Every folded name and its canonical one, for readers of free text. */
export const skillNames: ReadonlyMap<string, string> = skillByName;

/** The one name of a skill, folded; an unknown one stands for itself. */
export const canonicalSkill = (name: string): string => {
  const folded = foldText(name);
  return skillByName.get(folded) ?? folded;
};

/** The canonical names, for generators and completion. */
export const knownSkills: readonly string[] = [...new Set(skillByName.values())];
