import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import type { Drawing } from '../../render/bars.ts'
import { json } from '../../render/json.ts'
import { paintFor } from '../../render/paint.ts'
import { type Column, type TableOptions, table } from '../../render/table.ts'
import { widthFor } from '../../render/width.ts'
import type { Context } from '../context.ts'

/** How a list is wanted. */
export interface OutputOptions {
  /** `*`, or the fields to select. */
  readonly json?: string
  readonly csv?: boolean
}

export function addOutputOptions(command: Command, fields: readonly string[]): Command {
  return command.option('--json [fields]', `print JSON; fields: ${fields.join(', ')}`).option('--csv', 'print CSV')
}

export function addJsonOption(command: Command): Command {
  return command.option('--json [fields]', 'print JSON, or only these of its fields')
}

/** Prints rows as JSON, CSV, a table for people, or tab-separated lines for a pipe. */
export async function printRows<Row extends object>(
  context: Context,
  options: OutputOptions,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Promise<void> {
  if (options.json !== undefined) return printJson(context, options.json, rows)
  if (options.csv) return context.io.out((await import('../../render/csv.ts')).csv(rows))
  const cells = rows.map((row) => columns.map((column) => column.cell(row)).join(' ')).join(' ')
  const lines = table(columns, rows, await tableOptions(context, cells))
  context.io.out(lines.map((line) => `${line}\n`).join(''))
}

/** How lists are drawn here; `text` is everything that stands in their cells. */
export async function tableOptions({ io }: Context, text: string): Promise<TableOptions> {
  return {
    width: io.isTerminal ? io.width : null,
    paint: await paintFor(io.wantsColour('out')),
    measure: await widthFor(text),
  }
}

/** With what figures are drawn here. As the C library reads the environment: the first of the three that says anything. */
export function drawingFor({ io, env }: Context): Drawing {
  if (!io.isTerminal) return null
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return /utf-?8/i.test(locale) ? 'blocks' : 'signs'
}

/** Prints a value as JSON, or of each of its rows the fields that were asked for. */
export function printJson(context: Context, fields: string, value: object | readonly object[]): void {
  context.io.out(jsonText(fields, value))
}

/** The same as text with its line end. */
export function jsonText(fields: string, value: object | readonly object[]): string {
  return `${json(fields === '*' ? value : select(value, fields.split(',')))}\n`
}

function select(value: object | readonly object[], fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((row) => select(row as object, fields))
  const row = value as Record<string, unknown>
  for (const field of fields) {
    if (!Object.hasOwn(row, field)) {
      throw new SmmError('usage', `"${field}" is no field of this; there are ${Object.keys(row).join(', ')}`)
    }
  }
  return Object.fromEntries(fields.map((field) => [field, row[field]]))
}
