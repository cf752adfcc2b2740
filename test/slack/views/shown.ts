/** What a rendered view shows, collected for assertions: its texts by how Slack reads them, and the ids of what can be pressed. */

type Fields = Readonly<Record<string, unknown>>;

function objectsIn(shown: unknown): readonly Fields[] {
  if (Array.isArray(shown)) return shown.flatMap(objectsIn);
  if (typeof shown !== 'object' || shown === null) return [];
  const fields = shown as Fields;
  return [fields, ...Object.values(fields).flatMap(objectsIn)];
}

const textOf = (fields: Fields) => (typeof fields['text'] === 'string' ? [fields['text']] : []);

/** All texts that Slack parses for mentions, links and marks. */
export function parsedTexts(shown: unknown): readonly string[] {
  return objectsIn(shown)
    .filter((one) => one['type'] === 'mrkdwn')
    .flatMap(textOf);
}

/** All elements of some types. */
export function elementsOf(shown: unknown, types: readonly string[]): readonly Fields[] {
  return objectsIn(shown).filter((one) => types.includes(String(one['type'])));
}

/** All texts that Slack shows letter by letter. */
export function literalTexts(shown: unknown): readonly string[] {
  return objectsIn(shown)
    .filter((one) => one['type'] !== 'mrkdwn')
    .flatMap(textOf);
}

/** The ids of everything that can be pressed or filled in. */
export function actionIds(shown: unknown): readonly string[] {
  return objectsIn(shown).flatMap((one) => (typeof one['action_id'] === 'string' ? [one['action_id']] : []));
}

/** The initial values that a form puts in. */
export function initialValues(shown: unknown): readonly unknown[] {
  return objectsIn(shown).flatMap((one) =>
    ['initial_value', 'initial_date_time', 'initial_option'].flatMap((key) => (key in one ? [one[key]] : [])),
  );
}

/** All values of one name, such as `block_id`. */
export function fieldsNamed(shown: unknown, name: string): readonly string[] {
  return objectsIn(shown).flatMap((one) => {
    const value = one[name];
    return typeof value === 'string' ? [value] : [];
  });
}
