/** Cities as people write them in Latin and in Devanagari, folded. Localities lead to their city. */
import { lexicon } from './lexicon.ts';

export const cities = lexicon(`
Mumbai|bombay|andheri|andheri west|andheri east|versova|bandra|goregaon|malad|juhu|oshiwara|lokhandwala|aram nagar|mira road|navi mumbai|thane|borivali|kandivali|powai|dadar|chembur|vasai|virar|मुंबई|मुम्बई|बंबई|अंधेरी|वर्सोवा|बांद्रा|गोरेगांव|ठाणे|मलाड
Delhi NCR|delhi|new delhi|dilli|ncr|gurgaon|gurugram|noida|ghaziabad|faridabad|दिल्ली|नई दिल्ली|नोएडा|गुड़गांव|गुरुग्राम
Pune|poona|pimpri|chinchwad|kothrud|पुणे|पूना
Hyderabad|secunderabad|हैदराबाद
Chennai|madras|चेन्नई
Kolkata|calcutta|howrah|कोलकाता|कलकत्ता
Bengaluru|bangalore|बेंगलुरु|बैंगलोर|बंगलौर
Kochi|cochin|कोच्चि
Thiruvananthapuram|trivandrum
Lucknow|lakhnau|लखनऊ
Jaipur|जयपुर
Chandigarh|mohali|panchkula|चंडीगढ़
Bhopal|भोपाल
Indore|इंदौर
Patna|पटना
Guwahati|gauhati|गुवाहाटी
Ahmedabad|amdavad|अहमदाबाद
Goa|panaji|panjim|गोवा
Varanasi|banaras|benares|वाराणसी|बनारस
Kanpur|कानपुर
Prayagraj|allahabad|प्रयागराज|इलाहाबाद
Vadodara|baroda|वडोदरा
Surat|सूरत
Nagpur|नागपुर
Nashik|nasik|नासिक|नाशिक
Kolhapur|कोल्हापुर
Mysuru|mysore|मैसूर
Bhubaneswar|भुवनेश्वर
Visakhapatnam|vizag
Dehradun|देहरादून
Shimla|शिमला
Srinagar|श्रीनगर
Amritsar|अमृतसर
Jodhpur|जोधपुर
Udaipur|उदयपुर
Ranchi|रांची
Raipur|रायपुर
`);
