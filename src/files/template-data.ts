import { readCampaign } from './campaign-yaml.ts'
import { dataSchemas } from './data-schemas.ts'
import { exportSchema } from './export-schema.ts'
import { platformSchema } from './platform-schema.ts'
import { misspellingsFirst } from './read-yaml.ts'
import { readRecipe } from './recipe-yaml.ts'
import { replySchema } from './reply-schema.ts'
import { checkShape, parseYaml, refuseFile } from './yaml.ts'

/** Parses and checks a template file that is plain data; a wrong one is refused with file, line and column. */
export function readTemplateData(relative: string, text: string, name: string): unknown {
  if (relative.startsWith('posts/')) return readRecipe(text, name).recipe
  if (relative.startsWith('campaigns/')) return readCampaign(text, name).template
  const source = parseYaml(text, name)
  const checked = checkShape(source, schemaOf(relative))
  return 'value' in checked ? checked.value : refuseFile(name, misspellingsFirst(checked.problems))
}

function schemaOf(relative: string) {
  if (relative.startsWith('platforms/')) return platformSchema
  if (relative.startsWith('exports/')) return exportSchema
  if (relative.startsWith('replies/')) return replySchema
  return dataSchemas[relative as keyof typeof dataSchemas]
}
