/** Guide files for tests: a small sound one, changes to it, and folders that hold such files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const SOUND_GUIDE = `id: parcel-app
version: 1
title: Sign-in errors of Parcel App
product:
  id: parcel-app
  name: Parcel App
  words: [Parcel App]
summary: What to do when Parcel App is refused.
intro: Work through the steps in order.
source:
  title: Sign-in errors
owner: Support team
review_by: 2027-05-21
causes:
  - id: expired
    kind: token-expired
    error: Token expired
    reason: The token is older than a day.
    steps: [renew-token, check-mode]
    signatures:
      - token [has|is] expired
      - code: invalid_grant
    counter_signatures:
      - token refreshed
    examples:
      - the token has expired
  - id: refused
    kind: forbidden-403
    error: 403 Forbidden
    reason: The user lacks a role.
    steps: [check-mode]
    signatures:
      - status: 403
    examples:
      - HTTP/1.1 403 Forbidden
steps:
  - id: renew-token
    title: Renew the token
    exits:
      - id: no-rights
        label: I may not
        text: Ask an administrator.
        leads_to: administrator
  - id: check-mode
    title: Check the mode
    decision:
      questions:
        - id: credentials
          ask: Which credentials?
          choices:
            - { id: live, label: Live }
            - { id: test, label: Test }
        - id: mode
          ask: Is test mode on?
          choices:
            - { id: on, label: Yes }
            - { id: off, label: No }
      rows:
        - when: { credentials: live, mode: on }
          works: false
          result: Fails.
        - when: { credentials: live, mode: off }
          works: true
          result: Works.
        - when: { credentials: test, mode: on }
          works: true
          result: Works.
        - when: { credentials: test, mode: off }
          works: false
          result: Fails.
escalation:
  contact: Support
  intro: Tell us more.
  fields:
    - id: error-text
      label: Error
      type: long-text
      need: required
      fill: error
    - id: urgency
      label: Urgency
      type: choice
      need: required
      choices: [Low, High]
    - id: tried
      label: Tried
      type: steps-tried
      need: required
must_not_match:
  - the build is green
`;

/** A part of the sound guide, and what stands in its place. */
export type Change = readonly [part: string, instead: string];

/** Returns a sound guide as YAML text with the changes made, each of which must name a part that stands there once. */
export function aGuide(...changes: readonly Change[]): string {
  let text = SOUND_GUIDE;
  for (const [part, instead] of changes) {
    const found = text.split(part).length - 1;
    if (found !== 1) throw new Error(`"${part}" stands ${found} times in the guide; a change needs it once`);
    text = text.replace(part, () => instead);
  }
  return text;
}

/** Takes the texts of files by name, writes them into a folder that goes when the test ends, and returns its path. */
export async function aFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-knowledge-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}
