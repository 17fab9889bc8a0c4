/** What a brief may not ask for. It is shown back with another way to say it, and never searched by. A line: the kind, then words. */
export const protectedWords = `
complexion|fair skin|fair skinned|fair complexion|fair complexioned|fair looking|very fair|fair|fairer|gori|gora|gore|goree|gori chitti|gora chitta|dusky|dusky skin|dusky complexion|dusky skinned|dusky looking|wheatish|wheatish complexion|wheat complexion|wheatish skin|dark skin|dark skinned|dark complexion|dark complexioned|dark toned|light skinned|light skin|light complexion|light toned|milky white|milky complexion|whitish|saanwla|saanwli|sanwla|sanwli|sawla|sawli|saavla|gehuan|gehua rang|gora rang|saaf rang|complexion|skin tone|skin colour|skin color|skin shade|rang gora|rang saaf|गोरी|गोरा|गोरे|सांवली|सांवला|गेहुंआ|रंग गोरा|रंग साफ|रंग|brown skinned|brown skin|pale skin|ujla rang|khulta rang|dusky tone|fair tone
caste|brahmin|brahmins|brahman|brahmins only|brahmin looking|rajput|rajputs|bania|baniya|jat|jats|jaat|jaats|kshatriya|thakur|thakurs|dalit|dalits|kayastha|kayasth|iyer|iyengar|tam brahm|tambrahm|chitpavan|kokanastha|deshastha|yadav|yadavs|gujjar|gurjar|khatri|upper caste|lower caste|high caste|low caste|general caste|caste|castes|caste no bar|jaati|jati|gotra|biradari|obc|savarna|agarwal community|marwari community|ब्राह्मण|राजपूत|जाट|जाति|दलित|ठाकुर|बनिया|maratha caste|96 kuli|kunbi|vaishya|shudra|reddy caste|kamma|nair caste|upper-caste
religion|hindu|hindus|muslim|muslims|sikh|sikhs|christian|christians|jain|jains|parsi|parsis|buddhist|buddhists|jewish|catholic|catholics|religion|religious background|dharm|mazhab|hindu only|muslim looking|hindu looking|sardar only|mohammedan|islamic|non muslim|non hindu|हिंदू|हिन्दू|मुस्लिम|मुसलमान|सिख|ईसाई|जैन|पारसी|धर्म|musalman|isai|kattar hindu
native_place|bihari|biharis|native of|natives of|native place|hailing from|hails from|hail from|originally from|origin|place of origin|domicile|home town|hometown|mool nivasi|mool niwasi|belonging to|belongs to|belong to|roots in|born in|born and raised in|ka rehne wala|ki rehne wali|ke rehne wale|maharashtrian|maharashtrians|maharashtrian looking|north indian|north indians|north indian looking|south indian|south indians|south indian looking|north east looking|north eastern|north eastern looking|north-east looking|northeast looking|chinky|madrasi|pahadi looking|punjabi looking|gujarati looking|bengali looking|kashmiri looking|marwari looking|malayali|malayalis|malayali looking|keralite|tamilian|tamilians|tamilian looking|telugu looking|goan looking|bhaiya log|up bihar|upwala|delhiite|mumbaikar only|नेपाली जैसी|बिहारी|मूल निवासी|उत्तर भारतीय|दक्षिण भारतीय|punjabi look|gujarati look|bengali look|south indian look|north indian look|marathi look|maharashtrian look|kashmiri look|northeast look|north east look|marathi mulgi only|native bihari|native kashmiri|from kashmir only|only from kashmir|kashmir only|sirf kashmir se|kashmir se hi|from bihar only|only from bihar|bihar only|sirf bihar se|from punjab only|only from punjab|sirf punjab se|from kerala only|only from kerala|from the north east only|only from the north east|कश्मीर से ही|सिर्फ कश्मीर से|बिहार से ही|सिर्फ बिहार से
`;

/** Neighbours that make "fair" and its like something else. */
export const notProtectedBefore = 'book|trade|job|food|village|vanity|my|fan|mela|auto|science';
export const notProtectedAfter =
  'pay|payment|rate|rates|deal|price|trade|enough|play|chance|budget|compensation|wage|wages|price shop|fee|share|scene|dior|bale|louboutin|monk|temple|tone of voice';

/** The same wish, said so that it is about the part. */
export const rewrites = {
  complexion: {
    en: 'Complexion is not a casting criterion here. Describe the character instead: the manner, the background, the look of the wardrobe.',
    hi: 'यहाँ रंग-रूप कास्टिंग का आधार नहीं है। इसके बजाय किरदार बताइए: उसका मिज़ाज, माहौल, पहनावा।',
  },
  caste: {
    en: 'Caste is not a casting criterion here. Describe the household, the period or the way the character speaks instead.',
    hi: 'यहाँ जाति कास्टिंग का आधार नहीं है। इसके बजाय किरदार का घर, दौर या बोलचाल बताइए।',
  },
  religion: {
    en: "An actor's religion is not a casting criterion here. Say what the character does: the language, the customs, the costume.",
    hi: 'कलाकार का धर्म यहाँ कास्टिंग का आधार नहीं है। किरदार की भाषा, रीति या पोशाक बताइए।',
  },
  native_place: {
    en: 'Where somebody comes from is not a casting criterion here. Ask for the language or dialect the part needs, or for work in that region.',
    hi: 'कोई कहाँ का है, यह यहाँ कास्टिंग का आधार नहीं है। इसके बजाय ज़रूरी भाषा, बोली या उस इलाक़े का काम बताइए।',
  },
} as const;
