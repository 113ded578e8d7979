import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'rolldown'

const home = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'))
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }

/**
 * Bundles the JavaScript of better-sqlite3, which is sixteen small files that Node would find, read and compile one by one at every start. Its binaries
 * stay in their package, one for each platform. Code and binary belong together, so another installed version runs with its own code.
 */
export const bundledDriver: Plugin = {
  name: 'bundled-driver',
  load: {
    filter: { id: /[\\/]src[\\/]store[\\/]driver-library\.ts$/ },
    handler: () => ({
      moduleType: 'js',
      code: `import createDatabase from ${JSON.stringify(join(home, 'lib/database.js'))}
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
export function driverLibrary(require, platform) {
  // Looking through the folders is what Node would do, without its reading of the package's list of exports, which takes longer than loading the binary.
  const places = require.resolve.paths('better-sqlite3') ?? []
  const about = places.map((place) => join(place, 'better-sqlite3', 'package.json')).find((path) => existsSync(path))
  const isOurs = about !== undefined && JSON.parse(readFileSync(about, 'utf8')).version === ${JSON.stringify(version)}
  if (!isOurs) return require('better-sqlite3/' + platform)
  const addon = require(join(dirname(about), 'prebuilds', platform + '.node'))
  return createDatabase(() => addon, false)
}`,
    }),
  },
}
