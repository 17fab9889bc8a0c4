import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session, Who } from './session.ts';

/** Null: nobody signs in here. */
export const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session | null => useContext(SessionContext);

const never = (): (() => void) => () => undefined;
const nobody = (): null => null;

export const useWho = (): Who | null => {
  const session = useSession();
  return useSyncExternalStore(session?.who.subscribe ?? never, session?.who.get ?? nobody);
};
