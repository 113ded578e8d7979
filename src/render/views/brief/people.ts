import { ended, listed } from '../../../domain/text/phrase.ts'
import { type Block, grid, list, paragraph, section, type Words } from '../../document.ts'
import { type BriefView, channelWords } from './view.ts'

/** Whom it is for: who they are, where and when they are there, and what they want. */
export function audienceSection(view: BriefView): readonly Block[] {
  return section(
    'Whom we talk to',
    grid(
      ['Who', 'Where', 'When', 'What they want'],
      view.strategy.audience.map(({ who, where, hours, wants }) => [
        who,
        where.length === 0 ? '—' : where.map((key) => channelWords(view, key)).join(', '),
        hours,
        wants,
      ]),
    ),
  )
}

/** What people are to remember, how it sounds, and what is never said. */
export function messagesSection({ strategy }: BriefView): readonly Block[] {
  const { sounds, avoids } = strategy.voice
  const never = strategy.neverSay.map(
    ({ never: words, instead }): Words =>
      instead === null ? [ended(words)] : [{ strong: ended(words) }, ` Instead: ${ended(instead)}`],
  )
  return [
    ...section(
      'What we say',
      list(
        strategy.messages.map(({ message, proof }) => [{ strong: ended(message) }, proof === null ? '' : ` ${proof}`]),
      ),
    ),
    ...section(
      'How you sound',
      list(sounds.map((line) => [ended(line)])),
      paragraph(avoids.length === 0 ? '' : `We leave out: ${avoids.join('; ')}.`),
    ),
    ...section('What we never say', list(never)),
  ]
}

/** How the profiles look, for all channels, and where one looks otherwise. */
export function profilesSection(view: BriefView): readonly Block[] {
  const { strategy } = view
  const items = (profile: Readonly<Record<string, string>>, where: string): Words[] =>
    Object.entries(profile).map(([item, words]) => [{ strong: `${itemWords(item)}${where}: ` }, ended(words)])
  return section(
    'How your profiles look',
    list([
      ...items(strategy.profile, ''),
      ...strategy.channels.flatMap(({ key, profile }) => items(profile, `, on ${channelWords(view, key)}`)),
    ]),
  )
}

/** `pinned-post` → `Pinned post`. */
function itemWords(item: string): string {
  const words = item.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Who else is there: whom people go to instead, with what the plan looks at there, and where their talk is. */
export function othersSection({ strategy }: BriefView): readonly Block[] {
  const { places, competitors, listening } = strategy
  const searched = [...listening.brand, ...listening.keywords]
  return [
    ...section(
      'Whom people go to instead, and what we look at there',
      list(competitors.map(({ name, note }) => [{ strong: ended(name) }, ` ${ended(note)}`])),
    ),
    ...section(
      'Where we listen and join in',
      paragraph(searched.length === 0 ? '' : `We search for ${listed(searched.map((words) => `“${words}”`))}.`),
      list(places.map(({ name, kind }) => [`${name} (${kind})`])),
    ),
  ]
}
