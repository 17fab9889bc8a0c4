/** The project that a sentence names: "for the Tanishq film", "Nykaa ke ad ke liye". */

const types =
  'film|movie|ad|advert|tvc|commercial|campaign|series|web series|serial|show|shoot|project|music video|short|feature|spot|फिल्म|फ़िल्म|विज्ञापन|सीरीज|सीरियल';
const name = "(?<name>[\\p{Lu}\\p{Script=Devanagari}\\d][\\p{L}\\p{M}\\d'&.-]*(?: (?:[\\p{Lu}\\d][\\p{L}\\p{M}\\d'&.-]*|of|ka|ki|ke|aur|and))*?)";
const patterns = [
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:[Ff]or|[Ii]n|[Oo]n|[Aa]bout|[Oo]f|[Aa]s (?:for|in)) (?:the |our |my |this |a )?(?:new )?${name} (?<type>${types})(?![\\p{L}\\p{M}])`,
    'u',
  ),
  new RegExp(`(?<![\\p{L}\\p{M}])(?:[Tt]he |[Oo]ur |[Mm]y )${name} (?<type>${types})(?![\\p{L}\\p{M}])`, 'u'),
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${name} (?:wali |wale |waali |ki |ke |ka |की |के |का |वाली |वाले )?(?<type>${types})(?: (?:ke|mein|me|ki|ka|के|में|की))(?![\\p{L}\\p{M}])`,
    'u',
  ),
];

/** Nobody says more in a sentence, and a pattern walks a run of letters or digits once for each of them. */
const longest = 1_000;

/** As it is shown: "Tanishq film". Undefined: none is named. */
export const projectIn = (sentence: string): string | undefined => {
  const looked = sentence.slice(0, longest);
  for (const pattern of patterns) {
    const groups = pattern.exec(looked)?.groups;
    if (groups?.['name'] && groups['type']) return `${groups['name'].replace(/'s$/u, '')} ${groups['type'].toLowerCase()}`;
  }
  return undefined;
};
