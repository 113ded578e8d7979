import { belongsToNothing, type NewTask, type Task, type TaskOrigin } from '../../domain/task.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Action, Owner, Stage } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'

interface Row {
  id: number
  client_id: number
  title: string
  stage: string
  action: string
  owner: string
  minutes: number
  due_on: string | null
  due_time: string | null
  channel_id: number | null
  goal_id: number | null
  post_id: number | null
  campaign_id: number | null
  campaign_role: string | null
  verdict_id: number | null
  contact_id: number | null
  origin: string | null
  origin_key: string | null
  fee: number | null
  maker: string
  note: string
  status: string
  snoozed_until: string | null
  created_on: string
  closed_at: string | null
}

const columns = `id, client_id, title, stage, action, owner, minutes, due_on, due_time, channel_id, goal_id, post_id, campaign_id, campaign_role, verdict_id, contact_id, origin, origin_key, fee, maker,
  note, status,
  snoozed_until, created_on, closed_at`

export function tasksTable(connection: Connection) {
  return {
    get(id: number): Task | undefined {
      const row = connection.get<Row>(`select ${columns} from tasks where id = ? and dropped_at is null`, [id])
      return row && toTask(row)
    },
    /** Open tasks without a day, and those due up to a day. */
    openUpTo(day: Day): Task[] {
      return connection
        .all<Row>(
          `select ${columns} from tasks where status = 'open' and dropped_at is null and (due_on is null or due_on <= ?) order by id`,
          [day],
        )
        .map(toTask)
    },
    /** The tasks of a post, whatever became of them. */
    ofPost(postId: number): Task[] {
      return connection
        .all<Row>(`select ${columns} from tasks where post_id = ? and dropped_at is null order by id`, [postId])
        .map(toTask)
    },
    /** The tasks of a campaign, whatever became of them. */
    ofCampaign(campaignId: number): Task[] {
      return connection
        .all<Row>(`select ${columns} from tasks where campaign_id = ? and dropped_at is null order by due_on, id`, [
          campaignId,
        ])
        .map(toTask)
    },
    openOf(clientId: number): Task[] {
      return connection
        .all<Row>(
          `select ${columns} from tasks where status = 'open' and dropped_at is null and client_id = ? order by due_on, id`,
          [clientId],
        )
        .map(toTask)
    },
    /**
     * A client's tasks that are open, those of any status that fell due between two days, both counted, and those without a day that were closed since. Instants
     * are compared with a day of UTC, so the day before is included for zones east of it.
     */
    openOrOf(clientId: number, from: Day, to: Day): Task[] {
      return connection
        .all<Row>(
          `select ${columns} from tasks where client_id = @clientId and dropped_at is null
           and (status = 'open' or due_on between @from and @to or (due_on is null and closed_at >= @closedSince)) order by id`,
          { clientId, from, to, closedSince: addDays(from, -1) },
        )
        .map(toTask)
    },
    /** A client's open tasks of one origin. */
    openFrom(clientId: number, origin: TaskOrigin): Task[] {
      return connection
        .all<Row>(
          `select ${columns} from tasks where client_id = ? and origin = ? and status = 'open' and dropped_at is null order by id`,
          [clientId, origin],
        )
        .map(toTask)
    },
    /** A client's tasks that have a fee or a maker of their own, whatever became of them. */
    agreedOf(clientId: number): Task[] {
      return connection
        .all<Row>(
          `select ${columns} from tasks where client_id = ? and (fee is not null or maker <> '') and dropped_at is null order by id`,
          [clientId],
        )
        .map(toTask)
    },
    /** A client's tasks of one origin, whatever became of them. */
    from(clientId: number, origin: TaskOrigin): Task[] {
      return connection
        .all<Row>(
          `select ${columns} from tasks where client_id = ? and origin = ? and dropped_at is null order by id`,
          [clientId, origin],
        )
        .map(toTask)
    },
    insert(task: NewTask, createdAt: Instant): number {
      return connection.insert(
        `insert into tasks (client_id, title, stage, action, owner, minutes, due_on, due_time, channel_id, goal_id, post_id, campaign_id, campaign_role,
           verdict_id, contact_id, origin, origin_key, fee, maker, note, created_on, created_at)
         values (@clientId, @title, @stage, @action, @owner, @minutes, @dueOn, @dueTime, @channelId, @goalId, @postId, @campaignId, @campaignRole,
           @verdictId, @contactId, @origin, @originKey, @fee, @maker, @note, @createdOn, @createdAt)`,
        { ...belongsToNothing, ...task, createdAt },
      )
    },
    update(task: Task): void {
      const {
        postId: _,
        campaignId: __,
        campaignRole: ___,
        verdictId: ____,
        origin: _____,
        originKey: ______,
        ...changed
      } = task
      connection.change(
        `update tasks set client_id = @clientId, title = @title, stage = @stage, action = @action, owner = @owner, minutes = @minutes,
           due_on = @dueOn, due_time = @dueTime, channel_id = @channelId, goal_id = @goalId, contact_id = @contactId, fee = @fee, maker = @maker, note = @note, status = @status,
           snoozed_until = @snoozedUntil, created_on = @createdOn, closed_at = @closedAt where id = @id`,
        { ...changed },
      )
    },
    drop(id: number, at: Instant): void {
      connection.change('update tasks set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update tasks set dropped_at = null where id = ?', [id])
    },
  }
}

function toTask(row: Row): Task {
  return {
    id: row.id,
    clientId: row.client_id,
    title: row.title,
    stage: row.stage as Stage,
    action: row.action as Action,
    owner: row.owner as Owner,
    minutes: row.minutes,
    dueOn: row.due_on,
    dueTime: row.due_time,
    channelId: row.channel_id,
    goalId: row.goal_id,
    postId: row.post_id,
    campaignId: row.campaign_id,
    campaignRole: row.campaign_role as Task['campaignRole'],
    verdictId: row.verdict_id,
    contactId: row.contact_id,
    origin: row.origin as Task['origin'],
    originKey: row.origin_key,
    fee: row.fee,
    maker: row.maker,
    note: row.note,
    status: row.status as Task['status'],
    snoozedUntil: row.snoozed_until,
    createdOn: row.created_on,
    closedAt: row.closed_at,
  }
}
