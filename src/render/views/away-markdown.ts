import { spanWords } from '../../domain/away.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdHeading, mdList, mdPage } from '../markdown.ts'
import type { AwayView } from './away-view.ts'

/** What the manager sees to before going away, as a page of Markdown. */
export function awayMarkdown(view: AwayView): Markdown {
  const { cover } = view
  const title = `Away ${spanWords({ fromOn: view.from, untilOn: view.until })}`
  return mdPage([
    mdHeading(1, title),
    cover === null ? 'Nobody stands in.' : `${escapeMarkdown(cover)} stands in.`,
    ...byClient(
      'Schedule before, with the pillar that is short',
      'No slot of these days is empty.',
      view.schedule,
      ({ when, channel, pillar }) => `${when} ${channel}${pillar === null ? '' : `, ${escapeMarkdown(pillar)}`}`,
    ),
    ...section(
      'Finish and have approved before',
      'Nothing that goes out waits for anybody.',
      view.approve.map(
        ({ client, ref, title, status, when }) =>
          `${escapeMarkdown(client)}: ${ref} ${escapeMarkdown(title)}, ${when}, is ${status}`,
      ),
    ),
    ...section(
      'Tell',
      'No client is active.',
      view.tell.map(({ client, words }) => `${escapeMarkdown(client)}: ${escapeMarkdown(words)}`),
    ),
    ...section(
      'Falls due',
      'Nothing falls due in these days.',
      view.due.map(
        ({ client, on, ref, what }) =>
          `${spokenDay(on)}: ${escapeMarkdown(client)}: ${ref === null ? '' : `${ref} `}${escapeMarkdown(what)}`,
      ),
    ),
    ...byClient(
      'Is not done in these days',
      'No routine of yours comes round.',
      view.letGo,
      ({ ref, title, times }) => `${ref} ${escapeMarkdown(title)}${times === 1 ? '' : ` (${times} times)`}`,
    ),
  ])
}

/** A list a client, under its name. */
function byClient<Row extends { readonly client: string }>(
  title: string,
  otherwise: string,
  rows: readonly Row[],
  words: (row: Row) => Markdown,
): Markdown[] {
  if (rows.length === 0) return section(title, otherwise, [])
  const clients = [...new Set(rows.map(({ client }) => client))]
  return [
    mdHeading(2, title),
    ...clients.flatMap((client) => [
      mdHeading(3, escapeMarkdown(client)),
      mdList(rows.filter((row) => row.client === client).map(words)),
    ]),
  ]
}

function section(title: string, otherwise: string, items: readonly Markdown[]): Markdown[] {
  return [mdHeading(2, title), items.length === 0 ? otherwise : mdList(items)]
}
