import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/**
 * Plain data that is slow to make of a text, kept as JSON in a folder of the cache under the hash of the text and of what `about` says of its making. The
 * cache is no data: whatever is wrong with it, the value is made.
 */
export async function cachedJson<Value>(
  folder: string,
  about: string,
  text: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256').update(`${about}\n${text}`).digest('hex')
  const path = join(folder, `${hash}.json`)
  try {
    const { value } = JSON.parse(readFileSync(path, 'utf8')) as { value?: Value }
    if (value !== undefined) return value
  } catch {}
  const value = await make()
  try {
    makeFolder(folder)
    writeFileSync(path, JSON.stringify({ value }), { mode: 0o600 })
  } catch {}
  return value
}
