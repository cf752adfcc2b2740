/** German: what people read while they install authfix in a workspace, and right after. */

function page(title: string, text: string): string {
  return `<!DOCTYPE html>
<html lang="de">
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
    'authfix installieren',
    `<p>authfix beantwortet eingefügte Fehler mit einer Checkliste und gibt weiter, was sie nicht beheben kann.</p>
<p><a class="begin" href="${escaped(address)}">Zu Slack hinzufügen</a></p>`,
  );
}

/** The page after an installation. */
export function installedPage(workspace: string): string {
  return page(
    'authfix ist installiert',
    `<p>authfix ist jetzt in ${escaped(workspace)}. Geh zurück zu Slack: Dort steht, wie es weitergeht.</p>`,
  );
}

export const installWords = {
  declined: page(
    'Nichts wurde installiert',
    '<p>Du hast bei Slack abgelehnt. Wann immer du willst, <a href="/slack/install">beginne neu</a>.</p>',
  ),
  otherBrowser: page(
    'Bitte beginne neu',
    '<p>Diese Installation wurde in einem anderen Browser begonnen, oder vor mehr als zehn Minuten. <a href="/slack/install">Beginne neu</a>.</p>',
  ),
  oneWorkspaceOnly: page(
    'Ein Workspace auf einmal',
    '<p>authfix wird in einem Workspace installiert, nicht in einer ganzen Organisation. <a href="/slack/install">Beginne neu</a> und wähle einen Workspace.</p>',
  ),
  failed: page(
    'Das ging nicht',
    '<p>Diese Installation kam nicht zu Ende, und nichts wurde aufbewahrt. <a href="/slack/install">Beginne neu</a>; wenn es so bleibt, findet euer Betreiber den Grund im Log.</p>',
  ),
  /** In private to whoever installed it. */
  welcome:
    'Danke, dass du authfix installiert hast. Bis du einen Support-Kanal wählst, kommen Tickets zu dir, hierher. Um einen zu wählen, geh in den Kanal, lade mich mit `/invite @authfix` ein, und schreib `/authfix support here`. Lade mich dann in die Kanäle ein, in denen Fehler eingefügt werden.',
};

export const supportChannelWords = {
  chosen:
    'Von jetzt an kommen die Tickets dieses Workspace in diesen Kanal, und wer darin ist, gehört zum Support.',
  notAllowed: 'Nur Admins dieses Workspace und der Support dürfen wählen, wohin Tickets gehen.',
  inviteFirst:
    'In diesem Kanal bin ich nicht. Lade mich mit `/invite @authfix` ein, und schreib noch einmal `/authfix support here`.',
  byOperator:
    'Der Support-Kanal dieses Workspace steht in den Einstellungen eures Betreibers (AUTHFIX_SUPPORT_CHANNEL) und kann hier nicht geändert werden.',
};
