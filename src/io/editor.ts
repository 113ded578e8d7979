import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isatty } from 'node:tty'
import { SmmError } from '../domain/errors.ts'

/** Opens text in $VISUAL or $EDITOR and gives it back as it was saved. The file is the person's alone and is removed. */
export function editText(text: string, name: string, env: NodeJS.ProcessEnv, otherwise = 'export EDITOR=nano'): string {
  const said = env['VISUAL'] || env['EDITOR']
  // An editor that somebody named may be a program; the usual one waits for keys that nobody can press.
  if (!said && !(isatty(0) && isatty(1))) {
    throw new SmmError('usage', 'Nobody can edit here, because this is no terminal and no EDITOR is named', [otherwise])
  }
  const editor = said || 'vi'
  const folder = mkdtempSync(join(tmpdir(), 'smm-'))
  const path = join(folder, name)
  let isWanted = false
  try {
    writeFileSync(path, text, { mode: 0o600 })
    // The variable may hold arguments ("code --wait"), so a shell reads it; the path goes in as an argument of its own.
    const run = spawnSync('/bin/sh', ['-c', `${editor} "$1"`, 'smm', path], { stdio: 'inherit' })
    const saved = savedText(path)
    if (saved === undefined)
      throw new SmmError('refused', `The editor "${editor}" left no file, so nothing was changed`)
    if (!run.error && run.status === 0) return saved
    isWanted = saved !== text
    const where = isWanted ? `; what it saved is in ${path}` : ''
    throw new SmmError('refused', `The editor "${editor}" did not end well, so nothing was changed${where}`, [
      'name another one: export EDITOR=nano',
    ])
  } finally {
    if (!isWanted) rmSync(folder, { recursive: true, force: true })
  }
}

/** What lies in the file now; undefined when the editor took it away. */
function savedText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
