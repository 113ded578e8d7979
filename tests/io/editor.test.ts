import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { editText } from '../../src/io/editor.ts'
import { temporaryFolder } from '../support/memory-store.ts'

/** An editor that is a few lines of shell; `$1` is the file. */
function editor(script: string): NodeJS.ProcessEnv {
  const path = join(temporaryFolder(), 'editor')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o700)
  return { EDITOR: path, PATH: process.env['PATH'] }
}

test('smm strategy edit gives back what the editor saved', () => {
  expect(editText('a\n', 'acme.yaml', editor('echo b >> "$1"'))).toBe('a\nb\n')
})

test('smm strategy edit leaves what an editor saved before it failed, and says where', () => {
  let message = ''
  try {
    editText('a\n', 'acme.yaml', editor('echo b >> "$1"; exit 3'))
  } catch (wrong) {
    message = (wrong as Error).message
  }
  expect(message).toContain('did not end well, so nothing was changed; what it saved is in ')
  const path = /is in (.+)$/.exec(message)?.[1] as string
  expect(readFileSync(path, 'utf8')).toBe('a\nb\n')
  rmSync(dirname(path), { recursive: true })
})

test('smm strategy edit says nothing of a file when the editor saved nothing', () => {
  expect(() => editText('a\n', 'acme.yaml', editor('exit 1'))).toThrow(/nothing was changed$/)
})

test('smm strategy edit says in a sentence that an editor left no file', () => {
  expect(() => editText('a\n', 'acme.yaml', editor('rm "$1"'))).toThrow(/left no file, so nothing was changed$/)
})
