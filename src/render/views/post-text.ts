import { counted, spokenNumber } from '../../domain/number.ts'
import { unitWord } from '../../domain/platform/figures.ts'
import { cleanText } from '../../domain/text/clean.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Finding } from '../../domain/variant/check/finding.ts'
import { wrap } from '../card.ts'
import type { Paint } from '../paint.ts'
import type { Column } from '../table.ts'
import type { VariantView } from './post-view.ts'

/** The variants of a post as a list; `spoken` says an instant by the desk's clock. */
export function variantColumns(spoken: (at: Instant) => string): readonly Column<VariantView>[] {
  return [
    { title: 'variant', cell: (row) => row.ref },
    { title: 'format', cell: (row) => row.format, dispensable: 2 },
    { title: 'text', cell: (row) => textWord(row), dispensable: 3 },
    { title: 'length', cell: (row) => lengthWords(row.length), align: 'right' },
    { title: 'when', cell: (row) => whenWords(row, spoken) ?? '—', dispensable: 1 },
    { title: 'status', cell: (row) => row.status, dispensable: 1 },
    { title: 'check', cell: (row) => verdict(row.findings), shrinks: true, paint: paintVerdict },
  ]
}

/** When it went out, is to go out, or is wished to; null: it has no time yet. */
export function whenWords(
  { publishedAt, plannedAt, planned, isWish }: VariantView,
  spoken: (at: Instant) => string,
): string | null {
  const at = publishedAt ?? plannedAt
  if (at === null) return planned
  return isWish ? `wish ${spoken(at)}` : spoken(at)
}

export function textWord({ isOwn, hasDrifted }: VariantView): string {
  return isOwn ? (hasDrifted ? 'own, drifted' : 'own') : 'base'
}

/** `231 of 280 weighted`. */
export function lengthWords(length: VariantView['length']): string {
  if (length === null) return '—'
  return `${spokenNumber(length.measured)} of ${spokenNumber(length.allowed)} ${unitWord(length.unit)}`.trimEnd()
}

/** `fine`, `1 error, 2 warnings`. */
export function verdict(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  return parts.join(', ') || 'fine'
}

function paintVerdict(text: string, { findings }: VariantView, paint: Paint): string {
  if (findings.some(({ severity }) => severity === 'error')) return paint.late(text)
  return findings.length > 0 ? paint.waiting(text) : paint.social(text)
}

/**
 * What was found, one finding a line: `p31/x text: error: the text has 287 weighted; X takes 280 [text-too-long]`, and what mends it beneath. In a pipe
 * (`width` null) nothing is wrapped.
 */
export function findingLines(ref: string, findings: readonly Finding[], width: number | null, paint: Paint): string[] {
  return findings.flatMap(({ place, severity, message, rule, mend }) => {
    const line = inOneLine(`${ref} ${place}: ${severity}: ${message} [${rule}]`)
    const way = inOneLine(mend)
    const loud = severity === 'error' ? paint.late : paint.waiting
    if (width === null) return [`${line}; ${way}`]
    return [
      ...wrap(line, width).map((each, index) =>
        index === 0 ? each.replace(`${severity}:`, loud(`${severity}:`)) : each,
      ),
      ...wrap(way, width - 4).map((each) => `    ${each}`),
    ]
  })
}

/** Names of files stand in it, with all that a name may hold; its spaces stay, so that a command can be copied. */
function inOneLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ')
}
