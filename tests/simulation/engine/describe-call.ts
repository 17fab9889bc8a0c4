/** A call as one short line of the trace: which turn and place it was about, and what came of it. */
const short = (id: unknown): string => String(id).replace(/_0+(?=\d)/u, '-');

const placeOf = (value: object): string => {
  const { turnId, attempt, seq, type, turn, step, requestId } = value as Record<string, unknown>;
  const where = turnId ?? (turn as { turnId?: string } | undefined)?.turnId;
  const parts = [
    type,
    where && short(where),
    attempt !== undefined && `${String(attempt)}${seq === undefined ? '' : `/${String(seq)}`}`,
    step && `step ${(step as { index: number }).index}`,
    requestId,
  ];
  return parts.filter(Boolean).join(' ');
};

const describeArgument = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(describeArgument).join(',');
  if (typeof value === 'object' && value !== null) return placeOf(value);
  return typeof value === 'string' && value.includes('_0') ? short(value) : String(value);
};

export const describeCall = (call: string, args: readonly unknown[], result: unknown): string => {
  const given = args.map(describeArgument).filter((text) => text !== '' && text !== 'alpha' && text !== 'beta');
  const came = typeof result === 'string' ? `: ${result}` : call === 'turns.takeLease' ? `: attempt ${(result as { attempt: number }).attempt}` : '';
  return `${call} ${given.join(' ')}${came}`;
};
