/** People of organizations as tests need them. */
import type { Invite, Member } from '../../layers/core/people/index.ts';

let made = 0;
const numbered = (prefix: string): string => {
  made += 1;
  return `${prefix}${made}`;
};

export const aMember = (member: Partial<Member> = {}): Member => ({
  org: numbered('house-'),
  sub: numbered('person-'),
  role: 'director',
  epoch: 0,
  status: 'active',
  displayName: 'Asha Menon',
  email: 'asha@example.com',
  joinedAt: '2026-11-28T06:00:00.000Z',
  version: 1,
  ...member,
});

export const anInvite = (invite: Partial<Invite> = {}): Invite => ({
  inviteId: `inv_${numbered('').padStart(26, '0')}`,
  org: numbered('house-'),
  secretSha256: numbered('').padStart(64, 'a'),
  email: 'meera@example.com',
  role: 'associate',
  invitedBy: 'owner',
  createdAt: '2026-11-28T06:00:00.000Z',
  validUntil: '2026-12-05T06:00:00.000Z',
  usedAt: null,
  usedBy: null,
  revokedAt: null,
  ...invite,
});
