import type { Connection } from '../connection.ts'

/** A line of a list in a client's archive: what its columns are called, and what they hold. */
export type HandoffRow = Readonly<Record<string, string | number | null>>

/** The lists of a client's archive, for people and spreadsheets: oldest first, without private notes and spent minutes. What was dropped or let go is left out. */
export function handoffQuery(connection: Connection) {
  const list = (sql: string) => (clientId: number) => connection.all<HandoffRow>(sql, [clientId])
  return {
    posts: list(
      `select 'p' || p.id as id, v.id as variant, c.key as channel, v.format, v.state as status, v.planned_on as date, v.planned_time as time,
         v.published_at as published, coalesce(v.title, p.title) as title, coalesce(v.out_text, v.text, p.text) as text, p.link, p.tags, v.permalink,
         l.title as pillar, p.asked_by
       from posts p join variants v on v.post_id = p.id join channels c on c.id = v.channel_id left join pillars l on l.id = p.pillar_id
       where p.client_id = ? and p.dropped_at is null and v.state <> 'dropped' order by coalesce(v.published_at, v.planned_at, p.created_at), v.id`,
    ),
    ideas: list(
      `select 'p' || p.id as id, p.title, p.text, l.title as pillar, p.created_on as noted from posts p left join pillars l on l.id = p.pillar_id
       where p.client_id = ? and p.status = 'idea' and p.dropped_at is null order by p.id`,
    ),
    media: list(
      `select m.id, m.path as file, m.kind, m.alt, m.consent, m.hash as sha256,
         (select group_concat(distinct 'p' || a.post_id) from attachments a where a.media_id = m.id) as used_in
       from media m where m.client_id = ? order by m.id`,
    ),
    contacts: list(
      `select 'c' || c.id as id, c.name, c.kind, c.tags, c.stage, c.created_on as known_since,
         (select max(t.on_day) from touches t where t.contact_id = c.id) as last_touch,
         (select group_concat(h.platform || ':' || h.handle, ' ') from handles h where h.contact_id = c.id) as handles
       from contacts c where c.client_id = ? and c.dropped_at is null and c.merged_into is null order by c.id`,
    ),
    conversations: list(
      `select 'm' || t.id as conversation, m.at, h.key as channel, t.kind, m.by, c.name as person, m.text as words, m.stars, m.severity, m.state, t.url
       from threads t join messages m on m.thread_id = t.id left join contacts c on c.id = t.contact_id left join channels h on h.id = t.channel_id
       where t.client_id = ? and t.dropped_at is null order by t.id, m.at, m.id`,
    ),
    readings: list(
      `select r.on_day as day, c.key as channel, r.metric, r.value from readings r left join channels c on c.id = r.channel_id
       where r.client_id = ? order by r.on_day, r.id`,
    ),
    goals: list(
      `select 'g' || g.id as id, g.title, g.metric, c.key as channel, g.baseline, g.target, g.starts_on as starts, g.due_on as due, g.ended_on as ended
       from goals g left join channels c on c.id = g.channel_id where g.client_id = ? and g.dropped_at is null order by g.id`,
    ),
    outcomes: list(
      `select on_day as day, kind, title, evidence, lesson from outcomes where client_id = ? and dropped_at is null order by on_day, id`,
    ),
    facts: list(`select key, answer, said_on as said from facts where client_id = ? order by key`),
    heard: list(
      `select on_day as day, words, theme, competitor, url from heard where client_id = ? and dropped_at is null order by on_day, id`,
    ),
    audits: list(
      `select a.on_day as day, c.key as channel, i.item, i.state, i.note
       from audits a join audit_items i on i.audit_id = a.id join channels c on c.id = a.channel_id
       where a.client_id = ? order by a.on_day, a.id, i.id`,
    ),
    competitors: list(
      `select k.name, r.on_day as day, r.platform, r.metric, r.value, (
           select group_concat(a.platform || ':' || case a.handle when '' then a.address else a.handle end, ' ')
           from competitor_accounts a where a.competitor_id = k.id) as accounts
       from competitors k left join competitor_readings r on r.competitor_id = k.id where k.client_id = ? order by k.id, r.on_day, r.id`,
    ),
    work: list(
      `select a.on_day as day, c.key as channel, a.stage, a.action, a.by, a.title, a.count from activities a left join channels c on c.id = a.channel_id
       where a.client_id = ? order by a.at, a.id`,
    ),
    tasks: list(
      `select 't' || id as id, title, owner, stage, due_on as due, status, fee, maker from tasks
       where client_id = ? and dropped_at is null and status <> 'skipped' and origin is not 'renewal' order by id`,
    ),
  }
}

/** Names of the lists, each a file of the archive. */
export type HandoffList = keyof ReturnType<typeof handoffQuery>
