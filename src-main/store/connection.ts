import Database from 'better-sqlite3'

export type Connection = Database.Database
export type Statement<Row = unknown> = Database.Statement<unknown[], Row>

/** `Nabl` in the file header, so that `file` and we know whose database it is. */
export const applicationId = 0x4e61626c

/** How long a statement waits for another process's lock before it fails, in milliseconds. */
const busyTimeout = 2000

/**
 * Opens the database for reading and writing, and makes it if it is not there.
 * A commit is on disk when it returns: write-ahead log with `synchronous = FULL`, and on macOS
 * the drive's own cache flushed too.
 */
export function connect(file: string): Connection {
  const db = new Database(file, { timeout: busyTimeout })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('foreign_keys = ON')
    // Without it `INSERT OR REPLACE` deletes behind the back of the append-only triggers.
    db.pragma('recursive_triggers = ON')
    db.pragma('trusted_schema = OFF')
    // What a learner deletes is gone from the file, and salvage cannot bring it back.
    db.pragma('secure_delete = ON')
    db.pragma('cell_size_check = ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const prepared = new WeakMap<Connection, Map<string, Statement>>()

/** The statement for this text, prepared once per connection. */
export function statement<Row = unknown>(db: Connection, sql: string): Statement<Row> {
  const statements = prepared.get(db) ?? new Map<string, Statement>()
  prepared.set(db, statements)
  let found = statements.get(sql)
  if (found === undefined) statements.set(sql, (found = db.prepare(sql)))
  return found as Statement<Row>
}

/** All or nothing. Takes the write lock at once: a later upgrade could fail without waiting. */
export function transaction<Result>(db: Connection, work: () => Result): Result {
  return db.transaction(work).immediate()
}

/**
 * For what is saved at every keystroke. Survives a crash of the app; a power cut may take back the
 * last moments, never the file's soundness. It spares the disk a flush per keystroke.
 */
export function relaxed<Result>(db: Connection, work: () => Result): Result {
  db.pragma('synchronous = NORMAL')
  try {
    return work()
  } finally {
    db.pragma('synchronous = FULL')
  }
}
