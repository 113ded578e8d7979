import { spokenNumber } from '../../number.ts'
import type { Figure } from '../../platform/figures.ts'
import { bannedOpening, promotionWords } from '../../text/word-lists.ts'
import { hasDrifted } from '../variant.ts'
import type { CheckFacts } from './facts.ts'
import type { CheckRule, Finding } from './finding.ts'
import { amount, type Excess, measuredFinding, plainFinding, tooLong } from './limit.ts'

/** The words by themselves: length, title, what was left open, and what is said. */
export function checkText(facts: CheckFacts): Finding[] {
  return [...lengths(facts), ...title(facts), ...openFields(facts), ...wording(facts), ...drift(facts)]
}

function lengths(facts: CheckFacts): Finding[] {
  const { outgoing, ref, platformName, variant } = facts
  const { text, contentWarning } = outgoing
  if (text.trim() === '' && !outgoing.title?.trim()) {
    // What a story says stands in its picture.
    if (variant.format === 'story') return []
    return [plainFinding('text-empty', 'error', 'text', 'nothing is said yet', `smm post edit ${ref}`)]
  }
  const found: Finding[] = []
  const look = (rule: CheckRule, figure: Figure, mend: (excess: Excess) => string) => {
    const excess = tooLong(facts, figure, text, contentWarning)
    if (!excess) return false
    const { limit, measured, severity } = excess
    const isHard = figure !== 'text.advised' && severity === 'error'
    const verb = isHard
      ? `${platformName} takes`
      : figure === 'text.advised'
        ? `${platformName} advises`
        : `${platformName} may take only`
    found.push(
      measuredFinding(isHard ? rule : 'text-long', excess, {
        place: 'text',
        message: `the text has ${amount(measured, limit.unit)}; ${verb} ${spokenNumber(limit.value)}`,
        mend: mend(excess),
      }),
    )
    return true
  }
  const cut = ({ limit, measured }: Excess) =>
    `shorten it by ${spokenNumber(measured - limit.value)}: smm post edit ${ref}`
  const isTooLong = look('text-too-long', 'text.max', cut)
  const isTooHeavy = look('text-too-long', 'text.bytes', cut)
  if (!isTooLong && !isTooHeavy) look('text-long', 'text.advised', cut)
  return found
}

function title(facts: CheckFacts): Finding[] {
  const { outgoing, ref, platformName, rules } = facts
  if (outgoing.title === null) return []
  const mend = `smm post edit ${ref} --title "…"`
  if (outgoing.title.trim() === '') {
    return [plainFinding('title-missing', 'error', 'title', `${platformName} wants a title`, mend)]
  }
  const forbidden = [...rules.titleForbids].filter((letter) => outgoing.title?.includes(letter))
  const letters =
    forbidden.length === 0
      ? []
      : [
          plainFinding(
            'title-letters',
            'error',
            'title',
            `the title has ${forbidden.join(' and ')}, which ${platformName} refuses`,
            mend,
          ),
        ]
  const most = tooLong(facts, 'title.max', outgoing.title)
  const advised = most ? null : tooLong(facts, 'title.advised', outgoing.title)
  const excess = most ?? advised
  if (!excess) return letters
  const { limit, measured } = excess
  const verb = most ? 'takes' : 'shows'
  return [
    ...letters,
    measuredFinding(excess.severity === 'error' ? 'title-too-long' : 'title-long', excess, {
      place: 'title',
      message: `the title has ${amount(measured, limit.unit)}; ${platformName} ${verb} ${spokenNumber(limit.value)}`,
      mend,
    }),
  ]
}

/** Liquid that was not filled in, places for names, and notes to oneself. */
const open = /\{\{[^}]*\}\}|\{%[^%]*%\}|\[[A-Z][A-Z _-]{1,30}\]|\bTODO\b|\bTBC\b|\bXXX\b|\bLorem ipsum\b/

function openFields({ outgoing, ref }: CheckFacts): Finding[] {
  return (['title', 'text'] as const).flatMap((place) => {
    const found = open.exec(outgoing[place] ?? '')
    if (!found) return []
    return [plainFinding('field-open', 'error', place, `"${found[0]}" was left open`, `smm post edit ${ref}`)]
  })
}

function wording({ outgoing, words, neverSay, kind, ref, post }: CheckFacts): Finding[] {
  const found: Finding[] = []
  const opening = bannedOpening(outgoing.text, words)
  if (opening !== null) {
    found.push(
      plainFinding(
        'banned-opening',
        'warning',
        'text',
        `it begins with "${opening}"`,
        'begin with the thing itself, or a person',
      ),
    )
  }
  const said = plain(`${outgoing.title ?? ''} ${outgoing.text}`)
  for (const never of neverSay) {
    if (!said.includes(plain(never).trim())) continue
    found.push(
      plainFinding(
        'never-say',
        'error',
        'text',
        `it says "${never}", which the strategy never says`,
        `smm post edit ${ref}`,
      ),
    )
  }
  const selling = kind === 'promo' ? [] : promotionWords(outgoing.text, words)
  if (selling.length > 0) {
    const quoted = selling.map((each) => `"${each}"`).join(', ')
    found.push(
      plainFinding(
        'promo-in-disguise',
        'error',
        'text',
        `${quoted} ${selling.length === 1 ? 'sells' : 'sell'}, and ${kind === null ? 'nobody said of what kind the post is' : `the post is of kind ${kind}`}`,
        `say it without selling, or call it what it is: smm post edit p${post.id} --kind promo`,
      ),
    )
  }
  return found
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')} `
}

function drift({ variant, post, ref }: CheckFacts): Finding[] {
  if (!hasDrifted(variant, post)) return []
  return [
    plainFinding(
      'drifted',
      'warning',
      'text',
      'the base text was changed after this variant got its own',
      `look at both: smm post show p${post.id}; then smm post edit ${ref}, with --inherit to take the base text`,
    ),
  ]
}
