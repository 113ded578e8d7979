import { type Document, isAlias, isMap, isPair, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import type { z } from 'zod'
import { SmmError } from '../domain/errors.ts'
import { counted } from '../domain/number.ts'
import type { Problem } from '../domain/problem.ts'
import { cleanLine } from '../domain/text/clean.ts'
import { withArticle } from '../domain/text/phrase.ts'

/**
 * YAML from outside, read safely: no directives, no aliases, no tags beyond the core schema, each key once, text keys only. The library's own check
 * for doubled keys takes seconds on a long file, so it is switched off and ours is linear.
 */
export interface YamlSource {
  readonly name: string
  readonly document: Document
  readonly value: unknown
  /** The 1-based place of what lies at a path, or of the nearest thing around it; `key` asks for the key itself. */
  place(path: readonly PropertyKey[], key?: string): Place
  /** The 1-based place of an offset in the text. */
  at(offset: number): Place
}

export interface Place {
  readonly line: number
  readonly column: number
}

const options = { schema: 'core', uniqueKeys: false, stringKeys: true, prettyErrors: false } as const

/** Parses one document or throws a data error that names file, line and column. */
export function parseYaml(text: string, name: string): YamlSource {
  const counter = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }
  const refuse = (offset: number, message: string): never => {
    const { line, column } = at(offset)
    throw new SmmError('data', `${name}:${line}:${column}: ${cleanLine(message)}`)
  }
  const document = parseDocument(text, { ...options, lineCounter: counter })
  const directive = /^%/m.exec(text)
  if (directive) refuse(directive.index, 'a % directive is not allowed in a template')
  const [error] = document.errors
  if (error) refuse(error.pos[0], error.message)
  const { doubled, alias } = firstForbidden(document.contents)
  if (alias !== undefined) refuse(alias, 'aliases (*name) are not allowed in a template')
  if (doubled) refuse(doubled.offset, `the key "${doubled.key}" stands here a second time`)
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch (cause) {
    throw new SmmError('data', `${name}: aliases (*name) are not allowed in a template`, [], cause)
  }
  return {
    name,
    document,
    value,
    place: (path, key) => at(offsetOf(document, path, key)),
    at,
  }
}

/** The first key that stands twice, or the place of an alias, in one walk. */
function firstForbidden(node: unknown): { doubled?: { key: string; offset: number }; alias?: number } {
  const waiting: unknown[] = [node]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (isAlias(next)) return { alias: next.range?.[0] ?? 0 }
    if (isPair(next)) waiting.push(next.value)
    if (typeof next !== 'object' || next === null || !('items' in next) || !Array.isArray(next.items)) continue
    const seen = new Set<unknown>()
    for (const item of next.items) {
      waiting.push(item)
      if (!isMap(next) || !isPair(item) || !isScalar(item.key)) continue
      if (seen.has(item.key.value)) {
        return { doubled: { key: String(item.key.value), offset: item.key.range?.[0] ?? 0 } }
      }
      seen.add(item.key.value)
    }
  }
  return {}
}

function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number {
  for (let length = path.length; length >= 0; length--) {
    const node = (length === 0 ? document.contents : document.getIn(path.slice(0, length), true)) as Node | undefined
    if (!node) continue
    if (length === path.length && key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      const range = (pair?.key as Node | undefined)?.range
      if (range) return range[0]
    }
    const parent = length === 0 ? undefined : document.getIn(path.slice(0, length - 1), true)
    // A map or list begins on the line below its key; people look for the key.
    if (isMap(parent) && !isScalar(node)) return keyOffset(parent.items, path[length - 1]) ?? node.range?.[0] ?? 0
    return node.range?.[0] ?? 0
  }
  return 0
}

function keyOffset(items: readonly Pair[], key: PropertyKey | undefined): number | undefined {
  const pair = items.find((item) => isScalar(item.key) && item.key.value === key)
  return (pair?.key as Node | undefined)?.range?.[0]
}

/** Holds a parsed file against a schema: the value, or findings with their places. */
export function checkShape<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  value: unknown = source.value,
  within: readonly PropertyKey[] = [],
): { readonly value: z.infer<Schema> } | { readonly problems: readonly Problem[] } {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data }
  return { problems: result.error.issues.slice(0, mostIssues).flatMap((issue) => problemsOf(source, issue, within)) }
}

/** Finding a place costs a walk through the file, so a file in which everything is wrong is told of in part. */
const mostIssues = 200

function problemsOf(source: YamlSource, issue: z.core.$ZodIssue, within: readonly PropertyKey[]): Problem[] {
  const path = [...within, ...issue.path]
  const where = path.length === 0 ? '' : ` in ${spokenPath(path)}`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostIssues).map((key) => ({
      rule: 'unknown-key',
      severity: 'error',
      message: `"${cleanLine(key)}" is not a key that smm knows${where}`,
      path: [...path, key] as (string | number)[],
      ...source.place(path, key),
    }))
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1))
    const around = path.slice(0, -1)
    const [first = issue] = issue.issues
    const message = cleanLine(`${placed(around, issueWords(first))}, not "${key}"`)
    return [
      {
        rule: 'wrong-key',
        severity: 'error',
        message,
        path: path as (string | number)[],
        ...source.place(around, key),
      },
    ]
  }
  const found = path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    source.value,
  )
  const isMissing = issue.code === 'invalid_type' && (path.length === 0 ? found === null : found === undefined)
  const message = isMissing
    ? path.length === 0
      ? 'the file is empty'
      : `${spokenPath(path)} is missing`
    : `${placed(path, issueWords(issue))}${shown(found)}`
  const rule = isMissing ? 'missing-key' : 'wrong-value'
  return [
    { rule, severity: 'error', message: cleanLine(message), path: path as (string | number)[], ...source.place(path) },
  ]
}

/** The place and what is wrong there; of the whole file the file is the place. */
function placed(path: readonly PropertyKey[], wrong: string): string {
  if (path.length > 0) return `${spokenPath(path)}: ${wrong}`
  return wrong.startsWith('must ') ? `the file ${wrong}` : wrong
}

/** How the sentences of the library begin; schemas that say something themselves begin otherwise. */
const ofTheLibrary = /^(Invalid |Too (small|big):)/

/** What is wrong, in words of our own: nobody who writes a template knows those of the library. */
function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${typeWords(issue.expected)}`
  if (!ofTheLibrary.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String)
      return values.length === 1 ? `must be ${values[0]}` : `must be one of ${values.join(', ')}`
    }
    case 'too_small':
      return boundWords(issue.origin, 'at least', Number(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return boundWords(issue.origin, 'at most', Number(issue.maximum), issue.inclusive !== false)
    case 'invalid_format':
      return 'is not written as it has to be'
    default:
      return 'is nothing that may stand here'
  }
}

/** `must be at least 3`, `must be more than 0`, `must have at most 8 entries`, `must not be empty`. */
function boundWords(origin: string, bound: 'at least' | 'at most', figure: number, isIncluded: boolean): string {
  const isMeasured = origin === 'number' || origin === 'int' || origin === 'bigint'
  if (isMeasured) {
    if (isIncluded) return `must be ${bound} ${figure}`
    return `must be ${bound === 'at least' ? 'more' : 'less'} than ${figure}`
  }
  if (bound === 'at least' && figure === 1) return 'must not be empty'
  return `must have ${bound} ${origin === 'string' ? counted(figure, 'character') : counted(figure, 'entry', 'entries')}`
}

/** How a person calls a type of the library. */
function typeWords(type: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    array: 'a list',
    record: 'a map',
    object: 'a map',
    int: 'a whole number',
  }
  return words[type] ?? withArticle(type)
}

function shown(value: unknown): string {
  if (value === undefined || value === '' || typeof value === 'object') return ''
  const text = String(value)
  return `, not "${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
}

/** `goals[2].metric`. */
function spokenPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step + 1}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  )
}

/** One line a finding: `file:line:column: message`. */
function spokenProblem(name: string, problem: Problem): string {
  const place = problem.line === undefined ? name : `${name}:${problem.line}:${problem.column}`
  return `${place}: ${problem.message}`
}

/** The findings as one error, so that nothing of a wrong file is used. */
export function refuseFile(name: string, problems: readonly Problem[]): never {
  const lines = problems.slice(0, 10).map((problem) => spokenProblem(name, problem))
  if (problems.length > 10) lines.push(`and ${problems.length - 10} more`)
  throw new SmmError('data', lines.join('\n'))
}
