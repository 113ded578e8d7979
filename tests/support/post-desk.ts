import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { type Bench, bench } from './bench.ts'

/** A PNG of one colour, whole and valid, with the shape that it says. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits a channel, red, green and blue.
  header.writeUInt8(8, 8)
  header.writeUInt8(2, 9)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  // Each line begins with the number of its filter, 0.
  const pixels = Buffer.alloc((width * 3 + 1) * height)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
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
