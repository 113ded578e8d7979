import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { ofKind } from '../../domain/inbox/captured.ts'
import { parseSweepLines, type SweepNotes } from '../../domain/inbox/sweep-lines.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import { arrivalOf } from './arriving.ts'
import { kindAt } from './kind-at.ts'
import type { Arrival } from './take-down.ts'

/** What a person typed at one inbox. */
export interface TypedLines {
  readonly notes: SweepNotes
  /** True: `q` or the end of the input, so that nothing more is asked. */
  readonly isStopped: boolean
}

/**
 * Takes lines on a terminal until Enter alone. One that cannot be read, or that `check` refuses, is said and asked for again, so that a slip costs nothing that was typed
 * before it.
 */
export async function typedLines(
  context: Context,
  question: string,
  check: (notes: SweepNotes) => Promise<unknown>,
): Promise<TypedLines> {
  let text = ''
  for (let asked = question; ; asked = '> ') {
    const typed = await context.io.readLine(asked)
    const isStopped = typed === null || /^q(uit)?$/i.test(typed.trim())
    if (isStopped || typed.trim() === '') return { notes: parseSweepLines(text), isStopped }
    // A paste brings several lines, and each is taken or refused by itself.
    for (const line of typed.split('\n')) text = await withLine(context, text, line, check)
  }
}

/** All lines are read anew with each, because one that names nobody goes on with the message before it. */
async function withLine(
  context: Context,
  text: string,
  line: string,
  check: (notes: SweepNotes) => Promise<unknown>,
): Promise<string> {
  const longer = `${text}${line}\n`
  try {
    const notes = parseSweepLines(longer)
    await check(notes)
    const goesOnWith = continued(parseSweepLines(text), notes)
    if (goesOnWith !== null) context.say(`Goes on with ${goesOnWith}.`)
    return longer
  } catch (error) {
    if (!(error instanceof SmmError)) throw error
    context.say(`${error.message}.`)
    return text
  }
}

/** Whose message a line went on with; null: it was a message or a count of its own. */
function continued(before: SweepNotes, after: SweepNotes): string | null {
  const last = after.found.at(-1)
  const isLonger = before.found.length === after.found.length && before.found.at(-1)?.text !== last?.text
  return last !== undefined && isLonger ? last.person : null
}

/** What was found at a channel, as messages that can be taken down; one that cannot is an error. */
export function arrivalsAt(
  open: OpenDesk,
  { client, channel }: { readonly client: Client; readonly channel: Channel },
  { found }: SweepNotes,
  at: Instant,
  platforms: readonly Platform[],
): Arrival[] {
  return found.map((each) => {
    const place = { client, channel, kind: each.kind ?? kindAt(channel, platforms), isKindSaid: each.kind !== null }
    return arrivalOf(open, place, ofKind(each, place.kind), {}, at)
  })
}
