import { SmmError } from '../errors.ts'
import { parseNumber, rounded, spokenNumber } from '../number.ts'
import { type Figure, figures, type Unit } from './figures.ts'

/** What the values of a unit can be. */
interface Range {
  readonly least: number
  readonly most: number
  readonly isWhole: boolean
}

const whole: Range = { least: 0, most: 10_000_000, isWhole: true }
/** Units of their own range; all others are counts. */
const ranges: Partial<Record<Unit, Range>> = {
  px: { least: 1, most: 100_000, isWhole: true },
  megapixels: { least: 0.01, most: 100_000, isWhole: false },
  seconds: { least: 0, most: 1_000_000, isWhole: false },
  ratio: { least: 0.01, most: 100, isWhole: false },
  MB: { least: 0.001, most: 10_000_000, isWhole: false },
}

/** Why a number cannot be a value in this unit, as the end of a sentence; null: it can be. */
export function wrongValue(value: number, unit: Unit): string | null {
  const { least, most, isWhole } = rangeOf(unit)
  if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return null
  return `is not a ${isWhole ? 'whole ' : ''}number from ${least} to ${spokenNumber(most)}`
}

/** A value of a figure as a person types it: `1000`, `1,000`, for a ratio also `9:16`. Else a usage error that names it. */
export function parseFigureValue(text: string, figure: Figure): number {
  const unit: Unit = figures[figure].units[0]
  const value = unit === 'ratio' ? (parseRatio(text) ?? plain(text, figure)) : plain(text, figure)
  const wrong = wrongValue(value, unit)
  if (wrong !== null) throw new SmmError('usage', `"${text}" ${wrong}, as ${figure} needs it`)
  return value
}

/** `9:16` → 0.5625, with four decimals; null for what is no ratio of two numbers. */
export function parseRatio(text: string): number | null {
  const [, width, height] = /^(\d{1,4}(?:\.\d{1,4})?):(\d{1,4}(?:\.\d{1,4})?)$/.exec(text.trim()) ?? []
  if (width === undefined || Number(height) === 0) return null
  return rounded(Number(width) / Number(height), 4)
}

/** `2,200 utf16`, `30`, `8 MB`, `9:16`. */
export function valueWords(value: number, unit: Unit): string {
  if (unit === 'ratio') return ratioWords(value)
  return unit === 'items' ? spokenNumber(value) : `${spokenNumber(value)} ${unit}`
}

function rangeOf(unit: Unit): Range {
  return ranges[unit] ?? whole
}

function plain(text: string, figure: Figure): number {
  const { value, isPercent } = parseNumber(text)
  if (!isPercent) return value
  throw new SmmError('usage', `"${text}" is a share, and ${figure} is none`)
}

/** Two small whole numbers where there are such, else so many to one. */
function ratioWords(value: number): string {
  for (let height = 1; height <= 16; height++) {
    const width = Math.round(value * height)
    if (width <= 21 && Math.abs(width / height - value) < 0.0001) return `${width}:${height}`
  }
  return `${spokenNumber(value)}:1`
}
