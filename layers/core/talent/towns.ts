/** Towns that a brief may name beyond the cities of `places.ts`: each stands for itself. A town by one name with an everyday word (Puri, Mandi, Panna, Jalna) is not here. */
const towns = `
Leh,Ladakh,Kargil,Srinagar,Jammu,Gulmarg,Pahalgam,Manali,Kullu,Kasol,Spiti,Dharamshala,McLeod Ganj,Dalhousie,Kasauli,Solan,Palampur,Bilaspur,
Rishikesh,Haridwar,Mussoorie,Nainital,Almora,Ranikhet,Haldwani,Lansdowne,Chamoli,Roorkee,Kausani,
Amritsar,Ludhiana,Jalandhar,Patiala,Bathinda,Pathankot,Kapurthala,Hoshiarpur,
Rohtak,Hisar,Panipat,Karnal,Kurukshetra,Ambala,Sonipat,Bhiwani,Rewari,
Jaisalmer,Jodhpur,Udaipur,Bikaner,Ajmer,Pushkar,Kota,Bundi,Mount Abu,Chittorgarh,Alwar,Bharatpur,Mandawa,Shekhawati,Sawai Madhopur,Ranthambore,Barmer,Sikar,
Agra,Mathura,Vrindavan,Meerut,Bareilly,Aligarh,Moradabad,Gorakhpur,Jhansi,Ayodhya,Faizabad,Mirzapur,Ballia,Azamgarh,Saharanpur,Muzaffarnagar,Chitrakoot,Orchha,Sitapur,Barabanki,Raebareli,
Gwalior,Jabalpur,Ujjain,Rewa,Satna,Khajuraho,Chanderi,Maheshwar,Pachmarhi,Chhindwara,Hoshangabad,Sehore,Omkareshwar,
Raipur,Bhilai,Bastar,Jagdalpur,Ranchi,Jamshedpur,Dhanbad,Bokaro,Hazaribagh,Deoghar,Netarhat,
Bodh Gaya,Muzaffarpur,Darbhanga,Bhagalpur,Madhubani,Siwan,Chhapra,Rajgir,Nalanda,Begusarai,Purnia,
Darjeeling,Siliguri,Kalimpong,Shantiniketan,Durgapur,Asansol,Malda,Digha,Sundarbans,Murshidabad,
Cuttack,Rourkela,Sambalpur,Konark,Chilika,Shillong,Cherrapunji,Imphal,Aizawl,Kohima,Dimapur,Agartala,Gangtok,Sikkim,Tawang,Itanagar,Jorhat,Dibrugarh,Tezpur,Silchar,Majuli,Kaziranga,Arunachal,Meghalaya,Nagaland,
Rajkot,Bhavnagar,Jamnagar,Junagadh,Bhuj,Kutch,Rann of Kutch,Porbandar,Somnath,Valsad,Navsari,Vapi,Silvassa,Saputara,
Kolhapur,Satara,Sangli,Solapur,Ratnagiri,Sindhudurg,Malvan,Alibaug,Alibag,Lonavala,Khandala,Panvel,Karjat,Igatpuri,Mahabaleshwar,Panchgani,Nanded,Latur,Akola,Amravati,Aurangabad,Jalgaon,Dhule,Ahmednagar,Shirdi,Chandrapur,Wardha,Raigad,Matheran,Kalyan,Dombivli,Bhiwandi,Palghar,Dahanu,Murud,Dapoli,
Hampi,Coorg,Madikeri,Mangaluru,Mangalore,Udupi,Gokarna,Hubli,Hubballi,Dharwad,Belagavi,Belgaum,Chikmagalur,Shivamogga,
Ooty,Kodaikanal,Madurai,Coimbatore,Tiruchirappalli,Trichy,Pondicherry,Puducherry,Thanjavur,Rameswaram,Kanyakumari,Karaikudi,Pollachi,Tirunelveli,Yercaud,
Munnar,Alleppey,Alappuzha,Kozhikode,Calicut,Thrissur,Wayanad,Varkala,Kumarakom,Kannur,Palakkad,Kollam,Kottayam,
Warangal,Vijayawada,Guntur,Tirupati,Araku,Rajahmundry,Nellore,Kurnool,Karimnagar,
Andaman,Port Blair,Lakshadweep,Diu,Dubai,London,Bangkok,Phuket,Kathmandu,Mauritius,Singapore,
Rajasthan,Kashmir,Himachal,Uttarakhand,Kerala
`;

/** By the name in lower case. Some spellings of one town. */
const spellings: Readonly<Record<string, string>> = {
  alibag: 'Alibaug',
  calicut: 'Kozhikode',
  alleppey: 'Alappuzha',
  mangalore: 'Mangaluru',
  hubli: 'Hubballi',
  belgaum: 'Belagavi',
  pondicherry: 'Puducherry',
  trichy: 'Tiruchirappalli',
  pondy: 'Puducherry',
  'mt abu': 'Mount Abu',
  lonavla: 'Lonavala',
  nanital: 'Nainital',
  mussourie: 'Mussoorie',
  dharamsala: 'Dharamshala',
  hrishikesh: 'Rishikesh',
  सिंधुदुर्ग: 'Sindhudurg',
  सिंधुदुर्गात: 'Sindhudurg',
  मथुरा: 'Mathura',
  मनाली: 'Manali',
  ऋषिकेश: 'Rishikesh',
  जैसलमेर: 'Jaisalmer',
  ग्वालियर: 'Gwalior',
  उज्जैन: 'Ujjain',
  जबलपुर: 'Jabalpur',
  झांसी: 'Jhansi',
  गोरखपुर: 'Gorakhpur',
  सातारा: 'Satara',
  सांगली: 'Sangli',
  रत्नागिरी: 'Ratnagiri',
  सोलापूर: 'Solapur',
};

/** Names of whole states and countries say where people come from, more often than where they live. */
const regions = new Set(['rajasthan', 'kashmir', 'himachal', 'uttarakhand', 'kerala', 'meghalaya', 'nagaland', 'arunachal', 'sikkim', 'ladakh']);

/** Every name in lower case with its town. */
export const townNames: ReadonlyMap<string, string> = new Map([
  ...towns
    .split(',')
    .map((town) => town.trim())
    .filter((town) => town !== '')
    .map((town) => [town.toLowerCase(), spellings[town.toLowerCase()] ?? town] as const),
  ...Object.entries(spellings),
]);

/** Whether a town is rather a region: work may be there, and nobody is based in it. */
export const isRegion = (town: string): boolean => regions.has(town.toLowerCase());
