import { spawnSync } from 'node:child_process'

/** Where a text went: the clipboard of this machine, or through the terminal to that of the machine in front of which somebody sits. */
export type Copied = 'here' | 'through the terminal' | null

/** Over SSH a program of this machine would fill the wrong clipboard. Terminals take at most so many bytes by OSC 52. */
const mostThroughTerminal = 74_000

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
  const isRemote = Boolean(env['SSH_CONNECTION'] || env['SSH_TTY'])
  if (
    !isRemote &&
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

/** A program of a display that is not there would wait, or fail loudly. */
function fits([name]: readonly string[], env: Readonly<Record<string, string | undefined>>): boolean {
  if (name === 'wl-copy') return Boolean(env['WAYLAND_DISPLAY'])
  if (name === 'xclip' || name === 'xsel') return Boolean(env['DISPLAY'])
  return true
}

function fed([name = '', ...args]: readonly string[], text: string): boolean {
  const run = spawnSync(name, args, { input: text, stdio: ['pipe', 'ignore', 'ignore'], timeout: 3000 })
  return run.status === 0
}
