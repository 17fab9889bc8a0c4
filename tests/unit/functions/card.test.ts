import { describe, expect, test } from 'vitest';
import { composeCard } from '../../../functions/_compose/card.ts';

const organization = { org: 'org_1', name: 'Banyan Films', owners: 1, createdAt: '2026-01-01T00:00:00.000Z' };
const member = { org: 'org_1', sub: 'meera', displayName: 'Meera', role: 'director' };
const project = { projectId: 'prj_1', title: 'Monsoon', medium: 'ott', status: 'open', createdBy: 'meera' };

/** Stores of one organization: others find nothing. */
const card = composeCard({
  people: {
    readOrganization: async (org) => (org === 'org_1' ? organization : undefined),
    readMember: async (org, sub) => (org === 'org_1' && sub === 'meera' ? member : undefined) as never,
  },
  casting: { readProject: async (org, id) => (org === 'org_1' && id === 'prj_1' ? project : undefined) as never },
});

describe('the card of a conversation', () => {
  test('names the house, the project and who writes, without an id', async () => {
    const made = await card({ org: 'org_1', sub: 'meera', projectId: 'prj_1' });

    expect(made).toEqual({
      name: 'Banyan Films',
      zone: 'Asia/Kolkata',
      currency: 'INR',
      project: { title: 'Monsoon', medium: 'ott', status: 'open' },
      director: { name: 'Meera', role: 'director' },
    });
    expect(JSON.stringify(made)).not.toMatch(/org_|prj_/u);
  });

  test.each([
    ['a project of another house', { org: 'org_2', sub: 'meera', projectId: 'prj_1' }],
    ['nobody known', { org: 'org_2', sub: 'ravi', projectId: null }],
  ])('of %s says what the house counts in, and nothing else', async (_name, of) => {
    expect(await card(of)).toEqual({ zone: 'Asia/Kolkata', currency: 'INR' });
  });
});
