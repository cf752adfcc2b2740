/** The form that says which user groups have a role in the workspace. */
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { WorkspaceSettings } from '../../core/workspace.ts';
import { formInputs, settingsForms, settingsInputs } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { line, plain, rich, small } from './blocks.ts';
import { spoken } from './sentence.ts';
import { notice } from './ticket-forms.ts';
import { commonWords } from './wording/common.ts';
import { settingsWords } from './wording/settings.ts';

/** The value that stands for no group. */
export const NO_GROUP = 'NOBODY';

export interface GroupChoice {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
}

// Two menus share the view's bytes, and an option of the longest texts takes about 350.
const MOST_GROUPS = 300;

/** Draws the form as the roles are set. A group that no longer exists is named, and nobody is chosen in its place. */
export function rolesForm(
  settings: Pick<WorkspaceSettings, 'adminGroup' | 'supporterGroup'>,
  groups: readonly GroupChoice[],
): ModalView {
  const { adminGroup, supporterGroup } = settings;
  if (groups.length === 0 && adminGroup === null && supporterGroup === null)
    return notice(settingsWords.rolesTitle, settingsWords.noGroups);
  const { adminsLabel, adminsHint, supportersLabel, supportersHint } = settingsWords;
  return {
    type: 'modal',
    callback_id: settingsForms.roles,
    title: plain(settingsWords.rolesTitle, LIMITS.modalTitle),
    submit: plain(settingsWords.save, LIMITS.modalTitle),
    close: plain(commonWords.cancel, LIMITS.modalTitle),
    blocks: [
      ...goneBlocks(adminsLabel, adminGroup, groups),
      groupInput(settingsInputs.admins, { label: adminsLabel, hint: adminsHint }, adminGroup, groups),
      ...goneBlocks(supportersLabel, supporterGroup, groups),
      groupInput(
        settingsInputs.supporters,
        { label: supportersLabel, hint: supportersHint },
        supporterGroup,
        groups,
      ),
      ...(groups.length === 0 ? [small(settingsWords.noGroups)] : []),
    ],
  };
}

function goneBlocks(
  label: string,
  chosen: string | null,
  groups: readonly GroupChoice[],
): readonly KnownBlock[] {
  if (chosen === null || groups.some(({ id }) => id === chosen)) return [];
  return [rich(line(...spoken(`:warning: ${settingsWords.chosenGone(label)}`)))];
}

function groupInput(
  block_id: string,
  { label, hint }: { readonly label: string; readonly hint: string },
  chosen: string | null,
  groups: readonly GroupChoice[],
): InputBlock {
  const nobody = option(settingsWords.nobodyElse, NO_GROUP);
  const first = groups.filter(({ id }) => id === chosen);
  const others = groups.filter(({ id }) => id !== chosen).slice(0, MOST_GROUPS - 1);
  const options = [
    nobody,
    ...[...first, ...others].map(({ id, handle, name }) => option(`@${handle} (${name})`, id)),
  ];
  return {
    type: 'input',
    block_id,
    label: plain(label),
    hint: plain(hint),
    element: {
      type: 'static_select',
      action_id: formInputs.value,
      placeholder: plain(settingsWords.groupPlaceholder, LIMITS.placeholder),
      option_groups: inGroups(options),
      initial_option: options.find(({ value }) => value === chosen) ?? nobody,
    },
  };
}

// A menu takes a hundred options without a heading, so long ones are cut into parts with headings.
function inGroups(options: readonly PlainTextOption[]) {
  const parts: { label: ReturnType<typeof plain>; options: PlainTextOption[] }[] = [];
  for (let from = 0; from < options.length; from += LIMITS.options) {
    const some = options.slice(from, from + LIMITS.options);
    parts.push({ label: plain(`${some[0]?.text.text ?? ''} …`, LIMITS.option), options: some });
  }
  return parts;
}

function option(text: string, value: string): PlainTextOption {
  return { text: plain(text, LIMITS.option), value };
}
