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
    ...section(
      'Schedule before, with the pillar that is short',
      'No slot of these days is empty.',
      byClient(
        view.schedule,
        ({ when, channel, pillar }) => `${when} ${channel}${pillar === null ? '' : ` (${escapeMarkdown(pillar)})`}`,
      ),
    ),
    ...section(
      'Have approved before',
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
    ...section(
      'Is not done in these days',
      'No routine of yours comes round.',
      byClient(
        view.letGo,
        ({ ref, title, times }) => `${ref} ${escapeMarkdown(title)}${times === 1 ? '' : ` (${times} times)`}`,
      ),
    ),
  ])
}

/** One item a client. */
function byClient<Row extends { readonly client: string }>(
  rows: readonly Row[],
  words: (row: Row) => Markdown,
): Markdown[] {
  const clients = [...new Set(rows.map(({ client }) => client))]
  return clients.map((client) => {
    const own = rows.filter((row) => row.client === client).map(words)
    return `${escapeMarkdown(client)}: ${own.join('; ')}`
  })
}

function section(title: string, otherwise: string, items: readonly Markdown[]): Markdown[] {
  return [mdHeading(2, title), items.length === 0 ? otherwise : mdList(items)]
}
