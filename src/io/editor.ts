import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SmmError } from '../domain/errors.ts'

/** Opens text in $VISUAL or $EDITOR and gives it back as it was saved. The file is the person's alone and is removed. */
export function editText(text: string, name: string, env: NodeJS.ProcessEnv): string {
  const editor = env['VISUAL'] || env['EDITOR'] || 'vi'
  const folder = mkdtempSync(join(tmpdir(), 'smm-'))
  const path = join(folder, name)
  try {
    writeFileSync(path, text, { mode: 0o600 })
    // The variable may hold arguments ("code --wait"), so a shell reads it; the path goes in as an argument of its own.
    const run = spawnSync('/bin/sh', ['-c', `${editor} "$1"`, 'smm', path], { stdio: 'inherit' })
    if (run.error || run.status !== 0) {
      throw new SmmError('refused', `The editor "${editor}" did not end well, so nothing was changed`, [
        'EDITOR=nano smm …',
      ])
    }
    return readFileSync(path, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
