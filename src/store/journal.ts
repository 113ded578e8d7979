import type { Database } from './driver.ts'
import { followMessages, searchTables } from './search-index.ts'

/**
 * Every change of a row is kept as JSON before and after, by triggers that are made from the schema itself, so that a new table or
 * column needs nothing here. They are temporary and belong to the connection that writes: SQLite reads every trigger of a database file at each start,
 * which would cost the commands that only read more than all else of the schema. What they kept is played back as values, never as SQL.
 */

/** Tables whose rows are no work of a person: bookkeeping of the journal, and what can be worked out again. */
const unrecorded = new Set(['steps', 'changes', 'recording', 'zone_spans'])

/** Takes away the triggers that earlier versions kept in the file. Runs inside the migration's transaction. */
export function dropStoredTriggers(db: Database): void {
  const stored = db
    .prepare<[], { name: string }>(`select name from sqlite_master where type = 'trigger' and name like 'journal_%'`)
    .all()
  for (const { name } of stored) db.exec(`drop trigger "${name}"`)
}

/** Keeps the changes of a table's rows from here on, on this connection, while a step is being written. */
export function recordTable(db: Database, table: string): void {
  if (isUnrecorded(table)) return
  if (table === 'messages') followMessages(db)
  const columns = columnsOf(db, table)
  const before = rowJson('old', columns)
  const after = rowJson('new', columns)
  db.exec(trigger(table, 'insert', 'new.id', 'null', after))
  db.exec(trigger(table, 'update', 'new.id', before, after))
  db.exec(trigger(table, 'delete', 'old.id', before, 'null'))
}

/** Every table whose rows are kept. */
export function recordedTables(db: Database): string[] {
  return db
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .all()
    .map((row) => row.name)
    .filter((name) => !isUnrecorded(name))
}

function isUnrecorded(table: string): boolean {
  return unrecorded.has(table) || searchTables.test(table)
}

function columnsOf(db: Database, table: string): string[] {
  return db
    .prepare<[string], { name: string }>('select name from pragma_table_info(?) order by cid')
    .all(table)
    .map((row) => row.name)
}

function rowJson(row: 'old' | 'new', columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`
}

function trigger(
  table: string,
  event: 'insert' | 'update' | 'delete',
  id: string,
  before: string,
  after: string,
): string {
  return `create temp trigger journal_${table}_${event} after ${event} on main."${table}"
    when exists (select 1 from recording) begin
      insert into changes (step_id, tbl, row_id, before, after)
      values ((select step_id from recording), '${table}', ${id}, ${before}, ${after});
    end`
}

/** Begins a step; changes are kept from here until `endStep`. */
export function beginStep(db: Database, at: string, command: string): number {
  const step = Number(db.prepare('insert into steps (at, command) values (?, ?)').run(at, command).lastInsertRowid)
  db.prepare('insert into recording (id, step_id) values (1, ?)').run(step)
  return step
}

/** Ends the step; one that changed nothing leaves no row. Steps beyond the newest thousand are let go. */
export function endStep(db: Database, step: number): void {
  db.prepare('delete from recording').run()
  const changed = db.prepare('select 1 from changes where step_id = ? limit 1').get(step)
  if (changed === undefined) db.prepare('delete from steps where id = ?').run(step)
  else db.prepare('delete from steps where id <= (select max(id) from steps) - 1000').run()
}

export interface UndoneStep {
  readonly at: string
  readonly command: string
  /** Rows per table that the step had touched; a row that it made and changed is one. */
  readonly touched: Readonly<Record<string, number>>
}

export function newestStep(db: Database): { id: number; at: string; command: string } | undefined {
  return db
    .prepare<[], { id: number; at: string; command: string }>(
      'select id, at, command from steps order by id desc limit 1',
    )
    .get()
}

/** The highest number that a step was ever given; 0 before the first. */
export function stepsEver(db: Database): number {
  return db.prepare<[], number>(`select seq from sqlite_sequence where name = 'steps'`).pluck().get() ?? 0
}

/** Takes the newest step back, newest change first; undefined when there is none. Foreign keys are checked at the commit. */
export function undoNewestStep(db: Database): UndoneStep | undefined {
  const step = newestStep(db)
  if (!step) return undefined
  db.pragma('defer_foreign_keys = on')
  const touched: Record<string, number> = {}
  const seen = new Set<string>()
  const changes = db
    .prepare<[number], { tbl: string; row_id: number; before: string | null; after: string | null }>(
      'select tbl, row_id, before, after from changes where step_id = ? order by id desc',
    )
    .all(step.id)
  if (changes.some(({ tbl }) => tbl === 'messages')) followMessages(db)
  const known = new Map(recordedTables(db).map((table) => [table, columnsOf(db, table)]))
  for (const change of changes) {
    const columns = known.get(change.tbl)
    if (!columns) continue
    const row = [change.tbl, change.row_id].join(' ')
    if (!seen.has(row)) touched[change.tbl] = (touched[change.tbl] ?? 0) + 1
    seen.add(row)
    if (change.before === null) db.prepare(`delete from "${change.tbl}" where id = ?`).run(change.row_id)
    else if (change.after === null) putBack(db, change.tbl, columnsIn(change.before, columns), change.before)
    else setBack(db, change.tbl, columnsIn(change.before, columns), change.row_id, change.before)
  }
  db.prepare('delete from steps where id = ?').run(step.id)
  return { at: step.at, command: step.command, touched }
}

/** The columns that the row had when it was journalled: a later schema may know more, and those keep what they hold, or get their default. */
function columnsIn(row: string, columns: readonly string[]): readonly string[] {
  const had = JSON.parse(row) as object
  return columns.filter((column) => Object.hasOwn(had, column))
}

/** `json_extract` inside SQLite keeps integers, reals and text as they were; a trip through JavaScript would not. */
function putBack(db: Database, table: string, columns: readonly string[], row: string): void {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map((column) => `json_extract(@row, '$."${column}"')`).join(', ')
  db.prepare(`insert into "${table}" (${names}) values (${values})`).run({ row })
}

function setBack(db: Database, table: string, columns: readonly string[], id: number, row: string): void {
  const sets = columns.map((column) => `"${column}" = json_extract(@row, '$."${column}"')`).join(', ')
  db.prepare(`update "${table}" set ${sets} where id = @id`).run({ row, id })
}
