import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { postDesk } from './post-desk.ts'

/** Texts on channels that go out from Tuesday 24 November on, at nine in Madrid, one a day each. */
export async function scheduledDesk(
  ...posts: readonly (readonly [text: string, channels: string, ...more: string[]])[]
): Promise<Bench> {
  const desk = await postDesk()
  for (const [index, [text, channels, ...more]] of posts.entries()) {
    await schedule(desk, index + 1, `2026-11-${24 + index} 09:00`, text, channels, ...more)
  }
  return desk
}

/** Makes the post of this number and gives it its time. */
export async function schedule(
  desk: Bench,
  number: number,
  at: string,
  text: string,
  channels: string,
  ...more: readonly string[]
): Promise<void> {
  await desk.ok(['post', 'new', '--client', 'acme', '--text', text, '--on', channels, ...more])
  await desk.ok(['post', 'schedule', `p${number}`, '--at', at])
}

/** Puts the client Acme on hold, in the way the database keeps it. */
export function hold(desk: Bench, reason: string): void {
  const store = desk.world.stores(desk.world.paths.database, () => {}).forWriting()
  try {
    const client = store.clients.all().find(({ slug }) => slug === 'acme')
    const at = '2026-11-23T09:00:00Z'
    store.atomically({ at, command: 'hold acme' }, () => store.holds.begin(client?.id ?? 0, reason, at))
  } finally {
    store.close()
  }
}

/** A file in the desk's home, and its path. */
export function fileIn(desk: Bench, name: string, text: string | Uint8Array): string {
  const path = join(desk.home, name)
  writeFileSync(path, text)
  return path
}
