/** Draws a quiet note in the place of something that this page cannot show. */

export interface UnknownProps {
  readonly what: 'block' | 'element';
  readonly type: string;
}

/** Says what is there but not shown. */
export function Unknown({ what, type }: UnknownProps) {
  return (
    <p className="bk-unknown">
      {what === 'block' ? 'A block' : 'An element'} of the type <code>{type || 'unknown'}</code> is here; this
      page does not draw it.
    </p>
  );
}
