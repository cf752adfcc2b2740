/** Knows which component draws which block. */
import { type Fields, fieldsAt, listAt, textAt } from '../../json.ts';
import { useBlockScope } from './block-scope.ts';
import { BlockElement } from './element.tsx';
import { InputBlock } from './input-block.tsx';
import { keyed } from './mrkdwn.tsx';
import { Picture } from './picture.tsx';
import { RichText } from './rich-text.tsx';
import { TableBlock } from './table-block.tsx';
import { TextObject, wordsOf } from './text-object.tsx';
import { Unknown } from './unknown.tsx';

interface BlockProps {
  readonly block: Fields;
}

/** Draws blocks from top to bottom. */
export function BlockList({ blocks }: { readonly blocks: readonly Fields[] }) {
  return blocks.map((block, place) => <Block key={textAt(block, 'block_id') ?? place} block={block} />);
}

function Block({ block }: BlockProps) {
  const { directory } = useBlockScope();
  switch (block['type']) {
    case 'section':
      return <Section block={block} />;
    case 'header':
      return <h3 className="bk-header">{wordsOf(fieldsAt(block, 'text'))}</h3>;
    case 'context':
      return <Context block={block} />;
    case 'divider':
      return <hr className="bk-divider" />;
    case 'actions':
      return <Actions block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'rich_text':
      return <RichText block={block} directory={directory} />;
    case 'table':
      return <TableBlock block={block} directory={directory} />;
    case 'alert':
      return <Alert block={block} />;
    case 'markdown':
      return <p className="bk-markdown">{textAt(block, 'text')}</p>;
    default:
      return <Unknown what="block" type={textAt(block, 'type') ?? ''} />;
  }
}

function Section({ block }: BlockProps) {
  const { directory } = useBlockScope();
  const text = fieldsAt(block, 'text');
  const accessory = fieldsAt(block, 'accessory');
  const fields = listAt(block, 'fields');
  return (
    <div className="bk-section">
      <div className="bk-section-body">
        {text && <TextObject text={text} directory={directory} />}
        {fields.length > 0 && (
          <div className="bk-fields">
            {keyed(fields).map(([key, field]) => (
              <TextObject key={key} text={field} directory={directory} />
            ))}
          </div>
        )}
      </div>
      {accessory && <Accessory block={block} accessory={accessory} />}
    </div>
  );
}

function Accessory({ block, accessory }: BlockProps & { readonly accessory: Fields }) {
  if (accessory['type'] === 'image') return <Picture image={accessory} className="bk-thumbnail" />;
  return (
    <div className="bk-accessory">
      <OwnElement block={block} element={accessory} />
    </div>
  );
}

/** An element that has no label of its own is named by its placeholder or by the text beside it. */
function OwnElement({ block, element }: BlockProps & { readonly element: Fields }) {
  const blockId = textAt(block, 'block_id') ?? '';
  const name = wordsOf(fieldsAt(element, 'placeholder')) || wordsOf(fieldsAt(block, 'text')) || 'Choose';
  const names = { id: `${blockId}/${textAt(element, 'action_id')}`, 'aria-label': name };
  return <BlockElement blockId={blockId} element={element} names={names} tells />;
}

function Actions({ block }: BlockProps) {
  return (
    <div className="bk-actions">
      {keyed(listAt(block, 'elements')).map(([place, element]) => (
        <OwnElement key={textAt(element, 'action_id') ?? place} block={block} element={element} />
      ))}
    </div>
  );
}

function Context({ block }: BlockProps) {
  const { directory } = useBlockScope();
  return (
    <div className="bk-context">
      {keyed(listAt(block, 'elements')).map(([key, element]) =>
        element['type'] === 'image' ? (
          <Picture key={key} image={element} className="bk-icon" />
        ) : (
          <TextObject key={key} text={element} directory={directory} />
        ),
      )}
    </div>
  );
}

function ImageBlock({ block }: BlockProps) {
  const title = wordsOf(fieldsAt(block, 'title'));
  return (
    <figure className="bk-figure">
      {title !== '' && <figcaption>{title}</figcaption>}
      <Picture image={block} className="bk-image" />
    </figure>
  );
}

const alertMarks: Readonly<Record<string, string>> = { warning: '⚠️', error: '⛔', success: '✅' };

function Alert({ block }: BlockProps) {
  const { directory } = useBlockScope();
  const level = textAt(block, 'level') ?? 'default';
  const text = fieldsAt(block, 'text');
  return (
    <div className={`bk-alert bk-alert-${level}`} role="note">
      <span aria-hidden="true">{alertMarks[level] ?? 'ℹ️'}</span>
      {text && <TextObject text={text} directory={directory} />}
    </div>
  );
}
