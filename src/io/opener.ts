import { spawn } from 'node:child_process'

/** Only the web and mail: an address out of a file or a database must not start a program. */
const openable = /^(https?|mailto):/i

/** Opens an address with what the person has for it; false: there is nothing to open it with, as over SSH. */
export function openAddress(
  address: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (!openable.test(address)) return false
  const program = programFor(env, platform)
  if (program === null) return false
  const [name = '', ...args] = program
  try {
    const child = spawn(name, [...args, address], { stdio: 'ignore', detached: true })
    child.on('error', () => {})
    child.unref()
    return true
  } catch {
    return false
  }
}

function programFor(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string[] | null {
  if (env['BROWSER'] && !/[\s%]/.test(env['BROWSER'])) return [env['BROWSER']]
  if (platform === 'darwin') return ['open']
  // The empty word is the title of a window, which `start` takes first.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""']
  if (env['WSL_DISTRO_NAME']) return ['wslview']
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null
}
