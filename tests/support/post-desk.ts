import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, bench } from './bench.ts'

/** A PNG of one colour, whole and valid, with the shape that it says. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write('IHDR', 4, 'latin1')
  header.writeUInt32BE(width, 8)
  header.writeUInt32BE(height, 12)
  header.writeUInt8(8, 16)
  header.writeUInt8(2, 17)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('IDAT', 'latin1'), Buffer.alloc(5)])
  const end = Buffer.concat([Buffer.alloc(4), Buffer.from('IEND', 'latin1'), Buffer.alloc(4)])
  return Buffer.concat([signature, header, data, end])
}

/** A desk in London with the client Acme in Madrid on Instagram, X, LinkedIn and its blog. */
export async function postDesk(options: Parameters<typeof bench>[0] = {}): Promise<Bench> {
  const desk = bench(options)
  await desk.ok('init --yes')
  await desk.ok([
    'client',
    'add',
    'acme',
    '--name',
    'Acme Bakery',
    '--zone',
    'Europe/Madrid',
    '--sites',
    'acme.example',
  ])
  for (const [platform, slots] of [
    ['instagram', 'tue 11:30, thu 17:00'],
    ['x', 'mon 09:00, thu 12:00'],
    ['linkedin', 'none'],
  ] as const) {
    await desk.ok(['channel', 'add', 'acme', platform, '--handle', '@acme', '--slots', slots])
  }
  await desk.ok('channel add acme blog --address https://acme.example/blog')
  return desk
}

/** A picture in the desk's home, and its path. */
export function picture(desk: Bench, name = 'oven.png', width = 1080, height = 1350): string {
  const path = join(desk.home, name)
  writeFileSync(path, png(width, height))
  return path
}
