/** What the parts of the app share: the state, the world, and the socket once it is there. */
import type { ClientFrame } from '../../../layers/contracts/index.ts';
import type { AppState } from './app-state.ts';
import type { Ports } from './ports.ts';
import type { Store } from './store.ts';

export interface Desk {
  readonly store: Store<AppState>;
  readonly ports: Ports;
  /** False: there is no line to send on. */
  readonly sendFrame: (frame: ClientFrame) => boolean;
}
