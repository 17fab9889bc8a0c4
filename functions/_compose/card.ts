/** The card of a conversation: the house, who writes, and the project. Read once a turn; the provider caches what it makes of it. */
import type { CastingStore } from '../../layers/core/casting/index.ts';
import type { RunTurnPorts } from '../../layers/core/conversation/index.ts';
import type { PeopleStore } from '../../layers/core/people/index.ts';

const house = { zone: 'Asia/Kolkata', currency: 'INR' } as const;

interface CardPorts {
  readonly people: Pick<PeopleStore, 'readOrganization' | 'readMember'>;
  readonly casting: Pick<CastingStore, 'readProject'>;
}

export const composeCard =
  ({ people, casting }: CardPorts): NonNullable<RunTurnPorts['card']> =>
  async ({ org, sub, projectId }) => {
    const [organization, member, project] = await Promise.all([
      people.readOrganization(org),
      people.readMember(org, sub),
      projectId === null ? undefined : casting.readProject(org, projectId),
    ]);
    // What is not known is left out: an id is no name. What all of the house share stands first.
    return {
      ...(organization && { name: organization.name }),
      ...house,
      ...(project && { project: { title: project.title, medium: project.medium, status: project.status } }),
      ...(member && { director: { name: member.displayName, role: member.role } }),
    };
  };
