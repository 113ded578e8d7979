import type { Database } from './driver.ts'

type Value = string | number | null
type Parameters = readonly Value[] | Readonly<Record<string, Value>>

/** A database with its statements prepared once each. All SQL is constant text; values go in as parameters. */
export interface Connection {
  readonly db: Database
  all<Row>(sql: string, parameters?: Parameters): Row[]
  get<Row>(sql: string, parameters?: Parameters): Row | undefined
  /** Runs a write and gives the id of the row it inserted. */
  insert(sql: string, parameters?: Parameters): number
  /** Runs a write and gives the number of rows it changed. */
  change(sql: string, parameters?: Parameters): number
}

/** What a connection does beside its statements. */
export interface ConnectionOptions {
  /** Turns an error of SQLite into the one to be thrown, so that damage which only reading finds is told from a bug. */
  readonly explained?: (error: unknown) => unknown
  /** Told of each table before the first statement that writes it. */
  readonly beforeWrite?: (table: string) => void
}

export function connection(db: Database, options: ConnectionOptions = {}): Connection {
  const { explained = (error: unknown) => error, beforeWrite } = options
  const written = new Set<string>()
  const prepared = new Map<string, ReturnType<Database['prepare']>>()
  const statement = (sql: string) => {
    let known = prepared.get(sql)
    if (!known) {
      known = db.prepare(sql)
      prepared.set(sql, known)
    }
    return known
  }
  const write = (sql: string) => {
    const table = beforeWrite ? tableOf(sql) : null
    if (table !== null && !written.has(table)) {
      written.add(table)
      beforeWrite?.(table)
    }
    return statement(sql)
  }
  const tried = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw explained(error)
    }
  }
  return {
    db,
    all: <Row>(sql: string, parameters: Parameters = []) => tried(() => statement(sql).all(parameters) as Row[]),
    get: <Row>(sql: string, parameters: Parameters = []) =>
      tried(() => statement(sql).get(parameters) as Row | undefined),
    insert: (sql, parameters = []) => tried(() => Number(write(sql).run(parameters).lastInsertRowid)),
    change: (sql, parameters = []) => tried(() => write(sql).run(parameters).changes),
  }
}

/** The table that a statement writes. All statements are ours, so one of another form is a mistake here. */
function tableOf(sql: string): string {
  const [, table] = /^\s*(?:insert into|update|delete from)\s+(\w+)/.exec(sql) ?? []
  if (table === undefined) throw new Error(`no table is named where one is expected: ${sql}`)
  return table
}
