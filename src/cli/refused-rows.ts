import { SmmError } from '../domain/errors.ts'
import { type RowProblem, spokenRowProblem } from '../domain/import/row.ts'

const mostLines = 20

/** All that is wrong at once, so that a file is mended in one go. */
export function refusedRows(name: string, problems: readonly RowProblem[], isDry: boolean): SmmError {
  const lines = problems.slice(0, mostLines).map((problem) => spokenRowProblem(name, problem))
  if (problems.length > mostLines) lines.push(`and ${problems.length - mostLines} more`)
  return new SmmError('data', `${isDry ? 'Nothing would be imported' : 'Nothing was imported'}:\n${lines.join('\n')}`, [
    '--skip-bad imports the other rows',
    ...(isDry ? [] : ['--dry-run looks at it without a change']),
  ])
}
