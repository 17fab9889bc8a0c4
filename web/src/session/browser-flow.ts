/** The code flow's ports as a browser fills them. */
import type { FlowPorts } from './code-flow.ts';

const key = 'castmatch.sign-in';

export const browserFlow = (): FlowPorts => ({
  origin: location.origin,
  now: () => Date.now(),
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  sha256: async (text) => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  fetch: (address, init) => fetch(address, init),
  tab: {
    read: () => sessionStorage.getItem(key),
    write: (text) => (text === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, text)),
  },
});
