/** Words by which a sentence is not her own news: what others wrote or said, and what is not certain. */
export const saidByOthers =
  'wrote|writes|written|says|said|told me|e-?mails?|mailed|e-?mailed|messaged|texted|forwarded|quotes?|according to|likha|likhi|likhte|likhti|लिखा';
export const notCertain = 'maybe|perhaps|might|if|shayad|agar|शायद|अगर';
