import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textFiles } from '../../src/files/text-files.ts'
import { temporaryFolder } from '../support/memory-store.ts'

describe('smm writes a file and', () => {
  it('replaces a link instead of writing through it', () => {
    const folder = temporaryFolder()
    const victim = join(folder, 'victim')
    writeFileSync(victim, 'mine')
    symlinkSync(victim, join(folder, 'link.md'))
    textFiles.write(join(folder, 'link.md'), 'report')
    expect(readFileSync(victim, 'utf8')).toBe('mine')
    expect(readFileSync(join(folder, 'link.md'), 'utf8')).toBe('report')
    expect(readdirSync(folder).sort()).toEqual(['link.md', 'victim'])
  })

  it('puts nothing in the place of a pipe', (context) => {
    const folder = temporaryFolder()
    const pipe = join(folder, 'pipe')
    spawnSync('mkfifo', [pipe])
    context.skip(!existsSync(pipe), 'no named pipes on this machine')
    expect(() => textFiles.write(pipe, 'report')).toThrow('not a regular file')
    expect(lstatSync(pipe).isFIFO()).toBe(true)
  })

  it('puts nothing in the place of a device, not even through a link', () => {
    const folder = temporaryFolder()
    symlinkSync('/dev/zero', join(folder, 'link'))
    // Never a path in /dev itself: where the defence is gone, root would lose the device.
    expect(() => textFiles.write(join(folder, 'link'), 'report')).toThrow('not a regular file')
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true)
  })

  it('says what is wrong with a name that is empty, too long, or leads through a file', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(() => textFiles.write('', 'x')).toThrow('is empty')
    expect(() => textFiles.write(join(folder, 'x'.repeat(250)), 'x')).toThrow('the name is too long')
    expect(() => textFiles.write(join(folder, 'x'.repeat(300)), 'x')).toThrow('the name is too long')
    expect(() => textFiles.fileIn(join(folder, 'x'.repeat(300)), 'x.md')).toThrow('cannot be written')
    expect(() => textFiles.write(join(folder, 'file', 'x'), 'x')).toThrow('not a folder')
  })

  it('writes several or none of them', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.md'), 'old')
    const files = [
      { path: join(folder, 'a.md'), text: 'new' },
      { path: join(folder, 'nowhere', 'b.md'), text: 'new' },
    ]
    expect(() => textFiles.writeAll(files)).toThrow('b.md cannot be written: there is no such file or folder')
    expect(readdirSync(folder)).toEqual(['a.md'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old')
  })

  it('leaves a draft alone that is not its own', () => {
    const folder = temporaryFolder()
    const other = join(folder, `.a.md.${process.pid}.part`)
    writeFileSync(other, 'somebody else’s')
    expect(() => textFiles.write(join(folder, 'a.md'), 'x')).toThrow('cannot be written')
    expect(readFileSync(other, 'utf8')).toBe('somebody else’s')
  })
})
