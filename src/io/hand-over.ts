import { writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { type Copied, copyText, pastedText } from './clipboard.ts'
import { openAddress } from './opener.ts'

/** The clipboard and the browser of this machine, as this run of the program can reach them. */

export function copyHere(text: string): Copied {
  // stdout is data, so the sequence goes to the terminal by way of stderr.
  const toTerminal = isatty(2) ? (sequence: string) => void writeSync(2, sequence) : null
  return copyText(text, process.env, process.platform, toTerminal)
}

export function pasteHere(): string | null {
  return pastedText(process.env, process.platform)
}

export function openHere(address: string): boolean {
  return openAddress(address, process.env, process.platform)
}
