/** Problems in words for people: what happened and what to do, in English and Hindi. A code without its words does not compile. */
import { type ProblemCode, problemCodes } from './problem.ts';

export type Language = 'en' | 'hi';

export interface ProblemMessage {
  readonly title: string;
  /** What to do, in a sentence or two that can stand alone. */
  readonly advice: string;
}

const englishAdvice: Readonly<Record<ProblemCode, string>> = {
  invalid_request: 'Something in this request is not as it should be. Look at what is marked and try again.',
  invalid_json: 'What was sent could not be read. Try again; if it stays, reload the page.',
  invalid_frame: 'What was sent could not be read. Try again; if it stays, reload the page.',
  unknown_action: 'This app asked for something that the server does not know. Reload the page.',
  hello_first: 'The connection was not ready yet. It goes on by itself.',
  unsupported_protocol: 'This app is older than the server. Reload the page.',
  unauthenticated: 'You need to sign in first.',
  session_expired: 'Your session has ended. Reload the page to go on.',
  forbidden: 'You are not allowed to do this. Ask an owner of your organization.',
  origin_not_allowed: 'This page may not talk to this server. Open CastMatch at its own address.',
  not_found: 'This is no longer there.',
  method_not_allowed: 'This cannot be done here. Reload the page.',
  conflict: 'This changed meanwhile. Look at it again.',
  client_message_id_conflict: 'This message was already sent with another text.',
  idempotency_conflict: 'This was already sent with other contents. Look at what there is before you send it again.',
  too_many_subscriptions: 'Too many conversations are open on one connection. Close some of them.',
  memory_full: 'As much is remembered of you as can be kept. Forget something first.',
  action_expired: 'The time to confirm is over. Ask for it again.',
  invite_unusable: 'This invitation was used, withdrawn, or is too old. Ask for a new one.',
  body_too_large: 'This is too large to send.',
  text_too_long: 'This message is too long to send. Shorten it, or send it in parts.',
  frame_too_large: 'This is too long for the live line. Shorten it, or send it in parts.',
  unsupported_media_type: 'This kind of content is not accepted here.',
  conversation_busy: 'Three messages are already waiting here. Try again when one of them is answered.',
  rate_limited: 'That was a lot at once. Wait a moment, then try again.',
  daily_limit_reached: 'You have used what the assistant may use for you today. It goes on after midnight, Indian time.',
  internal: 'Something went wrong on our side. Your message is kept.',
  turn_failed: 'The answer could not be given this time. Your message is kept.',
  unavailable: 'The server cannot be reached right now. Try again shortly.',
};

const hindi: Readonly<Record<ProblemCode, ProblemMessage>> = {
  invalid_request: { title: 'अनुरोध सही नहीं है', advice: 'इस अनुरोध में कुछ सही नहीं है। जो बताया गया है उसे देखकर फिर कोशिश करें।' },
  invalid_json: { title: 'भेजा गया डेटा JSON नहीं है', advice: 'जो भेजा गया वह पढ़ा नहीं जा सका। फिर कोशिश करें; न हो तो पेज दोबारा खोलें।' },
  invalid_frame: { title: 'फ़्रेम सही नहीं है', advice: 'जो भेजा गया वह पढ़ा नहीं जा सका। फिर कोशिश करें; न हो तो पेज दोबारा खोलें।' },
  unknown_action: { title: 'ऐसी कोई क्रिया नहीं है', advice: 'ऐप ने कुछ ऐसा माँगा जो सर्वर नहीं जानता। पेज दोबारा खोलें।' },
  hello_first: { title: 'पहले hello भेजें', advice: 'कनेक्शन अभी तैयार नहीं था। यह अपने आप आगे बढ़ेगा।' },
  unsupported_protocol: { title: 'प्रोटोकॉल का यह संस्करण यहाँ नहीं चलता', advice: 'यह ऐप सर्वर से पुराना है। पेज दोबारा खोलें।' },
  unauthenticated: { title: 'पहले साइन इन करें', advice: 'पहले साइन इन करना होगा।' },
  session_expired: { title: 'सत्र समाप्त हो गया', advice: 'आपका सत्र समाप्त हो गया है। आगे बढ़ने के लिए पेज दोबारा खोलें।' },
  forbidden: { title: 'अनुमति नहीं है', advice: 'आपको यह करने की अनुमति नहीं है। अपनी संस्था के मालिक से कहें।' },
  origin_not_allowed: { title: 'इस साइट को अनुमति नहीं है', advice: 'यह पेज इस सर्वर से बात नहीं कर सकता। CastMatch को उसके अपने पते पर खोलें।' },
  not_found: { title: 'ऐसा कुछ नहीं है', advice: 'यह अब यहाँ नहीं है।' },
  method_not_allowed: { title: 'यह तरीका यहाँ नहीं चलता', advice: 'यह यहाँ नहीं किया जा सकता। पेज दोबारा खोलें।' },
  conflict: { title: 'इस बीच यह बदल गया', advice: 'इस बीच यह बदल गया है। एक बार फिर देख लें।' },
  client_message_id_conflict: { title: 'यह संदेश-आईडी दूसरे संदेश के लिए इस्तेमाल हो चुकी है', advice: 'यह संदेश पहले ही दूसरे शब्दों में भेजा जा चुका है।' },
  idempotency_conflict: {
    title: 'यह Idempotency-Key दूसरे अनुरोध के लिए इस्तेमाल हो चुकी है',
    advice: 'यह पहले ही कुछ और सामग्री के साथ भेजा जा चुका है। दोबारा भेजने से पहले देख लें कि क्या मौजूद है।',
  },
  too_many_subscriptions: { title: 'एक कनेक्शन पर बहुत सारी बातचीत', advice: 'एक ही कनेक्शन पर बहुत सारी बातचीत खुली हैं। कुछ बंद कर दें।' },
  memory_full: { title: 'याद में जगह नहीं बची', advice: 'आपके बारे में जितना रखा जा सकता है, उतना याद है। पहले कुछ भुला दें।' },
  invite_unusable: { title: 'यह निमंत्रण अब काम नहीं करेगा', advice: 'यह निमंत्रण इस्तेमाल हो चुका है, वापस लिया गया है, या पुराना है। नया माँगें।' },
  action_expired: { title: 'पुष्टि का समय निकल गया', advice: 'पुष्टि का समय निकल गया है। इसे फिर से माँगें।' },
  body_too_large: { title: 'भेजा गया डेटा बहुत बड़ा है', advice: 'यह भेजने के लिए बहुत बड़ा है।' },
  text_too_long: { title: 'संदेश बहुत लंबा है', advice: 'यह संदेश भेजने के लिए बहुत लंबा है। इसे छोटा करें या टुकड़ों में भेजें।' },
  frame_too_large: { title: 'फ़्रेम बहुत बड़ा है', advice: 'लाइव कनेक्शन के लिए यह बहुत लंबा है। इसे छोटा करें या टुकड़ों में भेजें।' },
  unsupported_media_type: { title: 'इस तरह की सामग्री स्वीकार नहीं है', advice: 'इस तरह की सामग्री यहाँ स्वीकार नहीं की जाती।' },
  conversation_busy: { title: 'इस बातचीत में काफ़ी संदेश इंतज़ार में हैं', advice: 'यहाँ पहले से तीन संदेश इंतज़ार में हैं। किसी एक का जवाब आने पर फिर कोशिश करें।' },
  rate_limited: { title: 'एक साथ बहुत सारे अनुरोध', advice: 'एक साथ बहुत कुछ आ गया। थोड़ा रुककर फिर कोशिश करें।' },
  daily_limit_reached: { title: 'आज की सीमा पूरी हो गई', advice: 'आज के लिए सहायक की आपकी सीमा पूरी हो गई है। आधी रात (भारतीय समय) के बाद फिर चलेगा।' },
  internal: { title: 'हमारी ओर से कुछ गड़बड़ हुई', advice: 'हमारी ओर से कुछ गड़बड़ हुई। आपका संदेश सुरक्षित है।' },
  turn_failed: { title: 'जवाब नहीं दिया जा सका', advice: 'इस बार जवाब नहीं दिया जा सका। आपका संदेश सुरक्षित है।' },
  unavailable: { title: 'थोड़ी देर में फिर कोशिश करें', advice: 'सर्वर से अभी संपर्क नहीं हो पा रहा है। थोड़ी देर में फिर कोशिश करें।' },
};

export const problemMessage = (code: ProblemCode, language: Language): ProblemMessage =>
  language === 'hi' ? hindi[code] : { title: problemCodes[code].title, advice: englishAdvice[code] };
