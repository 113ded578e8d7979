import type { Occurrence, Routine, RoutineRule, RoutineState } from '../../domain/routine.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Action, Owner, Stage } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'
import { fromWords, toWords } from '../words.ts'
import { routineRulesTable } from './routine-rules.ts'

interface Row {
  id: number
  client_id: number
  key: string
  title: string
  stage: string
  action: string
  owner: string
  at: string
  minutes: number
  count: number
  channel_id: number | null
  goal_id: number | null
  places: string
  fills: string
  how: string
  ended_on: string | null
  handover_on: string | null
  handed_over_on: string | null
}

const columns = `routines.id, client_id, key, title, stage, action, owner, at, minutes, count, channel_id, goal_id, places, fills, how, ended_on,
  handover_on, handed_over_on`
const running = 'ended_on is null and dropped_at is null'

/** A routine's row with its newest occurrence that somebody acted on; all null where there is none. */
type StateRow = Row & {
  latest_on: string | null
  latest_state: string | null
  latest_snoozed_until: string | null
  latest_closed_on: string | null
}

/** One statement for all: the occurrence is found by the unique index of routine and day. */
const selectStates = `select ${columns}, o.on_day as latest_on, o.state as latest_state,
    o.snoozed_until as latest_snoozed_until, o.closed_on as latest_closed_on
  from routines left join occurrences o on o.routine_id = routines.id
    and o.on_day = (select max(on_day) from occurrences where routine_id = routines.id)`

function toStates(
  connection: Connection,
  rows: readonly StateRow[],
  rules: ReadonlyMap<number, readonly RoutineRule[]>,
): RoutineState[] {
  return rows.map((row) => {
    const own = rules.get(row.id) ?? []
    return {
      routine: toRoutine(row),
      rules: own,
      latest: toOccurrence(row),
      lastDoneOn: lastDone(connection, row.id, own),
    }
  })
}

export function routinesTable(connection: Connection) {
  const rules = routineRulesTable(connection)
  const isActedOn = (id: number) =>
    connection.get('select 1 from occurrences where routine_id = ? limit 1', [id]) !== undefined
  return {
    /** Routines that run, of every client, with their state. */
    running(): RoutineState[] {
      const rows = connection.all<StateRow>(`${selectStates} where ${running} order by routines.id`)
      return toStates(connection, rows, rules.byRoutine('running', null))
    },
    runningOf(clientId: number): RoutineState[] {
      const rows = connection.all<StateRow>(`${selectStates} where ${running} and client_id = ? order by routines.id`, [
        clientId,
      ])
      return toStates(connection, rows, rules.byRoutine('of a client', clientId))
    },
    /** Every routine of a client, ended ones too, with their state. */
    statesOf(clientId: number): RoutineState[] {
      const rows = connection.all<StateRow>(
        `${selectStates} where client_id = ? and dropped_at is null order by routines.id`,
        [clientId],
      )
      return toStates(connection, rows, rules.byRoutine('of a client', clientId))
    },
    stateOf(routine: Routine): RoutineState {
      const rows = connection.all<StateRow>(`${selectStates} where routines.id = ?`, [routine.id])
      return toStates(connection, rows, rules.byRoutine('one', routine.id))[0] as RoutineState
    },
    get(id: number): Routine | undefined {
      const row = connection.get<Row>(`select ${columns} from routines where routines.id = ? and dropped_at is null`, [
        id,
      ])
      return row && toRoutine(row)
    },
    /** Every routine of a client, ended ones too. */
    of(clientId: number): Routine[] {
      return connection
        .all<Row>(`select ${columns} from routines where client_id = ? and dropped_at is null order by routines.id`, [
          clientId,
        ])
        .map(toRoutine)
    },
    /** Every routine that ever was, dropped ones too. */
    evenDropped(clientId: number): (Routine & { readonly isDropped: boolean })[] {
      return connection
        .all<Row & { dropped_at: string | null }>(
          `select ${columns}, dropped_at from routines where client_id = ? order by routines.id`,
          [clientId],
        )
        .map((row) => ({ ...toRoutine(row), isDropped: row.dropped_at !== null }))
    },
    rulesOf(routineId: number): RoutineRule[] {
      return rules.byRoutine('one', routineId).get(routineId) ?? []
    },
    insert(routine: Omit<Routine, 'id' | 'endedOn'>): number {
      return connection.insert(
        `insert into routines (client_id, key, title, stage, action, owner, at, minutes, count, channel_id, goal_id, places, fills, how, handover_on)
         values (@clientId, @key, @title, @stage, @action, @owner, @at, @minutes, @count, @channelId, @goalId, @places, @fills, @how, @handoverOn)`,
        {
          handoverOn: null,
          handedOverOn: null,
          ...routine,
          places: toWords(routine.places),
          fills: toWords(routine.fills),
        },
      )
    },
    update(routine: Routine): void {
      connection.change(
        `update routines set key = @key, title = @title, stage = @stage, action = @action, owner = @owner, at = @at, minutes = @minutes,
           count = @count, channel_id = @channelId, goal_id = @goalId, places = @places, fills = @fills, how = @how, ended_on = @endedOn,
           handover_on = @handoverOn, handed_over_on = @handedOverOn,
           dropped_at = null where id = @id and client_id = @clientId`,
        {
          handoverOn: null,
          handedOverOn: null,
          ...routine,
          places: toWords(routine.places),
          fills: toWords(routine.fills),
        },
      )
    },
    /** Puts a recurrence in force from a day on; one that was to begin then or later is replaced. */
    setRule: rules.set,
    /** Every routine of a client on which nobody ever acted comes round from a day on, whatever it would have asked for before: nobody worked for the client until then. */
    beginOn(clientId: number, day: Day): void {
      for (const { id } of this.of(clientId)) {
        const [newest] = this.rulesOf(id)
        if (newest === undefined || newest.fromOn >= day || isActedOn(id)) continue
        rules.clear(id)
        this.setRule(id, day, newest.recurrence)
      }
    },
    /** It asks for nothing from that day on; its history stays. */
    end(id: number, on: Day): void {
      connection.change('update routines set ended_on = ? where id = ?', [on, id])
      this.setRule(id, on, { every: 'never' })
    },
    drop(id: number, at: Instant): void {
      connection.change('update routines set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update routines set dropped_at = null where id = ?', [id])
    },
  }
}

/** Only a rule that counts from the last time needs to know it, so only then is it looked up. */
function lastDone(connection: Connection, routineId: number, rules: readonly RoutineRule[]): Day | null {
  if (!rules.some((rule) => rule.recurrence.every === 'after-done')) return null
  return (
    connection.get<{ closed_on: string | null }>(
      `select max(closed_on) as closed_on from occurrences where routine_id = ? and state in ('done', 'skipped')`,
      [routineId],
    )?.closed_on ?? null
  )
}

function toOccurrence(row: StateRow): Occurrence | null {
  if (row.latest_on === null) return null
  return {
    onDay: row.latest_on,
    state: row.latest_state as Occurrence['state'],
    snoozedUntil: row.latest_snoozed_until,
    closedOn: row.latest_closed_on,
  }
}

function toRoutine(row: Row): Routine {
  return {
    id: row.id,
    clientId: row.client_id,
    key: row.key,
    title: row.title,
    stage: row.stage as Stage,
    action: row.action as Action,
    owner: row.owner as Owner,
    at: row.at,
    minutes: row.minutes,
    count: row.count,
    channelId: row.channel_id,
    goalId: row.goal_id,
    places: fromWords(row.places),
    fills: fromWords(row.fills),
    how: row.how,
    endedOn: row.ended_on,
    handoverOn: row.handover_on,
    handedOverOn: row.handed_over_on,
  }
}
