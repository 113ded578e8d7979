import type { RoutineRule } from '../../domain/routine.ts'
import type { Day } from '../../domain/time/day.ts'
import { formatRecurrence, parseStoredRecurrence, type Recurrence } from '../../domain/time/recurrence.ts'
import type { Connection } from '../connection.ts'

interface Row {
  routine_id: number
  from_on: string
  recurrence: string
}

/** Whose rules are read; which ones is said by a condition on `routine_id`. */
const selectRules = {
  running: `select routine_id, from_on, recurrence from routine_rules
    where routine_id in (select id from routines where ended_on is null and dropped_at is null) order by routine_id, from_on desc`,
  'of a client': `select routine_id, from_on, recurrence from routine_rules
    where routine_id in (select id from routines where client_id = ?) order by routine_id, from_on desc`,
  one: 'select routine_id, from_on, recurrence from routine_rules where routine_id = ? order by from_on desc',
} as const

export function routineRulesTable(connection: Connection) {
  return {
    /** The rules of some routines by the routine's id, the newest first. */
    byRoutine(which: keyof typeof selectRules, id: number | null): Map<number, RoutineRule[]> {
      const rules = new Map<number, RoutineRule[]>()
      // Most routines come round alike, and reading words is slow, so the same words are read once.
      const recurrences = new Map<string, Recurrence>()
      for (const row of connection.all<Row>(selectRules[which], id === null ? [] : [id])) {
        const recurrence = recurrences.get(row.recurrence) ?? parseStoredRecurrence(row.recurrence)
        recurrences.set(row.recurrence, recurrence)
        const rule = { fromOn: row.from_on, recurrence }
        const known = rules.get(row.routine_id)
        if (known) known.push(rule)
        else rules.set(row.routine_id, [rule])
      }
      return rules
    },
    /** Puts a recurrence in force from a day on; one that was to begin then or later is replaced. */
    set(routineId: number, fromOn: Day, recurrence: Recurrence): void {
      connection.change('delete from routine_rules where routine_id = ? and from_on > ?', [routineId, fromOn])
      connection.insert(
        `insert into routine_rules (routine_id, from_on, recurrence) values (@routineId, @fromOn, @recurrence)
         on conflict (routine_id, from_on) do update set recurrence = excluded.recurrence`,
        { routineId, fromOn, recurrence: formatRecurrence(recurrence) },
      )
    },
    /** Takes the rules of a routine away. */
    clear(routineId: number): void {
      connection.change('delete from routine_rules where routine_id = ?', [routineId])
    },
  }
}
