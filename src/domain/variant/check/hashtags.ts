import { tagList } from '../../hashtag-set.ts'
import { findHashtags } from '../../text/hashtags.ts'
import { findMentions } from '../../text/mentions.ts'
import type { CheckFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { amount, measuredFinding, over, plainFinding, tooLong } from './limit.ts'

/** Hashtags and mentions: how many, which, and whether one stands twice. */
export function checkTags(facts: CheckFacts): Finding[] {
  const { outgoing, client, ref, platformName } = facts
  const tags = findHashtags(outgoing.text).map(({ tag }) => tag)
  const mend = `smm post edit ${ref}`
  const found: Finding[] = []
  const most = over(facts, 'hashtags.max', tags.length)
  const many = most ? null : over(facts, 'hashtags.advised', tags.length)
  const excess = most ?? many
  if (excess) {
    found.push(
      measuredFinding(most && excess.severity === 'error' ? 'hashtags-too-many' : 'hashtags-many', excess, {
        place: 'hashtags',
        message: `${tags.length} hashtags; ${platformName} ${most ? 'takes' : 'is best with at most'} ${excess.limit.value}`,
        mend,
      }),
    )
  }
  const names = tags.map((tag) => tag.toLowerCase())
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  if (doubled.length > 0) {
    found.push(plainFinding('hashtag-doubled', 'warning', 'hashtags', `${hashed(doubled)} stands twice`, mend))
  }
  const banned = tagList(client.bannedTags.toLowerCase()).filter((tag) => names.includes(tag))
  if (banned.length > 0) {
    found.push(plainFinding('hashtag-banned', 'error', 'hashtags', `${client.name} never uses ${hashed(banned)}`, mend))
  }
  for (const tag of tags) {
    const long = tooLong(facts, 'hashtag.max', tag)
    if (!long) continue
    const message = `#${tag} has ${amount(long.measured, long.limit.unit)}; ${platformName} takes ${long.limit.value}`
    found.push(measuredFinding('hashtag-too-long', long, { place: 'hashtags', message, mend }))
  }
  const mentions = findMentions(outgoing.text).length
  const tooMany = over(facts, 'mentions.max', mentions)
  if (tooMany) {
    found.push(
      measuredFinding('mentions-too-many', tooMany, {
        place: 'mentions',
        message: `${mentions} mentions; ${platformName} takes ${tooMany.limit.value}`,
        mend,
      }),
    )
  }
  return found
}

function hashed(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(', ')
}
