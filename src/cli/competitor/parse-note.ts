import type { Client } from '../../domain/client.ts'
import type { Competitor } from '../../domain/competitor/competitor.ts'
import { isFigureWord, type PublicFigure, parseFigures } from '../../domain/competitor/figures.ts'
import { competitorsNamed, severalCompetitors } from '../../domain/competitor/named.ts'
import { SmmError } from '../../domain/errors.ts'
import { findPlatform, namesOf, type Platform } from '../../domain/platform.ts'
import { listed } from '../../domain/text/phrase.ts'
import { unknownCompetitor } from './known.ts'

/** What was read of one competitor on one platform. */
export interface Noted {
  readonly competitor: Competitor
  /** Empty: as a whole. */
  readonly platform: string
  readonly figures: readonly PublicFigure[]
}

/** Words as they are told apart: a sign of per cent belongs to the number before it. */
export function noteWords(words: readonly string[]): string[] {
  return words
    .join(' ')
    .replace(/\s+%/g, '%')
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** `crumb ig 12.4k 5 1.2%`: the competitor by as many words as name one, then the platform, then figures. */
export function parseNote(
  words: readonly string[],
  known: readonly Competitor[],
  client: Client,
  platforms: readonly Platform[],
): Noted {
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    const found = competitorsNamed(name, known)
    const [only, another] = found
    if (!only) continue
    const rest = words.slice(count)
    if (!another) return notedOf(only, rest, client, platforms)
    // Where more of a name seems to follow, a letter of it is wrong.
    if (isAboutFigures(rest, platforms)) throw severalCompetitors(name, found)
  }
  throw unknownCompetitor(nameIn(words, platforms), known, client)
}

/** True for what can stand behind a name. */
function isAboutFigures([first]: readonly string[], platforms: readonly Platform[]): boolean {
  if (first === undefined || isFigureWord(first)) return true
  const word = first.toLowerCase()
  return platforms.some((platform) => namesOf(platform).includes(word))
}

function notedOf(
  competitor: Competitor,
  rest: readonly string[],
  client: Client,
  platforms: readonly Platform[],
): Noted {
  const [first] = rest
  const saysPlatform = first !== undefined && !isFigureWord(first)
  const figureWords = saysPlatform ? rest.slice(1) : rest
  const stray = figureWords.find((word) => !isFigureWord(word))
  if (stray !== undefined) {
    throw new SmmError(
      'usage',
      `"${stray}" is no figure; write followers=12400, or figures alone in the order followers, posts a week, engagement`,
    )
  }
  const figures = parseFigures(figureWords)
  if (saysPlatform) return { competitor, platform: findPlatform(first, platforms).slug, figures }
  return { competitor, platform: figures.length === 0 ? '' : onlyPlatform(competitor, client), figures }
}

/** Where one with a single account is meant, and one without any as a whole; of several one has to be said. */
export function onlyPlatform({ name, accounts }: Competitor, client: Client): string {
  const there = accounts.map(({ platform }) => platform)
  if (there.length < 2) return there[0] ?? ''
  throw new SmmError('usage', `${name} is on ${listed(there)}; say where the figures are from`, [
    `smm competitor note ${client.slug} "${name}" ${there[0]} followers=…`,
  ])
}

/** The words that were meant as a name: those before the figures, and before a platform. */
function nameIn(words: readonly string[], platforms: readonly Platform[]): string {
  const end = words.findIndex(isFigureWord)
  const name = end < 0 ? words : words.slice(0, Math.max(1, end))
  const last = name.at(-1) ?? ''
  const isPlatform = name.length > 1 && isAboutFigures([last], platforms)
  return (isPlatform ? name.slice(0, -1) : name).join(' ')
}
