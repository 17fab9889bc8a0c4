/** Full-jitter backoff: any time up to a cap that doubles from 0.5 s to 30 s. `failures` counts from 0; `random` is in [0, 1). */
export const backoffMs = (failures: number, random: number): number => Math.floor(random * Math.min(30_000, 500 * 2 ** Math.min(failures, 10)));
