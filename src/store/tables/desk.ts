import type { Desk } from '../../domain/desk.ts'
import type { Weekday } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'
import { fromWords, toWords } from '../words.ts'

interface Row {
  name: string
  zone: string
  work_days: string
  work_from: string
  work_until: string
  making_days: string
  report_day: string
  scheduling_day: string
}

export function deskTable(connection: Connection) {
  return {
    /** The desk; undefined before `init`. */
    find(): Desk | undefined {
      const row = connection.get<Row>(
        'select name, zone, work_days, work_from, work_until, making_days, report_day, scheduling_day from desk where id = 1',
      )
      return row && toDesk(row)
    },
    insert(desk: Desk, createdAt: Instant): void {
      connection.insert(
        `insert into desk (id, name, zone, work_days, work_from, work_until, making_days, report_day, scheduling_day, created_at)
         values (1, @name, @zone, @workDays, @workFrom, @workUntil, @makingDays, @reportDay, @schedulingDay, @createdAt)`,
        { ...toRow(desk), createdAt },
      )
    },
    update(desk: Desk): void {
      connection.change(
        `update desk set name = @name, zone = @zone, work_days = @workDays, work_from = @workFrom, work_until = @workUntil,
           making_days = @makingDays, report_day = @reportDay, scheduling_day = @schedulingDay where id = 1`,
        toRow(desk),
      )
    },
  }
}

function toDesk(row: Row): Desk {
  return {
    name: row.name,
    zone: row.zone,
    working: { days: fromWords(row.work_days) as Weekday[], from: row.work_from, until: row.work_until },
    makingDays: fromWords(row.making_days) as Weekday[],
    reportDay: row.report_day as Weekday,
    schedulingDay: row.scheduling_day as Weekday,
  }
}

function toRow(desk: Desk) {
  return {
    name: desk.name,
    zone: desk.zone,
    workDays: toWords(desk.working.days),
    workFrom: desk.working.from,
    workUntil: desk.working.until,
    makingDays: toWords(desk.makingDays),
    reportDay: desk.reportDay,
    schedulingDay: desk.schedulingDay,
  }
}
