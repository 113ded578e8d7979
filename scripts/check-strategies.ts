import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkTemplate } from '../src/cli/strategy/check-template.ts'
import { findingLine } from '../src/cli/strategy/findings.ts'
import type { Yardsticks } from '../src/domain/strategy/check.ts'
import { strategyFiles } from '../src/files/strategy-yaml.ts'
import { liquidFor } from '../src/render/liquid.ts'

/** Any day will do: the days in a template count from it. */
const someDay = '2026-01-05'

/** Checks every shipped strategy template as `smm template check` does; a broken one stops the build. */
export function checkShippedStrategies(templates: string, known: Yardsticks): void {
  const folder = join(templates, 'strategies')
  const trial = { files: strategyFiles, liquid: liquidFor(someDay), ...known }
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const name = `templates/strategies/${file}`
      const problems = checkTemplate({ name, text: readFileSync(join(folder, file), 'utf8') }, trial)
      return problems.map((problem) => findingLine(name, problem))
    })
  if (found.length > 0) throw new Error(`The shipped strategy templates have faults:\n${found.join('\n')}`)
}
