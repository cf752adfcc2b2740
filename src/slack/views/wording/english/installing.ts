/** What people read while they install authfix in a workspace, and right after. */

function page(title: string, text: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem }
a.begin { display: inline-block; padding: .6rem 1.2rem; border-radius: .4rem; background: #1f3a5f; color: #fff; text-decoration: none }</style></head>
<body><h1>${title}</h1>${text}</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The page on which an installation begins. Takes the address at Slack that it leads to. */
export function installPage(address: string): string {
  return page(
    'Install authfix',
    `<p>authfix answers pasted errors with a checklist, and hands on what the checklist cannot fix.</p>
<p><a class="begin" href="${escaped(address)}">Add to Slack</a></p>`,
  );
}

/** The page after an installation. */
export function installedPage(workspace: string): string {
  return page(
    'authfix is installed',
    `<p>authfix is now in ${escaped(workspace)}. Go back to Slack: it has written to you what comes next.</p>`,
  );
}

export const installWords = {
  declined: page(
    'Nothing was installed',
    '<p>You declined at Slack. Whenever you want, <a href="/slack/install">begin again</a>.</p>',
  ),
  otherBrowser: page(
    'Please begin again',
    '<p>This installation was begun in another browser, or more than ten minutes ago. <a href="/slack/install">Begin again</a>.</p>',
  ),
  oneWorkspaceOnly: page(
    'One workspace at a time',
    '<p>authfix is installed in one workspace at a time, not in a whole organisation. <a href="/slack/install">Begin again</a> and choose a workspace.</p>',
  ),
  failed: page(
    'That did not work',
    '<p>Slack and authfix did not come to an end with this installation, and nothing was kept. <a href="/slack/install">Begin again</a>; if it stays like this, whoever operates authfix finds the reason in its log.</p>',
  ),
  /** In private to whoever installed it. */
  welcome:
    'Thank you for installing authfix. Until you choose a support channel, tickets come to you, here. To choose one, go to that channel, invite me with `/invite @authfix`, and type `/authfix support here`. Then invite me to the channels in which people paste their errors.',
} as const;

export const supportChannelWords = {
  chosen: 'From now on the tickets of this workspace come to this channel, and its members are supporters.',
  notAllowed: 'Only admins of this workspace and its supporters may choose where tickets go.',
  inviteFirst:
    'I am not in this channel. Invite me with `/invite @authfix`, and type `/authfix support here` again.',
  byOperator:
    'The support channel of this workspace is in the settings of whoever operates authfix (AUTHFIX_SUPPORT_CHANNEL), so it cannot be changed here.',
} as const;
