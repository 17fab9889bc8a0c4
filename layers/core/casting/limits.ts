/** What one role may hold: more than a casting office ever looks at, less than a page of a list can bear. */
export const castingLimits = {
  shortlist: 200,
  holds: 200,
  /** Parts of one brief that become roles at once. */
  rolesAtOnce: 10,
  /** A hold longer than this is no hold. */
  holdDays: 366,
} as const;
