/** Block Kit's composition objects: texts, options, confirmation dialogs (docs reference/block-kit/composition-objects). */
import { limits } from './numbers.ts';
import { boolean, byType, list, object, oneOf, pattern, type Rule, string, url } from './rules.ts';

/** A `plain_text` object of at most `max` characters. */
export function plainText(max: number): Rule {
  return byType({ plain_text: object({ text: string(max) }, { emoji: boolean }) });
}

/** A `mrkdwn` object of at most `max` characters. */
export function mrkdwn(max: number): Rule {
  return byType({ mrkdwn: object({ text: string(max) }, { verbatim: boolean }) });
}

/** A text object of either kind. */
export function anyText(max: number): Rule {
  return byType({
    plain_text: object({ text: string(max) }, { emoji: boolean }),
    mrkdwn: object({ text: string(max) }, { verbatim: boolean }),
  });
}

export const id = string(limits.id);

export const style = oneOf('primary', 'danger');

export const confirm: Rule = object(
  { text: anyText(limits.confirmText) },
  {
    title: plainText(limits.confirmTitle),
    confirm: plainText(limits.confirmButton),
    deny: plainText(limits.confirmButton),
    style,
  },
);

/** An option whose text is of the given kind: selects and overflow take plain text, checkboxes and radio buttons either. */
function option(text: Rule): Rule {
  return object(
    { text, value: string(limits.optionValue) },
    { description: anyText(limits.optionDescription), url: url(limits.url) },
  );
}

export const plainOption = option(plainText(limits.optionText));
export const anyOption = option(anyText(limits.optionText));

export const optionGroups: Rule = list(
  object({ label: plainText(limits.optionGroupLabel), options: list(plainOption, limits.selectOptions) }),
  limits.optionGroups,
);

export const dispatchConfig: Rule = object({
  trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2),
});

export const slackFile: Rule = object({}, { id: string(limits.id), url: url(limits.url) });

export const date = pattern(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in the format YYYY-MM-DD');
export const time = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time in the format HH:mm');
