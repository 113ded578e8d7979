import type { Automation, AutomationLook, NewAutomation } from '../../domain/automation.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = `id, client_id as clientId, channel_id as channelId, kind, title, tool, owner, minutes, every_days as everyDays, looked_at as lookedAt,
  looked_on as lookedOn, next_look_on as nextLookOn, snoozed_until as snoozedUntil, created_on as createdOn, retired_on as retiredOn`

export function automationsTable(connection: Connection) {
  return {
    get(id: number): Automation | undefined {
      return connection.get<Automation>(`select ${columns} from automations where id = ? and dropped_at is null`, [id])
    },
    /** A client's, the retired ones too. */
    of(clientId: number): Automation[] {
      return connection.all<Automation>(
        `select ${columns} from automations where client_id = ? and dropped_at is null order by id`,
        [clientId],
      )
    },
    /** Those that run and are to be looked at up to a day, of every client. */
    dueUpTo(day: Day): Automation[] {
      return connection.all<Automation>(
        `select ${columns} from automations where retired_on is null and dropped_at is null and next_look_on <= ? order by next_look_on, id`,
        [day],
      )
    },
    insert(automation: NewAutomation, createdAt: Instant): number {
      return connection.insert(
        `insert into automations (client_id, channel_id, kind, title, tool, owner, minutes, every_days, looked_at, looked_on, next_look_on, created_on, created_at)
         values (@clientId, @channelId, @kind, @title, @tool, @owner, @minutes, @everyDays, @lookedAt, @lookedOn, @nextLookOn, @createdOn, @createdAt)`,
        { ...automation, createdAt },
      )
    },
    update(automation: Automation): void {
      connection.change(
        `update automations set channel_id = @channelId, kind = @kind, title = @title, tool = @tool, owner = @owner, minutes = @minutes, every_days = @everyDays,
           looked_at = @lookedAt, looked_on = @lookedOn, next_look_on = @nextLookOn, snoozed_until = @snoozedUntil, retired_on = @retiredOn where id = @id`,
        { ...automation },
      )
    },
    drop(id: number, at: Instant): void {
      connection.change('update automations set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update automations set dropped_at = null where id = ?', [id])
    },
    look(look: AutomationLook): number {
      return connection.insert(
        `insert into automation_looks (automation_id, at, on_day, by, answers, waiting, note, activity_id)
         values (@automationId, @at, @onDay, @by, @answers, @waiting, @note, @activityId)`,
        { ...look },
      )
    },
    /** The newest looks at one, the newest first. */
    looksAt(id: number, limit: number): AutomationLook[] {
      return connection.all<AutomationLook>(
        `select automation_id as automationId, at, on_day as onDay, by, answers, waiting, note, activity_id as activityId from automation_looks
         where automation_id = ? order by on_day desc, id desc limit ?`,
        [id, limit],
      )
    },
    /** The day of the newest look up to a day; null: nobody had looked. */
    lookedUpTo(id: number, day: Day): Day | null {
      const row = connection.get<{ onDay: Day | null }>(
        'select max(on_day) as onDay from automation_looks where automation_id = ? and on_day <= ?',
        [id, day],
      )
      return row?.onDay ?? null
    },
  }
}
