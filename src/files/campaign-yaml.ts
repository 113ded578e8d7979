import { checkCampaignShape } from '../domain/campaign/check-shape.ts'
import type { CampaignTemplate } from '../domain/campaign/template.ts'
import type { Problem } from '../domain/problem.ts'
import { campaignSchema } from './campaign-schema.ts'
import { misspellingsFirst, readYaml, withPlaces } from './read-yaml.ts'
import { checkShape, refuseFile } from './yaml.ts'

/** A campaign's template that was read, and what finds the places of findings in its text. */
export interface CampaignFile {
  readonly template: CampaignTemplate
  locate(problems: readonly Problem[]): readonly Problem[]
}

/** Reads a campaign's text. Wrong YAML, a wrong shape, days that nobody named and questions that cannot be asked are refused with file, line and column. */
export function readCampaign(text: string, name: string): CampaignFile {
  const source = readYaml(text, name)
  const checked = checkShape(source, campaignSchema)
  if ('problems' in checked) return refuseFile(name, misspellingsFirst(checked.problems))
  const locate = (problems: readonly Problem[]) => withPlaces(problems, source)
  const problems = checkCampaignShape(checked.value)
  return problems.length > 0 ? refuseFile(name, locate(problems)) : { template: checked.value, locate }
}
