/** An article of a help centre, read from HTML, Markdown or plain text into the same blocks. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { marked } from 'marked';
import type { Block } from './block.ts';
import { htmlBlocks } from './html-blocks.ts';
import { textBlocks } from './text-blocks.ts';

export interface Article {
  readonly title: string;
  readonly author: string | null;
  /** Without the title and without what help centres put around every article. */
  readonly blocks: readonly Block[];
}

/** What pages say around any article. */
const CHROME =
  /^(?:skip to (?:main )?content|all collections.*|(?:last )?updated .*|\d+ min(?:ute)?s? read|table of contents|on this page|back to top|print|share|did this answer your question\??.*|was this (?:article|page) helpful\??.*|yes|no)$/i;

/** After this heading come links to other articles. */
const AFTERWORD = /^(?:related (?:articles|content|topics)|see also|more articles.*)$/i;

/** Takes a file's name and content; its ending says how it is read: .html, .htm, .md, .markdown, else plain text. */
export function readArticle(file: string, content: string): Article {
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return toArticle(blocksOf(extname(file).toLowerCase(), text));
}

function blocksOf(ending: string, text: string): readonly Block[] {
  switch (ending) {
    case '.html':
    case '.htm':
      return htmlBlocks(text);
    case '.md':
    case '.markdown':
      // The front matter of site generators is no part of the article, save its title.
      return htmlBlocks(
        marked.parse(
          text.replace(/^---\n([\s\S]*?)\n---\n/, (_, front: string) => {
            const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(front)?.[1];
            return title === undefined ? '' : `# ${title}\n\n`;
          }),
          { async: false },
        ),
      );
    default:
      return textBlocks(text);
  }
}

function toArticle(all: readonly Block[]): Article {
  let author: string | null = null;
  const blocks: Block[] = [];
  for (const block of all) {
    if (block.kind === 'heading' && AFTERWORD.test(block.text)) break;
    const line = block.kind === 'heading' || block.kind === 'text' ? block.text : null;
    const writer = line === null ? undefined : /^written by (.{1,100})$/i.exec(line)?.[1];
    if (writer !== undefined) author = writer;
    else if (line === null || !CHROME.test(line)) blocks.push(block);
  }
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const heading = blocks[first];
  const title = heading?.kind === 'heading' ? heading.text : '';
  // A breadcrumb often ends with the title, which then follows once more.
  const rest = blocks.filter((one, at) => at !== first && !(one.kind === 'heading' && one.text === title));
  return { title, author, blocks: rest };
}

/** Takes an article; returns a name for its words that changes when they do, and not when only their looks do. */
export function fingerprintOf({ title, blocks }: Article): string {
  const words = [title, ...blocks.flatMap(wordsOf)].join(' ').replace(/\s+/g, ' ').trim();
  return `sha256:${createHash('sha256').update(words).digest('hex')}`;
}

/** Returns every text of a block, in reading order. */
export function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
    default:
      return [block.text];
  }
}
