import type { Acknowledgement, Campaign, NewCampaign } from '../../domain/campaign/campaign.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = `id, client_id as clientId, key, title, kind, goal_id as goalId, starts_on as startsOn, ends_on as endsOn, promo_allowance as promoAllowance,
  rules, template, answers, status, outcome, created_on as createdOn, closed_at as closedAt`

export function campaignsTable(connection: Connection) {
  return {
    get(id: number): Campaign | undefined {
      return connection.get<Campaign>(`select ${columns} from campaigns where id = ? and dropped_at is null`, [id])
    },
    /** The campaigns of a client, by their first day. */
    of(clientId: number): Campaign[] {
      return connection.all<Campaign>(
        `select ${columns} from campaigns where client_id = ? and dropped_at is null order by starts_on, id`,
        [clientId],
      )
    },
    /** The key of a campaign, dropped or not: what links say stays as it was. */
    keyOf(id: number): string | undefined {
      return connection.get<{ key: string }>('select key from campaigns where id = ?', [id])?.key
    },
    /** Every key that a client ever used. */
    keysOf(clientId: number): Set<string> {
      const rows = connection.all<{ key: string }>('select key from campaigns where client_id = ?', [clientId])
      return new Set(rows.map((row) => row.key))
    },
    /** The number that the next campaign will have. */
    nextId(): number {
      const row = connection.get<{ seq: number }>(`select seq from sqlite_sequence where name = 'campaigns'`)
      return (row?.seq ?? 0) + 1
    },
    insert(campaign: NewCampaign, createdAt: Instant): number {
      return connection.insert(
        `insert into campaigns (client_id, key, title, kind, goal_id, starts_on, ends_on, promo_allowance, rules, template, answers, created_on, created_at)
         values (@clientId, @key, @title, @kind, @goalId, @startsOn, @endsOn, @promoAllowance, @rules, @template, @answers, @createdOn, @createdAt)`,
        { ...campaign, createdAt },
      )
    },
    update(campaign: Campaign): void {
      connection.change(
        `update campaigns set title = @title, goal_id = @goalId, starts_on = @startsOn, ends_on = @endsOn, promo_allowance = @promoAllowance, rules = @rules,
           answers = @answers, status = @status, outcome = @outcome, closed_at = @closedAt where id = @id`,
        { ...campaign },
      )
    },
    drop(id: number, at: Instant): void {
      connection.change('update campaigns set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update campaigns set dropped_at = null where id = ?', [id])
    },
    acknowledgements(campaignId: number): Acknowledgement[] {
      return connection.all<Acknowledgement>(
        'select campaign_id as campaignId, platform, by, at from acknowledgements where campaign_id = ? order by platform',
        [campaignId],
      )
    },
    acknowledge(acknowledgement: Acknowledgement): void {
      connection.insert(
        'insert into acknowledgements (campaign_id, platform, by, at) values (@campaignId, @platform, @by, @at)',
        { ...acknowledgement },
      )
    },
  }
}
