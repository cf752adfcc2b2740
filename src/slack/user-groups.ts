/** The user groups of the workspace, for choosing one. */
import type { WebClient } from '@slack/web-api';
import { isSlackError } from './slack-error.ts';
import type { GroupChoice } from './views/roles-form.ts';

/** Lists the groups by handle; null when Slack does not show them to us. Disabled ones are left out. */
export async function listGroups(client: WebClient): Promise<readonly GroupChoice[] | null> {
  try {
    const { usergroups = [] } = await client.usergroups.list({});
    return usergroups
      .map(({ id = '', handle = '', name = '' }) => ({ id, handle, name }))
      .sort((a, b) => a.handle.localeCompare(b.handle, 'en'));
  } catch (fault) {
    if (isSlackError(fault)) return null;
    throw fault;
  }
}
