import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Only the web and mail: an address out of a file or a database must not start a program. */
const openable = /^(https?|mailto):/i

/** Opens an address with what the person has for it; false: there is nothing to open it with, as over SSH. */
export function openAddress(address: string, env: Environment, platform: NodeJS.Platform): boolean {
  const program = openable.test(address) ? openerFor(env, platform) : null
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

/** The program that opens addresses, with the words before the address; null: none is there. */
export function openerFor(env: Environment, platform: NodeJS.Platform): readonly string[] | null {
  if (env['BROWSER'] && !/[\s%]/.test(env['BROWSER'])) return found([env['BROWSER']], env)
  // No shell has a part in it: to that an & in the address would end one command and begin another.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  if (platform === 'darwin') return found(['open'], env)
  if (env['WSL_DISTRO_NAME']) return found(['wslview'], env)
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? found(['xdg-open'], env) : null
}

/** A program that is missing would only be known to be after we said that the page is open. */
function found(program: readonly [string, ...string[]], env: Environment): readonly string[] | null {
  const [name] = program
  const places = /[\\/]/.test(name) ? [name] : (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
  return places.some(canRun) ? program : null
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
