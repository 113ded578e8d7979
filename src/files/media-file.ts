import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { SmmError } from '../domain/errors.ts'
import type { Media, MediaFile, MediaState } from '../domain/media.ts'
import { contentOf } from './media/content.ts'
import { fileBytes } from './media/file-bytes.ts'
import { unreadable } from './text-files.ts'

const gigabyte = 1_000_000_000
/** Hashing so much takes some seconds; what is longer is cut before it is posted. */
const maxBytes = 5 * gigabyte
const stepBytes = 1024 * 1024
/** But for tabs and line ends, which do no harm. */
const control = /(?![\t\n])\p{Cc}/u

/** Kind, type, size, shape, length and hash of a picture or video, all out of the file itself; anything else is an error that says why. */
export async function readMediaFile(path: string): Promise<MediaFile> {
  if (path === '') throw new SmmError('usage', 'The name of the file is empty')
  // It is printed in lists and files, and a terminal would obey it.
  if (control.test(path)) throw new SmmError('data', `The path ${path} holds control characters`, ['rename the file'])
  try {
    return withFile(path, (descriptor) => {
      const bytes = fileBytes(descriptor, path)
      if (bytes.size === 0) throw new SmmError('data', `${path} is empty`)
      if (bytes.size > maxBytes)
        throw new SmmError('data', `${path} has ${Math.ceil(bytes.size / gigabyte)} GB; more than 5 are not read`)
      const { kind, type, read } = contentOf(bytes)
      const { width, height, seconds } = read(bytes)
      const hash = hashOf(descriptor)
      return { path: resolve(path), hash, kind, type, bytes: bytes.size, width, height, seconds }
    })
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

/** Whether the file that was chosen still lies there; one that cannot be read any more is gone too. */
export function mediaState(media: Pick<Media, 'path' | 'hash' | 'bytes'>): MediaState {
  try {
    const found = statSync(media.path)
    if (!found.isFile()) return 'gone'
    if (found.size !== media.bytes) return 'changed'
    return withFile(media.path, hashOf) === media.hash ? 'there' : 'changed'
  } catch {
    return 'gone'
  }
}

function withFile<T>(path: string, use: (descriptor: number) => T): T {
  // Before it is opened: opening a device can do something.
  if (!statSync(path).isFile()) throw new SmmError('no-input', `${path} is not a regular file`)
  // A pipe that took its place in between is opened without waiting for a writer; Windows knows no such flag.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** SHA-256, piece by piece: a video does not fit in memory. */
function hashOf(descriptor: number): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(stepBytes)
  for (let at = 0; ; ) {
    const length = readSync(descriptor, piece, 0, stepBytes, at)
    if (length === 0) return hash.digest('hex')
    hash.update(piece.subarray(0, length))
    at += length
  }
}

/** The bytes of a file that was chosen, as base64; null where it is not there any more, is another one now, or has more bytes than that. */
export function chosenBytes(media: Pick<Media, 'path' | 'hash' | 'bytes'>, maxBytes: number): string | null {
  if (media.bytes > maxBytes) return null
  try {
    return withFile(media.path, (descriptor) => {
      // A byte more than is wanted shows that the file has grown.
      const bytes = Buffer.alloc(media.bytes + 1)
      const length = readSync(descriptor, bytes, 0, bytes.length, 0)
      const chosen = bytes.subarray(0, length)
      return createHash('sha256').update(chosen).digest('hex') === media.hash ? chosen.toString('base64') : null
    })
  } catch {
    return null
  }
}
