import type { Ask } from '../../../domain/report/asks.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { type Markdown, mdList, mdText } from '../../markdown.ts'
import { daysWords } from './words.ts'

/** `since Tue 17 Nov`, `by Tue 24 Nov`, `every day`, `when you can`. Nobody is called late. */
export function askWhen(ask: Ask): string {
  const coming = daysWords(ask.days)
  if (ask.waitingSince !== null) {
    const since = ask.kind === 'task' ? 'asked for by' : 'since'
    return `${since} ${spokenDay(ask.waitingSince)}${coming === '' ? '' : `; the next ${coming}`}`
  }
  if (coming === '') return 'when you can'
  return ask.days.length <= 3 && coming !== 'at the weekend' ? `by ${coming}` : coming
}

export function asksSection(asks: readonly Ask[]): Markdown {
  return mdList(
    asks.map((ask) => `${ask.waitingSince === null ? '' : 'Waiting for: '}${mdText(ask.title)}, ${askWhen(ask)}`),
  )
}
