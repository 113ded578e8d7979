import type { Client, NewClient } from '../../domain/client.ts'
import type { Weekday } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ApprovalNeed, ClientKind, ClientStatus } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'
import { fromWords, toWords } from '../words.ts'

interface Row {
  id: number
  slug: string
  name: string
  status: string
  kind: string
  zone: string
  work_days: string
  work_from: string
  work_until: string
  language: string
  currency: string
  retainer: number | null
  hours_sold: number | null
  priority: number
  since_on: string | null
  renews_on: string | null
  notice_days: number | null
  sites: string
  utm: string
  banned_tags: string
  draft_days: number | null
  approval: string
  holidays: string
  reply_targets: string
  built_in: number
}

const columns = `id, slug, name, status, kind, zone, work_days, work_from, work_until, language, currency, retainer, hours_sold,
  priority, since_on, renews_on, notice_days, sites, utm, banned_tags, draft_days, approval, holidays, reply_targets, built_in`

export function clientsTable(connection: Connection) {
  const keepSlug = (slug: string, id: number) =>
    connection.change('insert into client_slugs (slug, client_id) values (?, ?) on conflict (slug) do nothing', [
      slug,
      id,
    ])

  return {
    /** Every client by slug, the built-in one last. */
    all(): Client[] {
      return connection.all<Row>(`select ${columns} from clients order by built_in, slug`).map(toClient)
    },
    get(id: number): Client | undefined {
      const row = connection.get<Row>(`select ${columns} from clients where id = ?`, [id])
      return row && toClient(row)
    },
    /** The id of the client that has or ever had this slug. */
    idOfSlug(slug: string): number | undefined {
      return connection.get<{ client_id: number }>('select client_id from client_slugs where slug = ?', [slug])
        ?.client_id
    },
    insert(client: NewClient, createdAt: Instant): number {
      const id = connection.insert(
        `insert into clients (slug, name, status, kind, zone, work_days, work_from, work_until, language, currency, retainer, hours_sold,
           priority, since_on, renews_on, notice_days, sites, utm, banned_tags, draft_days, approval, holidays, reply_targets, built_in, created_at)
         values (@slug, @name, @status, @kind, @zone, @workDays, @workFrom, @workUntil, @language, @currency, @retainer, @hoursSold,
           @priority, @sinceOn, @renewsOn, @noticeDays, @sites, @utm, @bannedTags, @draftDays, @approval, @holidays, @replyTargets, @builtIn, @createdAt)`,
        { ...toRow(client), createdAt },
      )
      keepSlug(client.slug, id)
      return id
    },
    /** Whom one speaks with there, kept of the strategy for the list. */
    setPerson(id: number, person: string): void {
      connection.change('update clients set person = @person where id = @id and person <> @person', { id, person })
    },
    /** So many touches stand before a close, kept of the strategy for the list. */
    setTouchesBeforeClose(id: number, touches: number): void {
      connection.change(
        'update clients set touches_before_close = @touches where id = @id and touches_before_close <> @touches',
        { id, touches },
      )
    },
    update(client: Client): void {
      connection.change(
        `update clients set slug = @slug, name = @name, status = @status, kind = @kind, zone = @zone, work_days = @workDays,
           work_from = @workFrom, work_until = @workUntil, language = @language, currency = @currency, retainer = @retainer,
           hours_sold = @hoursSold, priority = @priority, since_on = @sinceOn, renews_on = @renewsOn, notice_days = @noticeDays, sites = @sites, utm = @utm,
           banned_tags = @bannedTags, draft_days = @draftDays, approval = @approval, holidays = @holidays,
           reply_targets = @replyTargets,
           built_in = @builtIn where id = @id`,
        { ...toRow(client), id: client.id },
      )
      keepSlug(client.slug, client.id)
    },
  }
}

function toClient(row: Row): Client {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    status: row.status as ClientStatus,
    kind: row.kind as ClientKind,
    zone: row.zone,
    working: { days: fromWords(row.work_days) as Weekday[], from: row.work_from, until: row.work_until },
    language: row.language,
    currency: row.currency,
    retainer: row.retainer,
    hoursSold: row.hours_sold,
    priority: row.priority,
    sinceOn: row.since_on,
    renewsOn: row.renews_on,
    noticeDays: row.notice_days,
    sites: row.sites,
    utm: row.utm,
    bannedTags: row.banned_tags,
    draftDays: row.draft_days,
    approval: row.approval as ApprovalNeed,
    holidays: row.holidays,
    replyTargets: row.reply_targets,
    isBuiltIn: row.built_in === 1,
  }
}

function toRow(client: NewClient) {
  return {
    slug: client.slug,
    name: client.name,
    status: client.status,
    kind: client.kind,
    zone: client.zone,
    workDays: toWords(client.working.days),
    workFrom: client.working.from,
    workUntil: client.working.until,
    language: client.language,
    currency: client.currency,
    retainer: client.retainer,
    hoursSold: client.hoursSold,
    priority: client.priority,
    sinceOn: client.sinceOn,
    renewsOn: client.renewsOn,
    noticeDays: client.noticeDays,
    sites: client.sites,
    utm: client.utm,
    bannedTags: client.bannedTags,
    draftDays: client.draftDays,
    approval: client.approval,
    holidays: client.holidays,
    replyTargets: client.replyTargets,
    builtIn: client.isBuiltIn ? 1 : 0,
  }
}
