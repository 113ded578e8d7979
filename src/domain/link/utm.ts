import { SmmError } from '../errors.ts'

/**
 * Marks on links, by which a site's own figures tell where its visitors came from: the parameters of Google Analytics 4. Everything here works on the
 * text of a link and leaves the rest of it as it was, byte by byte.
 */

/** The closed vocabulary, in the order in which they are written. */
export const utmNames = ['source', 'medium', 'campaign', 'term', 'content', 'id'] as const
export type UtmName = (typeof utmNames)[number]

/** A value for each parameter that is to be set. */
export type UtmValues = Readonly<Partial<Record<UtmName, string>>>

/** What a template can name. */
export const utmPlaces = ['platform', 'channel', 'client', 'medium', 'campaign', 'pillar', 'format', 'ref'] as const
export type UtmPlace = (typeof utmPlaces)[number]

/** As usual: the platform sends, the campaign or else the pillar is what it is for, and the ref says which post it was. */
export const usualUtm = 'source={platform} medium={medium} campaign={campaign} content={ref}'

/** The word that leaves links unmarked. */
const none = 'none'
const templateValue = /^(?:[a-z0-9_.-]|\{[a-z]+\})+$/

/** `source={platform} medium=social` → its canonical words; `none` stays, `usual` and empty text become empty. Wrong words are a usage error. */
export function parseUtm(text: string): string {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 || (words.length === 1 && words[0] === 'usual')) return ''
  if (words.length === 1 && words[0] === none) return none
  const values = new Map<UtmName, string>()
  for (const word of words) {
    const [, name = '', value = ''] = /^(?:utm_)?([a-z]+)=(.+)$/.exec(word) ?? []
    const known = utmNames.find((each) => each === name)
    if (!known || !templateValue.test(value)) throw notUtm(word)
    for (const [, place] of value.matchAll(/\{([a-z]+)\}/g)) {
      if (!(utmPlaces as readonly string[]).includes(place ?? '')) throw notUtm(`{${place}}`)
    }
    values.set(known, value)
  }
  if (!values.has('source') || !values.has('medium')) {
    throw new SmmError('usage', `"${text}" needs at least source and medium; as usual it is "${usualUtm}"`)
  }
  const canonical = utmNames.filter((name) => values.has(name)).map((name) => `${name}=${values.get(name)}`)
  return canonical.join(' ') === usualUtm ? '' : canonical.join(' ')
}

function notUtm(word: string): SmmError {
  return new SmmError(
    'usage',
    `"${word}" is no mark for links; write ${utmNames.join(', ')} with lower-case letters, digits, - and _, or ${utmPlaces.map((place) => `{${place}}`).join(' ')}; none, or usual`,
  )
}

/** The values that a client's template gives for one variant; null: links are not marked. A value that comes out empty is left out. */
export function utmValues(template: string, places: Readonly<Record<UtmPlace, string>>): UtmValues | null {
  if (template === none) return null
  const values: Partial<Record<UtmName, string>> = {}
  for (const word of (template || usualUtm).split(' ')) {
    const at = word.indexOf('=')
    const name = word.slice(0, at) as UtmName
    const value = utmWord(word.slice(at + 1).replace(/\{([a-z]+)\}/g, (_, place: UtmPlace) => places[place]))
    if (value !== '') values[name] = value
  }
  return values
}

/** Lower case, with what is no letter, digit, dot, - or _ as a dash: GA4 tells `Spring` from `spring`. */
export function utmWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

interface LinkParts {
  /** Before the question mark. */
  readonly base: string
  readonly pairs: readonly string[]
  /** With its #, or empty. */
  readonly fragment: string
}

function partsOf(link: string): LinkParts {
  const hash = link.indexOf('#')
  const fragment = hash < 0 ? '' : link.slice(hash)
  const whole = hash < 0 ? link : link.slice(0, hash)
  const mark = whole.indexOf('?')
  const query = mark < 0 ? '' : whole.slice(mark + 1)
  return { base: mark < 0 ? whole : whole.slice(0, mark), pairs: query.split('&').filter(Boolean), fragment }
}

/** The link with the marks that it does not have yet; those that it has stay as they are. Idempotent, the fragment stays last. */
export function withUtm(link: string, values: UtmValues): string {
  const { base, pairs, fragment } = partsOf(link)
  const has = new Set(pairs.map(nameOfPair))
  const added = utmNames
    .filter((name) => values[name] !== undefined && !has.has(`utm_${name}`))
    .map((name) => `utm_${name}=${encodeURIComponent(values[name] as string)}`)
  const query = [...pairs, ...added].join('&')
  return `${base}${query === '' ? '' : `?${query}`}${fragment}`
}

/** What is wrong with the marks of a link: parameters that stand there twice, and values that are not lower case or hold spaces. */
export function utmFaults(link: string): { readonly doubled: readonly string[]; readonly unclean: readonly string[] } {
  const marks = partsOf(link).pairs.filter((pair) => nameOfPair(pair).startsWith('utm_'))
  const names = marks.map(nameOfPair)
  return {
    doubled: [...new Set(names.filter((name, index) => names.indexOf(name) !== index))],
    unclean: marks.filter(
      (pair) => /[A-Z]|%20|\+/.test(pair.slice(pair.indexOf('=') + 1)) || /[A-Z]/.test(pair.split('=')[0] ?? ''),
    ),
  }
}

/** True for a link that has any mark. */
export function hasUtm(link: string): boolean {
  return partsOf(link).pairs.some((pair) => nameOfPair(pair).startsWith('utm_'))
}

function nameOfPair(pair: string): string {
  return (pair.split('=')[0] ?? '').toLowerCase()
}
