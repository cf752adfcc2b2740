/** An HTML page as blocks: only its article, without what stands around it. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Block, type Reference, readNote, strengthNamed, tidy } from './block.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const NO_CONTENT = new Set(
  'script style noscript template nav footer form button svg iframe head select textarea'.split(' '),
);
const CONTAINERS = new Set(
  'html body main article section div header aside figure details center td th dd dl address fieldset'.split(
    ' ',
  ),
);

/** Takes a whole page or a part of one and returns the blocks of its article. Never throws: HTML has no errors. */
export function htmlBlocks(html: string): readonly Block[] {
  const page = parse(html);
  const all = elementsIn(page);
  const article = all.find(({ tagName }) => tagName === 'article') ?? all.find(isMain);
  if (article === undefined) return blocksIn(page);
  const blocks = blocksIn(article);
  // Some pages put the title above their article.
  const title = all.find(({ tagName }) => tagName === 'h1');
  const isInside = title === undefined || blocks.some((one) => one.kind === 'heading' && one.level === 1);
  return isInside ? blocks : [{ kind: 'heading', level: 1, text: textOf(title) }, ...blocks];
}

function isMain({ tagName, attrs }: Element): boolean {
  return tagName === 'main' || attrs.some(({ name, value }) => name === 'role' && value === 'main');
}

function elementsIn(node: Node): readonly Element[] {
  const found: Element[] = [];
  const rest: Node[] = [node];
  for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
    if ('tagName' in one) found.push(one);
    if ('childNodes' in one) rest.push(...one.childNodes.toReversed());
  }
  return found;
}

/** Gathers words until a block ends them. */
function blocksIn(node: Node): Block[] {
  const blocks: Block[] = [];
  let inline: Node[] = [];
  const flush = () => {
    blocks.push(...paragraph(inline));
    inline = [];
  };
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const own = 'tagName' in child ? blocksOf(child) : null;
    if (own === null) inline.push(child);
    else {
      flush();
      blocks.push(...own);
    }
  }
  flush();
  return blocks;
}

/** Returns null for an element that is part of a line. */
function blocksOf(element: Element): readonly Block[] | null {
  const { tagName } = element;
  if (NO_CONTENT.has(tagName)) return [];
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level !== undefined) return heading(Number(level), textOf(element));
  const strength = strengthNamed(classOf(element));
  if (strength !== null && CONTAINERS.has(tagName)) return aside(element, strength);
  switch (tagName) {
    case 'p':
    case 'dt':
    case 'summary':
      return blocksIn(element);
    case 'ul':
    case 'ol':
      return list(element);
    case 'table':
      return table(element);
    case 'pre':
      return [{ kind: 'code', text: rawText(element).replace(/^\n|\s+$/g, '') }];
    case 'blockquote':
      return aside(element, null);
    case 'hr':
      return [];
    case 'img':
      return [{ kind: 'picture', text: attribute(element, 'alt') ?? '' }];
    default:
      return CONTAINERS.has(tagName) ? blocksIn(element) : null;
  }
}

function heading(level: number, text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'heading', level, text }];
}

function aside(element: Element, strength: 'tip' | 'note' | 'important' | null): readonly Block[] {
  const text = textOf(element);
  const written = readNote(text);
  if (text === '') return [];
  if (written !== null) return [{ kind: 'note', ...written }];
  return strength === null ? blocksIn(element) : [{ kind: 'note', strength, text }];
}

function paragraph(nodes: readonly Node[]): readonly Block[] {
  const text = tidy(nodes.map(rawText).join(''));
  if (text === '') return [];
  const note = readNote(text);
  if (note !== null) return [{ kind: 'note', ...note }];
  // A line in bold that is no lead-in is how many editors write a small heading.
  const [only, ...others] = nodes.filter((node) => tidy(rawText(node)) !== '');
  const isBold = only !== undefined && 'tagName' in only && /^(?:b|strong)$/.test(only.tagName);
  if (isBold && others.length === 0 && !/[.:;,!]$/.test(text)) return [{ kind: 'heading', level: 6, text }];
  return [{ kind: 'text', text, links: nodes.flatMap(linksIn) }];
}

function list(element: Element): readonly Block[] {
  const items = element.childNodes.filter(
    (node): node is Element => 'tagName' in node && node.tagName === 'li',
  );
  const texts = items.map(textOf).filter((text) => text !== '');
  if (texts.length === 0) return [];
  const pictures = items.flatMap((item) => elementsIn(item)).filter(({ tagName }) => tagName === 'img');
  return [
    { kind: 'list', ordered: element.tagName === 'ol', items: texts, links: items.flatMap(linksIn) },
    ...pictures.map((one): Block => ({ kind: 'picture', text: attribute(one, 'alt') ?? '' })),
  ];
}

function table(element: Element): readonly Block[] {
  const rows = elementsIn(element)
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) =>
      row.childNodes.flatMap((cell) =>
        'tagName' in cell && /^t[dh]$/.test(cell.tagName) ? [textOf(cell)] : [],
      ),
    )
    .filter((cells) => cells.some((cell) => cell !== ''));
  return rows.length === 0 ? [] : [{ kind: 'table', rows }];
}

function linksIn(node: Node): readonly Reference[] {
  return elementsIn(node).flatMap((element) => {
    const url = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    const title = textOf(element);
    return url !== undefined && /^https?:\/\//.test(url) && title !== '' ? [{ title, url }] : [];
  });
}

function textOf(node: Node): string {
  return tidy(rawText(node));
}

function rawText(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && NO_CONTENT.has(node.tagName)) return '';
  const inner = node.childNodes.map(rawText).join('');
  if (!('tagName' in node)) return inner;
  if (node.tagName === 'br') return '\n';
  return /^(?:li|p|div|ul|ol|tr)$/.test(node.tagName) ? ` ${inner} ` : inner;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function classOf(element: Element): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'data-type') ?? ''}`;
}
