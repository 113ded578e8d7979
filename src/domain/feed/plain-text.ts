import { cleanLine } from '../text/clean.ts'
import { namedEntity } from './entities.ts'

/** Of longer texts only so much is looked at: what is shown is shorter by far. */
const mostLookedAt = 20_000
/** A word without end would push everything else off the line. */
const longestWord = 60

/**
 * HTML, or text that may be some, as one line of plain text of at most so many characters: without tags, comments, scripts and styles, with entities decoded, and
 * nothing in it that a terminal would obey. Linear in the length of what is looked at.
 */
export function plainText(html: string, longest: number): string {
  const text = decodeEntities(withoutTags(html.slice(0, mostLookedAt))).replace(/[\x85\u2028\u2029]/g, ' ')
  // Twice escaped titles are common: what is a tag now was text then.
  const line = cleanLine(withoutTags(text))
  return cut(line.replace(/\S{61,}/gu, shortWord), longest)
}

function shortWord(word: string): string {
  return `${word.slice(0, longestWord - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Markup without its text: nobody reads what stands in these. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'textarea'])
/** Before and behind these a reader sees a gap. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
])

function withoutTags(html: string): string {
  const parts: string[] = []
  const find = finderIn(html)
  let at = 0
  for (let open = find('<', at); open >= 0 && at < html.length; open = find('<', at)) {
    const { end, standsFor } = markupAt(html, open, find)
    parts.push(html.slice(at, open), standsFor)
    at = end
  }
  parts.push(html.slice(at))
  return parts.join('')
}

type Find = (what: string, from: number) => number

/** Finds words; what is missing once is missing for all that follows and is not looked for again, or many beginnings without an end would take the square of the time. */
function finderIn(html: string): Find {
  const missing = new Set<string>()
  return (what, from) => {
    if (missing.has(what)) return -1
    const found = html.indexOf(what, from)
    if (found < 0) missing.add(what)
    return found
  }
}

/** What begins with the `<` at a place: where it ends, and what a reader sees of it. */
function markupAt(html: string, open: number, find: Find): { readonly end: number; readonly standsFor: string } {
  if (html.startsWith('<!--', open)) return { end: behind(html, find('-->', open), 3), standsFor: '' }
  const start = html.slice(open, open + 40)
  const name = /^<\/?([a-z][a-z0-9:-]{0,30})(?=[\s/>]|$)/i.exec(start)?.[1]?.toLowerCase()
  // A lone `<`, as in `1 < 2`.
  if (name === undefined && !/^<[!?]/.test(start)) return { end: open + 1, standsFor: '<' }
  if (name !== undefined && silent.has(name) && start[1] !== '/') {
    return { end: endOfElement(html, name, open), standsFor: ' ' }
  }
  return { end: behind(html, find('>', open), 1), standsFor: name !== undefined && inline.has(name) ? '' : ' ' }
}

function behind(html: string, found: number, length: number): number {
  return found < 0 ? html.length : found + length
}

/** Behind the closing tag of an element; the end where there is none. */
function endOfElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^>]*>`, 'gi')
  end.lastIndex = from
  return end.exec(html) === null ? html.length : end.lastIndex
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,30}));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntity(name) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Cut between words where there is one near, with `…` where something was cut, and inside no character. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const room = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')
  const whole = text[longest - 1] === ' ' ? room : room.replace(/\s+\S*$/, '')
  return `${(whole.length > longest / 2 ? whole : room).replace(/[\s.,;:–—-]+$/, '')}…`
}
