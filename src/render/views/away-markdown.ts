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
      'Schedule before',
      'No slot of these days is empty.',
      view.schedule.map(
        ({ client, when, channel, pillar }) =>
          `${escapeMarkdown(client)}: ${when} ${channel}${pillar === null ? '' : `, ${escapeMarkdown(pillar)} is short`}`,
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
      view.letGo.map(
        ({ client, ref, title, times }) =>
          `${escapeMarkdown(client)}: ${ref} ${escapeMarkdown(title)}${times === 1 ? '' : `, ${times} times`}`,
      ),
    ),
  ])
}

function section(title: string, otherwise: string, items: readonly Markdown[]): Markdown[] {
  return [mdHeading(2, title), items.length === 0 ? otherwise : mdList(items)]
}
