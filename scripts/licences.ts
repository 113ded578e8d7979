import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of every package that the bundle holds, in the order of their names. A package without one stops the build. */
export function thirdPartyLicences(root: string, inputs: readonly string[]): string {
  const packages = new Set(inputs.map((input) => packageOf(root, input)).filter((name) => name !== undefined))
  const parts = [...packages].sort().map((folder) => {
    const at = join(root, folder)
    const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Record<
      string,
      string
    >
    const file = readdirSync(at).find((each) => /^(licen[cs]e|copying)/i.test(each))
    if (!license && !file) throw new Error(`${folder} has no licence, so it cannot be bundled`)
    const text =
      file && existsSync(join(at, file)) ? readFileSync(join(at, file), 'utf8').trim() : `Licence: ${license}`
    return `${name} ${version} (${license ?? 'see below'})\n\n${text}`
  })
  return `smm contains these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/**
 * `node_modules/yaml/dist/x.js` → `node_modules/yaml`; nested and scoped packages whole; undefined for our own files. What a package carries in its own build
 * without a `package.json` is covered by the licence of the package.
 */
function packageOf(root: string, input: string): string | undefined {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
  const folder = match?.[1]
  if (folder === undefined || existsSync(join(root, folder, 'package.json'))) return folder
  return packageOf(root, folder.slice(0, folder.lastIndexOf('node_modules/')))
}
