import { likeness, sameText, shapeOf } from '../../text/similarity.ts'
import type { CheckFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { plainFinding } from './limit.ts'

/** From this likeness on two texts are the same to a reader. */
const alike = 0.9

/** Whether the words were said before, or are said on another channel just so. */
export function checkSame({ outgoing, ref, siblings, earlier, post }: CheckFacts): Finding[] {
  if (outgoing.text.trim() === '') return []
  const found: Finding[] = []
  const own = shapeOf(outgoing.text)
  const before = earlier.find(({ shape }) => likeness(shape, own) >= alike)
  if (before) {
    found.push(
      plainFinding(
        'same-as-earlier',
        'warning',
        'text',
        `${before.ref} on this channel said the same`,
        `say it anew: smm post edit ${ref}`,
      ),
    )
  }
  const same = siblings.filter((said) => sameText(said.text, outgoing.text))
  if (same.length > 0) {
    found.push(
      plainFinding(
        'same-as-channel',
        'warning',
        'text',
        `${same.map((said) => said.ref).join(', ')} ${same.length === 1 ? 'says' : 'say'} just the same`,
        `one text does not fit every channel: smm post edit ${ref}, or smm post show p${post.id}`,
      ),
    )
  }
  return found
}
