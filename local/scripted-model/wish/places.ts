/** Cities that productions cast in. A locality stands for its city. */
import { lexicon } from './lexicon.ts';

export const cities = lexicon(`
Mumbai, bombay, mumbay, mumbi, mumbai city, andheri, andheri west, versova, bandra, goregaon, malad, juhu, oshiwara, lokhandwala, aram nagar, mira road, navi mumbai, thane, borivali, kandivali, powai, film city, मुंबई, मुम्बई, बंबई, बम्बई, अंधेरी, वर्सोवा, बांद्रा, गोरेगांव, ठाणे
Delhi NCR, delhi, new delhi, dilli, ncr, gurgaon, gurugram, noida, ghaziabad, faridabad, दिल्ली, नई दिल्ली, नोएडा, गुड़गांव, गुरुग्राम
Pune, poona, puna, पुणे, पूना
Hyderabad, hydrabad, secunderabad, ramoji, हैदराबाद
Chennai, madras, चेन्नई
Kolkata, calcutta, kolkatta, kolkota, कोलकाता, कलकत्ता
Bengaluru, bangalore, banglore, bengalore, बेंगलुरु, बैंगलोर, बंगलौर
Kochi, cochin, कोच्चि
Lucknow, lakhnau, lucknau, लखनऊ
Jaipur, jaypur, जयपुर
Chandigarh, mohali, panchkula, चंडीगढ़
Bhopal, भोपाल
Indore, इंदौर
Patna, पटना
Guwahati, gauhati, गुवाहाटी
Ahmedabad, ahmdabad, ahemdabad, amdavad, अहमदाबाद
Goa, panaji, panjim, गोवा
Varanasi, banaras, benaras, kashi, वाराणसी, बनारस
Nagpur, नागपुर
Nashik, nasik, नासिक
Surat, सूरत
Vadodara, baroda, वडोदरा
Kanpur, कानपुर
Prayagraj, allahabad, प्रयागराज, इलाहाबाद
Thiruvananthapuram, trivandrum
Mysuru, mysore
Bhubaneswar, भुवनेश्वर
Visakhapatnam, vizag
Dehradun, देहरादून
Shimla, शिमला
Ranchi, रांची
Raipur, रायपुर
Srinagar, श्रीनगर
Udaipur, उदयपुर
Jodhpur, जोधपुर
Kolhapur, कोल्हापुर
Amritsar, अमृतसर
Ludhiana, लुधियाना
`);
