/** Identity as a port. The prefix says the kind; the rest is a ULID. */
export type IdPrefix = 'cnv' | 'msg' | 'trn' | 'tal' | 'req' | 'mem' | 'epi' | 'prj' | 'rol' | 'act' | 'org' | 'usr' | 'inv';
export type NewId = (prefix: IdPrefix) => string;
