/** Languages by code, as Hindi calls them. */
export const languageNamesInHindi: Readonly<Record<string, string>> = {
  hi: 'हिंदी', en: 'अंग्रेज़ी', mr: 'मराठी', gu: 'गुजराती', pa: 'पंजाबी', bn: 'बांग्ला', ta: 'तमिल', te: 'तेलुगु', ml: 'मलयालम', kn: 'कन्नड़', ur: 'उर्दू', or: 'ओड़िया',
  as: 'असमिया', sd: 'सिंधी', kok: 'कोंकणी', ne: 'नेपाली', mai: 'मैथिली', bho: 'भोजपुरी', ks: 'कश्मीरी', mwr: 'मारवाड़ी', raj: 'राजस्थानी', bgc: 'हरियाणवी', awa: 'अवधी', sa: 'संस्कृत',
};
