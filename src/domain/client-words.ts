import type { Client } from './client.ts'
import { hashed } from './hashtag-set.ts'
import { usualUtm } from './link/utm.ts'
import { spokenMoney, spokenNumber } from './number.ts'
import { addDays, type Day, daysBetween, shortDay, weekdayName } from './time/day.ts'
import { formatWeekdays } from './time/weekdays.ts'

/** What is recorded of a client, label by label, in words; a dash for what is not. */
export function clientWords(client: Client): readonly (readonly [label: string, words: string])[] {
  return [
    ['slug', client.slug],
    ['name', client.name],
    ['status', client.status],
    ['kind', client.kind],
    ['zone', client.zone],
    ['works', `${formatWeekdays(client.working.days)}, ${client.working.from} to ${client.working.until}`],
    ['holidays', client.holidays || '—'],
    ['answers within', client.replyTargets || 'as on the desk'],
    ['language', client.language],
    ['currency', client.currency],
    ['retainer', client.retainer === null ? '—' : `${spokenMoney(client.retainer, client.currency)} a month`],
    ['sold', client.hoursSold === null ? '—' : `${spokenNumber(client.hoursSold)} h a month`],
    ['priority', ['1, low', '2, usual', '3, high'][client.priority - 1] ?? String(client.priority)],
    ['since', client.sinceOn === null ? '—' : datedDay(client.sinceOn)],
    ['renews', client.renewsOn === null ? '—' : datedDay(client.renewsOn)],
    ['notice', client.noticeDays === null ? '—' : spokenDays(client.noticeDays)],
    ['sites', client.sites || '—'],
    [
      'links',
      client.utm === ''
        ? `marked as usual (${usualUtm})`
        : client.utm === 'none'
          ? 'not marked'
          : `marked ${client.utm}`,
    ],
    ['approval', client.approval],
    ['never tagged', hashed(client.bannedTags) || '—'],
  ]
}

/** The labels whose words differ: `zone Europe/London → Europe/Madrid`. */
export function clientChanges(before: Client, after: Client): string[] {
  const old = new Map(clientWords(before))
  return clientWords(after)
    .filter(([label, words]) => old.get(label) !== words)
    .map(([label, words]) => `${label} ${old.get(label)} → ${words}`)
}

/** When the contract renews, and by when notice has to be given: `in 70 days, on Mon 1 Feb 2027; notice by Sat 2 Jan 2027`. */
export function contractWords(client: Pick<Client, 'renewsOn' | 'noticeDays'>, today: Day): string {
  const { renewsOn, noticeDays } = client
  if (renewsOn === null) return '—'
  const days = daysBetween(today, renewsOn)
  if (days < 0) return `was to renew ${spokenDays(-days)} ago, on ${datedDay(renewsOn)}`
  const renews = days === 0 ? 'renews today' : `renews in ${spokenDays(days)}, on ${datedDay(renewsOn)}`
  if (noticeDays === null) return renews
  const noticeOn = addDays(renewsOn, -noticeDays)
  return `${renews}; notice ${noticeOn < today ? 'was due by' : 'by'} ${datedDay(noticeOn)}`
}

function spokenDays(days: number): string {
  return days === 1 ? '1 day' : `${spokenNumber(days)} days`
}

/** `Mon 1 Feb 2027`: a contract reaches beyond the year. */
function datedDay(day: Day): string {
  return `${weekdayName(day)} ${shortDay(day)} ${day.slice(0, 4)}`
}
