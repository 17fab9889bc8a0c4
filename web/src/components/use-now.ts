import { useEffect, useState } from 'react';
import { useAppState } from './use-app.ts';

/** Epoch milliseconds. `at`: the server's time, which all that is stored is dated by; `device`: of this device's clock, which may be wrong. */
export interface Now {
  readonly at: number;
  readonly device: number;
}

/** The time, told again every `everyMs`: for "5 min ago". */
export const useNow = (everyMs: number): Now => {
  const offsetMs = useAppState((state) => state.clock.offsetMs);
  const [device, setDevice] = useState(() => Date.now());
  useEffect(() => {
    const handle = setInterval(() => setDevice(Date.now()), everyMs);
    return () => clearInterval(handle);
  }, [everyMs]);
  return { at: device + offsetMs, device };
};

/** The server's time when this is drawn. */
export const useServerTime = (): number => useAppState((state) => state.clock.offsetMs) + Date.now();
