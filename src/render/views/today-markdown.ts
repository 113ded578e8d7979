import { awayWords } from '../../domain/away.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { LocalTime } from '../../domain/time/zone.ts'
import type { TodayList } from '../../domain/today/list.ts'

/** The list as a Markdown checklist to print or paste. */
export function todayMarkdown(list: TodayList, now: LocalTime, escaped: (text: string) => string): string[] {
  const lines = [`# ${spokenDay(now.day)}`]
  if (list.away !== null) lines.push('', escaped(cleanLine(awayWords(list.away))))
  if (list.clock.length > 0) lines.push('', '## On the clock', '')
  for (const row of list.clock) {
    const when = row.minutesOver >= 0 ? `since ${spokenDay(row.at.day)} ${row.at.time}` : row.at.time
    lines.push(`- [ ] ${when}: ${escaped(cleanLine(row.client.name))}: ${escaped(cleanLine(row.title))}${refMark(row)}`)
  }
  for (const block of list.blocks) {
    if (block.rows.length === 0) continue
    lines.push(
      '',
      `## ${block.block.charAt(0).toUpperCase()}${block.block.slice(1)}, ${spokenMinutes(block.minutes)}`,
      '',
    )
    for (const row of block.rows) {
      const channel = row.channel ? ` (${row.channel.key})` : ''
      lines.push(
        `- [ ] ${escaped(cleanLine(row.client.name))}: ${escaped(cleanLine(row.title))}${channel}, ${spokenMinutes(row.minutes)}${refMark(row)}`,
      )
    }
  }
  if (list.waiting.length > 0) {
    lines.push('', '## Waiting on clients', '')
    for (const { first, more } of list.waiting) {
      const others = more > 0 ? ` and ${more} more` : ''
      lines.push(
        `- [ ] ${escaped(cleanLine(first.client.name))}: ${escaped(cleanLine(first.title))}${others}${refMark(first)}`,
      )
    }
  }
  return lines
}

/** The ref as code; nothing for what has none yet. */
function refMark({ ref }: { readonly ref: Ref | null }): string {
  return ref === null ? '' : ` \`${formatRef(ref)}\``
}
