/** A part of a text, by UTF-16 offsets. Lists of them are in order and do not overlap. */
export interface Span {
  readonly index: number
  readonly end: number
}

/** The text before, between and after the spans; always one part more than there are spans. */
export function partsBetween(text: string, spans: readonly Span[]): string[] {
  const starts = [0, ...spans.map(({ end }) => end)]
  return starts.map((start, at) => text.slice(start, spans[at]?.index))
}

/** The text with something else in the place of each span. */
export function replaceSpans<S extends Span>(text: string, spans: readonly S[], standIn: (span: S) => string): string {
  const [first = '', ...others] = partsBetween(text, spans)
  return others.reduce((joined, part, at) => joined + standIn(spans[at] as S) + part, first)
}

/** The spans that begin inside none of the others. */
export function outside<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  let at = 0
  return spans.filter(({ index }) => {
    while (at < others.length && (others[at] as Span).end <= index) at++
    return !(at < others.length && (others[at] as Span).index <= index)
  })
}
