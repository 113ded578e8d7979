import { z } from 'zod'
import { SmmError } from '../domain/errors.ts'
import { formatFigureName, parseFigureName } from '../domain/platform/figure-name.ts'
import { parseRatio, wrongValue } from '../domain/platform/figure-value.ts'
import { counters, figures, type Unit, units } from '../domain/platform/figures.ts'
import type { Limit } from '../domain/platform/rules.ts'
import type { Format } from '../domain/words.ts'

/** One key of the file's `sources:` or several. */
export const sourceKeys = z.union([z.string(), z.array(z.string()).min(1).max(5)], {
  error: 'a source is named by its key under sources, several as [one, other]',
})
export type SourceKeys = z.infer<typeof sourceKeys>
export type SourceWords = Readonly<Record<string, { readonly words: string; readonly as_of: string }>>

/** A ratio may be written as people say it, `9:16`. */
const wanted = 'a value is a number, or a ratio such as 9:16'
const value = z.union([z.number(), z.string().regex(/^[\d.]+:[\d.]+$/, wanted)], { error: wanted })

export const limitSchema = z.strictObject({
  value,
  unit: z.enum(units),
  severity: z.enum(['error', 'warning', 'note']),
  lenient: z.enum(counters).optional(),
  source: sourceKeys,
  note: z.string().trim().min(1).max(400).optional(),
})
type LimitYaml = z.infer<typeof limitSchema>

/** What the checks and the making of limits need of a platform's file. */
interface WithLimits {
  readonly limits: Readonly<Record<string, LimitYaml>>
  readonly advice: Readonly<Record<string, { readonly source: SourceKeys } | undefined>>
  readonly promotion: readonly { readonly source: SourceKeys }[]
  readonly compose: { readonly source?: SourceKeys | undefined }
  readonly sources: SourceWords
}

type Say = (path: readonly PropertyKey[], message: string) => void

/** What one key alone cannot say: the figure and its units, the formats that go there, and that every source is there. */
export function checkLimits(file: WithLimits, there: readonly Format[], context: z.RefinementCtx): void {
  const say: Say = (path, message) => context.addIssue({ code: 'custom', path: [...path], message })
  for (const [key, limit] of Object.entries(file.limits)) {
    checkName(key, limit, there, say)
    checkSources(file.sources, limit.source, ['limits', key, 'source'], say)
  }
  for (const [key, each] of Object.entries(file.advice)) {
    if (each) checkSources(file.sources, each.source, ['advice', key, 'source'], say)
  }
  for (const [index, each] of file.promotion.entries()) {
    checkSources(file.sources, each.source, ['promotion', index, 'source'], say)
  }
  if (file.compose.source) checkSources(file.sources, file.compose.source, ['compose', 'source'], say)
}

function checkName(key: string, limit: LimitYaml, there: readonly Format[], say: Say): void {
  const path = ['limits', key]
  try {
    const { figure, format } = parseFigureName(key)
    if (formatFigureName({ figure, format }) !== key) say(path, `it is written ${formatFigureName({ figure, format })}`)
    if (format !== null && !there.includes(format)) say(path, `${format} is none of the formats that go there`)
    checkUnit(key, limit, figures[figure].units, say)
  } catch (wrong) {
    if (!(wrong instanceof SmmError)) throw wrong
    say(path, wrong.message)
  }
}

function checkUnit(key: string, limit: LimitYaml, allowed: readonly Unit[], say: Say): void {
  if (!allowed.includes(limit.unit)) {
    say(['limits', key, 'unit'], `${key} is in ${allowed.join(', ')}`)
    return
  }
  const isText = (counters as readonly Unit[]).includes(limit.unit)
  if (limit.lenient !== undefined && (!isText || limit.lenient === limit.unit)) {
    say(['limits', key, 'lenient'], 'it is a second way of counting a text, other than the unit')
  }
  if (limit.lenient !== undefined && limit.severity !== 'error') {
    say(['limits', key, 'lenient'], `it makes a warning of an error, and this is a ${limit.severity} already`)
  }
  const number = numberOf(limit)
  const wrong = number === null ? 'is a ratio, and the unit is none' : wrongValue(number, limit.unit)
  if (wrong !== null) say(['limits', key, 'value'], `${limit.value} ${wrong}`)
}

export function checkSources(sources: SourceWords, keys: SourceKeys, path: readonly PropertyKey[], say: Say): void {
  const missing = [keys].flat().find((key) => !Object.hasOwn(sources, key))
  if (missing !== undefined) say(path, `"${missing}" does not stand under sources`)
}

/** The value as a number; null for a ratio where none belongs. */
function numberOf({ value: said, unit }: LimitYaml): number | null {
  if (typeof said === 'number') return said
  return unit === 'ratio' ? parseRatio(said) : null
}

/** The limits of a file that has been checked, in its own order. */
export function limitsOf({ limits, sources }: WithLimits): Limit[] {
  return Object.entries(limits).map(([key, limit]) => {
    const { words, asOf } = sourceOf(sources, limit.source)
    return {
      ...parseFigureName(key),
      value: numberOf(limit) ?? 0,
      unit: limit.unit,
      severity: limit.severity,
      lenientUnit: limit.lenient ?? null,
      source: words,
      asOf,
      note: limit.note ?? null,
    }
  })
}

/** The words of the sources one after another, with the newest of their dates. */
export function sourceOf(
  sources: SourceWords,
  keys: SourceKeys,
): { readonly words: string; readonly asOf: string | null } {
  const found = [keys].flat().flatMap((key) => sources[key] ?? [])
  const dates = found.map((each) => each.as_of).sort()
  return { words: found.map((each) => each.words).join('; '), asOf: dates.at(-1) ?? null }
}
