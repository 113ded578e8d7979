import { SmmError } from '../errors.ts'
import { lookUp } from '../look-up.ts'

/** What the columns of a kind of file can say, and the words that people and tools put above them. */
export interface Vocabulary<Field extends string> {
  readonly fields: readonly Field[]
  /** In lower case, without marks. */
  readonly aliases: Readonly<Record<Field, readonly string[]>>
  /** Those of which a file may have several columns. */
  readonly repeatable: readonly Field[]
  /** A mapping as people write it, for messages. */
  readonly example: string
}

export interface NamedColumn<Field extends string> {
  readonly index: number
  readonly header: string
  readonly field: Field
}

/** `Caption=text,When=datetime` → header and field; a field that is none, and words without `=`, are usage errors. */
export function namedPairs<Field extends string>(
  text: string,
  { fields, example }: Vocabulary<Field>,
): Readonly<Record<string, Field>> {
  // Headers may hold commas and equals signs, so a pair ends with a word that smm knows.
  const betweenPairs = new RegExp(`(?<==\\s*(?:${fields.join('|')})\\s*),`)
  const pairs = text.split(betweenPairs).map((pair) => {
    const at = pair.lastIndexOf('=')
    const [header, word] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    const field = fields.find((each) => each === word)
    if (at > 0 && header !== '' && field !== undefined) return [header, field] as const
    throw new SmmError('usage', `"${pair}" gives no column a meaning; write ${example}, with ${fields.join(', ')}`)
  })
  return Object.fromEntries(pairs) as Readonly<Record<string, Field>>
}

/** What the columns of a file with a header mean: as was said, else by their usual names. */
export function namedColumns<Field extends string>(
  header: readonly string[],
  mapping: Readonly<Record<string, Field>>,
  vocabulary: Vocabulary<Field>,
): NamedColumn<Field>[] {
  for (const name of Object.keys(mapping)) {
    if (header.includes(name)) continue
    throw new SmmError('usage', `The file has no column "${name}"; it has ${header.join(', ')}`)
  }
  const said = new Set(Object.values(mapping))
  const columns = header.flatMap((name, index): NamedColumn<Field>[] => {
    const usual = fieldOf(name, vocabulary)
    const field = lookUp(mapping, name) ?? (usual !== null && said.has(usual) ? null : usual)
    return field === null ? [] : [{ index, header: name, field }]
  })
  refuseTwice(columns, vocabulary)
  return columns
}

/** Headers of which nothing is read. */
export function unreadHeaders(header: readonly string[], columns: readonly { readonly index: number }[]): string[] {
  const read = new Set(columns.map(({ index }) => index))
  return header.filter((name, index) => !read.has(index) && name.trim() !== '')
}

/** Of two columns that people named alike nobody knows which one is meant. */
function refuseTwice<Field extends string>(
  columns: readonly NamedColumn<Field>[],
  { repeatable }: Vocabulary<Field>,
): void {
  const seen = new Map<Field, NamedColumn<Field>>()
  for (const column of columns) {
    const before = seen.get(column.field)
    if (before && !repeatable.includes(column.field)) {
      throw new SmmError('usage', `"${before.header}" and "${column.header}" both say ${column.field}`, [
        `--map "${column.header}=${column.field}"`,
      ])
    }
    seen.set(column.field, column)
  }
}

function fieldOf<Field extends string>(header: string, { fields, aliases }: Vocabulary<Field>): Field | null {
  const name = header
    .toLowerCase()
    .replace(/\(s\)|[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return fields.find((field) => aliases[field].includes(name)) ?? null
}
