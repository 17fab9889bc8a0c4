/** Skills that answers speak of most, as they are said. The first name of a line is the record's. */
import { lexicon } from './lexicon.ts';

export const skills = lexicon(`
horse riding|horse rider|horse riders|horse-rider|ride a horse|rides a horse|ride horses|horse-riding|rider|riding|rides horses|rides|घुड़सवारी|ghudsawari
motorcycle riding|bike riding|biker|बाइक चलाना
swimming|swimmer|swims|swim|तैराकी|tairaki
car driving|driving|driver|ड्राइविंग
kathak|kathak dance|kathak dancer|कथक
bharatanatyam|bharatnatyam|भरतनाट्यम
odissi|ओडिसी
lavani|लावणी
bhangra|भांगड़ा
bollywood dance|bollywood dancing|bollywood dancer
contemporary dance|contemporary dancer
hip hop|hip-hop|hip hop dancer
singing|singer|sings|गायन|गाना|gaana
hindustani vocal|hindustani classical
guitar|guitarist|गिटार
tabla|तबला
karate|कराटे
kalaripayattu|kalari
boxing|boxer|मुक्केबाजी|mukkebaazi
wrestling|wrestler|कुश्ती|kushti
sword fighting|swordplay|fencing|talwarbaazi|तलवारबाजी
stage combat|screen combat
stunts|stunt work|स्टंट
archery|archer|तीरंदाजी
gymnastics|gymnast
parkour
cricket|cricketer|क्रिकेट
football|footballer|फुटबॉल
yoga|योग
mimicry|mimic|मिमिक्री
stand up comedy|stand-up|stand-up comedy|standup
improvisation|improv
voice over|voiceover|dubbing|डबिंग
anchoring|anchor|एंकरिंग
skating
scuba diving
sign language
`);
