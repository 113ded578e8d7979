import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/**
 * Data that nobody here wrote: conformance suites of others, read in place and never copied. They lie beside the repository, or where
 * SMM_SHARED_DATA says; tests that read them are skipped where they are missing.
 */
const folder = process.env['SMM_SHARED_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** For `describe.skipIf(without.folder)(…)`, and the words to put behind the name. */
export const without = existsSync(folder)
  ? { folder: false, why: '' }
  : { folder: true, why: ` (skipped: no shared data in ${folder})` }

/** Empty where the folder is missing, so that a suite can be put together before it is skipped. */
export function sharedText(file: string): string {
  return without.folder ? '' : readFileSync(join(folder, file), 'utf8')
}

/** One list out of a suite of twitter-text. */
export function twitterCases<Expected>(file: 'extract' | 'validate', list: string): readonly TwitterCase<Expected>[] {
  if (without.folder) return []
  const { tests } = parse(sharedText(`twitter-text/${file}.yml`)) as {
    readonly tests: Readonly<Record<string, readonly TwitterCase<Expected>[]>>
  }
  const cases = tests[list]
  if (!cases) throw new Error(`twitter-text/${file}.yml has no ${list}`)
  return cases
}

export interface TwitterCase<Expected> {
  readonly description: string
  readonly text: string
  readonly expected: Expected
}
