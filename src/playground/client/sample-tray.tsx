/** Errors to try with one click, grouped as the guides are. */
import { type ReactNode, useId } from 'react';
import type { Channel, Sample } from '../protocol.ts';
import { useDesk } from './desk.ts';
import { Icon } from './icons.tsx';
import { useKept } from './use-kept.ts';

interface SampleTrayProps {
  readonly channel: Channel;
  readonly isEmpty: boolean;
}

/** Draws the tray; a click posts the sample, so that a newcomer sees the answer at once. */
export function SampleTray({ channel, isEmpty }: SampleTrayProps): ReactNode {
  const { snapshot } = useDesk();
  const id = useId();
  const [choice, setChoice] = useKept<'open' | 'closed' | 'unsaid'>('samples', 'unsaid');
  if (snapshot.samples.length === 0 || channel.kind === 'private') return null;
  // Once people have written, their conversation needs the room; the title brings the samples back.
  const isOpen = choice === 'unsaid' ? isEmpty : choice === 'open';
  return (
    <section className="samples" aria-label="Sample errors" data-open={isOpen || undefined}>
      <button
        type="button"
        className="samples-title"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setChoice(isOpen ? 'closed' : 'open')}
      >
        <Icon name="flask" />
        <span>Try a sample error</span>
        <Icon name="chevron" />
      </button>
      <div id={id} className="samples-groups" hidden={!isOpen}>
        {[...groupsOf(snapshot.samples)].map(([group, samples]) => (
          <SampleGroup key={group} group={group} samples={samples} channel={channel} />
        ))}
      </div>
    </section>
  );
}

interface SampleGroupProps {
  readonly group: string;
  readonly samples: readonly Sample[];
  readonly channel: Channel;
}

function SampleGroup({ group, samples, channel }: SampleGroupProps): ReactNode {
  const { perform } = useDesk();
  const id = useId();
  const post = (text: string): void => void perform({ type: 'post', channel: channel.id, text });
  return (
    <div className="samples-group">
      <h2 id={id}>{group}</h2>
      <ul aria-labelledby={id}>
        {samples.map(({ title, text }) => (
          <li key={title + text}>
            <button type="button" className="sample" title={text} onClick={() => post(text)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function groupsOf(samples: readonly Sample[]): ReadonlyMap<string, readonly Sample[]> {
  return Map.groupBy(samples, ({ group }) => group);
}
