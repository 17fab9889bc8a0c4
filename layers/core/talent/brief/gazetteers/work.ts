/** What the work is, what it pays, and what it asks. */

/** A line: the medium, then words for it. */
export const mediumWords = `
film|film|films|feature|feature film|feature films|movie|movies|full length film|theatrical|theatrical film|bollywood film|regional film|cinema|picture|फिल्म|फ़िल्म|मूवी|फिल्में|फीचर फिल्म|feature length
short_film|short film|short films|shortfilm|student film|diploma film|indie short|शॉर्ट फिल्म|शार्ट फिल्म
ott|ott|web series|webseries|web show|web shows|ott series|ott show|ott project|streaming series|streaming show|web-series|ott film|वेब सीरीज|वेब सीरीज़|ओटीटी|series|digital series|web film
tv|tv|tv serial|tv serials|serial|serials|television|daily soap|daily soaps|soap opera|tv show|tv shows|daily|gec show|tele serial|sitcom|टीवी|सीरियल|धारावाहिक|television show|television serial|dharavahik|natok serial|episodic
tvc|tvc|tvcs|tv commercial|tv commercials|ad|ads|ad film|ad films|adfilm|commercial|commercials|television commercial|advert|advertisement|brand film|ad shoot|tv ad|tv ads|adfilms|tvc shoot|विज्ञापन|ऐड|एड|ऐड फिल्म|विज्ञापन फिल्म|vigyapan|टीवीसी
digital_ad|digital ad|digital ads|digital commercial|digital film|dvc|dvcs|digital campaign|social media ad|instagram ad|reel ad|reels|instagram reel|insta reel|youtube ad|digital video|ugc|ugc ad|online ad|social media campaign|digital shoot|डिजिटल ऐड
music_video|music video|music videos|music album|album song|album|song shoot|video song|म्यूजिक वीडियो|एल्बम|punjabi album|song video|mv shoot
print|print|print shoot|print ad|print campaign|catalogue|catalogue shoot|catalog shoot|catalog|lookbook|look book|e commerce shoot|ecommerce shoot|ecom shoot|still shoot|stills shoot|photo shoot|photoshoot|billboard|hoarding|print ads|magazine cover|editorial shoot|प्रिंट
voice|voice over project|dubbing project|dubbing|audio series|audio book|audiobook|audio show|podcast|radio spot|radio ad|dubbing work|voice project|audio drama|radio|डबिंग
theatre|theatre|theater|stage play|play production|natak|drama production|rangmanch|stage show|theatre production|theatre play|नाटक|थिएटर|रंगमंच|stage production|musical play|theatrical play
reality|reality show|reality shows|reality tv|talent show|game show|रियलिटी शो
microdrama|microdrama|micro drama|microdramas|micro dramas|vertical series|vertical drama|vertical show|vertical shows|mini series vertical|माइक्रोड्रामा
corporate|corporate film|corporate films|corporate av|corporate video|corporate videos|industrial film|training film|explainer video|internal film|corporate event film|company video|av shoot
`;

/** A medium with one of these near it is where somebody comes from, not what is being made. */
export const backgroundWords =
  'background|experience|experienced|exp|trained|anubhav|anubhavi|ka experience|ka anubhav|ka background|kiya ho|kar chuke|kar chuki|kar chuka|work done|done|worked|worked in|credits|kaam kiya ho|kaam kiya|artist|artists|artiste|artistes|actor|actors|faces|face|people|log|ke log|अनुभव|से आए|from';

/** A line: the tier or tiers, then words for them. */
export const experienceWords = `
fresher|fresher|freshers|newcomer|newcomers|new face|new faces|fresh face|fresh faces|debutant|debutants|debut|naya chehra|naye chehre|naye log|nayi ladki|naya ladka|first timer|first timers|beginners|नया चेहरा|नए चेहरे|फ्रेशर|फ्रेशर्स|नवोदित|unknown face|unknown faces|untouched face
emerging|emerging|upcoming|up and coming|rising|some experience|1-2 projects|thoda experience|few projects
established+senior|established|experienced|anubhavi|known face|known faces|known name|known names|popular face|well known|recognisable|recognizable|recognised|famous|naami|jaana maana|jaane maane|prior experience|must have experience|anubhav wale|seasoned|अनुभवी|नामी|जाने माने|experienced actor|experienced actors|with experience|experience must|experience mandatory|experience zaroori|proven
senior|senior actor|senior actors|senior artist|senior artists|senior actress|senior actresses|veteran|veterans|senior most|वरिष्ठ|thespian
`;

/** A line: the topic, then words for it. */
export const comfortWords = `
intimacy|intimate scenes|intimate scene|intimacy|intimate|bold scenes|bold scene|lovemaking|lovemaking scene|love making|love making scenes|bed scene|bed scenes|sex scene|sex scenes|semi nude|nudity|topless|steamy scenes|बोल्ड सीन|इंटीमेट सीन|romantic bold
kissing|kissing|kissing scene|kissing scenes|kiss|lip lock|liplock|on screen kiss|onscreen kiss|on-screen kiss|kiss scene|चुंबन|किसिंग|किसिंग सीन|lip kiss|smooch
smoking|smoking|smoking scene|smoking scenes|smoke|smokes|smoking on screen|on screen smoking|cigarette|cigarettes|cigarette smoking|cigarette pina|cigarette peena|beedi|bidi|hookah|सिगरेट|धूम्रपान|स्मोकिंग|sutta
alcohol|alcohol|alcohol ad|alcohol ads|liquor|liquor ad|liquor brand|whisky ad|whiskey ad|beer ad|beer brand|drinking scene|drinking scenes|drinking on screen|alcohol brand|sharab|daaru|शराब|surrogate ad|surrogate ads|surrogate advertising|whisky brand
water|water scenes|water scene|underwater|under water|underwater scenes|underwater shots|pool scene|pool scenes|rain sequence|rain scene|rain song|in water|पानी में|water work|paani mein|pani mein|beach scene
heights|heights|working at heights|at heights|height work|unchai|oonchai|ऊंचाई|rooftop scene|hanging from height|high places
animals|animals|animal|with animals|with dogs|dogs|dog|snakes|snake|elephants|elephant|with horses|cats|janwar|जानवर|kutte|with pets|pets|pet friendly
`;

/** Words that make skills such as stunts a matter of comfort. */
export const comfortCues =
  'comfortable|comfortable with|comfort|ok with|okay with|open to|fine with|no issue with|no issues with|no problem with|willing to do|ready to do|ready for|no inhibitions|comfortable doing|comfort with|dikkat na ho|dikkat nahi|problem na ho|se dikkat nahi|pareshani na ho|comfortable ho|comfortable hona chahiye|taiyar|tayyar|taiyaar|tayaar|ok ho|allergic|afraid of|scared of|darr|fear of|okay|सहज|कम्फर्टेबल|तैयार|no hesitation|on screen';

export const unionWords = `
cintaa|cintaa|cinta|cintaa card|cintaa member|cintaa members|cintaa registered|cintaa card holder|cintaa card holders|cintaa membership|cine and tv artistes association|सिंटा|union card|union member|union members|union artists|union actors|union card holder|card holder|card holders|card holders only|union registered|cintaa id|union actor
fwice|fwice|fwice card|fwice member|fwice members
equity_uk|equity card|equity uk|equity member
sag_aftra|sag|sag aftra|sag-aftra
`;
export const noUnionWords =
  'non union|non-union|nonunion|no union|no card needed|card nahi chahiye|without card|non cintaa|no cintaa|cintaa not required|no union card|non card holder|non card holders|bina card';

/** A line: the build, then words for it. */
export const buildWords = `
slim|slim|slender|skinny|thin|petite|dubla|dubli|dubla patla|dubli patli|patla|patli|lean body|lean|lean build|slim body|slim build|पतला|पतली|दुबला
average|average build|average body|medium build|normal body
athletic|athletic|athletic build|athletic body|toned|toned body|sporty build|fit body|gym fit|एथलेटिक
muscular|muscular|muscular build|well built|beefy|six pack|six packs|six pack abs|body builder type|hatta katta|ripped|muscular body|built body|broad shoulders|gathila badan
curvy|curvy|voluptuous
plus|plus size|plus-size|plus sized|healthy body
heavy|heavy build|heavy set|heavyset|fat|mota|moti|chubby|overweight|heavy body|mote|मोटा|मोटी|gol matol|bulky
`;

/** A line: a look that is worn, then words for it. */
export const lookWords = `
beard|beard|bearded|full beard|dadhi|daadhi|दाढ़ी|stubble|french beard|heavy beard|daadhi wala|long beard
moustache|moustache|mustache|moochh|mooch|muchh|mustaches|मूंछ|moustaches|mooche
clean shaven|clean shaven|clean shaved|cleanshaven|clean shave|clean-shaven
tattoo|tattoo|tattoos|visible tattoo|visible tattoos|tatoo|tatoos|टैटू|inked|body art
piercing|piercing|piercings|nose ring|nose pin|visible piercings
long hair|long hair|lambe baal|lamba baal|shoulder length hair|लंबे बाल|long haired
short hair|short hair|chhote baal|bob cut|boy cut|pixie cut|छोटे बाल|short haired
curly hair|curly hair|curly haired|curls|ghungrale baal|curly|घुंघराले बाल
straight hair|straight hair
coloured hair|coloured hair|colored hair|dyed hair|highlights|hair colour|streaks
bald|bald|shaved head|ganja|takla|गंजा|bald head
grey hair|grey hair|gray hair|safed baal|salt and pepper|salt-pepper|salt n pepper|सफेद बाल|grey haired|white hair
glasses|glasses|spectacles|specs|chashma|bespectacled|chashme wali|chashme wala|चश्मा
braces|braces
`;
