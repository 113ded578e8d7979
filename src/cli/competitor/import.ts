import type { Client } from '../../domain/client.ts'
import type { Competitor } from '../../domain/competitor/competitor.ts'
import { publicWords } from '../../domain/competitor/figures.ts'
import { SmmError } from '../../domain/errors.ts'
import type { CompetitorRow } from '../../domain/import/competitor-columns.ts'
import { type RowProblem, spokenRowProblem } from '../../domain/import/row.ts'
import { counted } from '../../domain/number.ts'
import { findPlatform, type Platform } from '../../domain/platform.ts'
import { listed } from '../../domain/text/phrase.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { ReadCompetitors } from '../../files/competitor-rows.ts'
import { clientDay, pastDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { Found } from '../found.ts'
import { refusedRows } from '../refused-rows.ts'
import { resolveClient } from '../resolve/client.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'
import { broughtIn, knownCompetitors, resolveCompetitor } from './known.ts'
import { type Noted, onlyPlatform } from './parse-note.ts'
import type { NoteOptions } from './said-note.ts'
import { writeNotes } from './write-notes.ts'

interface ImportOptions extends NoteOptions {
  readonly file: string
  readonly skipBad?: boolean
  readonly dryRun?: boolean
}

type DatedNote = Noted & { readonly onDay: Day; readonly line: number }

const mostBytes = 8 * 1024 * 1024
/** Days. */
const oldest = 3660

/** Keeps the readings of a CSV file in one step, or names every row that is wrong. */
export async function importReadings(context: Context, input: ImportOptions): Promise<void> {
  refuseWords(input)
  const { file } = input
  const name = file === '-' ? 'the input' : file
  const text = file === '-' ? context.io.readAll() : context.textFiles.read(file, mostBytes)
  const read = await context.readCompetitorRows(text, name)
  const platforms = await context.templates.platforms()
  const wrong = await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const known = await knownCompetitors(context, open.store, client)
    const otherDay = pastDay(open, client, input.on)
    const plan = planOf(read, { client, known, platforms, otherDay, today: clientDay(open, client) })
    const problems = [...read.problems, ...plan.problems].sort((one, other) => one.line - other.line)
    if (problems.length > 0 && !input.skipBad) throw refusedRows(name, problems, input.dryRun ?? false)
    const fresh = freshOf(open, client, plan.notes)
    if (fresh.length > 0) {
      change(context, open, () => writeNotes(open, broughtIn(open, known), fresh, 'import'), input.dryRun)
    }
    context.say(spoken(client, plan.notes, fresh, input.dryRun ?? false))
    if (read.unread.length > 0) context.say(`Nothing was taken from ${shortList(read.unread)}.`)
    return problems
  })
  if (wrong.length === 0) return
  for (const problem of wrong) context.say(`Left out ${spokenRowProblem(name, problem)}`)
  throw new Found()
}

function refuseWords({ words, theme, heard, answers }: NoteOptions): void {
  if (words.length === 0 && theme === undefined && heard === undefined && answers === undefined) return
  throw new SmmError(
    'usage',
    '--file brings the readings, and takes nothing beside it but --on, for rows without a date',
  )
}

interface Known {
  readonly client: Client
  readonly known: readonly Competitor[]
  readonly platforms: readonly Platform[]
  /** Of rows that say none. */
  readonly otherDay: Day
  readonly today: Day
}

function planOf({ rows, headers }: ReadCompetitors, known: Known) {
  const notes: DatedNote[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, { readonly line: number; readonly value: number }>()
  for (const row of rows) {
    const note = noteOf(row, known, headers)
    const twice = 'message' in note ? note : otherValue(note, seen, headers)
    if (twice !== null) problems.push(twice)
    else notes.push(note as DatedNote)
  }
  return { notes, problems }
}

/** Who, where and when a row is about; what is wrong with it under the column that says it. */
function noteOf(
  row: CompetitorRow,
  { client, known, platforms, otherDay, today }: Known,
  headers: ReadCompetitors['headers'],
): DatedNote | RowProblem {
  const onDay = row.onDay ?? otherDay
  const { line, figures } = row
  if (onDay > today) return { line, column: headers.date ?? '', message: `${onDay} is still to come` }
  if (onDay < addDays(today, -oldest)) {
    return { line, column: headers.date ?? '', message: `${onDay} is more than ten years ago` }
  }
  const competitor = attempt(line, headers.competitor, () => resolveCompetitor(row.competitor, known, client))
  if ('message' in competitor) return competitor
  const platform = attempt(line, headers.platform, () => ({
    slug: row.platform === '' ? onlyPlatform(competitor, client) : findPlatform(row.platform, platforms).slug,
  }))
  return 'message' in platform ? platform : { line, competitor, platform: platform.slug, figures, onDay }
}

function attempt<Value extends object>(
  line: number,
  column: string | undefined,
  work: () => Value,
): Value | RowProblem {
  try {
    return work()
  } catch (wrong) {
    if (wrong instanceof SmmError) return { line, column: column ?? '', message: wrong.message }
    throw wrong
  }
}

/** Two rows that say two things of one day: nobody knows which is meant. */
function otherValue(
  { line, competitor, platform, onDay, figures }: DatedNote,
  seen: Map<string, { readonly line: number; readonly value: number }>,
  headers: ReadCompetitors['headers'],
): RowProblem | null {
  for (const { metric, value } of figures) {
    const name = [competitor.name, platform, onDay, metric].join('\n')
    const before = seen.get(name)
    if (before && before.value !== value) {
      const message = `line ${before.line} says ${publicWords(metric, before.value)} for the same day`
      return { line, column: headers[metric] ?? '', message }
    }
    seen.set(name, { line, value })
  }
  return null
}

/** Without what stands there already, so that the same file twice makes no step. */
function freshOf(open: OpenDesk, client: Client, notes: readonly DatedNote[]): DatedNote[] {
  const days = notes.map(({ onDay }) => onDay).sort()
  const from = days[0] ?? ''
  const there = new Map(
    open.store.competitorReadings
      .between(client.id, from, days.at(-1) ?? '')
      .map((each) => [[each.competitorId, each.platform, each.onDay, each.metric].join('\n'), each.value]),
  )
  return notes.flatMap((note) => {
    const isFresh = ({ metric, value }: DatedNote['figures'][number]) =>
      there.get([note.competitor.id, note.platform, note.onDay, metric].join('\n')) !== value
    const figures = note.figures.filter(isFresh)
    return figures.length === 0 ? [] : [{ ...note, figures }]
  })
}

function spoken(client: Client, notes: readonly DatedNote[], fresh: readonly DatedNote[], isDry: boolean): string {
  const figures = (some: readonly DatedNote[]) => some.reduce((sum, each) => sum + each.figures.length, 0)
  const there = figures(notes) - figures(fresh)
  const parts = [
    ...(fresh.length > 0 ? [`${counted(figures(fresh), 'figure')} of ${competitorsOf(fresh)}`] : []),
    ...(there > 0 ? [`${figures(fresh) > 0 ? there : counted(there, 'figure')} already so`] : []),
  ]
  const undo = isDry || fresh.length === 0 ? '' : ' Undo: smm undo'
  return `${isDry ? 'Would note' : 'Noted'} for ${client.name}: ${listed(parts) || 'nothing'}.${undo}`
}

function competitorsOf(notes: readonly DatedNote[]): string {
  return counted(new Set(notes.map(({ competitor }) => competitor.name)).size, 'competitor')
}

function shortList(headers: readonly string[]): string {
  return headers.length > 12 ? `${headers.slice(0, 12).join(', ')} and ${headers.length - 12} more` : listed(headers)
}
