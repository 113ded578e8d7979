import type { SocialLedger } from '../../../domain/social/ledger.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { isSocialBlock } from '../../../domain/words.ts'
import { bar } from '../../bars.ts'
import { wrap } from '../../card.ts'
import type { SocialLook } from './look.ts'

const nameWidth = 11
const minutesWidth = 8
/** No bar is longer: beyond it lengths are no easier to compare. */
const longestBar = 48

/** Where the time went: one line a stage, with the minutes and a bar. */
export function minutesPart(ledger: SocialLedger, look: SocialLook): readonly [string, readonly string[]] {
  const { minutes, minutesInAll, socialMinutes } = ledger
  if (minutesInAll === 0) return ['My minutes', ['  none on record']]
  const largest = Math.max(...minutes.map((each) => each.minutes))
  const columns = Math.max(0, Math.min(longestBar, look.width - nameWidth - minutesWidth - 4))
  const lines = minutes.map((each) => {
    const drawn = bar(each.minutes, largest, columns, look.drawing)
    const name = `  ${each.stage.padEnd(nameWidth)}`
    const said = spokenMinutes(each.minutes).padStart(minutesWidth)
    return `${name}${said}  ${isSocialBlock(each.stage) ? look.paint.social(drawn) : drawn}`.trimEnd()
  })
  const title = `My minutes: ${spokenMinutes(minutesInAll)}, ${spokenMinutes(socialMinutes)} of them social`
  return [title, [...lines, ...touches(ledger, look)]]
}

/** First words to people are social, and stand in another stage. */
function touches({ minutes, socialMinutes }: SocialLedger, { width, paint }: SocialLook): string[] {
  const inStages = minutes.filter(({ stage }) => isSocialBlock(stage)).reduce((sum, each) => sum + each.minutes, 0)
  const elsewhere = socialMinutes - inStages
  if (elsewhere <= 0) return []
  const words = `${spokenMinutes(elsewhere)} of the other stages went into first words to people, which are social`
  return wrap(words, width - 2).map((line) => paint.quiet(`  ${line}`))
}
