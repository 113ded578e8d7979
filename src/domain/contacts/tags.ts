import { SmmError } from '../errors.ts'
import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'

const mostTags = 20
const longestTag = 40

/** Words parted by commas as tags, each once, in the order said; too many or too long ones are a usage error. */
export function parseTags(text: string): string {
  const seen = new Map<string, string>()
  for (const part of text.split(',')) {
    const tag = cleanLine(part).replace(/^#/, '').trim()
    if (tag.length > longestTag) throw new SmmError('usage', `the tag "${tag}" has more than ${longestTag} characters`)
    if (tag !== '' && !seen.has(fold(tag))) seen.set(fold(tag), tag)
  }
  if (seen.size > mostTags) throw new SmmError('usage', `there are ${seen.size} tags; ${mostTags} are the most`)
  return [...seen.values()].join(', ')
}

/** True where one of the tags is this one, whatever its case and accents. */
export function hasTag(tags: string, tag: string): boolean {
  const wanted = fold(tag.replace(/^#/, '').trim())
  return tags.split(',').some((each) => fold(each.trim()) === wanted)
}
