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

export function connection(db: Database): Connection {
  const prepared = new Map<string, ReturnType<Database['prepare']>>()
  const statement = (sql: string) => {
    let known = prepared.get(sql)
    if (!known) {
      known = db.prepare(sql)
      prepared.set(sql, known)
    }
    return known
  }
  return {
    db,
    all: <Row>(sql: string, parameters: Parameters = []) => statement(sql).all(parameters) as Row[],
    get: <Row>(sql: string, parameters: Parameters = []) => statement(sql).get(parameters) as Row | undefined,
    insert: (sql, parameters = []) => Number(statement(sql).run(parameters).lastInsertRowid),
    change: (sql, parameters = []) => statement(sql).run(parameters).changes,
  }
}
