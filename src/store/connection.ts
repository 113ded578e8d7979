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

/** `explained` turns an error of SQLite into the one to be thrown, so that damage which only reading finds is told from a bug. */
export function connection(db: Database, explained: (error: unknown) => unknown = (error) => error): Connection {
  const prepared = new Map<string, ReturnType<Database['prepare']>>()
  const statement = (sql: string) => {
    let known = prepared.get(sql)
    if (!known) {
      known = db.prepare(sql)
      prepared.set(sql, known)
    }
    return known
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
    insert: (sql, parameters = []) => tried(() => Number(statement(sql).run(parameters).lastInsertRowid)),
    change: (sql, parameters = []) => tried(() => statement(sql).run(parameters).changes),
  }
}
