import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { plainJpeg } from '../../src/cli/demo/plain-jpeg.ts'
import { writeBytes } from '../../src/files/made-files.ts'
import { readMediaFile } from '../../src/files/media-file.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smm-made-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('smm writes bytes that it made with the folders above them, and leaves the same bytes alone', () => {
  const path = join(folder(), 'a/b/c.bin')
  writeBytes(path, Uint8Array.from([1, 2, 3]))
  expect([...readFileSync(path)]).toEqual([1, 2, 3])
  utimesSync(path, 1000, 1000)
  writeBytes(path, Uint8Array.from([1, 2, 3]))
  expect(statSync(path).mtimeMs).toBe(1_000_000)
  writeBytes(path, Uint8Array.from([1, 2, 4]))
  expect([...readFileSync(path)]).toEqual([1, 2, 4])
})

test('smm names the file that cannot be written', () => {
  const home = folder()
  writeFileSync(join(home, 'a'), '')
  expect(() => writeBytes(join(home, 'a/b.bin'), Uint8Array.from([1]))).toThrow(/b\.bin cannot be written: E/)
})

test.each([
  [1080, 1350],
  [33, 17],
  [1, 1],
])('smm makes a picture of one colour of %i by %i pixels', async (width, height) => {
  const path = join(folder(), 'plain.jpg')
  writeBytes(path, plainJpeg([width, height], [150, 128, 97]))
  expect(await readMediaFile(path)).toMatchObject({ kind: 'image', type: 'jpg', width, height })
})
