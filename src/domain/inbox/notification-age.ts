/** A line without the age at its end. */
export interface Aged {
  readonly rest: string
  /** Null: no age stands there. */
  readonly minutes: number | null
  /** False: it may as well belong to what the person said, as in "I ordered it yesterday". */
  readonly isSure: boolean
}

/** Minutes by the first letters of the unit, the longer beginnings first. */
const units: readonly (readonly [begins: string, minutes: number])[] = [
  ['mo', 43_200],
  ['st', 60],
  ['s', 0],
  ['m', 1],
  ['h', 60],
  ['d', 1440],
  ['t', 1440],
  ['j', 1440],
  ['w', 10_080],
  ['y', 525_600],
]
/** What is older than this was seen long ago. */
const mostMinutes = 400 * 1440

const short = 's|m|min|h|hr|hrs|d|w|wk|mo|y'
const long =
  'secs?|seconds?|mins|minutes?|minuten?|minutos?|hours?|horas?|heures?|std|stunden?|days?|días?|tage?n?|jours?|weeks?|wochen?|months?'
const counted = new RegExp(
  `(^|[\\s·•|,(–—-])(?:(hace|vor|il y a)\\s)?(\\d{1,3})\\s?(${short}|${long})\\.?(\\s+ago)?\\)?$`,
  'iu',
)
const shortUnit = new RegExp(`^(?:${short})$`, 'i')
const spoken = /(^|[\s·•|,(–—-])(yesterday|just now|now|ayer|gestern|hier)\)?$/iu
/** A time after one of these is part of a sentence. */
const preposition =
  /(?:^|\s)(?:in|for|at|by|until|till|within|about|every|after|before|from|to|of|the|than|only|over|last|next|bis|um|für|ab|dans|en|pour|à|las)$/iu
/** What parts an age from what stands before it. */
const parted = /(?:^|[.!?…"”»“’')\]·•|–—:]|\p{Extended_Pictographic}\ufe0f?|\s\s)$/u

/** No age has more characters, so no more are looked at. */
const longestAge = 40

/** Takes `2h`, `3 d`, `· 5 min ago`, `yesterday` off the end of a line. */
export function withoutAge(line: string): Aged {
  const none = { rest: line, minutes: null, isSure: true }
  const from = Math.max(0, line.length - longestAge)
  const tail = line.slice(from)
  const found = countedAge(tail) ?? spokenAge(tail)
  // What begins where the line was cut may be the end of a word.
  if (!found || found.minutes > mostMinutes || (found.at === 0 && from > 0)) return none
  const before = line.slice(0, from + found.at)
  if (preposition.test(before.slice(-longestAge).trimEnd())) return none
  const end = before.slice(-longestAge)
  return {
    rest: withoutEnd(before),
    minutes: found.minutes,
    isSure: found.isShort || parted.test(end) || parted.test(end.trimEnd()),
  }
}

interface FoundAge {
  /** Where it begins. */
  readonly at: number
  readonly minutes: number
  /** Written as a platform does, and hardly anybody in a sentence. */
  readonly isShort: boolean
}

function countedAge(tail: string): FoundAge | null {
  const found = counted.exec(tail)
  if (!found) return null
  const [, mark = '', ago, count = '', unit = '', agoBehind] = found
  const length = units.find(([begins]) => unit.toLowerCase().startsWith(begins))?.[1] ?? 0
  const isShort = ago === undefined && agoBehind === undefined && shortUnit.test(unit)
  return { at: found.index + mark.length, minutes: Number(count) * length, isShort }
}

function spokenAge(tail: string): FoundAge | null {
  const found = spoken.exec(tail)
  if (!found) return null
  const [, mark = '', word = ''] = found
  return { at: found.index + mark.length, minutes: /now$/i.test(word) ? 0 : 1440, isShort: false }
}

/** Marks that part, at the end of what is left. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \u00a0·•|(–—-,'.includes(text[end - 1] as string)) end -= 1
  return text.slice(0, end)
}
