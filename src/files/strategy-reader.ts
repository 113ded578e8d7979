import { join } from 'node:path'
import { type Strategy, strategyShape } from '../domain/strategy/shape.ts'
import { cachedJson } from './cached-json.ts'
import type { Paths } from './paths.ts'

/** Reads a stored strategy without its places in the text; the YAML reader is loaded for a text that was never read before. */
export function strategyReader(paths: Pick<Paths, 'cache'>): (text: string, name: string) => Promise<Strategy> {
  return (text, name) =>
    cachedJson(join(paths.cache, 'strategies'), `shape ${strategyShape}`, text, async () => {
      const { strategyFiles } = await import('./strategy-yaml.ts')
      return strategyFiles.parse(text, name).strategy
    })
}
