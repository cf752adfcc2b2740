/** The embedded database as kysely sees it: writes share commits, reads have a connection of their own. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  DeleteQueryNode,
  type Driver,
  InsertQueryNode,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  UpdateQueryNode,
} from 'kysely';
import { type Member, type SharedCommit, sharedCommit } from './shared-commit.ts';
import type { SqliteFile } from './sqlite-file.ts';

/** The two connections to the file. They may be one and the same where nobody writes. */
export interface EmbeddedFiles {
  readonly writer: SqliteFile;
  /** Sees only what is committed: an answer must not tell what a power cut could still take back. */
  readonly reader: SqliteFile;
}

/** kysely's SQLite over two connections to one file. */
export class EmbeddedDialect extends SqliteDialect {
  readonly #files: EmbeddedFiles;

  constructor(files: EmbeddedFiles) {
    // The driver below replaces the one that would use this.
    super({ database: () => Promise.reject(new Error('this dialect brings its own driver')) });
    this.#files = files;
  }

  override createDriver(): EmbeddedDriver {
    return new EmbeddedDriver(this.#files);
  }

  override createAdapter(): SqliteAdapter {
    return new EmbeddedAdapter();
  }
}

// The driver gives turns by itself; kysely's lock would let nobody join a commit that is still open.
class EmbeddedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class EmbeddedDriver implements Driver {
  readonly #files: EmbeddedFiles;
  readonly #writes: SharedCommit;
  #held = 0;
  #released = () => {};

  constructor(files: EmbeddedFiles) {
    this.#files = files;
    this.#writes = sharedCommit(files.writer);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EmbeddedConnection> {
    this.#held += 1;
    return new EmbeddedConnection(this.#files.reader, this.#writes);
  }

  async beginTransaction(connection: EmbeddedConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: EmbeddedConnection): Promise<void> {
    await connection.end();
  }

  async rollbackTransaction(connection: EmbeddedConnection): Promise<void> {
    await connection.takeBack();
  }

  async releaseConnection(): Promise<void> {
    this.#held -= 1;
    if (this.#held === 0) this.#released();
  }

  // kysely hands out no more connections by now; those that are held have their work before them.
  async destroy(): Promise<void> {
    const { writer, reader } = this.#files;
    if (this.#held > 0)
      await new Promise<void>((resolve) => {
        this.#released = resolve;
      });
    await this.#writes.idle();
    if (reader !== writer) reader.close();
    writer.close();
  }
}

/** What kysely holds while it runs a query or a transaction. */
class EmbeddedConnection implements DatabaseConnection {
  readonly #reader: SqliteFile;
  readonly #writes: SharedCommit;
  #member: Member | null = null;

  constructor(reader: SqliteFile, writes: SharedCommit) {
    this.#reader = reader;
    this.#writes = writes;
  }

  async executeQuery<Row>(compiled: CompiledQuery): Promise<QueryResult<Row>> {
    const { query } = compiled;
    if (this.#member !== null) return this.#member.run(compiled);
    if (SelectQueryNode.is(query)) return this.#reader.run(compiled);
    return isWrite(query) ? await this.#writes.write(compiled) : await this.#writes.alone(compiled);
  }

  async *streamQuery<Row>(compiled: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield* (this.#member ?? this.#reader).stream<Row>(compiled);
  }

  async begin(): Promise<void> {
    this.#member = await this.#writes.begin();
  }

  async end(): Promise<void> {
    await this.#member?.end();
  }

  async takeBack(): Promise<void> {
    await this.#member?.takeBack();
  }
}

function isWrite(query: CompiledQuery['query']): boolean {
  return InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query);
}
