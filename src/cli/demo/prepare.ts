import { addDays } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Stores } from '../../store/stores.ts'
import type { Context } from '../context.ts'

/** Raised whenever the demo's desk changes, so that an older one is made anew. */
const demoVersion = 10

/**
 * Makes the demo's database when there is none of this day and version. What is written to it lasts until then. A note beside it says for which version
 * and from when until when it holds, so that a run with a good demo reads two instants and loads nothing.
 */
export async function prepareDemo(context: Context, stores: Stores): Promise<void> {
  const note = `${context.paths.demo}.note`
  if (holds(noted(context, note), context.now) && stores.exists()) return
  const { buildDemo, demoDay, midnight } = await import('./build.ts')
  const day = demoDay(context.now)
  stores.rebuild(context.now, await buildDemo(context, day))
  context.textFiles.write(note, `${demoVersion} ${context.now} ${midnight(addDays(day, 1))}\n`)
}

function holds(note: string, now: Instant): boolean {
  const [version, madeAt = '', endsAt = ''] = note.trim().split(' ')
  return version === String(demoVersion) && madeAt <= now && now < endsAt
}

function noted(context: Context, path: string): string {
  try {
    return context.textFiles.read(path)
  } catch {
    return ''
  }
}
