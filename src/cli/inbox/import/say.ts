import type { Client } from '../../../domain/client.ts'
import { counted, figure } from '../../../domain/number.ts'
import { formatRef } from '../../../domain/ref.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { ownerWord } from '../../../domain/words.ts'
import type { ReadMessages } from '../../../files/message-rows.ts'
import type { Context } from '../../context.ts'
import { type OutputOptions, printRows } from '../../options/output.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { MessagePlan } from './plan.ts'
import type { WrittenMessage, WrittenMessages } from './write.ts'

interface Saying extends OutputOptions {
  readonly dryRun?: boolean
  readonly waitingDays: number
}

/** Says what became of the rows; the messages are listed on stdout. */
export async function sayMessages(
  context: Context,
  open: OpenDesk,
  client: Client,
  name: string,
  { unread }: ReadMessages,
  { known }: MessagePlan,
  { fresh, settled }: WrittenMessages,
  options: Saying,
): Promise<void> {
  const undo = options.dryRun ? '' : ' Undo: smm undo'
  if (known > 0) {
    const isAll = fresh.length === 0
    const isNothing = isAll && settled.length === 0
    const what = isAll
      ? `Everything in ${name} is`
      : `${counted(known, 'row')} of ${name} ${known === 1 ? 'is' : 'are'}`
    context.say(`${what} here already${isNothing ? '; nothing was changed.' : '.'}`)
  }
  if (settled.length > 0) {
    const verb = options.dryRun ? 'Would close' : 'Closed'
    const was = settled.length === 1 ? 'was' : 'were'
    const end = fresh.length === 0 ? undo : ''
    context.say(
      `${verb} ${counted(settled.length, 'message')} of ${client.name} that waited here and ${was} answered since.${end}`,
    )
  }
  if (fresh.length > 0) {
    const verb = options.dryRun ? 'Would import' : 'Imported'
    context.say(`${verb} ${counted(fresh.length, 'message')} for ${client.name}: ${outcomes(fresh)}.${undo}`)
  }
  sayDismissed(context, fresh, options)
  if (unread.length > 0) context.say(`Nothing was taken from ${unread.map((each) => `"${each}"`).join(', ')}.`)
  await listWritten(context, open, client, [...settled, ...fresh], options)
}

function outcomes(written: readonly WrittenMessage[]): string {
  const answered = written.filter(({ state }) => state === 'answered').length
  const waiting = written.filter(({ state }) => state === 'waiting').length
  const rest = written.length - answered - waiting
  return [
    `${figure(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for an answer`,
    ...(answered > 0 ? [`${figure(answered)} ${answered === 1 ? 'was' : 'were'} answered`] : []),
    ...(rest > 0 ? [`${figure(rest)} ${rest === 1 ? 'needs' : 'need'} none`] : []),
  ].join(', ')
}

/** What was put aside for its age alone is said, because somebody may still wait. */
function sayDismissed(context: Context, written: readonly WrittenMessage[], { waitingDays }: Saying): void {
  const old = written.filter(({ state, dueAt }) => state === 'dismissed' && dueAt !== null).length
  if (old === 0) return
  const [is, they] = old === 1 ? ['is', 'it does'] : ['are', 'they do']
  context.say(
    `Of these ${figure(old)} ${is} older than ${counted(waitingDays, 'day')} and not said to be answered, so ${they} not wait; --waiting-days says another age.`,
  )
}

async function listWritten(
  context: Context,
  open: OpenDesk,
  client: Client,
  written: readonly WrittenMessage[],
  options: Saying,
): Promise<void> {
  const rows = written.map(({ imported: { row, arrival, reply }, threadId, severity, owner, state }) => ({
    line: row.line,
    ref: formatRef({ kind: 'message', id: threadId }),
    channel: arrival.channel.key,
    kind: arrival.kind,
    person: arrival.person,
    stars: arrival.stars,
    severity,
    for: ownerWord(owner),
    state,
    received: arrival.at,
    answered: reply?.at ?? null,
    words: arrival.text,
  }))
  await printRows(context, options, rows, [
    { title: 'ref', cell: (row) => row.ref },
    { title: 'where', cell: (row) => `${row.channel} ${row.kind}`, dispensable: 2 },
    { title: 'from', cell: (row) => cleanLine(row.person), shrinks: true },
    { title: 'state', cell: (row) => row.state },
    { title: 'received', cell: (row) => spokenInstant(open, client, row.received, 'left out'), dispensable: 3 },
    { title: 'words', cell: (row) => cleanLine(row.words) || '—', shrinks: true },
  ])
}
