import type { WordChange } from '../../domain/text/word-change.ts'
import { type Day, longDay, spokenDay } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { CardPart, CardRow } from '../card.ts'
import { approvalLines } from './approval-text.ts'
import { lengthWords, textWord, whenWords } from './post-text.ts'
import type { EvergreenView, MediaView, PostView, VariantView } from './post-view.ts'

/** How the card says when something is: the desk's day, and the moment by both clocks. */
export interface CardClock {
  readonly dayOf: (at: Instant) => Day
  readonly spoken: (at: Instant) => string
}

/**
 * A post as a card: what it is about, the base text, and every variant as it would leave. `drifts`: how the base text changed, by variant; `clock`: how instants are said.
 */
export function postCard(
  view: PostView,
  drifts: ReadonlyMap<string, readonly WordChange[]>,
  clock: CardClock,
): CardPart[] {
  const facts: CardRow[] = [
    row('client', view.client),
    row('status', view.status),
    row('kind', view.kind),
    row('pillar', view.pillar),
    row('goal', view.goal),
    row('campaign', view.campaign),
    row('recipe', view.recipe),
    row('asked by', view.askedBy),
    row('link', view.link),
    row('hashtags', view.tags.map((tag) => `#${tag}`).join(' ')),
    row('minutes', String(view.minutes)),
    row('created', longDay(view.created)),
    row('recycles', view.recycles),
    row('evergreen', view.evergreen && evergreenWords(view.evergreen)),
    row('note', view.note && `${view.note} (private)`),
  ]
  const base = { label: 'base text', texts: paragraphs(view.text) }
  return [
    { rows: facts.filter(({ texts }) => texts[0] !== '') },
    { rows: [base, ...(view.evergreen?.wordings ?? []).map(wordingRow)] },
    ...view.variants.map((variant) => variantPart(variant, drifts.get(variant.ref) ?? [], clock)),
  ]
}

/** `rests 60 days, 2 of 6 runs, mar-may`. */
function evergreenWords({ restDays, most, season, runs }: EvergreenView): string {
  const count = most === null ? `${runs} ${runs === 1 ? 'run' : 'runs'} so far` : `${runs} of ${most} runs`
  return [`rests ${restDays} days`, count, season].filter((part) => part !== null).join(', ')
}

function wordingRow({ channel, text }: EvergreenView['wordings'][number]): CardRow {
  return { label: channel === null ? 'or' : `or, on ${channel}`, texts: paragraphs(text) }
}

function variantPart(variant: VariantView, drift: readonly WordChange[], { dayOf, spoken }: CardClock): CardPart {
  const rows: CardRow[] = [
    row('status', variant.status),
    { label: 'approval', texts: variant.approval === null ? [''] : approvalLines(variant.approval, dayOf) },
    row('when', whenWords(variant, spoken)),
    row('address', variant.permalink),
    row('comments', commentWords(variant)),
    row('handed over', variant.handed && handedWords(variant, variant.handed, dayOf)),
    row('title', variant.title),
    row('warning', variant.contentWarning),
    { label: `text, ${textWord(variant)}`, texts: paragraphs(variant.text) },
    row('length', variant.length === null ? '' : lengthWords(variant.length)),
    row('link beside', variant.link),
    ...variant.media.map((file) => ({ label: file.kind, texts: mediaTexts(file) })),
    { label: 'base changed', texts: drift.length === 0 ? [''] : paragraphs(changedWords(drift)) },
    { label: 'check', texts: checkTexts(variant) },
  ]
  return { title: `${variant.ref}  ${variant.format}`, rows: rows.filter(({ texts }) => texts[0] !== '') }
}

/** `4, 2 of them waiting: smm inbox list --post p31`. */
function commentWords({ ref, conversations: { all, waiting } }: VariantView): string {
  if (all === 0) return ''
  const open = waiting > 0 ? `, ${waiting} of them waiting` : ''
  return `${all}${open}: smm inbox list --post ${ref.split('/')[0]}`
}

/** What is out is not checked any more. */
function checkTexts({ status, findings }: VariantView): string[] {
  if (status === 'published') return ['']
  if (findings.length === 0) return ['fine']
  return findings.map(({ severity, place, message, rule }) => `${severity}: ${place}: ${message} [${rule}]`)
}

/** `in Buffer since Mon 23 Nov, with other words or another day`. */
function handedWords(
  { status }: VariantView,
  { to, at, isOther }: NonNullable<VariantView['handed']>,
  dayOf: (at: Instant) => Day,
): string {
  const day = at === null ? '' : spokenDay(dayOf(at))
  if (status === 'published') return `to ${to}${day && ` on ${day}`}`
  return `in ${to}${day && ` since ${day}`}${isOther ? ', with other words or for another day' : ''}`
}

function mediaTexts({ path, type, size, alt, consent, uses }: MediaView): string[] {
  const facts = [type, size, `consent ${consent}`, uses > 1 ? `in ${uses} posts` : null].filter((fact) => fact !== null)
  return [path, facts.join(', '), alt === '' ? 'no alt text' : `alt: ${alt}`]
}

/** `The oven is lit at [-five-]{+four+}.`, as version control marks words. */
function changedWords(changes: readonly WordChange[]): string {
  return changes
    .map(({ change, text }) => (change === 'same' ? text : change === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}

function row(label: string, text: string | null): CardRow {
  return { label, texts: [text ?? ''] }
}

/** Lines of their own for the lines of a text; an empty one stays as a gap. */
function paragraphs(text: string): string[] {
  return text === '' ? [''] : text.split('\n')
}
