/** What the product says itself when the model cannot: in the language of the question. */

export type Line = 'unreachable' | 'searchUnavailable' | 'withoutMemory' | 'interrupted' | 'refused' | 'empty' | 'tooLong' | 'tooMuch' | 'waitedTooLong';

const lines: Record<'en' | 'hi', Record<Line, string>> = {
  en: {
    unreachable: 'I could not reach the model just now, so this is only a note: your message is kept. Try again in a moment.',
    searchUnavailable: 'Neither the model nor the search is available just now, so I cannot say who fits. Your message is kept: try again in a moment.',
    withoutMemory: 'I answered without what I remember of you: it cannot be read just now, and nothing new could be remembered.',
    interrupted: 'The answer broke off here, and I could not go on just now. Ask again to have the rest.',
    refused: 'I cannot help with that one. Tell me about the role itself (age, language, skills, dates) and I will look for people.',
    empty: 'I have nothing to add to that. Tell me about the role you are casting.',
    tooLong: 'This answer took too long, so I end it here. Ask again, perhaps in smaller steps.',
    tooMuch: 'This answer has used all that one answer may use, so I end it here. Ask again, perhaps in smaller steps.',
    waitedTooLong: 'this message waited too long for its turn; send it again',
  },
  hi: {
    unreachable: 'अभी मॉडल तक पहुँच नहीं हो पाई। आपका संदेश सुरक्षित है, थोड़ी देर में फिर कोशिश कीजिए।',
    searchUnavailable: 'अभी न मॉडल उपलब्ध है न खोज, इसलिए नहीं कह सकता कि कौन सही बैठता है। आपका संदेश सुरक्षित है, थोड़ी देर में फिर कोशिश कीजिए।',
    withoutMemory: 'यह जवाब आपकी याद रखी बातों के बिना है: वे अभी पढ़ी नहीं जा सकीं, और नया कुछ याद नहीं रखा जा सका।',
    interrupted: 'जवाब यहीं रुक गया और अभी आगे नहीं बढ़ पाया। बाकी के लिए फिर पूछिए।',
    refused: 'इसमें मैं मदद नहीं कर सकता। रोल के बारे में बताइए (उम्र, भाषा, हुनर, तारीखें), मैं लोग ढूँढता हूँ।',
    empty: 'इसमें मेरे पास जोड़ने को कुछ नहीं है। जिस रोल की कास्टिंग है, उसके बारे में बताइए।',
    tooLong: 'यह जवाब बहुत लंबा चल गया, इसलिए यहीं रोक रहा हूँ। छोटे हिस्सों में फिर पूछिए।',
    tooMuch: 'एक जवाब के लिए जितना तय है, वह पूरा हो गया, इसलिए यहीं रोक रहा हूँ। छोटे हिस्सों में फिर पूछिए।',
    waitedTooLong: 'यह संदेश अपनी बारी का बहुत देर तक इंतज़ार करता रहा; फिर भेजिए',
  },
};

export const productLine = (line: Line, question: string): string => lines[/\p{Script=Devanagari}/u.test(question) ? 'hi' : 'en'][line];

/** Above the people of an answer without a model. `described` is the product's own sentence of what was understood. */
export const foundWithoutModel = (language: 'en' | 'hi', described: string, total: number): string => {
  if (language === 'hi') {
    const found = total === 0 ? 'इस पर अभी कोई नहीं मिला।' : total === 1 ? 'एक व्यक्ति मिला।' : `${total} लोग मिले, सबसे सही पहले।`;
    return `अभी मॉडल तक पहुँच नहीं है, इसलिए यह सीधी खोज है। ${described} ${found}`;
  }
  const found = total === 0 ? 'Nobody fits all of it; try with one wish less.' : total === 1 ? 'One person fits.' : `${total} people fit, the best first.`;
  return `The model cannot be reached just now, so this is a plain search. ${described} ${found}`;
};
