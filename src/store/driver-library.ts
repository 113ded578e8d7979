import type { Constructor } from './driver.ts'

/**
 * The library for one platform, by its subpath (`linux-x64`); throws where that binary does not load. In the bundle its code comes with the program
 * (`scripts/bundled-driver.ts` puts it in the place of this file), because its sixteen small files cost a tenth of a start.
 */
export function driverLibrary(require: NodeJS.Require, platform: string): Constructor {
  return require(`better-sqlite3/${platform}`)
}
