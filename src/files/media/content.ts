import type { MediaKind } from '../../domain/media.ts'
import { readBmp } from './bmp.ts'
import type { FileBytes } from './file-bytes.ts'
import { readGif } from './gif.ts'
import { readHeif } from './heif.ts'
import { readJpeg } from './jpeg.ts'
import { looksLike } from './looks-like.ts'
import { readMatroska } from './matroska.ts'
import { readMovie } from './movie.ts'
import { readPng } from './png.ts'
import type { ShapeReader } from './shape.ts'
import { readTiff } from './tiff.ts'
import { readWebp } from './webp.ts'

/** What a file is, and what reads its shape. */
export interface Content {
  readonly kind: MediaKind
  /** `jpg`, `mp4`: the usual ending of its names. */
  readonly type: string
  readonly read: ShapeReader
}

const image = (type: string, read: ShapeReader): Content => ({ kind: 'image', type, read })
const video = (type: string, read: ShapeReader): Content => ({ kind: 'video', type, read })

const headLength = 4096

/** By the first bytes and never by the name; what smm does not know is an error that says what it looks like. */
export function contentOf(bytes: FileBytes): Content {
  const head = bytes.read(0, Math.min(headLength, bytes.size))
  const found = byMark(head) ?? byBrand(head) ?? byDocumentType(head)
  if (found) return found
  const looks = looksLike(head)
  if (looks) throw bytes.unknown(looks)
  // QuickTime before it had brands.
  if (/^(?:moov|mdat|wide|free|skip|pnot)$/.test(head.toString('latin1', 4, 8))) return video('mov', readMovie)
  throw bytes.unknown('something else')
}

function byMark(head: Buffer): Content | undefined {
  const text = head.toString('latin1', 0, 16)
  if (text.startsWith('\xff\xd8\xff')) return image('jpg', readJpeg)
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return image('png', readPng)
  if (/^GIF8[79]a/.test(text)) return image('gif', readGif)
  if (/^RIFF.{4}WEBP/s.test(text)) return image('webp', readWebp)
  if (/^(?:II\*\0|MM\0\*)/.test(text) && !/^.{8}CR/s.test(text)) return image('tiff', readTiff)
  // Two letters are a weak mark; after them comes the size of the header, of which there are few.
  if (text.startsWith('BM') && head.length >= 18 && [12, 40, 52, 56, 108, 124].includes(head.readUInt32LE(14)))
    return image('bmp', readBmp)
  return undefined
}

const stillBrands: Readonly<Record<string, string>> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  hevx: 'heic',
}

/** The brands in the `ftyp` box: the first is the file's own, the others are what it can also be read as. */
function byBrand(head: Buffer): Content | undefined {
  if (head.length < 12 || head.toString('latin1', 4, 8) !== 'ftyp') return undefined
  const brands = (head.toString('latin1', 8, Math.min(head.readUInt32BE(), 256)).match(/.{4}/gs) ?? []).filter(
    // The second is a version.
    (_, place) => place !== 1,
  )
  const brand = brands[0] ?? ''
  // Canon's raw pictures are written like films.
  if (brand === 'crx ') return undefined
  const still = /^(?:mif1|msf1|miaf)$/.test(brand)
    ? (brands.map((each) => stillBrands[each]).find(Boolean) ?? 'heif')
    : stillBrands[brand]
  if (still) return image(still, readHeif)
  if (brand === 'qt  ') return video('mov', readMovie)
  if (/^M4V/.test(brand)) return video('m4v', readMovie)
  return video(/^3g/.test(brand) ? '3gp' : 'mp4', readMovie)
}

/** WebM is Matroska with fewer codecs; which of the two it is stands in its header. */
function byDocumentType(head: Buffer): Content | undefined {
  if (!head.toString('latin1', 0, 4).startsWith('\x1a\x45\xdf\xa3')) return undefined
  const isWebm = head.toString('latin1', 4, 64).includes('\x42\x82\x84webm')
  return video(isWebm ? 'webm' : 'mkv', readMatroska)
}
