import type { Homework } from '../../domain/homework/homework.ts'
import { hasHomework } from '../../domain/homework/homework.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { daysBetween, shortDay, spokenDay } from '../../domain/time/day.ts'
import { todayList } from '../../domain/today/list.ts'
import { fitText, type TableOptions, table } from '../../render/table.ts'
import type { Context } from '../context.ts'
import { type OutputOptions, printRows, tableOptions } from '../options/output.ts'
import { servedClients } from '../resolve/client.ts'
import { boundsOf, type OpenDesk } from '../with-store.ts'
import { gatherHomework } from './gather.ts'
import { type HomeworkRow, homeworkRows } from './view.ts'

/** The homework of every active client who has any, in the order in which today's list waits for them. */
export async function homeworkOfAll(context: Context, open: OpenDesk): Promise<Homework[]> {
  const settings = await context.templates.today()
  const { waiting } = todayList(open.store.today(boundsOf(open)), settings, open.now)
  const order = waiting.map(({ first }) => first.client.slug)
  const place = ({ client }: Homework) => (order.includes(client.slug) ? order.indexOf(client.slug) : order.length)
  return servedClients(open.store)
    .map((client) => gatherHomework(open, client))
    .filter(hasHomework)
    .sort((one, other) => place(one) - place(other))
}

/** Prints it as a block a client for a person, and as rows for everything else. */
export async function printOverview(
  context: Context,
  open: OpenDesk,
  output: OutputOptions,
  all: readonly Homework[],
): Promise<void> {
  const rows = all.flatMap(homeworkRows)
  const isForPeople = output.json === undefined && !output.csv && context.io.isTerminal
  if (!isForPeople)
    return printRows(context, output, rows, [{ title: 'client', cell: (row) => row.client }, ...columns])
  const options = await tableOptions(context, rows.map((row) => row.title).join(' '))
  const blocks = all.map((homework) => {
    const [, ...lines] = table(columns, homeworkRows(homework), options)
    return [...headingOf(open, homework, options), ...lines].join('\n')
  })
  context.io.out(blocks.map((block) => `${block}\n`).join('\n'))
}

const columns = [
  { title: 'ref', cell: refOf },
  { title: 'what', cell: (row: HomeworkRow) => row.title, shrinks: true },
  { title: 'when', cell: whenOf },
  { title: 'rhythm', cell: (row: HomeworkRow) => row.rhythm ?? '', shrinks: true, dispensable: 1 },
]

/** A pack is answered by the refs of its posts. */
function refOf({ ref, sort }: HomeworkRow): string {
  return ref ?? (sort === 'approval' ? 'pack' : '')
}

function whenOf({ dueOn, dueTime, isWaiting }: HomeworkRow): string {
  if (dueOn === null) return ''
  if (isWaiting) return `since ${shortDay(dueOn)}`
  return `${spokenDay(dueOn)}${dueTime === null ? '' : ` ${dueTime}`}`
}

/** The client and how it stands; on two lines where one has no room for both. */
function headingOf(open: OpenDesk, homework: Homework, { width, paint, measure }: TableOptions): string[] {
  const name = cleanLine(homework.client.name)
  const standing = `${heardWords(open, homework)}${partWords(homework)}`
  const room = width ?? Number.POSITIVE_INFINITY
  if (measure(`${name}: ${standing}`) <= room) return [paint.heading(`${name}: ${standing}`)]
  return [paint.heading(fitText(name, room, measure)), fitText(`  ${standing}`, room, measure)]
}

/** `last heard from Wed 18 Nov, 5 days ago`. */
export function heardWords({ now }: Pick<OpenDesk, 'now'>, { lastHeardOn }: Homework): string {
  if (lastHeardOn === null) return 'not heard from yet'
  const days = daysBetween(lastHeardOn, now.day)
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${spokenDay(lastHeardOn)}, ${days} days ago`
  return `last heard from ${ago}`
}

/** `; 2 of 3 on time this week`; of the week before where nothing fell due in this one yet. */
export function partWords({ part, partLastWeek }: Homework): string {
  const [shown, when] = part.planned > 0 ? [part, 'this week'] : [partLastWeek, 'last week']
  return shown.planned === 0 ? '' : `; ${shown.onTime} of ${shown.planned} on time ${when}`
}
