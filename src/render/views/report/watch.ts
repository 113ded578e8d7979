import { counted } from '../../../domain/number.ts'
import type { AutomationLine } from '../../../domain/report/automations.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { dayOfMonth, longMonth } from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdList } from '../../markdown.ts'
import { channelWords, isRunning } from './words.ts'

/** What the client does by now that we did before; empty: nothing was handed over. */
export function handedOverLine(report: WeekReport): Markdown {
  const things = report.handedOver.map(({ title, done, planned }) => {
    const soFar = isRunning(report) ? ' so far' : ''
    const often = planned === 0 ? '' : ` (${done} of ${counted(planned, 'time')} this week${soFar})`
    return `${escapeMarkdown(phrase(title))}${often}`
  })
  return things.length === 0 ? '' : `**What you now do yourselves:** ${things.join('; ')}.`
}

/** What acts without a person. The page names what nobody has looked at in time; the full report names all, with the day of the last look. */
export function automationBlocks(
  { automations }: WeekReport,
  isFull: boolean,
  platformNames: ReadonlyMap<string, string>,
): readonly Markdown[] {
  const overdue = automations.filter(({ isOverdue }) => isOverdue)
  if (!isFull) return overdue.map((line) => overdueSentence(line, platformNames))
  if (automations.length === 0) return []
  return [
    '**What answers or publishes by itself, and when a person last looked:**',
    mdList(automations.map((line) => `${titleOf(line, platformNames)}: ${lookOf(line)}`)),
  ]
}

/** Calmly, and without a reproach to anybody. */
function overdueSentence(line: AutomationLine, platformNames: ReadonlyMap<string, string>): Markdown {
  if (line.posts !== null) return `${titleOf(line, platformNames)}: ${lookOf(line)}.`
  const name = nameOf(line, platformNames)
  if (line.lookedOn === null) return `${name} has not been looked at by a person yet; we will.`
  return `${name} was last looked at by a person on ${dayWords(line.lookedOn)}; we will look again.`
}

const names: Readonly<Record<AutomationLine['kind'], string>> = {
  'auto-dm': 'The automatic answer',
  bot: 'The bot',
  scheduler: 'The scheduler',
  feed: 'The feed',
  rule: 'The rule',
}

/** `The automatic answer on Instagram`; without a channel it is told by what it does. */
function nameOf({ kind, channel, title }: AutomationLine, platformNames: ReadonlyMap<string, string>): Markdown {
  return channel === null
    ? `${names[kind]} “${escapeMarkdown(phrase(title))}”`
    : `${names[kind]} on ${channelWords(channel, platformNames)}`
}

function titleOf({ title, channel, posts }: AutomationLine, platformNames: ReadonlyMap<string, string>): Markdown {
  if (posts !== null) return `${escapeMarkdown(title)} publishes ${counted(posts, 'post')}`
  const where = channel === null ? '' : ` (${channelWords(channel, platformNames)})`
  return `${escapeMarkdown(phrase(title))}${where}`
}

function lookOf({ lookedOn, isOverdue, posts }: AutomationLine): string {
  if (posts !== null)
    return isOverdue ? 'some are out by now, and we still have to see them' : 'we look once they are out'
  if (lookedOn === null) return 'not yet'
  return `${dayWords(lookedOn)}${isOverdue ? ', so it is time to look again' : ''}`
}

/** `14 October`. */
function dayWords(day: string): string {
  return `${dayOfMonth(day)} ${longMonth(day)}`
}
