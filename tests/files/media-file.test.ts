import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SmmError } from '../../src/domain/errors.ts'
import { chosenBytes, mediaState, readMediaFile } from '../../src/files/media-file.ts'
import { type Sample, sample, sampleNames } from '../fixtures/media-samples.ts'
import { temporaryFolder } from '../support/memory-store.ts'

function written(bytes: string | Uint8Array, name = 'file'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

/** `image jpg 6 × 4`, `video mp4 16 × 8, 0.5 s`. */
async function described(bytes: Uint8Array, name?: string): Promise<string> {
  const { kind, type, width, height, seconds } = await readMediaFile(written(bytes, name))
  return `${kind} ${type} ${width} × ${height}${seconds === null ? '' : `, ${seconds} s`}`
}

/** The message without the folder. */
async function refusal(path: string): Promise<string> {
  const error = await readMediaFile(path).then(
    () => null,
    (cause) => cause,
  )
  expect(error).toBeInstanceOf(SmmError)
  return error.message.replace(/^\/.*\//, '')
}

/** A copy in which some bytes from a place on are others. */
function altered(bytes: Buffer, at: number, ...values: readonly number[]): Buffer {
  const copy = Buffer.from(bytes)
  copy.set(values, at)
  return copy
}

describe('smm refuses a file of media', () => {
  it.each(['\u001b]0;x\u0007.png', '\u009b31m.png', 'a\rb.png'])(
    'whose name a terminal would obey: %j',
    async (name) => {
      const path = join(temporaryFolder(), name)
      writeFileSync(path, sample('png'))
      expect(await refusal(path)).toContain('holds control characters')
    },
  )
})

describe('smm reads a file of media and', () => {
  it.each<readonly [Sample, string]>([
    ['png', 'image png 6 × 4'],
    ['turnedPng', 'image png 4 × 6'],
    ['jpg', 'image jpg 6 × 4'],
    ['turnedJpg', 'image jpg 4 × 6'],
    ['gif', 'image gif 6 × 4'],
    ['movingGif', 'image gif 6 × 4'],
    ['lossyWebp', 'image webp 6 × 4'],
    ['losslessWebp', 'image webp 6 × 4'],
    ['turnedWebp', 'image webp 4 × 6'],
    ['bmp', 'image bmp 6 × 4'],
    ['tiff', 'image tiff 6 × 4'],
    ['turnedTiff', 'image tiff 4 × 6'],
    ['heic', 'image heic 64 × 36'],
    ['turnedAvif', 'image avif 4 × 6'],
    ['croppedAvif', 'image avif 4 × 2'],
    ['mp4', 'video mp4 16 × 8, 0.5 s'],
    ['turnedMp4', 'video mp4 8 × 16, 0.5 s'],
    ['fragmentedMp4', 'video mp4 16 × 8'],
    ['mov', 'video mov 16 × 8, 0.5 s'],
    ['webm', 'video webm 16 × 8, 0.5 s'],
    ['liveWebm', 'video webm 16 × 8'],
    ['mkv', 'video mkv 16 × 8, 0.5 s'],
  ])('sees what %s is, as it is shown', async (name, words) => {
    expect(await described(sample(name))).toBe(words)
  })

  it('gives the whole path, the size and the hash', async () => {
    const bytes = sample('mp4')
    const path = written(bytes)
    const file = await readMediaFile(relative(process.cwd(), path))
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(file).toMatchObject({ path, bytes: bytes.length, hash })
  })

  it('hashes what is longer than one piece', async () => {
    const bytes = Buffer.concat([sample('png'), Buffer.alloc(3_000_000, 'x')])
    const file = await readMediaFile(written(bytes))
    expect(file.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('goes by the content and not by the name', async () => {
    expect(await described(sample('png'), 'photo.jpg')).toBe('image png 6 × 4')
    expect(await described(sample('mov'), 'film.png')).toBe('video mov 16 × 8, 0.5 s')
  })

  it('knows the other names of the same containers', async () => {
    const branded = (name: Sample, brand: string) => altered(sample(name), 8, ...Buffer.from(brand))
    expect(await described(branded('mp4', 'M4V '))).toBe('video m4v 16 × 8, 0.5 s')
    expect(await described(branded('mp4', '3gp5'))).toBe('video 3gp 16 × 8, 0.5 s')
    expect(await described(branded('heic', 'mif1'))).toBe('image heic 64 × 36')
    // QuickTime of the nineties begins without a brand.
    expect(await described(sample('mov').subarray(20))).toBe('video mov 16 × 8, 0.5 s')
  })

  it('takes pictures with something behind their end', async () => {
    const behind = Buffer.alloc(100_000, 'rubbish')
    for (const name of ['jpg', 'png', 'gif', 'lossyWebp', 'mp4'] as const)
      expect(await described(Buffer.concat([sample(name), behind]))).toBe(await described(sample(name)))
  })

  it('takes a JPEG whose EXIF is broken as it lies', async () => {
    const bytes = sample('turnedJpg')
    expect(await described(altered(bytes, bytes.indexOf('Exif') + 6, 0, 0))).toBe('image jpg 6 × 4')
  })
})

describe('smm refuses', () => {
  it.each([
    ['an SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'an SVG'],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'a PDF'],
    ['text, also when it begins like a bitmap', 'BMW has called twice', 'text'],
    ['text where QuickTime has its word', '1234free for all', 'text'],
    ['a web page', '<!DOCTYPE html><p>', 'a web page'],
    ['an office document', Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), 'a ZIP archive or an office document'],
    ["a camera's raw file", altered(sample('mp4'), 8, ...Buffer.from('crx ')), "a camera's raw file"],
    ['an AVI', Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'), 'an AVI video'],
    ['sound in an MP4', sample('sound'), 'sound without a picture'],
    ['bytes that say nothing', Buffer.from([0, 1, 2, 3]), 'something else'],
  ])('%s', async (_, bytes, looks) => {
    expect(await refusal(written(bytes))).toBe(`file is no image or video that smm knows: it looks like ${looks}`)
  })

  it('what is no file, or an empty one', async () => {
    const folder = temporaryFolder()
    expect(await refusal(join(folder, 'gone.png'))).toBe('gone.png cannot be read: there is no such file or folder')
    expect(await refusal(folder)).toMatch(/ is not a regular file$/)
    expect(await refusal(written('', 'empty.png'))).toBe('empty.png is empty')
    expect(await refusal('')).toBe('The name of the file is empty')
  })

  it('a pipe, without waiting for a writer', async (context) => {
    const pipe = join(temporaryFolder(), 'pipe')
    spawnSync('mkfifo', [pipe])
    context.skip(!existsSync(pipe), 'no named pipes on this machine')
    expect(await refusal(pipe)).toBe('pipe is not a regular file')
  })

  it('more than five gigabytes, without reading them', async () => {
    const path = written(sample('png'))
    truncateSync(path, 5_000_000_001)
    expect(await refusal(path)).toBe('file has 6 GB; more than 5 are not read')
  })

  it('sides that are impossible', async () => {
    expect(await refusal(written(altered(sample('png'), 16, 0xff, 0xff, 0xff, 0xff)))).toBe(
      'file is broken: it says that it is 4294967295 × 4 px',
    )
    expect(await refusal(written(altered(sample('gif'), 6, 0, 0)))).toBe('file is broken: it says that it is 0 × 4 px')
  })

  it('a recording that was cut off before its index', async () => {
    const bytes = sample('mp4')
    expect(await refusal(written(bytes.subarray(0, bytes.indexOf('moov') - 4)))).toBe(
      'file is broken: it has no index, as when a recording was cut off',
    )
  })

  it('a file that is made of nothing but headers', async () => {
    const chunks = Buffer.alloc(24_000_000)
    for (let at = 0; at < chunks.length; at += 12) chunks.write('tEXt', at + 4, 'latin1')
    const header = sample('png').subarray(0, 33)
    expect(await refusal(written(Buffer.concat([header, chunks])))).toBe('file is broken: it is made of too many parts')
  })
})

describe('smm reads a damaged file', () => {
  const limit = 1000

  /** Ends in a shape that is possible or in an error for people, soon. */
  async function holds(bytes: Uint8Array): Promise<'read' | 'refused'> {
    const path = written(bytes)
    const begun = performance.now()
    try {
      const { width, height } = await readMediaFile(path)
      expect([width, height].every((side) => side !== null && side >= 1 && side <= 100_000)).toBe(true)
      return 'read'
    } catch (error) {
      if (!(error instanceof SmmError)) throw error
      expect(error.message).toMatch(/ is broken: | is no image or video | is empty$/)
      return 'refused'
    } finally {
      expect(performance.now() - begun).toBeLessThan(limit)
      rmSync(path)
    }
  }

  it.each(sampleNames)('cut off anywhere: %s', async (name) => {
    const bytes = sample(name)
    const step = Math.max(1, Math.floor(bytes.length / 150))
    for (let length = 0; length < bytes.length; length += step) await holds(bytes.subarray(0, length))
    // Half of it is never taken for the whole, but a picture whose headers tell no length, and what was written live.
    const isOpen = /bmp|tiff|live|fragmented/i.test(name)
    if (!isOpen) expect(await holds(bytes.subarray(0, Math.floor(bytes.length * 0.8)))).toBe('refused')
  })

  it('with any bytes changed, most of all to extremes', async () => {
    const value = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255))
    const change = fc.tuple(
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.array(value, { minLength: 1, maxLength: 8 }),
    )
    const changes = fc.array(change, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sampleNames), changes, async (name, all) => {
        const bytes = sample(name)
        for (const [place, values] of all) {
          const at = Math.floor(place * bytes.length)
          bytes.set(values.slice(0, bytes.length - at), at)
        }
        await holds(bytes)
      }),
      { numRuns: 1500 },
    )
  })

  it('whose table counts four thousand million pictures', async () => {
    const bytes = sample('mp4')
    expect(await holds(altered(bytes, bytes.indexOf('stts') + 8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))).toBe(
      'read',
    )
  })
})

describe('smm looks whether a file is still the one that was chosen, and', () => {
  it('finds it there', async () => {
    expect(mediaState(await readMediaFile(written(sample('jpg'))))).toBe('there')
  })

  it('sees another size, and other bytes of the same size', async () => {
    const bytes = sample('jpg')
    const file = await readMediaFile(written(bytes))
    writeFileSync(file.path, altered(bytes, bytes.length - 4, 1))
    expect(mediaState(file)).toBe('changed')
    writeFileSync(file.path, sample('png'))
    expect(mediaState(file)).toBe('changed')
  })

  it('misses it, also where a folder or a link to nothing took its place', async () => {
    const file = await readMediaFile(written(sample('jpg')))
    rmSync(file.path)
    expect(mediaState(file)).toBe('gone')
    mkdirSync(file.path)
    expect(mediaState(file)).toBe('gone')
    rmSync(file.path, { recursive: true })
    symlinkSync(join(file.path, 'nowhere'), file.path)
    expect(mediaState(file)).toBe('gone')
  })
})

describe('smm takes the bytes of a file that was chosen, and', () => {
  it('gives them as they are', async () => {
    const bytes = sample('jpg')
    expect(chosenBytes(await readMediaFile(written(bytes)), bytes.length)).toBe(bytes.toString('base64'))
  })

  it('gives none of another file in its place, of one that grew, of one that is gone, or of one that is larger than is wanted', async () => {
    const bytes = sample('jpg')
    const file = await readMediaFile(written(bytes))
    expect(chosenBytes(file, bytes.length - 1)).toBeNull()
    for (const other of [
      altered(bytes, bytes.length - 4, 1),
      Buffer.concat([bytes, Buffer.alloc(1)]),
      bytes.subarray(1),
    ]) {
      writeFileSync(file.path, other)
      expect(chosenBytes(file, 1_000_000)).toBeNull()
    }
    rmSync(file.path)
    expect(chosenBytes(file, 1_000_000)).toBeNull()
    symlinkSync('/etc/hostname', file.path)
    expect(chosenBytes(file, 1_000_000)).toBeNull()
  })
})
