import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { capital } from '../../domain/text/phrase.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import { type ClockRow, isLate } from '../../domain/today/clock.ts'
import { gap, type ListView, pad, shownOf } from './today-columns.ts'
import { nameOf, nearDay } from './today-words.ts'

/** Below this many columns the client stands before the title. */
const narrow = 80
/** So much of a title tells which post it is; what stands behind it gives way to that. */
const enough = 22

interface Line {
  readonly row: ClockRow
  readonly when: string
  readonly ref: string
  readonly title: string
  /** What stands behind the title, the fullest first. */
  readonly tails: readonly string[]
}

/** On the clock, as lines: what is late first, all by time. */
export function clockLines(all: readonly ClockRow[], view: ListView): string[] {
  if (all.length === 0) return []
  const rows = all.slice(0, shownOf({ rows: all }, view.rowsEach))
  const isNarrow = view.width < narrow
  const lines = rows.map((row) => lineOf(row, view, isNarrow))
  const widest = (words: readonly string[]) => Math.max(0, ...words.map(view.measure))
  const when = widest(lines.map((line) => line.when))
  const ref = widest(lines.map((line) => line.ref))
  const client = isNarrow ? 0 : Math.min(widest(rows.map((row) => nameOf(row))), Math.floor(view.width / 5))
  const available = Math.max(8, view.width - 2 - when - gap - ref - gap - (client > 0 ? client + gap : 0))
  const level = levelFor(lines, available, view)
  // A wide terminal does not tear titles and what stands behind them apart, and a pipe has no width.
  const needed = lines.map(({ title, tails }) => view.measure(title) + gap + view.measure(tails[level] ?? ''))
  const columns = { when, ref, client, room: Math.min(available, Math.max(...needed)) }
  const hidden = all.length - rows.length
  return [
    view.paint.heading('ON THE CLOCK'),
    ...lines.map((line) => printed(line, columns, level, view)),
    ...(hidden > 0 ? [view.paint.quiet(`  + ${hidden} more: smm today --all`)] : []),
  ]
}

/** How full all lines may be behind their titles, so that every title can be told. */
function levelFor(lines: readonly Line[], room: number, { measure }: ListView): number {
  const last = (lines[0]?.tails.length ?? 1) - 1
  for (let level = 0; level < last; level++) {
    const isRoomy = ({ title, tails }: Line) =>
      room - gap - measure(tails[level] ?? '') >= Math.min(enough, measure(title))
    if (lines.every(isRoomy)) return level
  }
  return last
}

function printed(
  { row, when, ref, title, tails }: Line,
  columns: { readonly when: number; readonly ref: number; readonly client: number; readonly room: number },
  level: number,
  view: ListView,
): string {
  const tail = tails[level] ?? ''
  // What stands for several has no ref, and where the client stands in the title it takes that room.
  const isWide = ref === '' && columns.client === 0
  const own = columns.room + (isWide ? columns.ref + gap : 0) - (tail === '' ? 0 : gap + view.measure(tail))
  const time = pad(when, columns.when, view)
  return [
    `  ${isLate(row) ? view.paint.late(time) : row.minutesOver >= 0 ? view.paint.waiting(time) : time}`,
    ...(isWide ? [] : [pad(ref, columns.ref, view)]),
    ...(columns.client > 0 ? [pad(nameOf(row), columns.client, view)] : []),
    pad(title, Math.max(8, own), view),
    view.paint.quiet(tail),
  ]
    .join(' '.repeat(gap))
    .trimEnd()
}

function lineOf(row: ClockRow, view: ListView, isNarrow: boolean): Line {
  const { ref, stands, at } = row
  const title = titleOf(row)
  return {
    row,
    when: isLate(row) ? 'late' : row.minutesOver >= 0 ? 'now' : at.time,
    ref: stands > 1 ? '' : formatRef(ref),
    title: isNarrow ? `${nameOf(row)}: ${title}` : title,
    tails: row.minutesOver < 0 ? ahead(row) : past(row, view),
  }
}

function titleOf(row: ClockRow): string {
  const many = row.stands === 1 ? 'one post' : `${row.stands} posts`
  return row.tool !== '' && row.minutesOver >= 0
    ? `check ${many} of ${capital(cleanLine(row.tool))}`
    : cleanLine(row.title)
}

/** `in 40 min`, and what the client's clock shows then where that is something else. */
function ahead({ minutesOver, clientTime, isUnapproved }: ClockRow): string[] {
  const until = `${isUnapproved ? 'not approved, ' : ''}in ${spokenMinutes(-minutesOver)}`
  const full = clientTime === null ? until : `${until} (${clientTime})`
  return [full, full, until, until, '']
}

/** Since when it should have been out, and the command that confirms it. */
function past(row: ClockRow, { now }: ListView): string[] {
  const { at, ref, isUnapproved, wasHeld } = row
  const since = `${at.day === now.day ? '' : `${nearDay(at.day, now.day)} `}${at.time}`
  if (wasHeld) {
    const why = `was on hold  smm post move ${formatRef(ref)} --next`
    return [`since ${since}  ${why}`, why, 'was on hold', 'was on hold', '']
  }
  if (isUnapproved) {
    const why = `not approved  smm post show ${formatRef(ref)}`
    return [`since ${since}  ${why}`, why, 'not approved', 'not approved', '']
  }
  const command = `smm pub ${targetOf(row)}`
  return [`since ${since}  ${command}`, `${since}  ${command}`, `since ${since}`, since, '']
}

/** What a tool had is only confirmed; its own ref would publish it a second time by hand. */
function targetOf({ tool, stands, client, channel, ref }: ClockRow): string {
  if (tool === '') return formatRef(ref)
  return stands === 1 && channel ? `${client.slug}/${channel.key}` : client.slug
}
