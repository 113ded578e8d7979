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
  // Once an end is missing it is missing for all that follows, and is not looked for again: else many beginnings would take the square of the time.
  const missing = new Set<string>()
  const find = (what: string, from: number): number => {
    if (missing.has(what)) return -1
    const found = html.indexOf(what, from)
    if (found < 0) missing.add(what)
    return found
  }
  let at = 0
  while (at < html.length) {
    const open = find('<', at)
    if (open < 0) break
    parts.push(html.slice(at, open))
    if (html.startsWith('<!--', open)) {
      const end = find('-->', open)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const name = /^<\/?([a-z][a-z0-9:-]{0,30})(?=[\s/>]|$)/i.exec(html.slice(open, open + 40))?.[1]?.toLowerCase()
    const close = find('>', open)
    if (name === undefined && !/^<[!?]/.test(html.slice(open, open + 2))) {
      // A lone `<`, as in `1 < 2`.
      parts.push('<')
      at = open + 1
      continue
    }
    if (name !== undefined && silent.has(name) && html[open + 1] !== '/') {
      at = endOfElement(html, name, open)
      parts.push(' ')
      continue
    }
    if (name === undefined || !inline.has(name)) parts.push(' ')
    at = close < 0 ? html.length : close + 1
  }
  parts.push(html.slice(at))
  return parts.join('')
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
