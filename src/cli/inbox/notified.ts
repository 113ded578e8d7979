import { SmmError } from '../../domain/errors.ts'
import { type CaptureTarget, ofKind } from '../../domain/inbox/captured.ts'
import { handleKey } from '../../domain/inbox/handle.ts'
import { type NotedMessage, parseNotification } from '../../domain/inbox/notification.ts'
import type { InboxSettings } from '../../domain/inbox/rules.ts'
import { openDays } from '../../domain/inbox/threading.ts'
import type { Platform } from '../../domain/platform.ts'
import { cleanText } from '../../domain/text/clean.ts'
import { daysFrom, toInstant, toMilliseconds } from '../../domain/time/instant.ts'
import type { Context } from '../context.ts'
import { change, type OpenDesk } from '../with-store.ts'
import { arrivalOf, type Place, placeOf } from './arriving.ts'
import { judgements, takeEach } from './take-all.ts'
import type { Arrival, TakenDown } from './take-down.ts'

/** A line that is a message, and where it stands. */
export interface NotedLine {
  readonly line: number
  readonly noted: NotedMessage
}

/** A page of notifications as it was understood. */
export interface NotedPage {
  readonly messages: readonly NotedLine[]
  /** How many lines were left for which reason. */
  readonly ignored: ReadonlyMap<string, number>
  readonly notUnderstood: readonly { readonly line: number; readonly text: string }[]
}

const mostLines = 500

/** Reads each line that is not empty; more than anybody looks through at once is an error. */
export function notedPage(text: string): NotedPage {
  const lines = cleanText(text).split('\n')
  if (lines.length > mostLines) {
    throw new SmmError('data', `These are ${lines.length} lines; ${mostLines} are the most at once`)
  }
  const messages: NotedLine[] = []
  const ignored = new Map<string, number>()
  const notUnderstood: { line: number; text: string }[] = []
  for (const [index, raw] of lines.entries()) {
    if (raw.trim() === '') continue
    const found = parseNotification(raw)
    if (found.is === 'message') messages.push({ line: index + 1, noted: found })
    else if (found.is === 'ignored') ignored.set(found.reason, (ignored.get(found.reason) ?? 0) + 1)
    else notUnderstood.push({ line: index + 1, text: raw.trim() })
  }
  return { messages, ignored, notUnderstood }
}

/** A message of the page, as it was or would be taken down; null: it was known already. */
export interface Noticed extends NotedLine {
  readonly arrival: Arrival
  readonly taken: TakenDown | null
}

/** Takes the messages down in the order in which they came, as one step; those that are known are left. */
export async function takeNoted(
  context: Context,
  open: OpenDesk,
  said: CaptureTarget & { readonly client: string },
  lines: readonly NotedLine[],
  { platforms, settings }: { readonly platforms: readonly Platform[]; readonly settings: InboxSettings },
  dryRun: boolean,
): Promise<Noticed[]> {
  const place = placeOf(open, said, platforms)
  const known = new Set<string>()
  const noticed = lines
    .map((each) => ({ ...each, arrival: arrivalAt(open, place, each) }))
    .sort((one, other) => compare(one.arrival.at, other.arrival.at) || one.line - other.line)
    .map((each) => {
      const { person, kind, text } = each.arrival
      const key = JSON.stringify([handleKey(person), kind, text])
      const isKnown = known.has(key) || wasSaid(open, each.arrival)
      known.add(key)
      return { ...each, isKnown }
    })
  const fresh = noticed.filter(({ isKnown }) => !isKnown).map(({ arrival }) => arrival)
  const judged = await judgements(context, open, fresh, settings)
  const taken = fresh.length === 0 ? [] : change(context, open, () => takeEach(open, fresh, judged), dryRun)
  return noticed
    .map(({ isKnown, ...each }) => ({ ...each, taken: isKnown ? null : (taken[fresh.indexOf(each.arrival)] ?? null) }))
    .sort((one, other) => one.line - other.line)
}

/** What the line itself says of its kind goes before what mostly comes in there. */
function arrivalAt(open: OpenDesk, place: Place, { line, noted }: NotedLine): Arrival {
  const at = toInstant(toMilliseconds(open.at) - (noted.agoMinutes ?? 0) * 60_000)
  const where = noted.kind === null ? place : { ...place, kind: noted.kind, isKindSaid: true }
  try {
    return arrivalOf(
      open,
      where,
      ofKind(noted, where.kind),
      noted.severity === null ? {} : { severity: noted.severity },
      at,
    )
  } catch (error) {
    if (error instanceof SmmError) throw new SmmError(error.kind, `Line ${line}: ${error.message}`, error.hints)
    throw error
  }
}

function wasSaid({ store, at: now }: OpenDesk, { client, channel, person, kind, text, at }: Arrival): boolean {
  const contactId = store.handles.contactOf(client.id, channel.platform, handleKey(person))
  if (contactId === undefined) return false
  return store.messages.wasSaid({ contactId, channelId: channel.id, kind, text, at, since: daysFrom(now, -openDays) })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
