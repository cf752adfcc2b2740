/** Draws images that an app points to. */
import { type Fields, fieldsAt, textAt } from '../../json.ts';
import { safeHref } from './safe-link.ts';

export interface PictureProps {
  readonly image: Fields;
  readonly className: string;
}

/** Draws an image; one whose address may not be loaded is told by its description. */
export function Picture({ image, className }: PictureProps) {
  const src = safeHref(textAt(image, 'image_url') ?? textAt(fieldsAt(image, 'slack_file'), 'url') ?? '');
  const alt = textAt(image, 'alt_text') ?? '';
  if (src === undefined) return <span className="bk-unknown">{alt || 'An image without an address'}</span>;
  return <img className={className} src={src} alt={alt} loading="lazy" referrerPolicy="no-referrer" />;
}
