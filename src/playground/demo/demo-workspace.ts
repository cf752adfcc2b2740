/** The workspace of the demo: the newcomer's one with more people and one more channel. */
import { exampleWorkspace } from '../example-workspace.ts';
import type { PersonSeed, WorkspaceSeed } from '../seed.ts';

const more: readonly PersonSeed[] = [
  {
    id: 'U0ASKER03',
    name: 'Kofi Courier',
    role: 'asker',
    initials: 'KC',
    color: '#7a3ea1',
    timeZone: 'Africa/Accra',
    email: 'kofi@example.com',
  },
  {
    id: 'U0ASKER04',
    name: 'Bea Builder',
    role: 'asker',
    initials: 'BB',
    color: '#a02c5a',
    timeZone: 'Europe/Lisbon',
    email: 'bea@example.com',
  },
  {
    id: 'U0SUPPOR2',
    name: 'Yuki Upkeep',
    role: 'supporter',
    initials: 'YU',
    color: '#4d6b16',
    timeZone: 'Asia/Tokyo',
    email: 'yuki@example.com',
  },
];

/** Where everybody of the demo is; a channel that the app is in welcomes the new askers, the tickets' channel the new supporter. */
export const demoWorkspace: WorkspaceSeed = {
  ...exampleWorkspace,
  people: [...exampleWorkspace.people, ...more],
  usergroups:
    exampleWorkspace.usergroups?.map((group) => ({ ...group, users: [...group.users, 'U0SUPPOR2'] })) ?? [],
  channels: exampleWorkspace.channels.map((channel) => ({
    ...channel,
    members: [...channel.members, ...(channel.kind === 'private' ? ['U0SUPPOR2'] : more.map(({ id }) => id))],
  })),
};
