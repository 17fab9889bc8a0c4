/** Words that name a woman or a man alone, because the other has a word of its own ("dhobi", "dhoban"). Who can be either ("kisan", "thanedar", "priest") is not here. */
import { foldWord } from '../tokens.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/[|\n]/u).map(foldWord));

export const feminineCallings = setOf(`
widow|widows|headmistress|schoolmistress|landlady|governess|seamstress|stewardess|airhostess|airhostesses|priestess|nun|nuns|matriarch|stepmother|stepmom|stepdaughter|stepsister|godmother|midwife|ballerina|showgirl|showgirls|barmaid|milkmaid
courtesan|courtesans|empress|duchess|countess|baroness|sorceress|enchantress|temptress|seductress|vamp|diva|tomboy|tomboyish|girlboss|shepherdess|huntress|villainess|comedienne|murderess|spinster|matron|concubine|damsel|lass
shikshika|शिक्षिका|adhyapika|अध्यापिका|lekhika|लेखिका|gayika|गायिका|nayika|नायिका|khalnayika|खलनायिका|nartaki|नर्तकी|nrityangana|नृत्यांगना|sevika|सेविका|parichaarika|परिचारिका|kavyitri|कवयित्री
kaamwali|कामवाली|bai|बाई|memsahab|memsaab|मेमसाहब|vidhwa|vidhva|विधवा|padosan|पडोसन|पडोसिन|malkin|maalkin|मालकिन|naukrani|नौकरानी|malin|मालिन|dhoban|धोबन|dasi|daasi|दासी|gwalin|ग्वालिन|machhuaran|mallahin|bhikharan|भिखारन|jogan|जोगन
jethani|जेठानी|devrani|देवरानी|sautan|सौतन|samdhan|समधन|bhabhiji|भाभीजी|mataji|माताजी|didiji|mausiji|buaji|chachiji|behenji|behenjee|bahenji|बहनजी|sasuma|sasumaa|sali|mummyji|dulhaniya|दुल्हनिया|suhagan|सुहागन|jachcha|pativrata
chudail|चुड़ैल|चुडैल|daayan|dayan|डायन|tawaif|तवायफ|kothewali|कोठेवाली|begum|बेगम|begam|sultana|malika|मलिका|thakurain|ठकुराइन|zamindarni|zamindarin|sethani|सेठानी|panditain|पंडिताइन|masterni|malkan|rakhail|sadhvi|साध्वी|sanyasin|devdasi|देवदासी|pujarin|पुजारिन|yogini
apsara|apsaras|अप्सरा|gopi|gopis|gopiyan|गोपी|गोपियां|devi|देवी|yakshini|naagin|nagin|नागिन|mermaid|mohini|veerangana|वीरांगना|nari|naari|नारी|balika|बालिका|kishori|किशोरी|grihini|गृहिणी|kaki|काकी|taai|ताई|ammi|अम्मी|tai|taiji|fufi|phuphi|pregnant|garbhvati|गर्भवती|khala|khalajaan|dadisa|kakisa|maasa
`);

export const masculineCallings = setOf(`
ustaad|ustad|ustaadji|ustadji|उस्ताद|guruji|गुरुजी|gunda|goonda|gunde|गुंडा|policewala|watchman|headmaster|naukar|नौकर|chowkidar|चौकीदार|masterji|मास्टरजी|panditji|पंडितजी|sahab|saheb|sahib|saab|साहब|साहेब
pujari|पुजारी|purohit|पुरोहित|maulvi|maulavi|मौलवी|maulana|मौलाना|sadhu|साधु|साधू|sanyasi|संन्यासी|सन्यासी|fakir|fakeer|फकीर|jogi|जोगी|thakur|ठाकुर|zamindar|zamindaar|जमींदार|jagirdar|seth|sethji|सेठ|सेठजी|lala|lalaji|लालाजी|munim|devta|devata|देवता|munimji|मुनीम|मुनीमजी
nawab|nawaab|नवाब|badshah|बादशाह|shahenshah|sultan|सुल्तान|samrat|सम्राट|maharaj|pehelwan|pehalwan|pahalwan|pehlwan|पहलवान|dhobi|धोबी|mali|माली|gwala|ग्वाला|machhuara|मछुआरा|mallah|bhikhari|भिखारी|sasur|sasurji|ससुर|samdhi|समधी|jeth|jethji|जेठ|jamai|tau|tauji|ताऊ|bapu|baapu|bapuji|abba|abbu|walid|babu|babuji|बाबूजी
emperor|duke|baron|godfather|stepfather|stepdad|stepson|stepbrother|patriarch|widower|sorcerer|wizard|monk|monks|butler|bachelor|lad|lads|bloke|chap|hunk|bro|playboy|casanova|loverboy
cameraman|henchman|henchmen|doorman|strongman|foreman|fireman|firemen|hitman|hitmen|gunman|gunmen|ferryman|boatman|boatmen|swordsman|swordsmen|horseman|horsemen|nobleman|noblemen|handyman|barman|madman|caveman|cavemen|sportsman|sportsmen|batsman|serviceman|servicemen|workmen|workman|lineman|middleman
`);
