import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingLine } from '../src/cli/strategy/findings.ts'
import { checkCampaignTemplate } from '../src/domain/campaign/check-template.ts'
import type { CampaignTemplate } from '../src/domain/campaign/template.ts'
import type { PostRecipe } from '../src/domain/recipe/recipe.ts'
import type { WordLists } from '../src/domain/text/word-lists.ts'
import { readCampaign } from '../src/files/campaign-yaml.ts'
import { liquidFor } from '../src/render/liquid.ts'

/** Reads every shipped campaign and checks it as `smm template check` does; a broken one stops the build. By name. */
export function checkShippedCampaigns(
  templates: string,
  recipes: ReadonlyMap<string, PostRecipe>,
  words: WordLists,
): ReadonlyMap<string, CampaignTemplate> {
  const folder = join(templates, 'campaigns')
  const campaigns = new Map<string, CampaignTemplate>()
  const found: string[] = []
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.yaml'))) {
    const name = `templates/campaigns/${file}`
    const { template, locate } = readCampaign(readFileSync(join(folder, file), 'utf8'), name)
    const problems = locate(checkCampaignTemplate(template, { recipes, words, liquid: liquidFor('2026-01-05') }))
    found.push(...problems.map((problem) => findingLine(name, problem)))
    campaigns.set(file.slice(0, -'.yaml'.length), template)
  }
  if (found.length > 0) throw new Error(`The shipped campaigns have faults:\n${found.join('\n')}`)
  return campaigns
}
