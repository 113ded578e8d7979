import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { picture } from './terminal-picture.ts'

/** Draws `docs/today.svg`, the picture in the README, from the real output of `smm today --demo` on a fixed day. */

const root = fileURLToPath(new URL('..', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'smm-picture-'))
const env = {
  HOME: home,
  PATH: process.env['PATH'] ?? '',
  FORCE_COLOR: '1',
  COLUMNS: '100',
  SMM_NOW: '2026-11-24T09:40:00Z',
}
try {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'bin/smm.js'), 'today', '--demo'], {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  writeFileSync(join(root, 'docs/today.svg'), picture('smm today', stdout.trimEnd().split('\n'), 100))
} finally {
  rmSync(home, { recursive: true, force: true })
}
