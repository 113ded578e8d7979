import { competitorKey } from '../competitor/named.ts'
import { type Heard, isAboutAnswers } from '../heard.ts'

/** What was heard in a week. */
export interface Listening {
  /** Themes by how often they were heard, the most frequent first. */
  readonly themes: readonly { readonly theme: string; readonly count: number; readonly example: string }[]
  /** What was heard about each competitor, and how it answers people, in the order of time. */
  readonly competitors: readonly {
    readonly name: string
    readonly lines: readonly string[]
    readonly answers: readonly string[]
  }[]
  /** What has neither. */
  readonly others: readonly string[]
}

/** The lines of a week by theme and by competitor; null: nothing was noted. Of a theme the newest line is the example; one that is not about a competitor goes first. */
export function listeningOf(heard: readonly Heard[]): Listening | null {
  if (heard.length === 0) return null
  const themeOf = (line: Heard) => (isAboutAnswers(line) ? '' : line.theme)
  const themes = [...grouped(heard, themeOf, (theme) => theme.toLowerCase())].map(([theme, lines]) => {
    const own = lines.filter(({ competitor }) => competitor === '')
    const example = (own.at(-1) ?? lines.at(-1))?.words ?? ''
    return { theme, count: lines.length, example }
  })
  return {
    themes: themes.sort((a, b) => b.count - a.count || (a.theme < b.theme ? -1 : 1)),
    competitors: [...grouped(heard, ({ competitor }) => competitor, competitorKey)].map(([name, lines]) => ({
      name,
      lines: lines.filter((line) => !isAboutAnswers(line)).map(({ words }) => words),
      answers: lines.filter(isAboutAnswers).map(({ words }) => words),
    })),
    others: heard.filter(({ theme, competitor }) => theme === '' && competitor === '').map(({ words }) => words),
  }
}

/** By a name, however it is spelt; what has none is left out. */
function grouped(
  heard: readonly Heard[],
  nameOf: (line: Heard) => string,
  keyOf: (name: string) => string,
): Map<string, Heard[]> {
  const groups = new Map<string, { readonly name: string; readonly lines: Heard[] }>()
  for (const line of heard) {
    const name = nameOf(line)
    const key = keyOf(name)
    const group = groups.get(key)
    if (group) group.lines.push(line)
    else if (name !== '') groups.set(key, { name, lines: [line] })
  }
  return new Map([...groups.values()].map(({ name, lines }) => [name, lines]))
}
