import type { Ask } from '../../../domain/report/asks.ts'
import { capital, phrase } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdList } from '../../markdown.ts'
import { daysWords } from './words.ts'

/** The title with when it is due or since when it is waited for. Nobody is called late. */
export function askWords(ask: Ask): Markdown {
  return `${escapeMarkdown(phrase(ask.title))} (${askWhen(ask)})`
}

/** `since Tue 17 Nov`, `by Tue 24 Nov`, `every day`, `when you can`. */
function askWhen(ask: Ask): string {
  const coming = daysWords(ask.days)
  const days = ask.days.length <= 3 && coming !== 'at the weekend' ? `by ${coming}` : coming
  if (ask.waitingSince !== null) {
    const since = ask.kind === 'task' ? 'asked for by' : 'since'
    return `${since} ${spokenDay(ask.waitingSince)}${coming === '' ? '' : `; the next ${days}`}`
  }
  if (ask.kind === 'asked') return 'whenever somebody asks'
  return coming === '' ? 'when you can' : days
}

/** What is waited for, one by one; then the rest, gathered by when it is due. */
export function asksSection(asks: readonly Ask[]): Markdown {
  const waiting = asks.filter((ask) => ask.waitingSince !== null).map((ask) => `Waiting for: ${askWords(ask)}`)
  const byWhen = new Map<string, string[]>()
  for (const ask of asks.filter((each) => each.waitingSince === null)) {
    const when = capital(askWhen(ask))
    byWhen.set(when, [...(byWhen.get(when) ?? []), escapeMarkdown(phrase(ask.title))])
  }
  return mdList([...waiting, ...[...byWhen].map(([when, titles]) => `**${when}:** ${titles.join('; ')}`)])
}
