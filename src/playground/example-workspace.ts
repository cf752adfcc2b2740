/** The workspace that a newcomer meets: two people who ask, one who supports, and three channels. */
import type { WorkspaceSeed } from './seed.ts';

export const exampleWorkspace: WorkspaceSeed = {
  id: 'T0LOCAL00',
  name: 'Local workspace',
  domain: 'local',
  bot: { appId: 'A0LOCAL00', botId: 'B0LOCAL00', userId: 'U0BOT0000' },
  people: [
    {
      id: 'U0ASKER01',
      name: 'Ada Asker',
      role: 'asker',
      initials: 'AA',
      color: '#1264a3',
      timeZone: 'Europe/Zurich',
      email: 'ada@example.com',
    },
    {
      id: 'U0ASKER02',
      name: 'Noor Newcomer',
      role: 'asker',
      initials: 'NN',
      color: '#b8530b',
      timeZone: 'America/New_York',
      email: 'noor@example.com',
    },
    {
      id: 'U0SUPPORT',
      name: 'Sam Support',
      role: 'supporter',
      initials: 'SS',
      color: '#2b7a4b',
      timeZone: 'Europe/London',
      email: 'sam@example.com',
    },
  ],
  usergroups: [
    {
      id: 'S0SUPPORT',
      handle: 'support-team',
      name: 'Support team',
      description: 'Who helps',
      users: ['U0SUPPORT'],
    },
  ],
  channels: [
    {
      id: 'C0INTEGRA',
      name: 'integrations',
      kind: 'public',
      purpose: 'Questions about integrations',
      members: ['U0ASKER01', 'U0ASKER02', 'U0SUPPORT', 'U0BOT0000'],
    },
    {
      id: 'C0GENERAL',
      name: 'general',
      kind: 'public',
      purpose: 'Everything else; the app is not in this channel',
      members: ['U0ASKER01', 'U0ASKER02', 'U0SUPPORT'],
    },
    {
      id: 'C0SUPPORT',
      name: 'support',
      kind: 'private',
      purpose: 'Where tickets arrive',
      members: ['U0SUPPORT', 'U0BOT0000'],
    },
  ],
};
