import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pastedText } from '../../src/io/clipboard.ts'

/** An environment whose PATH holds these programs alone, each a script. */
function programs(scripts: Readonly<Record<string, string>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'smm-paste-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return { PATH: folder, DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }
}

test.each([
  ['linux', 'wl-paste', '--no-newline'],
  ['linux', 'xclip', '-selection clipboard -o'],
  ['linux', 'xsel', '--clipboard --output'],
  ['linux', 'termux-clipboard-get', ''],
  ['darwin', 'pbpaste', ''],
] as const)('smm reads the clipboard of %s with %s', (platform, name, args) => {
  expect(pastedText(programs({ [name]: 'echo "héllo $*"' }), platform)).toBe(`héllo ${args}\n`)
})

test('smm reads the clipboard of Windows, and of Linux inside it, without a profile and in UTF-8', () => {
  for (const platform of ['win32', 'linux'] as const) {
    const said = pastedText(programs({ 'powershell.exe': 'echo "$*"' }), platform)
    expect(said).toContain('-NoProfile')
    expect(said).toContain('UTF8; Get-Clipboard -Raw')
  }
})

test.each([{ SSH_TTY: '/dev/pts/1' }, { SSH_CONNECTION: '10.0.0.1 22' }])(
  'smm does not take the clipboard of the wrong machine (%j)',
  (remote) => {
    const env = programs({ 'wl-paste': 'echo wrong', pbpaste: 'echo wrong' })
    expect(pastedText({ ...env, ...remote }, 'linux')).toBeNull()
    expect(pastedText({ ...env, ...remote }, 'darwin')).toBeNull()
  },
)

test('smm asks no program for a display that is not there, and the next one where one fails', () => {
  const env = programs({ 'wl-paste': 'echo display', xclip: 'echo display', 'termux-clipboard-get': 'echo termux' })
  expect(pastedText({ PATH: env['PATH'] }, 'linux')).toBe('termux\n')
  expect(pastedText(programs({ 'wl-paste': 'exit 1', xclip: 'echo second' }), 'linux')).toBe('second\n')
})

test('smm has no clipboard where there is no program, and takes none that is too long', () => {
  expect(pastedText(programs({}), 'linux')).toBeNull()
  const endless = programs({
    xsel: 'while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done',
  })
  expect(pastedText(endless, 'linux')).toBeNull()
})

test('smm does not wait for a program that never answers', { timeout: 10_000 }, () => {
  const began = Date.now()
  expect(pastedText({ ...programs({ xsel: 'while :; do :; done' }) }, 'linux')).toBeNull()
  expect(Date.now() - began).toBeLessThan(8000)
})
