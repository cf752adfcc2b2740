/** The intention "somebody installed authfix": whoever did hears what comes next. */
import type { Effect } from '../core/effect.ts';
import type { Installation } from '../core/workspace.ts';

/** Returns the sentence that an installation owes its installer: once for each installation, however often it is kept. */
export function welcome({ workspace, installer, at }: Installation): Effect {
  const place = { workspace, channel: installer, thread: '' };
  return { kind: 'say', saying: 'installed', place, to: installer, about: `${workspace}:${at.getTime()}` };
}
