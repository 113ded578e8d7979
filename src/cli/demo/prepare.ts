import type { Stores } from '../../store/stores.ts'
import type { Context } from '../context.ts'
import { buildDemo, demoDay, demoVersion } from './build.ts'

/**
 * Makes the demo's database when there is none of this day and version. What is written to it lasts until then. A note beside it says which day and
 * version it holds.
 */
export async function prepareDemo(context: Context, stores: Stores): Promise<void> {
  const day = demoDay(context.now)
  const stamp = `${demoVersion} ${day}\n`
  const note = `${context.paths.demo}.day`
  if (stores.exists() && noted(context, note) === stamp) return
  const fill = await buildDemo(context, day)
  stores.rebuild(context.now, fill)
  context.textFiles.write(note, stamp)
}

function noted(context: Context, path: string): string | null {
  try {
    return context.textFiles.read(path)
  } catch {
    return null
  }
}
