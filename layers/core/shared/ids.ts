/** Identity as a port. The prefix says the kind; the rest is a ULID. */
export type IdPrefix =
  | 'cnv'
  | 'msg'
  | 'trn'
  | 'tal'
  | 'req'
  | 'mem'
  | 'epi'
  | 'prj'
  | 'rol'
  | 'act'
  | 'hld'
  | 'org'
  | 'usr'
  | 'inv'
  | 'imp'
  | 'upl'
  | 'ers'
  | 'mrg'
  | 'sbr'
  | 'shr'
  | 'ntf';
export type NewId = (prefix: IdPrefix) => string;
