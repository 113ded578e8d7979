import { expect, test } from 'vitest'
import { copyText } from '../../src/io/clipboard.ts'
import { openAddress, openerFor } from '../../src/io/opener.ts'

test('smm copies over SSH through the terminal, and inside tmux through that of outside', () => {
  const written: string[] = []
  const toTerminal = (sequence: string) => void written.push(sequence)
  const remote = { SSH_TTY: '/dev/pts/1', PATH: '' }
  expect(copyText('Hé', remote, 'linux', toTerminal)).toBe('through the terminal')
  expect(copyText('Hé', { ...remote, TMUX: '1' }, 'linux', toTerminal)).toBe('through the terminal')
  expect(written).toEqual(['\x1b]52;c;SMOp\x07', '\x1bPtmux;\x1b\x1b]52;c;SMOp\x07\x1b\\'])
})

test('smm says so where there is no clipboard, and where a text is too long for the terminal', () => {
  const remote = { SSH_TTY: '/dev/pts/1' }
  expect(copyText('a', remote, 'linux', null)).toBeNull()
  expect(copyText('a'.repeat(80_000), remote, 'linux', () => {})).toBeNull()
})

test.each(['javascript:alert(1)', 'file:///etc/passwd', '-a', 'ftp://a.example'])('smm never opens %s', (address) => {
  expect(openAddress(address, { BROWSER: 'true' }, 'linux')).toBe(false)
})

const path = { PATH: process.env['PATH'] }

test('smm opens nothing where there is no screen, or nothing to open it with', () => {
  expect(openAddress('https://a.example', path, 'linux')).toBe(false)
  expect(openAddress('https://a.example', { ...path, BROWSER: 'true' }, 'linux')).toBe(true)
  expect(openAddress('https://a.example', { ...path, BROWSER: 'no-such-browser' }, 'linux')).toBe(false)
  expect(openAddress('https://a.example', { ...path, BROWSER: '/nowhere/browser' }, 'linux')).toBe(false)
  expect(openAddress('https://a.example', { PATH: '/nowhere', DISPLAY: ':0' }, 'linux')).toBe(false)
})

test('smm opens addresses on Windows without a shell, which would take them apart', () => {
  expect(openerFor({}, 'win32')).toEqual(['rundll32', 'url.dll,FileProtocolHandler'])
})
