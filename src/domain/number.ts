import { SmmError } from './errors.ts'

/** A number as a person typed it; `12%` is 12 per cent. */
export interface TypedNumber {
  readonly value: number
  readonly isPercent: boolean
}

// Commas only where they part thousands, so that a decimal comma is never taken for one.
const form = /^(\d{1,15}|\d{1,3}(?:,\d{3})+)(\.\d{1,10})?(\s?%)?$/
// A point that may part thousands or decimals, according to who writes.
const ambiguous = /^[1-9]\d{0,2}\.\d{3}$/
/** More digits than this a number of the computer does not keep. */
const mostDigits = 15

/** `1240`, `1,240`, `1240.5`, `12%`: exactly what was written, or a usage error that names it. `1.240` may be either, so it is refused. */
export function parseNumber(text: string): TypedNumber {
  return numberIn(text.trim(), text)
}

/** The same below zero too: `-5`, and `−0.1` as smm writes it. */
export function parseSignedNumber(text: string): number {
  const [, minus, digits = ''] = /^([-−]?)(.*)$/s.exec(text.trim()) ?? []
  const { value } = numberIn(digits, text)
  return minus && value !== 0 ? -value : value
}

function numberIn(digits: string, said: string): TypedNumber {
  if (ambiguous.test(digits)) throw ambiguousNumber(digits)
  const [whole, integer = '', fraction = '', percent] = form.exec(digits) ?? []
  const kept = `${integer}${fraction}`.replace(/[,.]/g, '').replace(/^0+/, '')
  if (whole === undefined || kept.length > mostDigits) {
    throw new SmmError('usage', `"${said}" is not a number; write 1240, 1,240, 4.3 or 12%`)
  }
  return { value: Number(`${integer.replaceAll(',', '')}${fraction}`), isPercent: percent !== undefined }
}

function ambiguousNumber(text: string): SmmError {
  const thousands = text.replace('.', '')
  return new SmmError(
    'usage',
    `"${text}" can be ${spokenNumber(Number(thousands))} or ${spokenNumber(Number(text))}; write ${thousands} or ${typedNumber(Number(text))}`,
  )
}

/** A number in digits that are read back as the same number. */
export function typedNumber(value: number): string {
  const digits = String(value)
  return ambiguous.test(digits) ? `${digits}0` : digits
}

/** What was not recorded. */
export const notRecorded = '—'

/** A number for a reader: thousands in groups, four decimals at most: `1,240`, `4.3`, `−12`. */
export function spokenNumber(value: number): string {
  const rounded = Math.round(Math.abs(value) * 10_000) / 10_000
  const [integer = '', fraction] = decimal(rounded).split('.')
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 && rounded > 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** An amount for a reader, whole or with two decimals: `620 EUR`, `75.50 EUR`. */
export function spokenMoney(amount: number, currency: string): string {
  const words = spokenNumber(Math.round(amount * 100) / 100)
  return `${words.replace(/\.(\d)$/, '.$10')} ${currency}`
}

/** Plain digits also where JavaScript would write an exponent. */
function decimal(value: number): string {
  return value >= 1e15 ? BigInt(Math.round(value)).toString() : value < 1e-4 ? '0' : String(value)
}

/** The change from one value to another: `+40`, `−0.1`, `no change`. */
export function spokenChange(from: number, to: number): string {
  const words = spokenNumber(to - from)
  if (words === '0') return 'no change'
  return to > from ? `+${words}` : words
}

/** A figure of a list or a report: two decimals at most, a dash for what was not recorded. */
export function figure(value: number | null): string {
  return value === null ? notRecorded : spokenNumber(rounded(value, 2))
}

/** A figure that is per cent already: `40 %`, `—`. */
export function percent(value: number | null): string {
  return value === null ? notRecorded : `${figure(value)} %`
}

/** A share from 0 to 1 as whole per cent. */
export function wholePercent(share: number | null): number | null {
  return share === null ? null : rounded(100 * share, 0)
}

/** `1 reply`, `12 replies`, `1,200 replies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`
}

/** `1 follow-up is`, `2 follow-ups are`. */
export function countedIs(count: number, word: string): string {
  return `${counted(count, word)} ${count === 1 ? 'is' : 'are'}`
}

/** Never `-0`. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor + 0
}
