/** Hard rules in many grammars: what a sentence asks, refuses, welcomes and leaves open. Each row says all that is read, so that nothing more is. */
import { describe, expect, test } from 'vitest';
import type { BriefSlots } from '../../../../layers/core/talent/brief/brief.ts';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';

const told = (slots: BriefSlots): string[] =>
  Object.entries(slots)
    .flatMap(([slot, value]): string[] => {
      if (slot === 'playingAge' || slot === 'heightCm') return [`${slot}=${value.min ?? ''}-${value.max ?? ''}`];
      if (slot === 'budget') return [`budget=${value.maxPaise / 100}${value.basis === undefined ? '' : ` ${value.basis}`}`];
      if (slot === 'dates') return value.map(({ from, to }: { from: string; to: string }) => `dates=${from}..${to}`);
      if (slot === 'languages') return value.map(({ code }: { code: string }) => `languages=${code}`);
      if (slot === 'anyOf')
        return Object.entries(value as object).flatMap(([kind, groups]) => groups.map((group: string[]) => `anyOf.${kind}=${[...group].sort().join('+')}`));
      if (slot === 'refused' || slot === 'welcome')
        return Object.entries(value as object).flatMap(([kind, names]) => names.map((name: string) => `${slot}.${kind}=${name}`));
      return rules.has(slot) ? [value].flat().map((one) => `${slot}=${one}`) : [];
    })
    .sort();
const rules = new Set(['gender', 'cities', 'dialects', 'skills', 'experience', 'background', 'union', 'comfort', 'build', 'looks', 'willingToTravel']);

/** Monday. */
const today = '2026-11-30';

describe('what is refused', () => {
  test.each([
    ['Tattoo wale na ho', ['refused.looks=tattoo']],
    ['No beards please', ['refused.looks=beard']],
    ['Serial waale log hata ke dikhao', ['refused.mediums=tv']],
    ['Avoid anybody with reality show credits', ['refused.mediums=reality']],
    ['All the men in Pune minus those who have done TV serials', ['cities=Pune', 'gender=male', 'refused.mediums=tv']],
    ['Koi bhi chalega except theatre actors', ['refused.mediums=theatre']],
    ['Heavy build is a no go', ['refused.build=heavy']],
    ['Muscular log ko chhod ke sab bhejo', ['refused.build=muscular']],
    ['Please keep curly haired girls out of this list', ['gender=female', 'refused.looks=curly hair']],
    ['Women, but not the ones from daily soaps', ['gender=female', 'refused.mediums=tv']],
    ['jo web series kar chuke hain unko mat dikhana', ['refused.mediums=ott']],
    ['जिन्होंने सीरियल किए हैं वे नहीं चाहिए', ['refused.mediums=tv']],
    ['दाढ़ी वाले न हों', ['refused.looks=beard']],
    ['चश्मे वाले नहीं चलेंगे', ['refused.looks=glasses']],
    ['टैटू बिल्कुल नहीं', ['refused.looks=tattoo']],
    ['Leave aside anyone who has acted in a music video', ['refused.mediums=music_video']],
    ['We have seen enough theatre actors, somebody else this time', ['refused.mediums=theatre']],
    ['no one with braces', ['refused.looks=braces']],
    ["Piercings won't be entertained", ['refused.looks=piercing']],
    ['Neither bald nor bearded', ['refused.looks=bald', 'refused.looks=beard']],
    ['skip the freshers', ['refused.experience=fresher']],
    ['Freshers stay away', ['refused.experience=fresher']],
    ['This is not for freshers', ['refused.experience=fresher']],
    ['Newcomers ko is baar rehne do', ['refused.experience=fresher']],
    ['Known faces nahi lene hain', ['refused.experience=established', 'refused.experience=senior']],
    ['Nobody famous', ['refused.experience=established', 'refused.experience=senior']],
    ['Mumbai wale na ho', ['refused.cities=Mumbai']],
    ['anybody outside Delhi', ['refused.cities=Delhi NCR']],
    ['Kahin ka bhi ho, bas Kolkata ka na ho', ['refused.cities=Kolkata']],
    ['Pune ke alawa kahin se bhi', ['refused.cities=Pune']],
    ['Kathak zaroori hai, bharatanatyam nahi chalega', ['refused.skills=bharatanatyam', 'skills=kathak']],
    ['Dancers please excuse, we want people with two left feet', ['refused.skills=dance']],
    ['no trained singers', ['refused.skills=singing']],
    ['gaane wale nahi chahiye', ['refused.skills=singing']],
    ['Anyone except professional cricketers', ['refused.skills=cricket']],
    ['Yoga teacher na ho', ['refused.skills=yoga']],
    ['No Hindi speakers, we need pure Malayalam', ['languages=ml', 'refused.languages=hi']],
    ['South Indian accent nahi chalega', ['refused.dialects=south indian']],
    ['Haryanvi lehje wale na ho', ['refused.dialects=haryanvi']],
  ])('%s', (text, read) => expect(told(parseBrief(text, { today }).roles[0] ?? {})).toEqual(read));
});

describe('nothing is asked', () => {
  test.each([
    ['Freshers bhi chalenge', []],
    ['Freshers ok', []],
    ['Freshers are also welcome to apply', []],
    ['Experienced or fresher, both will do', []],
    ['koi bhi, ladka ya ladki', []],
    ['no need to sing', []],
    ['singing is not a must', []],
    ['Driving is not needed, there is a double', []],
    ['गाना आना ज़रूरी नहीं', []],
    ['अंग्रेज़ी ज़रूरी नहीं', []],
    ['language is no barrier', []],
    ['no smoking scenes', []],
    ['there is no kissing in this film', []],
  ])('%s', (text, read) => expect(told(parseBrief(text, { today }).roles[0] ?? {})).toEqual(read));
});

describe('what must be', () => {
  test.each([
    ['Only freshers', ['experience=fresher']],
    ['Sirf naye chehre', ['experience=fresher']],
    ['Experienced actors only', ['experience=established', 'experience=senior']],
    ['Kam se kam do film ki ho', ['background=film']],
    ['At least two ads behind them', ['background=tvc']],
    ['2 film kiye ho pehle', ['background=film']],
    ['should have minimum 3 tv serials to their credit', ['background=tv']],
    ['Only people based in Jaipur', ['cities=Jaipur']],
    ['sirf Hyderabad ke log', ['cities=Hyderabad']],
    ['Must already be living in Chennai, no travel paid', ['cities=Chennai']],
    ['Lucknow ya Kanpur se hi ho', ['cities=Kanpur', 'cities=Lucknow']],
    ['Locals of Bhopal alone will be considered', ['cities=Bhopal']],
    ["If you are not in Mumbai, don't apply", ['cities=Mumbai']],
    ['Non-Mumbai artists please excuse', ['cities=Mumbai']],
    ['no outstation, Bengaluru only', ['cities=Bengaluru']],
    ['मुंबई के बाहर वाले न भेजें', ['cities=Mumbai']],
    ['केवल दिल्ली के कलाकार', ['cities=Delhi NCR']],
    ['No men for this one', ['gender=female']],
    ['ladke nahi chahiye, sirf ladkiyan', ['gender=female']],
    ['Only women', ['gender=female']],
    ["girls only, boys please don't apply", ['gender=female']],
    ['males not required', ['gender=female']],
    ['पुरुष नहीं, केवल महिलाएं', ['gender=female']],
    ['gents only', ['gender=male']],
    ['Must know swimming', ['skills=swimming']],
    ['Swimming aani hi chahiye', ['skills=swimming']],
    ['jo tairna nahi jaante wo na aayein', ['skills=swimming']],
    ["Those who can't ride a horse need not apply", ['skills=horse riding']],
    ['No one who cannot dance', ['skills=dance']],
    ["Without bike riding don't bother", ['skills=motorcycle riding']],
    ['bike na chala sake toh mat bhejo', ['skills=motorcycle riding']],
    ['The tabla has to be played by the actor himself', ['gender=male', 'skills=tabla']],
    ['A tractor must be driven by the actor', ['skills=tractor driving']],
    ['Sword work is to be done by the artist, no body double', ['skills=sword fighting']],
    ['Either karate or boxing, one is enough', ['anyOf.skills=boxing+karate', 'skills=boxing', 'skills=karate']],
    ['Kathak ya odissi, koi ek to aana chahiye', ['anyOf.skills=kathak+odissi', 'skills=kathak', 'skills=odissi']],
    ['कथक आना अनिवार्य है', ['skills=kathak']],
    ['जिसे तैरना नहीं आता वह आवेदन न करे', ['skills=swimming']],
    ['Only genuine footballers', ['skills=football']],
    ['cannot do without a trained classical dancer', ['skills=classical dance']],
    ['We are strictly seeing people who can drive', ['skills=car driving']],
    ['Martial artists only', ['skills=martial arts']],
    ['lathi chalana aata ho, ye compulsory hai', ['skills=lathi']],
    ['non swimmers will be rejected', ['skills=swimming']],
    ['dhol bajana na aata ho to time waste mat karo', ['skills=dholak']],
    ['Tamil speakers only', ['languages=ta']],
    ['Telugu nahi aati to mat bhejo', ['languages=te']],
    ['Bengali na bol paaye to bekaar hai', ['languages=bn']],
    ['If English is weak please skip', ['languages=en']],
    ['Kannada or Tulu', ['anyOf.languages=kn+tcy', 'languages=kn', 'languages=tcy']],
    ['Urdu saaf honi chahiye', ['languages=ur']],
    ['मराठी आनी ही चाहिए', ['languages=mr']],
    ['must be fluent in both Hindi and English', ['languages=en', 'languages=hi']],
    ['Awadhi bolne wala kisan', ['languages=awa']],
    ['Bhojpuri accent compulsory', ['dialects=bhojpuri']],
    ['the whole film is in Maithili, so no Maithili no entry', ['languages=mai']],
    ['CINTAA members only', ['union=cintaa']],
    ['no card no entry', ['union=cintaa']],
    ["Without CINTAA card please don't come", ['union=cintaa']],
    ['cintaa card hona hi chahiye', ['union=cintaa']],
    ["Non-members can't be considered, CINTAA rules", ['union=cintaa']],
    ['card ki zaroorat nahi', ['union=not_needed']],
    ['union card not compulsory', ['union=not_needed']],
    ['सिंटा कार्ड अनिवार्य', ['union=cintaa']],
    ['card ho ya na ho, chalega', ['union=not_needed']],
    ['There is a kiss, so only those okay with it', ['comfort=kissing']],
    ['must be okay with smoking on screen', ['comfort=smoking']],
    ['kissing scene hai, jo comfortable nahi wo na aaye', ['comfort=kissing']],
    ['People who have an issue with intimate scenes, please skip', ['comfort=intimacy']],
    ['has to shoot with a live snake', ['comfort=animals']],
    ['whisky brand ka ad hai, alcohol se parhez na ho', ['comfort=alcohol']],
    ['should not be afraid of heights', ['comfort=heights']],
    ['pani se darna nahi chahiye', ['comfort=water']],
    ['बोल्ड सीन करने में दिक्कत न हो', ['comfort=intimacy']],
    ['Must travel to Leh for ten days', ['willingToTravel=true']],
    ['jo travel nahi kar sakte wo apply na karein', ['willingToTravel=true']],
  ])('%s', (text, read) => expect(told(parseBrief(text, { today }).roles[0] ?? {})).toEqual(read));
});

describe('what is welcome', () => {
  test.each([
    ['Ahmedabad preferred, others also fine', ['welcome.cities=Ahmedabad']],
    ['Delhi ka ho to badhiya, warna kahin ka bhi', ['welcome.cities=Delhi NCR']],
    ['horse riding would be a plus', ['welcome.skills=horse riding']],
    ['swimming aati ho to theek, nahi to bhi koi baat nahi', ['welcome.skills=swimming']],
    ['Guitar chalega bhi, na bhi ho to chalega', ['welcome.skills=guitar']],
    ['Extra marks for mimicry', ['welcome.skills=mimicry']],
    ['घुड़सवारी आती हो तो बेहतर', ['welcome.skills=horse riding']],
    ['Marathi must, Gujarati a plus', ['languages=mr', 'welcome.languages=gu']],
    ['गुजराती आती हो तो अच्छा है', ['welcome.languages=gu']],
    ['Odia speaking not compulsory but appreciated', ['welcome.languages=or']],
    ['preferably Assamese', ['welcome.languages=as']],
    ['Konkani ek plus rahega', ['welcome.languages=kok']],
  ])('%s', (text, read) => expect(told(parseBrief(text, { today }).roles[0] ?? {})).toEqual(read));
});

describe('bounds', () => {
  test.each([
    ["not below 5'6", ['heightCm=168-']],
    ["max 5'8", ['heightCm=-173']],
    ["height upto 5'5 only", ['heightCm=-165']],
    ['Nobody shorter than 170 cm', ['heightCm=170-']],
    ['no one over 6 feet', ['heightCm=-183']],
    ["5'4 se upar nahi", ['heightCm=-163']],
    ["5'7 se kam wale apply na karein", ['heightCm=170-']],
    ['Height should not exceed 172 cm', ['heightCm=-172']],
    ["height between 5'3 and 5'7", ['heightCm=160-170']],
    ['at the most five feet six', ['heightCm=-168']],
    ['कद 165 सेमी से कम न हो', ['heightCm=165-']],
    ['लंबाई 5 फुट 6 इंच से ज्यादा नहीं', ['heightCm=-168']],
    ["under 5'2 will not work", ['heightCm=157-']],
    ["can't be shorter than 5'9", ['heightCm=175-']],
    ["Anyone above 5'10 is too tall for this", ['heightCm=-178']],
    ['height 160 cm or less', ['heightCm=-160']],
    ["kam se kam 5'8 toh hona hi chahiye", ['heightCm=173-']],
    ["5'5 tak hi chalega", ['heightCm=-165']],
    ['under 30 only', ['playingAge=-30']],
    ['30 se kam', ['playingAge=-30']],
    ['40 se upar nahi chahiye', ['playingAge=-40']],
    ['Nobody below 25', ['playingAge=25-']],
    ['not a day over 35', ['playingAge=-35']],
    ['umar 50 se kam na ho', ['playingAge=50-']],
    ['No one younger than 18', ['playingAge=18-']],
    ['should not look older than 28', ['playingAge=-28']],
    ['between 22 and 27', ['playingAge=22-27']],
    ['22 se 27 ke beech', ['playingAge=22-27']],
    ['60 plus only', ['playingAge=60-']],
    ['उम्र 45 से ज्यादा नहीं होनी चाहिए', ['playingAge=-45']],
    ['20 साल से कम नहीं', ['playingAge=20-']],
    ['35 tak hi', ['playingAge=-35']],
    ["anybody past 40 please don't send", ['playingAge=-40']],
    ['Age limit is 32', ['playingAge=-32']],
    ['upper age 40, lower age 30', ['playingAge=30-40']],
    ['minimum age 21, no upper limit', ['playingAge=21-']],
    ['Women in their forties, not younger', ['gender=female', 'playingAge=40-49']],
  ])('%s', (text, read) => expect(told(parseBrief(text, { today }).roles[0] ?? {})).toEqual(read));
});

describe('days', () => {
  test.each([
    ['Should be free from 3rd to 5th December', ['dates=2026-12-03..2026-12-05']],
    ['agle hafte free hona chahiye', ['dates=2026-12-07..2026-12-13']],
    ['12 aur 13 dono din khaali ho', ['dates=2026-12-12..2026-12-13']],
    ['must not be booked on 20th December', ['dates=2026-12-20..2026-12-20']],
    ['Anyone busy between 8 and 10 December is out', ['dates=2026-12-08..2026-12-10']],
    ['second half of January', ['dates=2027-01-16..2027-01-31']],
    ['first half of February', ['dates=2027-02-01..2027-02-15']],
    ['January ke doosre hafte mein', ['dates=2027-01-08..2027-01-14']],
    ['दिसंबर 15 से 18 तक खाली होना चाहिए', ['dates=2026-12-15..2026-12-18']],
    ['15 तारीख को फ्री हों', ['dates=2026-12-15..2026-12-15']],
    ['we roll on Christmas', ['dates=2026-12-25..2026-12-25']],
    ['Republic Day shoot', ['dates=2027-01-26..2027-01-26']],
    ['week of 14th December', ['dates=2026-12-14..2026-12-20']],
    ['last week of December', ['dates=2026-12-25..2026-12-31']],
    ["New Year's Eve par available ho", ['dates=2026-12-31..2026-12-31']],
    ['shoot on the night of 9th Dec', ['dates=2026-12-09..2026-12-09']],
    ['keep 21, 22 and 23 Jan free', ['dates=2027-01-21..2027-01-23']],
    ['dates: 5/12 to 7/12', ['dates=2026-12-05..2026-12-07']],
    ['this Friday and Saturday', ['dates=2026-12-04..2026-12-05']],
  ])('%s', (text, read) => expect(told(parseBrief(text, { today }).roles[0] ?? {})).toEqual(read));
});

describe('money', () => {
  test.each([
    ['2 lakh tak', ['budget=200000']],
    ['25k/day inclusive', ['budget=25000 per_day']],
    ['2500 each', ['budget=2500']],
    ['15000 + GST per day', ['budget=15000 per_day']],
    ['40k all inclusive', ['budget=40000 lumpsum']],
    ['budget not more than 30k a day', ['budget=30000 per_day']],
    ['10k se zyada nahi de sakte per day', ['budget=10000 per_day']],
    ["can't pay over 8000 a day", ['budget=8000 per_day']],
    ['max 1.2L for three days', ['budget=120000 lumpsum']],
    ['anyone charging above 20k per day is out of reach', ['budget=20000 per_day']],
    ['pachaas hazaar se upar wale nahi', ['budget=50000']],
    ['प्रति दिन 12000 से ज़्यादा नहीं', ['budget=12000 per_day']],
    ['Rs. 5000/- per day per head', ['budget=5000 per_day']],
    ['35k per day negotiable', ['budget=35000 per_day']],
    ['18-20k pd + conveyance', ['budget=20000 per_day']],
    ['3k per day cash same day', ['budget=3000 per_day']],
    ['60k for the two days', ['budget=60000 lumpsum']],
    ['we have 1 lakh per day for this part and not a rupee more', ['budget=100000 per_day']],
  ])('%s', (text, read) => expect(told(parseBrief(text, { today }).roles[0] ?? {})).toEqual(read));
});
