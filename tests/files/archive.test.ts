import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { writeArchive } from '../../src/files/archive.ts'

const at = '2026-11-23T09:00:00Z'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smm-archive-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('smm writes texts, bytes and files into an archive that opens, with any name and any length', () => {
  const here = folder()
  const big = Buffer.alloc(3_000_001, 'abc')
  writeFileSync(join(here, 'film.mp4'), big)
  const path = join(here, 'all.zip')
  writeArchive(
    path,
    [
      { name: 'README.md', text: 'Ümläut 🥐' },
      { name: 'desk.db', bytes: new Uint8Array([0, 1, 255]) },
      { name: 'media/1-größe.mp4', file: join(here, 'film.mp4') },
      { name: 'empty.csv', text: '' },
    ],
    at,
  )
  const read = unzipSync(readFileSync(path))
  expect(Object.keys(read)).toEqual(['README.md', 'desk.db', 'media/1-größe.mp4', 'empty.csv'])
  expect(new TextDecoder().decode(read['README.md'])).toBe('Ümläut 🥐')
  expect([...(read['desk.db'] ?? [])]).toEqual([0, 1, 255])
  expect(Buffer.from(read['media/1-größe.mp4'] ?? []).equals(big)).toBe(true)
  expect(read['empty.csv']).toHaveLength(0)
})

test('smm makes the same bytes of the same contents', () => {
  const here = folder()
  for (const name of ['a.zip', 'b.zip']) writeArchive(join(here, name), [{ name: 'x', text: 'y' }], at)
  expect(readFileSync(join(here, 'a.zip')).equals(readFileSync(join(here, 'b.zip')))).toBe(true)
})

test('smm leaves nothing behind when a file cannot be read, and says which', () => {
  const here = folder()
  const gone = join(here, 'gone.jpg')
  const write = () =>
    writeArchive(
      join(here, 'all.zip'),
      [
        { name: 'x', text: 'y' },
        { name: 'media/gone.jpg', file: gone },
      ],
      at,
    )
  expect(write).toThrow(`${gone} cannot be read: ENOENT; no archive was made`)
  expect(readdirSync(here)).toEqual([])
})

test('smm says where an archive cannot be written', () => {
  const path = join(folder(), 'nowhere', 'all.zip')
  expect(() => writeArchive(path, [{ name: 'x', text: 'y' }], at)).toThrow(`${path} cannot be written: ENOENT`)
})

test('smm refuses what a zip archive cannot count, since it would be made and not open', () => {
  const here = folder()
  const film = join(here, 'film.mp4')
  // A hole in a file takes no room on the disk.
  writeFileSync(film, '')
  truncateSync(film, 2 ** 32)
  const path = join(here, 'all.zip')
  expect(() => writeArchive(path, [{ name: 'film.mp4', file: film }], at)).toThrow(
    `${path} would hold 5 GiB, more than a zip archive can; no archive was made`,
  )
  const many = Array.from({ length: 65_536 }, (_, nth) => ({ name: String(nth), text: '' }))
  expect(() => writeArchive(path, many, at)).toThrow('would hold 65536 files')
  expect(readdirSync(here)).toEqual(['film.mp4'])
})
