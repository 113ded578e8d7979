import { spawnSync } from 'node:child_process'

/** Where a text went: the clipboard of this machine, or through the terminal to that of the machine in front of which somebody sits. */
export type Copied = 'here' | 'through the terminal' | null

/** Terminals take at most so many bytes by OSC 52. */
const mostThroughTerminal = 74_000

/** Windows writes in the letters of the country unless it is told otherwise. */
const inUtf8 = '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw'

const programs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  darwin: [['pbcopy']],
  win32: [['clip.exe']],
  linux: [
    ['wl-copy'],
    ['xclip', '-selection', 'clipboard'],
    ['xsel', '--clipboard', '--input'],
    ['termux-clipboard-set'],
    ['clip.exe'],
  ],
}

/** Puts a text on the clipboard; null: there is none that can be reached. `toTerminal` writes to a terminal, or is null where there is none. */
export function copyText(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  toTerminal: ((sequence: string) => void) | null,
): Copied {
  if (
    !isRemote(env) &&
    (programs[platform] ?? programs['linux'] ?? []).some((program) => fits(program, env) && fed(program, text))
  ) {
    return 'here'
  }
  if (toTerminal === null || Buffer.byteLength(text) > mostThroughTerminal) return null
  const sequence = `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`
  // Inside tmux the sequence has to be handed on to the terminal outside.
  toTerminal(env['TMUX'] ? `\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\` : sequence)
  return 'through the terminal'
}

const readers: typeof programs = {
  darwin: [['pbpaste']],
  win32: [['powershell.exe', '-NoProfile', '-Command', inUtf8]],
  linux: [
    ['wl-paste', '--no-newline'],
    ['xclip', '-selection', 'clipboard', '-o'],
    ['xsel', '--clipboard', '--output'],
    ['termux-clipboard-get'],
    ['powershell.exe', '-NoProfile', '-Command', inUtf8],
  ],
}

/** More than anybody copies of a page of notifications. */
const mostBytes = 1024 * 1024

/** The text on the clipboard of this machine; null: there is none that can be reached, as over SSH, or no text on it, or more than is taken. */
export function pastedText(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | null {
  if (isRemote(env)) return null
  for (const program of readers[platform] ?? readers['linux'] ?? []) {
    if (!fits(program, env)) continue
    const [name = '', ...args] = program
    const run = spawnSync(name, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 3000, maxBuffer: mostBytes, env })
    if (run.error === undefined && run.status === 0) return run.stdout.toString('utf8')
  }
  return null
}

/** Over SSH a program of this machine would reach the wrong clipboard. */
function isRemote(env: Readonly<Record<string, string | undefined>>): boolean {
  return Boolean(env['SSH_CONNECTION'] || env['SSH_TTY'])
}

/** A program of a display that is not there would wait, or fail loudly. */
function fits([name]: readonly string[], env: Readonly<Record<string, string | undefined>>): boolean {
  if (name === 'wl-copy' || name === 'wl-paste') return Boolean(env['WAYLAND_DISPLAY'])
  if (name === 'xclip' || name === 'xsel') return Boolean(env['DISPLAY'])
  return true
}

function fed([name = '', ...args]: readonly string[], text: string): boolean {
  const run = spawnSync(name, args, { input: text, stdio: ['pipe', 'ignore', 'ignore'], timeout: 3000 })
  return run.status === 0
}
