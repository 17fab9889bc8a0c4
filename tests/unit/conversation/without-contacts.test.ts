/** What a shared text must not hold, and what it must keep. */
import { describe, expect, it } from 'vitest';
import { withoutContacts } from '../../../layers/core/conversation/shares/without-contacts.ts';

const gone = '[[contact]]';

describe('contact details', () => {
  it.each([
    ['Call Asha on +91 98765 43210 today', '98765'],
    ['98765-43210 is hers', '43210'],
    ['(022) 2634 5678 at the office', '5678'],
    ['९८७६५४३२१० पर बात कीजिए', '९८७६५'],
    ['Her phone no. 2634567', '2634567'],
    ['write to asha.menon+work@example.co.in.', 'asha.menon'],
    ['asha (at) example (dot) com', 'example'],
    ['pay asha@okaxis', 'okaxis'],
    ['she is @asha_rides there', 'asha_rides'],
    ['https://wa.me/919876543210', '9198'],
    ['instagram.com/asha.rides', 'asha.rides'],
    ['Address: 4 Palm View, Bandra West', 'Palm View'],
    ['पता: 4 पाम व्यू, बांद्रा', 'पाम'],
    ['She lives at Flat No. 12, Palm View, Versova', 'Palm View'],
    ['Palm View, Yari Road, Versova 400061', '400061'],
    ['मकान नंबर 7, गली 3, पुणे', 'पुणे'],
  ])('are taken out of "%s"', (text, telling) => {
    const left = withoutContacts(text);

    expect(left).not.toContain(telling);
    expect(left).toContain(gone);
    expect(withoutContacts(left)).toBe(left);
  });

  it.each([
    'Riders in Mumbai, 25-35, who speak Marathi',
    'Free from 2026-11-29 to 2026-12-02, then 2026-12-10',
    'Shoot on 2026-11-29T09:30:00.000Z',
    'Budget ₹1,50,00,000 and ₹ 12,00,000 a day',
    '165 cm, 58 kg, born for it; 12 years of kathak',
    'मराठी बोलने वाली, 20 से 28 साल, पुणे से',
    'Seen in 2019, 2021 and 2023',
    '[Asha Menon](talent:tal_01JB2Q8ZK7T3W5M9R4X6Y8A0BG) rides well.',
    'The house is full and the road is long.',
  ])('are not seen where there are none: "%s"', (text) => {
    expect(withoutContacts(text)).toBe(text);
  });

  it('of the people it names go whatever they look like, and everything short stays', () => {
    expect(withoutContacts('Ask Meera Talent House (MTH) first', ['meera talent house', 'MTH'])).toBe(`Ask ${gone} (MTH) first`);
  });

  it('are found in a long text in good time', () => {
    const text = `${'road 1 a-b.c@ '.repeat(4_000)}${'9 '.repeat(4_000)}`;
    const startedAt = process.cpuUsage().user;
    withoutContacts(text);
    expect(process.cpuUsage().user - startedAt).toBeLessThan(2_000_000);
  });
});
