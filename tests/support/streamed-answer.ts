/** An answer that a test writes itself: the page's socket is answered in the test, so that every piece comes as it is given and nothing else does. */
import type { Page, WebSocketRoute } from 'playwright-core';

const ids = { conversationId: 'cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', turnId: 'trn_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ' };

export interface WrittenAnswer {
  /** Writes these chunks as one frame of the answer; a text as one piece of its text. */
  write(...chunks: (string | object)[]): Promise<void>;
  /** Says this to the page, whatever it is. */
  say(frame: object): Promise<void>;
  /** What the page sent, newest last. */
  readonly sent: readonly { readonly action: string; readonly requestId: string; readonly text?: string; readonly clientMessageId?: string }[];
}

/** Before the page is opened. `onSend`: what a message is answered with; without one it is accepted, and its answer begins. */
export const writeAnswers = async (
  page: Page,
  onSend?: (frame: WrittenAnswer['sent'][number], say: (body: object) => void) => void,
): Promise<WrittenAnswer> => {
  const sent: WrittenAnswer['sent'][number][] = [];
  let [line, seq]: [WebSocketRoute | null, number] = [null, 0];
  const accept = (frame: WrittenAnswer['sent'][number], say: (body: object) => void): void =>
    say({ type: 'accepted', requestId: frame.requestId, ...ids, messageId: 'msg_asked', position: 0, duplicate: false });
  await page.routeWebSocket(/\/ws/u, (opened) => {
    line = opened;
    const say = (body: object): void => opened.send(JSON.stringify(body));
    opened.onMessage((data) => {
      const frame = JSON.parse(String(data)) as WrittenAnswer['sent'][number];
      sent.push(frame);
      if (frame.action === 'hello') say({ type: 'ready', serverTime: new Date().toISOString(), heartbeatSeconds: 240, authExpiresAt: '' });
      else if (frame.action === 'ping') say({ type: 'pong' });
      else if (frame.action === 'send') (onSend ?? accept)(frame, say);
      else say({ type: 'ok', requestId: frame.requestId, data: { conversations: [] } });
    });
  });
  const say = async (frame: object): Promise<void> => {
    line?.send(JSON.stringify(frame));
    // Drawn before the next one comes.
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
  };
  return {
    sent,
    say,
    write(...chunks) {
      seq += 1;
      const open = seq === 1 ? [{ type: 'start', messageId: 'msg_answer' }, { type: 'start-step' }, { type: 'text-start', id: 't' }] : [];
      const written = chunks.map((chunk) => (typeof chunk === 'string' ? { type: 'text-delta', id: 't', delta: chunk } : chunk));
      return say({ type: 'frame', ...ids, attempt: 1, seq, chunks: [...open, ...written] });
    },
  };
};

/** With everything that markdown makes of a text: what stands must stay where it stands while the rest of it comes. */
export const answerOfAllKinds = `Three people fit, **two of them** closely:
- [Aditi Kulkarni](talent:tal_00000000000000000000000000) rides, and lives in Mumbai
- Rohan *speaks* Marathi
  - since childhood

- and one more

Then, in order:

1. Call her
2. Ask for dates
10. Write it down

### What to ask

| Person | Rides | Free |
| --- | --- | --- |
| Aditi | yes | yes |
| Rohan | yes | on hold |

As a file:

\`\`\`json
{ "city": "Pune" }

{ "city": "Mumbai" }
\`\`\`

> She asked for a day rate
> of 25,000.

See [the guild](https://example.org/riders) and \`tal_01\`.

---

That is all.
`;

/** Where every piece of the answer's text stands, from the top of the answer, and how high the whole is; px. */
export const placesInAnswer = (page: Page): Promise<{ height: number; texts: { words: string; top: number }[] }> =>
  page.evaluate(`(() => {
    const prose = document.querySelector('.turn-reply .prose');
    const { top, height } = prose.getBoundingClientRect();
    const [walker, range, texts] = [document.createTreeWalker(prose, NodeFilter.SHOW_TEXT), document.createRange(), []];
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent.trim();
      range.selectNodeContents(walker.currentNode);
      if (words !== '') texts.push({ words, top: range.getBoundingClientRect().top - top });
    }
    return { height, texts };
  })()`);
