import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where things lie on this machine. */
export interface Paths {
  readonly database: string
  readonly demo: string
  readonly cache: string
  readonly backups: string
  /** What somebody wrote and could not be taken in as it was. */
  readonly drafts: string
  /** The user's own templates, which win. */
  readonly ownTemplates: string
  readonly shippedTemplates: string
  /** Shipped templates as the build has parsed and checked them. */
  readonly shippedData: string
}

/** XDG folders on Linux, the native ones on macOS and Windows; relative values are ignored, as XDG asks. */
export function systemPaths(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): Paths {
  const home = env['HOME'] || env['USERPROFILE'] || process.getBuiltinModule('node:os').homedir()
  const folder = (name: string, fallback: string) => {
    const said = env[name]
    return join(said && isAbsolute(said) ? said : join(home, fallback), 'smm')
  }
  const folders =
    platform === 'darwin'
      ? {
          data: macFolder(home, 'Application Support'),
          config: macFolder(home, 'Preferences'),
          cache: macFolder(home, 'Caches'),
        }
      : platform === 'win32'
        ? {
            data: join(env['APPDATA'] ?? join(home, 'AppData/Roaming'), 'smm'),
            config: join(env['APPDATA'] ?? join(home, 'AppData/Roaming'), 'smm', 'config'),
            cache: join(env['LOCALAPPDATA'] ?? join(home, 'AppData/Local'), 'smm', 'cache'),
          }
        : {
            data: folder('XDG_DATA_HOME', '.local/share'),
            config: folder('XDG_CONFIG_HOME', '.config'),
            cache: folder('XDG_CACHE_HOME', '.cache'),
          }
  const root = packageRoot()
  return {
    database: join(folders.data, 'smm.db'),
    demo: join(folders.cache, 'demo.db'),
    cache: folders.cache,
    backups: join(folders.data, 'backups'),
    drafts: join(folders.data, 'drafts'),
    ownTemplates: join(folders.config, 'templates'),
    shippedTemplates: join(root, 'templates'),
    shippedData: join(root, 'dist', 'shipped'),
  }
}

function macFolder(home: string, name: string): string {
  return join(home, 'Library', name, 'smm')
}

/** The package's own folder: the bundle lies in `dist/`, a source file in `src/files/`. */
function packageRoot(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  return /[\\/]dist[\\/]?$/.test(here) ? join(here, '..') : join(here, '..', '..')
}
