import { allowedPromo, isOverCeiling } from '../../promotion.ts'
import type { CheckFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { plainFinding } from './limit.ts'

/** Whether the post is one more that sells than the strategy allows in 28 days. */
export function checkPromotion({ kind, promotion, post, client }: CheckFacts): Finding[] {
  if (kind !== 'promo' || !isOverCeiling(promotion)) return []
  const { posts, promo, ceilingPercent } = promotion
  const allowed = allowedPromo(posts, ceilingPercent)
  const message = `with this one ${promo} of ${posts} posts in 28 days sell; ${ceilingPercent} % are ${allowed}`
  const finding: Finding = {
    rule: 'promo-over-ceiling',
    severity: 'error',
    place: 'kind',
    message,
    measured: promo,
    allowed,
    unit: 'posts',
    mend: 'move it to a later week, or give something first: smm post new with a recipe of kind value or community',
  }
  if (post.askedBy !== 'client') return [finding]
  return [
    finding,
    plainFinding(
      'asked-over-ceiling',
      'warning',
      'kind',
      'the client asked for it',
      `answer: "We keep selling to ${ceilingPercent} % of what ${client.name} posts, because people stop looking at a page that only sells. This one can go out as soon as the month allows, or take the place of another that sells. Which shall it be?"`,
    ),
  ]
}
