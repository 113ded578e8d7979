import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bench } from '../support/bench.ts'
import { root } from '../support/process.ts'
import { withSessions } from '../support/session.ts'

/** The page's sessions are run on the demo's desk; `UPDATE_README=1` writes them anew. */
const path = join(root, 'docs/numbers.md')

test('smm prints what the page about numbers says that it prints', { timeout: 30_000 }, async () => {
  const page = readFileSync(path, 'utf8')
  expect(page).toContain('```console')
  const fresh = await withSessions(bench({ now: '2026-11-23T09:00:00Z', env: { LANG: 'C.UTF-8' } }), page)
  if (process.env['UPDATE_README']) writeFileSync(path, fresh)
  expect(page).toBe(process.env['UPDATE_README'] ? page : fresh)
})
