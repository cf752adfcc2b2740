/** The intention "say what is wrong with the guides": each fault once a day, whichever process finds it. */
import type { Effect } from '../core/effect.ts';
import type { GuideFault, TriageStore, World } from './ports.ts';

export interface TellNeeds {
  readonly store: Pick<TriageStore, 'want'>;
  readonly world: World;
  /** Whose guides they are; left out for those that serve everywhere. */
  readonly workspace?: string;
}

/** Takes faults in reading order and has the first of each file told, with the number of the others. */
export async function tellOperators(
  { store, world, workspace }: TellNeeds,
  faults: readonly GuideFault[],
): Promise<void> {
  const day = world.now().toISOString().slice(0, 10);
  const byFile = Map.groupBy(faults, ({ place }) => place.replace(/:\d+:\d+$/, ''));
  const effects = [...byFile.values()].flatMap(([first, ...others]): readonly Effect[] =>
    first === undefined
      ? []
      : [
          {
            kind: 'report-guide-fault',
            day,
            ...first,
            more: others.length,
            ...(workspace === undefined ? {} : { workspace }),
          },
        ],
  );
  await store.want(effects);
}
