import type { Client } from '../client.ts'
import { counted } from '../number.ts'
import { capital, listed, shorten } from '../text/phrase.ts'
import type { Instant } from '../time/instant.ts'
import { type LocalTime, localTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'

/** What waits of a client's feeds. */
export interface ArticlesOfClient {
  readonly clientId: number
  readonly toRead: number
  /** Feeds that have something to read. */
  readonly feeds: number
  readonly toComment: number
  readonly toShare: number
  /** The first of what is to be shared or commented on; where there is none, of what is to be read. */
  readonly firstId: number
  readonly firstTitle: string
  readonly readSince: Instant | null
  readonly talkSince: Instant | null
}

/** Articles come without end; a client's take no more minutes of a day than this. */
const mostMinutes = 15

/** For every active client one row of what there is to read, and one of what there is to comment on and to share. */
export function readingRows(
  facts: TodayFacts,
  { usual }: TodaySettings,
  measured: Measured,
  now: LocalTime,
): Candidate[] {
  return facts.articles.flatMap((articles) => {
    const client = facts.clients.find(({ id }) => id === articles.clientId)
    if (client?.status !== 'active') return []
    const { toRead, toComment, toShare, readSince, talkSince } = articles
    const rowOf = (minutes: number, at: Instant | null) => {
      const since = at === null ? now.day : localTime(facts.desk.zone, at, facts.spans).day
      const terms = measured({ client, goalId: null, dueOn: null, dueTime: null, since })
      return { ...usually, client, minutes: Math.min(mostMinutes, minutes), measures: terms }
    }
    const reading = { ...rowOf(toRead * usual.article, readSince), block: 'read' as const, ref: null }
    const talking = {
      ...rowOf(toComment * usual.comment + toShare * usual.share, talkSince),
      block: 'comment' as const,
      ref: { kind: 'article' as const, id: articles.firstId },
    }
    return [
      ...(toRead > 0 ? [{ ...reading, title: readTitle(client, articles) }] : []),
      ...(toComment + toShare > 0 ? [{ ...talking, title: talkTitle(articles) }] : []),
    ]
  })
}

/** Articles wait for nobody and have no day. A row counts them in its title. */
const usually = {
  channel: null,
  owner: 'manager',
  isSocial: true,
  dueOn: null,
  dueTime: null,
  clientTime: null,
  waitsForMakingDay: false,
  stands: 1,
} as const

/** `7 new in 3 feeds: smm feed read marlow`. */
function readTitle({ slug }: Client, { toRead, feeds }: ArticlesOfClient): string {
  return `${toRead} new in ${counted(feeds, 'feed')}: smm feed read ${slug}`
}

/** `2 articles to comment on, one to share: “Oat milk in …”`. */
function talkTitle({ toComment, toShare, firstTitle }: ArticlesOfClient): string {
  const few = (count: number) => (count === 1 ? 'one' : String(count))
  const parts = [
    ...(toComment > 0 ? [`${few(toComment)}${toComment === 1 ? ' article' : ' articles'} to comment on`] : []),
    ...(toShare > 0
      ? [`${few(toShare)}${toComment > 0 ? '' : toShare === 1 ? ' article' : ' articles'} to share`]
      : []),
  ]
  return `${capital(listed(parts))}: “${shorten(firstTitle, 45)}”`
}
