import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReplyRecipe } from '../../src/domain/inbox/recipe.ts'
import type { InboxSettings } from '../../src/domain/inbox/rules.ts'
import { readTemplateData } from '../../src/files/template-data.ts'
import { templateText } from './strategies.ts'

const folder = fileURLToPath(new URL('../../templates/replies/', import.meta.url))

/** `templates/inbox.yaml` as it is shipped. */
export function shippedInbox(): InboxSettings {
  return readTemplateData('inbox.yaml', templateText('inbox.yaml'), 'inbox.yaml') as InboxSettings
}

/** The shipped skeletons of answers, read from their YAML. */
export function shippedReplies(): ReplyRecipe[] {
  return readdirSync(folder).map((file) => {
    const path = `replies/${file}`
    const recipe = readTemplateData(path, templateText(path), path) as Omit<ReplyRecipe, 'name'>
    return { name: file.replace(/\.yaml$/, ''), ...recipe }
  })
}
