/** What an advertisement sells, in the words of briefs, beside the words in which people's running contracts name it: "mobile ka ad" is not for the face of another phone. */
import { foldText } from '../fold-text.ts';

/** Words of one kind of goods, a line. */
const kinds = `
jewellery|jewelry|jeweller|jewellers|jewelers|jewels|jewel|diamond|diamonds|ornaments|gold ornaments|gehne|gehnon|gahne|gahnon|zevar|jewar|zewar|गहने|गहनों|जेवर|जेवरों|आभूषण|आभूषणों|ज्वेलरी|mangalsutra|wedding ring
phone|phones|mobile|mobiles|mobile phone|mobile phones|smartphone|smartphones|handset|handsets|cellphone|फोन|मोबाइल|मोबाइल फोन|स्मार्टफोन
scooter|scooters|two wheeler|two wheelers|scooty|moped|स्कूटर|स्कूटी|दोपहिया
motorcycle|motorcycles|motorbike|मोटरसाइकिल|bike|bikes|बाइक
shoes|shoe|sneaker|sneakers|footwear|sandal|sandals|chappal|chappals|joote|juta|joota|जूते|जूता|जूतों|चप्पल|चप्पलों|सैंडल
paint|paints|wall colour|wall colours|wall color|wall paint|emulsion|पेंट
tea|teas|chai|chaipatti|chai patti|green tea|चाय|चायपत्ती
coffee|कॉफी
biscuit|biscuits|cookie|cookies|cracker|crackers|बिस्कुट|बिस्किट
bank|banks|banking|बैंक|बैंकिंग
insurance|life cover|health cover|insurer|term plan|bima|beema|jeevan bima|life insurance|health insurance|बीमा
shampoo|shampoos|hair care|haircare|hair wash|शैम्पू|शैंपू
hair oil|hair oils|tel ka ad|बालों का तेल
soft drink|soft drinks|cola|colas|cold drink|cold drinks|aerated drink|soda|कोल्ड ड्रिंक
telecom|telecoms|sim|mobile network|telecom operator|broadband|टेलीकॉम
car|cars|suv|suvs|sedan|hatchback|automobile|automobiles|कार|कारों
soap|soaps|body wash|sabun|साबुन
detergent|detergents|washing powder|डिटर्जेंट
toothpaste|oral care|toothbrush|टूथपेस्ट|दंतमंजन
noodles|instant noodles|नूडल्स
chocolate|chocolates|चॉकलेट
ice cream|ice creams|icecream|आइसक्रीम
clothing|apparel|garments|fashion brand|kidswear|menswear|womenswear|kapde|कपड़े|कपड़ों
saree|sarees|sari|saris|साड़ी|साड़ियों
watch|watches|wristwatch|ghadi|ghadiyan|घड़ी|घड़ियों
cosmetics|makeup|make up|lipstick|beauty|skincare|skin care|face cream|face wash|कॉस्मेटिक
perfume|perfumes|deodorant|deo|fragrance|attar|इत्र|परफ्यूम
milk|dairy|ghee|butter|doodh|दूध|घी
masala|masale|spices|मसाले|मसाला|मसालों
cooking oil|edible oil|sunflower oil|mustard oil|खाने का तेल
cement|सीमेंट
fintech|upi|payment app|payments app|payments|wallet app|loan app
food delivery|food app
real estate|flats|apartments|township|builder|रियल एस्टेट
hospital|hospitals|healthcare|अस्पताल
edtech|learning app|coaching institute|education app
baby care|diaper|diapers|baby products|डायपर
fan|fans|पंखा|पंखे
mattress|mattresses|गद्दा|गद्दे
furniture|sofa|फर्नीचर
airline|airlines|एयरलाइन
hotel|hotels|होटल
fairness cream
pan masala|gutkha|पान मसाला
whisky|whiskey|beer|rum|vodka|liquor|alcohol|शराब
laptop|laptops|computer|computers|लैपटॉप
television|televisions|led tv|refrigerator|fridge|washing machine|air conditioner|appliances
chips|namkeen|wafers|bhujia|snack|snacks|kurkure|चिप्स|नमकीन|भुजिया
juice|juices|fruit drink|जूस
energy drink|energy drinks|sports drink
mineral water|packaged water|bottled water|water bottle
sanitary pad|sanitary pads|sanitary napkin|feminine hygiene|सैनिटरी पैड
innerwear|lingerie|undergarments|banian|vest brand
tyre|tyres|tires|टायर
pressure cooker|cookware|kitchen appliances|kitchenware|कुकर
water purifier|purifier|ro purifier
gaming app|fantasy app|rummy|fantasy gaming|betting app
matrimonial|matrimony|matrimonial app|shaadi site
ecommerce|e commerce|online shopping|shopping app
health drink|malt drink|protein powder|protein|supplement|supplements
tractor|tractors|ट्रैक्टर
tmt|tmt bars|sariya|steel bars|सरिया
pizza|pizzas|burger|burgers|fast food
pain balm|balm|medicine|pharma|cough syrup|antacid|painkiller|दवा|दवाई
condom|condoms|कंडोम
eyewear|sunglasses|spectacles brand|lenses|contact lens|chashme|चश्मे
luggage|suitcase|suitcases|trolley bag|backpack|backpacks
hair colour|hair color|hair dye|mehndi brand
razor|razors|shaving cream|grooming|beard oil|trimmer
atta|flour|आटा
rice|basmati|basmati rice|चावल|बासमती
salt|namak|नमक
tiles|sanitaryware|bathroom fittings|टाइल्स
wires|switches|led bulb|bulb|bulbs|cables
trading app|stock broker|demat|crypto
travel app|travel company|holidays app
mutual fund|mutual funds|म्यूचुअल फंड
`;

const plainly = (text: string): string => foldText(text).replace(/\u093c/gu, '');

const phrases: readonly { readonly words: string; readonly kind: number }[] = kinds
  .trim()
  .split('\n')
  .flatMap((line, kind) => line.split('|').map((words) => ({ words: plainly(words), kind })));
const kindOf: ReadonlyMap<string, number> = new Map(phrases.map(({ words, kind }) => [words, kind]));
const longest = 3;

/** The kinds that are named among these words, and where. */
const named = (words: readonly string[]): { kind: number; at: number }[] =>
  words.flatMap((_, at) =>
    Array.from({ length: longest }, (__, more) => kindOf.get(words.slice(at, at + 1 + more).join(' ')))
      .filter((kind) => kind !== undefined)
      .map((kind) => ({ kind, at })),
  );

const sells =
  /^(?:ad|ads|ad film|adfilm|advert|advertisement|advertising|tvc|tvcs|dvc|commercial|commercials|campaign|brand|brands|launch|company|vigyapan|विज्ञापन|विज्ञापनों|ऐड|एड|टीवीसी|कंपनी|ब्रांड|catalogue|lookbook|endorsement|billboard|hoarding|client|conflict|conflicts|competing|competitor|exclusivity|rival)$/u;
const near = 4;

/** Whether the text is about selling that kind of goods: a word of it stands near a word of advertising. */
export const sellsKindOf = (text: string): ((category: string) => boolean) => {
  const words = plainly(text).split(' ');
  const places = words.flatMap((word, at) => (sells.test(word) ? [at] : []));
  const sold = new Set(named(words).flatMap(({ kind, at }) => (places.some((place) => Math.abs(place - at) <= near) ? [kind] : [])));
  return (category) => named(plainly(category).split(' ')).some(({ kind }) => sold.has(kind));
};
