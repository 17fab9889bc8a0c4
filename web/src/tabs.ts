/** The other tabs of this browser, by its own channel; alone where there is none. */
import type { TabNews, Tabs } from './state/ports.ts';

/** `name`: whose tabs; those of another organization hear nothing. */
export const browserTabs = (name: string): Tabs => {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`castmatch.${name}`) : null;
  return {
    tell: (news) => channel?.postMessage(news),
    close: () => channel?.close(),
    listen(hear) {
      channel?.addEventListener('message', (event: MessageEvent<TabNews>) => hear(event.data));
    },
  };
};
