import { type Database, loadDriver } from './driver.ts'
import { applySteps } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { followMessages, searchTables } from './search-index.ts'

/** Whose rows are copied, and how the copy names the client's files. */
export interface CopyRequest {
  readonly clientId: number
  /** By the id of a file: the path under which it lies beside the copy. */
  readonly mediaPaths: ReadonlyMap<number, string>
}

/** Tables that hold nothing of a client: the history, which holds everybody's rows, the manager's absences, and what is worked out again. */
const leftOut = new Set(['steps', 'changes', 'recording', 'away', 'sqlite_sequence'])
/** Tables of the desk itself, which a database cannot do without. */
const ofDesk = new Set(['desk', 'zone_spans'])

/** What nobody but the manager may read: private notes wherever they stand, minutes that were really spent, and what the client is worth to the desk. */
const blanked: Readonly<Record<string, Readonly<Record<string, string | number | null>>>> = {
  activities: { minutes: 0, timed: 0 },
  clients: { priority: 2 },
}
/** Notes that were written for the client: what is wrong with an item of a profile. */
const openNotes = new Set(['audit_items'])

/**
 * A whole database that holds one client and nobody else, as bytes: it can be opened as a desk. Every table takes part by its own `client_id` or by what it points
 * at, so a new table needs nothing here; private notes and spent minutes are left out. Read from one snapshot.
 */
export function copyOfClient(db: Database, { clientId, mediaPaths }: CopyRequest): Uint8Array {
  const copy = new (loadDriver())(':memory:')
  try {
    applySteps(copy, migrations, 0)
    copy.pragma('foreign_keys = off')
    // What is written over below, such as where a file lies on this machine, would stay in the pages.
    copy.pragma('secure_delete = on')
    followMessages(copy)
    const tables = tablesOf(db)
    const write = copy.transaction(() => {
      for (const table of tables) copyRows(db, copy, table, clientId)
      nameMedia(copy, mediaPaths)
      nameDesk(copy, clientId)
    })
    db.transaction(write)()
    cutLooseEnds(copy)
    refuseLooseEnds(copy)
    return copy.serialize()
  } finally {
    copy.close()
  }
}

/** Every table with rows of clients or of the desk. */
function tablesOf(db: Database): string[] {
  return db
    .prepare<[], { name: string }>(`select name from sqlite_master where type = 'table' order by rowid`)
    .all()
    .map(({ name }) => name)
    .filter((name) => !leftOut.has(name) && !searchTables.test(name))
}

/** The condition on which a row of a table belongs to the client `@client`; every name in it comes from the schema. Throws for a table that belongs to nobody. */
function belongsTo(db: Database, name: string): string {
  if (ofDesk.has(name)) return '1'
  if (name === 'clients') return '(id = @client or built_in = 1)'
  // The talk about a contract is the desk's own.
  if (name === 'tasks') return `client_id = @client and origin is not 'renewal'`
  if (columnsOf(db, name).includes('client_id')) return 'client_id = @client'
  const parent = parentOf(db, name)
  if (!parent) throw new Error(`nobody knows to which client a row of ${name} belongs`)
  const { column, table } = parent
  const belonging = belongsTo(db, table)
  return `${column} in (select id from ${table} where ${belonging})`
}

/** The row that one of a table cannot be without: the first that it points at with a column that is never null. */
function parentOf(db: Database, name: string): { readonly column: string; readonly table: string } | undefined {
  return db
    .prepare<[string, string], { column: string; table: string }>(
      `select k."from" as "column", k."table" from pragma_foreign_key_list(?) k join pragma_table_info(?) c on c.name = k."from"
       where c."notnull" = 1 order by k.id desc limit 1`,
    )
    .get(name, name)
}

function columnsOf(db: Database, table: string): string[] {
  return db
    .prepare<[string], { name: string }>('select name from pragma_table_info(?) order by cid')
    .all(table)
    .map(({ name }) => name)
}

function copyRows(db: Database, copy: Database, table: string, clientId: number): void {
  const columns = columnsOf(db, table)
  const names = columns.map((name) => `"${name}"`).join(', ')
  const values = columns.map((name) => `@${name}`).join(', ')
  const belonging = belongsTo(db, table)
  const read = db.prepare(`select ${names} from "${table}" where ${belonging}`)
  const write = copy.prepare(`insert into "${table}" (${names}) values (${values})`)
  const blank = blanksOf(table, columns)
  const whose = ofDesk.has(table) ? {} : { client: clientId }
  for (const row of read.iterate(whose) as IterableIterator<Record<string, unknown>>) {
    // What the plan says of a competitor stands in the plan as well.
    const isOpen = table === 'competitors' && row['is_planned'] === 1
    write.run({ ...row, ...(isOpen ? {} : blank) })
  }
}

function blanksOf(table: string, columns: readonly string[]): Record<string, string | number | null> {
  const note = columns.includes('note') && !openNotes.has(table) ? { note: '' } : {}
  return { ...note, ...blanked[table] }
}

function nameMedia(copy: Database, paths: ReadonlyMap<number, string>): void {
  const update = copy.prepare('update media set path = ? where id = ?')
  for (const [id, path] of paths) update.run(path, id)
}

/** The desk of the copy is the client's: what the manager is called, earns and offers stays here. */
function nameDesk(copy: Database, clientId: number): void {
  copy
    .prepare(
      `update clients set name = 'Own desk', retainer = null, hours_sold = null, sites = '', utm = '' where built_in = 1`,
    )
    .run()
  copy.prepare('update desk set name = (select name from clients where id = ?)').run(clientId)
}

/** A task that was moved to another client, and what was done for it before: what points at somebody else's row and need not, points at nothing. */
function cutLooseEnds(copy: Database): void {
  const broken = copy.pragma('foreign_key_check') as { table: string; rowid: number; fkid: number }[]
  for (const { table, rowid, fkid } of broken) {
    const column = columnThatMayBeNull(copy, table, fkid)
    if (column !== undefined) copy.prepare(`update "${table}" set "${column}" = null where rowid = ?`).run(rowid)
  }
}

/** The column of a foreign key; undefined: it is never null. */
function columnThatMayBeNull(copy: Database, table: string, key: number): string | undefined {
  return copy
    .prepare<[string, string, number], { column: string }>(
      `select k."from" as "column" from pragma_foreign_key_list(?) k join pragma_table_info(?) c on c.name = k."from"
       where k.id = ? and c."notnull" = 0`,
    )
    .get(table, table, key)?.column
}

/** A row that points at somebody else's would be a hole in the copy, so it is better not made. */
function refuseLooseEnds(copy: Database): void {
  const broken = copy.pragma('foreign_key_check') as { table: string; parent: string }[]
  const [first] = broken
  if (first) throw new Error(`a row of ${first.table} points at a row of ${first.parent} that is another client's`)
}
