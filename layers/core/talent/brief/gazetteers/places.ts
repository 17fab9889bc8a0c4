/** What briefs call places beyond `places.ts`. A line: the city, then names. */
export const placeAliases = `
Mumbai|मुंबई|मुम्बई|बंबई|बॉम्बे|mumbay|aamchi mumbai|western line|western suburbs|sobo|south bombay|south mumbai|town side
Delhi NCR|दिल्ली|नई दिल्ली|गुड़गांव|नोएडा|delhi ncr|dehli|dilli ncr|north delhi|west delhi|east delhi|दिल्ली एनसीआर
Pune|पुणे|पूना|puna|baner|wakad|viman nagar|koregaon park|hadapsar
Hyderabad|हैदराबाद|hyd|gachibowli|madhapur|film nagar
Chennai|चेन्नई
Kolkata|कोलकाता|kolkatta
Bengaluru|बेंगलुरु|बैंगलोर|bengalooru|blr|jayanagar|hsr layout
Kochi|कोच्चि
Lucknow|लखनऊ|gomti nagar
Jaipur|जयपुर
Chandigarh|चंडीगढ़
Bhopal|भोपाल
Indore|इंदौर
Patna|पटना
Guwahati|गुवाहाटी
Ahmedabad|अहमदाबाद
Goa|गोवा
Varanasi|वाराणसी|बनारस
Kanpur|कानपुर
Prayagraj|इलाहाबाद|प्रयागराज
Vadodara|वडोदरा
Surat|सूरत
Nagpur|नागपुर
Nashik|नासिक|नाशिक
Dehradun|देहरादून
Amritsar|अमृतसर
Ludhiana|लुधियाना
Kolhapur|कोल्हापुर
Ranchi|रांची
Raipur|रायपुर
Udaipur|उदयपुर
Jodhpur|जोधपुर
Agra|आगरा
Rajkot|राजकोट
Gwalior|ग्वालियर
Mumbai|अंधेरी|वर्सोवा|गोरेगांव|बांद्रा|मलाड|ठाणे|जुहू|फिल्म सिटी|लोखंडवाला|अंधेरी वेस्ट
`;

/** Places inside a city: kept by their own name beside the city. */
export const localities =
  'navi mumbai|thane|andheri|andheri west|andheri east|versova|aram nagar|bandra|bandra west|khar|juhu|santacruz|vile parle|goregaon|goregaon east|goregaon west|film city|oshiwara|lokhandwala|jogeshwari|malad|malad west|kandivali|borivali|dahisar|mira road|powai|kurla|chembur|dadar|worli|lower parel|madh island|vasai|virar|south mumbai|south bombay|gurgaon|gurugram|noida|greater noida|ghaziabad|faridabad|south delhi|dwarka|pimpri|chinchwad|pimpri chinchwad|kothrud|hinjewadi|baner|wakad|viman nagar|koregaon park|hadapsar|jubilee hills|banjara hills|gachibowli|madhapur|film nagar|ramoji film city|kodambakkam|vadapalani|salt lake|tollygunge|howrah|whitefield|koramangala|indiranagar|jayanagar|hsr layout|mohali|panchkula|zirakpur|gomti nagar|secunderabad';

/** Names that are rather a word of another meaning in a brief. */
export const notPlaces = 'khar|kashi|town side|simla|ncr region';
