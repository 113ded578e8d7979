import { fstatSync, readSync, writeSync } from 'node:fs'
import { SmmError } from '../domain/errors.ts'

/** Thrown when whoever read stdout has gone (`| head`): the work is done, there is nobody left to tell. */
class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe'
}

/** The terminal, or what stands in for it. stdout is data, stderr is everything said beside it. */
export interface Io {
  out(text: string): void
  err(text: string): void
  readonly isTerminal: boolean
  /** True when a person can be asked: terminal in and out, no CI, prompts not switched off. */
  readonly canAsk: boolean
  /** Columns that lines have to keep to: those of the terminal, or as COLUMNS says; null in a pipe, where nothing is cut. */
  readonly columns: number | null
  /** Columns and rows of the terminal; 100 columns and no end of rows elsewhere. */
  readonly width: number
  readonly height: number
  /** Columns of the terminal to which stderr goes; null where it goes elsewhere. */
  readonly errColumns: number | null
  /** Whether colour is wanted on a stream, as the environment says it. */
  wantsColour(stream: 'out' | 'err'): boolean
  /** Asks, and gives what a person types on one line or pastes on several; null at the end of the input. */
  readLine(question: string): Promise<string | null>
  readAll(): string
}

/** A terminal is a character device; only for one is the library loaded that knows, which costs a tenth of a start. */
function isatty(descriptor: 0 | 1 | 2): boolean {
  return isCharacterDevice(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor)
}

/** Writes straight to the descriptors: `process.stdout` costs a tenth of a start of the program. */
export function systemIo(env: NodeJS.ProcessEnv): Io {
  const outIsTerminal = isatty(1)
  const size = outIsTerminal ? terminalSize(1) : undefined
  const columns = columnsSaid(env) ?? size?.columns ?? (outIsTerminal ? usualWidth : null)
  return {
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    isTerminal: outIsTerminal,
    get canAsk() {
      return outIsTerminal && isatty(0) && !env['CI'] && !env['SMM_PROMPT_DISABLED']
    },
    columns,
    width: columns ?? usualWidth,
    height: size?.rows ?? Number.POSITIVE_INFINITY,
    get errColumns() {
      return isatty(2) ? (columnsSaid(env) ?? terminalSize(2)?.columns ?? usualWidth) : null
    },
    wantsColour: (stream) => wantsColour(env, isatty(stream === 'out' ? 1 : 2)),
    readLine: async (question) => (await import('./typed.ts')).readTyped(question),
    readAll: () => (isCharacterDevice(0) ? '' : readAll(0)),
  }
}

const usualWidth = 100

/** NO_COLOR, FORCE_COLOR and TERM=dumb as their pages say; otherwise colour is for terminals. */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR'] ?? env['CLICOLOR_FORCE']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}

function columnsSaid(env: NodeJS.ProcessEnv): number | undefined {
  const columns = Number(env['COLUMNS'])
  return Number.isInteger(columns) && columns >= 20 && columns <= 1000 ? columns : undefined
}

function terminalSize(descriptor: 1 | 2): { columns: number; rows: number } | undefined {
  try {
    const { columns, rows } = new (process.getBuiltinModule('node:tty').WriteStream)(descriptor)
    return columns > 0 ? { columns, rows: rows > 0 ? rows : 24 } : undefined
  } catch {
    return undefined
  }
}

function isCharacterDevice(descriptor: 0 | 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    // A closed descriptor has nothing to read and nobody to show anything to.
    return true
  }
}

function writeAll(descriptor: 1 | 2, text: string): void {
  let bytes = Buffer.from(text, 'utf8')
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes))
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      // A full pipe that does not block: wait for the reader.
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else if (code === 'EPIPE') throw new ClosedPipe()
      else throw new SmmError('io', `The output could not be written: ${code ?? String(cause)}`, [], cause)
    }
  }
}

/** More than any text that a command takes. */
const mostBytes = 16 * 1024 * 1024

/** The whole input as strict UTF-8. A pipe may be set not to block by whoever shares it, so an empty one is waited for. */
function readAll(descriptor: number): string {
  const parts: Buffer[] = []
  let bytes = 0
  for (;;) {
    const part = Buffer.alloc(64 * 1024)
    const length = readSome(descriptor, part)
    if (length === 0) break
    bytes += length
    if (bytes > mostBytes) throw new SmmError('data', `The input has more than ${mostBytes} bytes; it is not read`)
    parts.push(part.subarray(0, length))
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch (cause) {
    throw new SmmError('data', 'The input is not UTF-8 text', [], cause)
  }
}

/** Reads what there is into the buffer; 0 at the end of the input. */
function readSome(descriptor: number, buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, 0, buffer.length, null)
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else if (code === 'EOF') return 0
      else throw new SmmError('io', `The input could not be read: ${code ?? String(cause)}`, [], cause)
    }
  }
}
