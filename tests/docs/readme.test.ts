import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bench } from '../support/bench.ts'
import { root } from '../support/process.ts'
import { withSessions } from '../support/session.ts'

/**
 * The sessions of these pages are real: every `$ smm …` in a console block is run, and what it prints must stand below it. After a change that is meant,
 * `UPDATE_README=1 npx vitest run tests/docs` writes it anew.
 */
test.each(['README.md', 'docs/listening.md', 'docs/contacts.md'])(
  'smm prints what %s says that it prints',
  async (page) => {
    const path = join(root, page)
    const readme = readFileSync(path, 'utf8')
    const b = bench({ now: '2026-11-23T09:10:00Z', zone: 'Europe/London' })
    expect(readme).toContain('```console')
    const fresh = await withSessions(b, readme)
    if (process.env['UPDATE_README']) writeFileSync(path, fresh)
    expect(readme).toBe(process.env['UPDATE_README'] ? readme : fresh)
  },
)
