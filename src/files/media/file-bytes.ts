import { fstatSync, readSync } from 'node:fs'
import { SmmError } from '../../domain/errors.ts'

/** An open file of which any place can be read; what leads past its end says that it is broken. */
export interface FileBytes {
  readonly size: number
  /** So many bytes at a place. */
  read(at: number, length: number): Buffer
  /** The error that says what is wrong with the file. */
  broken(what: string): SmmError
  /** The error that says what the file is, where that is nothing to post. */
  unknown(looks: string): SmmError
}

/** Headers are small and lie together; one window serves several of them. */
const windowSize = 4096
const maxLength = 64 * 1024
/** More parts than an honest file has (a PNG of a gigabyte: 130,000), and fewer than take a second. */
const maxLoads = 150_000
const maxReads = 1_000_000

/** Reads at random from a descriptor, which stays the caller's to close. */
export function fileBytes(descriptor: number, path: string): FileBytes {
  const { size } = fstatSync(descriptor)
  const broken = (what: string) => new SmmError('data', `${path} is broken: ${what}`)
  const load = (at: number, length: number) => {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at))
  }
  let window = Buffer.alloc(0)
  let windowAt = 0
  let loads = 0
  let reads = 0
  return {
    size,
    broken,
    unknown: (looks) =>
      new SmmError('data', `${path} is no image or video that smm knows: it looks like ${looks}`, [
        'save it as JPEG, PNG or MP4',
      ]),
    read(at, length) {
      if (length > maxLength || ++reads > maxReads) throw broken('it is made of too many parts')
      if (!(at >= 0 && at + length <= size)) throw broken('it ends too early')
      if (at < windowAt || at + length > windowAt + window.length) {
        if (++loads > maxLoads) throw broken('it is made of too many parts')
        window = load(at, Math.max(length, windowSize))
        windowAt = at
        // Someone made it shorter since it was opened.
        if (window.length < length) throw broken('it ends too early')
      }
      return window.subarray(at - windowAt, at - windowAt + length)
    },
  }
}
