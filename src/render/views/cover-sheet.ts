import { spanWords } from '../../domain/away.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { escapeMarkdown, type Markdown, mdHeading, mdList, mdPage, mdTable } from '../markdown.ts'
import type { AwayView, CoverClient } from './away-view.ts'

/** The sheet for whoever stands in: client by client where they are, what goes out when, and who may answer what. */
export function coverSheet(view: AwayView): Markdown {
  const days = spanWords({ fromOn: view.from, untilOn: view.until })
  return mdPage([
    mdHeading(1, `Cover sheet${view.cover === null ? '' : ` for ${escapeMarkdown(view.cover)}`}: ${days}`),
    ...view.sheet.flatMap(clientBlocks),
  ])
}

function clientBlocks(client: CoverClient): Markdown[] {
  const { name, zone, hours, channels, goesOut, isOnHold } = client
  return [
    mdHeading(2, escapeMarkdown(name)),
    `${escapeMarkdown(zone)}; at work ${escapeMarkdown(hours)}.${isOnHold ? ' On hold: nothing goes out.' : ''}`,
    mdTable(
      ['channel', 'handle', 'address', 'inbox, our clock'],
      channels.map(({ key, handle, address, looks }) => [
        escapeMarkdown(key),
        verbatim(handle),
        verbatim(address),
        escapeMarkdown(looks || '—'),
      ]),
      9,
    ),
    mdHeading(3, 'Goes out'),
    goesOut.length === 0
      ? 'Nothing is scheduled in these days.'
      : mdTable(
          ['what', 'their clock', 'our clock', 'by'],
          goesOut.map(({ ref, title, client, desk, by }) =>
            [`${ref} ${title}`, client, desk, by ?? 'hand'].map(escapeMarkdown),
          ),
          9,
        ),
    ...answering(client),
  ]
}

/** To be copied as it stands, so as code; what cannot be code is escaped. */
function verbatim(text: string | null): Markdown {
  if (text === null) return '—'
  return /[`|]/.test(text) ? escapeMarkdown(text) : `\`${cleanLine(text)}\``
}

function answering({ name, people, neverSay, facts }: CoverClient): Markdown[] {
  const able = people.filter(({ can }) => can.includes('answer')).map(({ who }) => escapeMarkdown(who))
  const ask = able.length === 0 ? `somebody at ${escapeMarkdown(name)}` : able.join(' or ')
  const known = facts.map(({ ask, answer }) => `${escapeMarkdown(ask)} ${escapeMarkdown(answer)}`)
  const never = neverSay.map(
    ({ never, instead }) =>
      `Never: ${escapeMarkdown(never)}${instead === null ? '' : `. Instead: ${escapeMarkdown(instead)}`}`,
  )
  return [
    mdHeading(3, 'Who answers what'),
    mdList([
      ...people.map(({ who, can }) => `${escapeMarkdown(who)} can ${can.join(', ')}`),
      `What is not known here, ask ${ask} before you answer`,
      `A complaint, a review of one or two stars, anything about safety, the press or the law: do not answer alone; tell ${ask} at once`,
    ]),
    known.length === 0 ? '' : mdHeading(3, 'Known answers'),
    known.length === 0 ? '' : mdList(known),
    never.length === 0 ? '' : mdHeading(3, 'What is never said'),
    never.length === 0 ? '' : mdList(never),
  ]
}
