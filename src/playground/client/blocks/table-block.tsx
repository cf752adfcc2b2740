/** Draws `table` blocks. */
import { type Fields, isFields, listAt, textAt } from '../../json.ts';
import type { Directory } from '../surface.ts';
import { keyed } from './mrkdwn.tsx';
import { RichText } from './rich-text.tsx';

export interface TableBlockProps {
  readonly block: Fields;
  readonly directory: Directory;
}

/** Draws a table whose first row names the columns; a wide one scrolls sideways by itself. */
export function TableBlock({ block, directory }: TableBlockProps) {
  const [head, ...body] = rowsOf(block);
  const columns = listAt(block, 'column_settings');
  const draw = (cell: Fields) => <Cell cell={cell} directory={directory} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse (WCAG 2.1.1).
    <div className="bk-table-box" tabIndex={0}>
      <table className="bk-table">
        <thead>
          <tr>
            {keyed(head ?? []).map(([at, cell]) => (
              <th key={at} scope="col" className={alignment(columns[at])}>
                {draw(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(body).map(([row, cells]) => (
            <tr key={row}>
              {keyed(cells).map(([at, cell]) => (
                <td key={at} className={alignment(columns[at])}>
                  {draw(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(block: Fields): readonly (readonly Fields[])[] {
  const rows = block['rows'];
  if (!Array.isArray(rows)) return [];
  return rows.map((row) => (Array.isArray(row) ? row.filter(isFields) : []));
}

function alignment(column: Fields | undefined): string {
  return `bk-align-${textAt(column, 'align') ?? 'left'}`;
}

function Cell({ cell, directory }: { readonly cell: Fields; readonly directory: Directory }) {
  if (cell['type'] === 'rich_text') return <RichText block={cell} directory={directory} />;
  return <>{textAt(cell, 'text') ?? String(cell['value'] ?? cell['number'] ?? '')}</>;
}
