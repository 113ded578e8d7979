import { SmmError } from '../errors.ts'
import { minutesADay, type WorkingTime } from '../time/working-time.ts'
import { type MessageKind, messageKinds, type Owner, type Severity, severities } from '../words.ts'

/** How soon what kind of message is answered. */
export interface ReplyTarget {
  /** What it is for; a null is for all of them. */
  readonly owner: Owner | null
  readonly severity: Severity | null
  readonly kind: MessageKind | null
  /** Working time as it was written: `30m`, `2h`, `1h30`, `1d` for a working day. */
  readonly within: string
}

/** What a target is looked up for. */
export interface Asked {
  readonly owner: Owner
  readonly severity: Severity
  readonly kind: MessageKind
}

const none = 'none'
const longestMinutes = 60 * 80
const longestDays = 10
const example = '"2h, review 24h, lead 30m, client 1d"'

/**
 * `2h, reviews 24h, lead 30m, client 1d` → targets in working time. A word before the time says what it is for: a kind of message, what it is, or `client`
 * for what the client has to answer; two words are both (`review complaint 1h`). `none` empties them. Anything else is a usage error that names the item.
 */
export function parseReplyTargets(text: string): ReplyTarget[] {
  if (text.trim().toLowerCase() === none) return []
  const targets = text
    .toLowerCase()
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
    .map(targetOf)
  const twice = targets.find((each, index) => targets.some((other, at) => at < index && isSameScope(each, other)))
  if (twice) throw new SmmError('usage', `"${formatTarget(twice)}" and another target are for the same messages`)
  return targets
}

/** The canonical words, those for everything first. */
export function formatReplyTargets(targets: readonly ReplyTarget[]): string {
  return [...targets]
    .sort((a, b) => weight(a) - weight(b) || (formatTarget(a) < formatTarget(b) ? -1 : 1))
    .map(formatTarget)
    .join(', ')
}

function formatTarget({ owner, kind, severity, within }: ReplyTarget): string {
  return [owner, kind, severity, within].filter((word) => word !== null).join(' ')
}

function targetOf(item: string): ReplyTarget {
  const words = item.split(/\s+/)
  const within = words.pop() ?? ''
  const target: { -readonly [Key in keyof ReplyTarget]: ReplyTarget[Key] } = {
    owner: null,
    severity: null,
    kind: null,
    within,
  }
  for (const word of words) {
    const singular = word.replace(/s$/, '')
    const kind = messageKinds.find((each) => each === word || each === singular)
    const severity = severities.find((each) => each === word || each === singular)
    if (word === 'client' && target.owner === null) target.owner = 'client'
    else if (kind && target.kind === null) target.kind = kind
    else if (severity && target.severity === null) target.severity = severity
    else throw notTarget(item)
  }
  if (minutesWithin(within, 60) === null) throw notTarget(item)
  return target
}

function notTarget(item: string): SmmError {
  return new SmmError(
    'usage',
    `"${item}" is not a reply target; write ${example} with ${messageKinds.join(', ')} or ${severities.join(', ')} before the time`,
  )
}

/** Working minutes of `30m`, `2h`, `1h30`, `1d`; null for anything else, and for times nobody means. */
function minutesWithin(within: string, minutesOfDay: number): number | null {
  const [, days, hours, minutes] = /^(?:(\d{1,2})d|(?:(\d{1,2})h)?(?:(\d{1,3})m?)?)$/.exec(within) ?? []
  if (days !== undefined) {
    const count = Number(days)
    return count > 0 && count <= longestDays ? count * minutesOfDay : null
  }
  if (hours === undefined && !within.endsWith('m')) return null
  const sum = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sum > 0 && sum <= longestMinutes ? sum : null
}

/**
 * Working minutes in which a message is to be answered. What was agreed with the client goes before what is usual; of the targets that fit the one that says most
 * holds, and what a message is says more than where it came in. Targets of the client are for what the client has to answer, all others for what the manager does.
 */
export function targetMinutes(
  own: readonly ReplyTarget[],
  usual: readonly ReplyTarget[],
  asked: Asked,
  working: WorkingTime,
): number {
  const best = mostTelling(own, asked) ?? mostTelling(usual, asked)
  return (best && minutesWithin(best.within, minutesADay(working))) ?? minutesADay(working)
}

function mostTelling(targets: readonly ReplyTarget[], asked: Asked): ReplyTarget | undefined {
  return targets.filter((target) => isFor(target, asked)).sort((a, b) => weight(b) - weight(a))[0]
}

function isFor(target: ReplyTarget, asked: Asked): boolean {
  return (
    (target.owner ?? 'manager') === asked.owner &&
    (target.severity === null || target.severity === asked.severity) &&
    (target.kind === null || target.kind === asked.kind)
  )
}

function isSameScope(one: ReplyTarget, other: ReplyTarget): boolean {
  return one.owner === other.owner && one.severity === other.severity && one.kind === other.kind
}

function weight({ owner, severity, kind }: ReplyTarget): number {
  return (owner === null ? 0 : 4) + (severity === null ? 0 : 2) + (kind === null ? 0 : 1)
}
