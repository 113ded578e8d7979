import type { CheckFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { checkFormat } from './format.ts'
import { checkTags } from './hashtags.ts'
import { checkLinks } from './link.ts'
import { checkMedia } from './media.ts'
import { checkPromotion } from './promotion.ts'
import { checkSame } from './same.ts'
import { checkText } from './text.ts'
import { checkTime } from './time.ts'

/** The one check of a variant, from drafts to hand-off: errors first, else in the order of the rules. */
export function checkVariant(facts: CheckFacts): Finding[] {
  const found = [
    checkFormat,
    checkText,
    checkLinks,
    checkTags,
    checkMedia,
    checkPromotion,
    checkSame,
    checkTime,
  ].flatMap((look) => look(facts))
  return [...found.filter((each) => each.severity === 'error'), ...found.filter((each) => each.severity === 'warning')]
}
