/** A claim is only a claim when its clause does not take it back: wishes, questions, conditions and what is not known are none. */

const hedges =
  /(?<![\p{L}\p{M}])(?:you (?:asked|want|need|said|wanted)|asked|brief|the role|role (?:is|needs|wants|calls)|needs?|wanted|looking for|your|if|whether|could|would|might|may|maybe|perhaps|possibly|probably|check|confirm|ask|asking|verify|unknown|unconfirmed|not (?:known|confirmed|listed|stated|sure|given|recorded)|no record|isn't (?:known|listed|recorded)|should|shall|instead of|rather than|similar to|set in|shoots? in|shooting in|shot in|travels?|travel(?:l?ing)?|willing to|relocat\w*|moved|used to|formerly|worked|born|character|depends|until|unless|aapne|maanga|manga|chahiye|agar|shayad|poochh?\w*|puchh?\w*|pata nahi|pata karna|maloom nahi|confirm|sakti hai kya|jaa sakti|आपने|मांग[ाेी]?|चाहिए|अगर|शायद|पूछ[\p{L}\p{M}]*|पता नहीं|पता कर[\p{L}\p{M}]*|मालूम नहीं|पुष्टि|की जगह|ki jagah|के बजाय)(?![\p{L}\p{M}])/u;

const bounds = /[,;:()·|]|\s-\s|\s(?:but|while|though|although|lekin|magar|लेकिन|मगर|पर)\s/gu;

/** The clause around a place: up to the next comma, colon, bracket or "but". */
export const clauseAt = (text: string, start: number, end: number): string => {
  let from = 0;
  let to = text.length;
  for (const bound of text.matchAll(bounds)) {
    // A comma inside of a number is no bound.
    if (bound[0] === ',' && /\d/u.test(text[bound.index - 1] ?? '') && /\d/u.test(text[bound.index + 1] ?? '')) continue;
    if (bound.index < start) from = bound.index + bound[0].length;
    else if (bound.index >= end) {
      to = bound.index;
      break;
    }
  }
  return text.slice(from, to);
};

export const isHedged = (text: string, start: number, end: number): boolean => hedges.test(clauseAt(text, start, end));
