import type { Command } from 'commander'
import { valueWords } from '../../../domain/platform/figure-value.ts'
import { limitOf } from '../../../domain/platform/limits.ts'
import { longDay } from '../../../domain/time/day.ts'
import type { Context } from '../../context.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { ownPlatforms } from '../../platform/own.ts'

const fields = [
  'code',
  'slug',
  'name',
  'status',
  'text',
  'unit',
  'formats',
  'links',
  'whose',
  'aliases',
  'retiredOn',
  'successor',
]

export function platformListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list the platforms')
    .description(
      'Lists the platforms with the longest text that goes there and its unit, the formats, and what a link in the text is. A platform on which one only listens and one that is retired have no formats.',
    )
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm platform list\n  smm platform list --json=slug,text,unit')
    .action((options: OutputOptions) => platformList(context, options))
}

export async function platformList(context: Context, input: OutputOptions): Promise<void> {
  const own = ownPlatforms(context)
  const platforms = await context.templates.platforms()
  const rows = await Promise.all(
    platforms.map(async ({ code, slug, name, status, aliases, retired }) => {
      const rules = await context.templates.platformRules(slug)
      const text = limitOf(rules, 'text.max')
      return {
        code,
        slug,
        name,
        status,
        text: text?.value ?? null,
        unit: text?.unit ?? null,
        formats: rules.formats,
        links: rules.formats.length > 0 ? rules.links : null,
        whose: own.has(slug) ? 'yours' : 'shipped',
        aliases,
        retiredOn: retired?.on ?? null,
        successor: retired?.successor ?? null,
      }
    }),
  )
  await printRows(context, input, rows, [
    { title: 'code', cell: (row) => row.code },
    { title: 'name', cell: (row) => row.name, shrinks: true },
    { title: 'status', cell: (row) => (row.retiredOn === null ? row.status : `closed ${longDay(row.retiredOn)}`) },
    {
      title: 'text',
      cell: (row) => (row.text === null || row.unit === null ? '—' : valueWords(row.text, row.unit)),
      align: 'right',
    },
    { title: 'formats', cell: (row) => row.formats.join(' ') || '—', shrinks: true, dispensable: 1 },
    { title: 'links', cell: (row) => row.links ?? '—', dispensable: 2 },
    { title: 'whose', cell: (row) => row.whose, dispensable: 3 },
  ])
}
