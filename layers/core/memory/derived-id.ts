/** An id that follows from what it is of: whoever does the same work again makes the same thing, and not a second one. */

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `sha256`: hex. 128 bits of it, in the form of a ULID. */
export const derivedId = (prefix: 'mem' | 'epi' | 'ent', sha256: string): string => {
  let rest = BigInt(`0x${sha256.slice(0, 32)}`);
  let ulid = '';
  for (let place = 0; place < 26; place += 1) {
    ulid = `${crockford[Number(rest % 32n)] ?? '0'}${ulid}`;
    rest /= 32n;
  }
  return `${prefix}_${ulid}`;
};
