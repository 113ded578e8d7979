import { type AuditPoint, itemWords } from '../../domain/audit/checklist.ts'
import { countingWords } from '../../domain/platform/counting-words.ts'
import { formatFigureName } from '../../domain/platform/figure-name.ts'
import { valueWords } from '../../domain/platform/figure-value.ts'
import type { Limit, LinkRule, PlatformRules } from '../../domain/platform/rules.ts'
import { type Platform, retiredWords } from '../../domain/platform.ts'
import type { CardPart, CardRow } from '../card.ts'

/** A platform as `platform show` prints it. */
export interface PlatformView {
  readonly platform: Platform
  readonly rules: PlatformRules
  /** What a profile there is checked for. */
  readonly audit: readonly AuditPoint[]
  /** Whose file it is and how to change it, in words. */
  readonly file: string
  /** `acme/mastodon`, whose own figures stand in the place of the platform's; null: the platform as it is. */
  readonly channel: string | null
}

/** The parts of a platform's card. */
export function platformCard({ platform, rules, audit, file, channel }: PlatformView): readonly CardPart[] {
  const of = channel === null ? 'Limits' : `Limits of ${channel}`
  const sources = sourcesOf(rules, audit)
  return [
    { rows: [...identityRows(platform), row('file', file)] },
    { rows: rules.formats.length > 0 ? postRows(rules) : [] },
    { title: of, rows: rules.limits.map((limit) => limitRow(limit, sources)) },
    { title: 'How texts are counted', rows: countingWords(rules).map(([unit, words]) => row(unit, words)) },
    {
      title: 'Advice: other people’s audiences, your own figures win',
      rows: rules.advice.map((each) => row(each.about, `${each.words} · ${markOf(each, sources)}`)),
    },
    {
      title: 'Its own rules for contests; read its terms before one goes out',
      rows: rules.promotion.map((each, index) => row(String(index + 1), `${each.words} · ${markOf(each, sources)}`)),
    },
    { title: 'What an audit asks: smm channel audit', rows: audit.map((point) => auditRow(point, sources)) },
    { title: 'Sources', rows: sources.map((words, index) => row(`[${index + 1}]`, words)) },
  ]
}

const statusWords = {
  active: 'active',
  listen: 'to listen and to answer; nothing is published there',
  retired: 'retired',
} as const

function identityRows(platform: Platform): CardRow[] {
  const { aliases, name, person, profile, retired, status } = platform
  return [
    row('status', retired === null ? statusWords[status] : retiredWords(name, retired)),
    ...(retired === null ? [] : [row('instead', `smm channel add CLIENT ${retired.successor}`)]),
    ...(aliases.length > 0 ? [row('also called', aliases.join(', '))] : []),
    row('profile', profile ?? '—'),
    ...(person === null ? [] : [row('of a person', person)]),
  ]
}

const linkWords: Readonly<Record<LinkRule, string>> = {
  clickable: 'clickable in the text',
  plain: 'plain words that nobody can click',
  field: 'one, in a field beside the text',
}

function postRows(rules: PlatformRules): CardRow[] {
  const list = (words: readonly string[]) => words.join(', ') || '—'
  const types = (each: readonly string[]) => (each.length > 0 ? each.join(', ') : 'any')
  return [
    row('formats', list(rules.formats)),
    row('with a title', `${list(rules.titles)}${rules.titleForbids === '' ? '' : `, without ${rules.titleForbids}`}`),
    row('links', `${linkWords[rules.links]}${rules.linkWords === null ? '' : `; write "${rules.linkWords}"`}`),
    row('images', types(rules.types.image)),
    row('videos', types(rules.types.video)),
    row('together', rules.mixesMedia ? 'images and videos in one post' : 'images and videos not in one post'),
    ...(rules.needs.length > 0 ? [row('needs', list(rules.needs))] : []),
    row('compose', ...composeTexts(rules)),
  ]
}

function composeTexts({ compose, composePage, composeSource }: PlatformRules): string[] {
  const found = [compose, composePage].filter((each) => each !== null)
  if (found.length === 0) return ['—']
  return composeSource === null ? found : [...found, `from ${composeSource}`]
}

function limitRow(limit: Limit, sources: readonly string[]): CardRow {
  const lenient = limit.lenientUnit === null ? '' : `, a warning if ${limit.lenientUnit} would fit`
  const value = `${valueWords(limit.value, limit.unit)} · ${limit.severity}${lenient}`
  return row(
    formatFigureName(limit),
    `${value} · ${markOf(limit, sources)}`,
    ...(limit.note === null ? [] : [limit.note]),
  )
}

function auditRow({ item, ask, lookFor, source, asOf }: AuditPoint, sources: readonly string[]): CardRow {
  return row(itemWords(item), ask, source === null ? lookFor : `${lookFor} · ${markOf({ source, asOf }, sources)}`)
}

type Sourced = Pick<Limit, 'source' | 'asOf'>

/** Every source with its date, each once, in the order in which the card comes to them. What a channel says is its own source. */
function sourcesOf({ limits, advice, promotion }: PlatformRules, audit: readonly AuditPoint[]): readonly string[] {
  const points = audit.flatMap(({ source, asOf }) => (source === null ? [] : [{ source, asOf }]))
  return [
    ...new Set([...limits, ...advice, ...promotion, ...points].filter((each) => each.asOf !== null).map(sourceWords)),
  ]
}

function sourceWords({ source, asOf }: Sourced): string {
  return `${source}, ${asOf}`
}

/** `[3]`, where the sources are listed. */
function markOf(each: Sourced, sources: readonly string[]): string {
  return each.asOf === null ? each.source : `[${sources.indexOf(sourceWords(each)) + 1}]`
}

function row(label: string, ...texts: string[]): CardRow {
  return { label, texts }
}
