import type { Competitor } from '../../domain/competitor/competitor.ts'
import { isFigureWord, parseFigures, publicWords } from '../../domain/competitor/figures.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platform.ts'
import { cleanLine, cleanText } from '../../domain/text/clean.ts'
import { shortDay } from '../../domain/time/day.ts'
import type { Context } from '../context.ts'
import { resolveClient } from '../resolve/client.ts'
import { reading } from '../with-store.ts'
import { titleFrom, wordsFrom } from '../words.ts'
import { accountAddress } from './account.ts'
import { knownCompetitors, platformName } from './known.ts'
import { noteWords } from './parse-note.ts'

export interface NoteOptions {
  readonly client: string
  readonly words: readonly string[]
  readonly on?: string
  readonly theme?: string
  /** True: the words come on the next line. */
  readonly heard?: string | true
  readonly answers?: string | true
}

/** What is to be noted, before it is known who is meant. */
export interface SaidNote {
  /** Each the words of one competitor. */
  readonly lines: readonly (readonly string[])[]
  readonly heard: string | null
  readonly answers: string | null
  readonly theme: string
}

const longestTheme = 40
const mostLines = 200

/** Reads what is said on the command line and on the next lines, each once. */
export async function saidNote(
  context: Context,
  input: NoteOptions,
  platforms: readonly Platform[],
): Promise<SaidNote> {
  const theme = themeOf(input.theme)
  const heard = input.heard ?? (input.theme !== undefined && input.answers === undefined ? true : undefined)
  const { answers } = input
  if (theme !== '' && heard === undefined) {
    throw new SmmError(
      'usage',
      '--theme is about what was heard; --heard says it, and answers have a theme of their own',
    )
  }
  if (heard === true && answers === true) {
    throw new SmmError(
      'usage',
      'Only one of --heard and --answers can come on the next line; write the other behind it',
    )
  }
  const isSaid = heard !== undefined || answers !== undefined
  const words = noteWords(input.words)
  if (isSaid && words.length === 0) {
    throw new SmmError('usage', 'Of which competitor? Its name stands behind the client', [
      `smm competitor note ${input.client} NAME --heard "…"`,
    ])
  }
  return {
    lines: await linesOf(context, input, words, isSaid, platforms),
    heard: await spoken(context, heard, 'What was heard there?'),
    answers: await spoken(context, answers, 'How does it answer people?'),
    theme,
  }
}

function themeOf(said: string | undefined): string {
  if (said === undefined || said.length <= longestTheme) return said ?? ''
  throw new SmmError(
    'usage',
    `--theme has ${said.length} characters; ${longestTheme} are the most, because themes are counted by name`,
  )
}

async function spoken(context: Context, said: string | true | undefined, question: string): Promise<string | null> {
  return said === undefined ? null : titleFrom(context, said === true ? [] : [said])(question)
}

async function linesOf(
  context: Context,
  input: NoteOptions,
  words: readonly string[],
  isSaid: boolean,
  platforms: readonly Platform[],
): Promise<SaidNote['lines']> {
  if (words.length > 0) {
    if (isSaid || words.some(isFigureWord)) return [words]
    const figures = await wordsFrom(context, [], '12.4k 5 1.2%')(`Which figures of ${words.join(' ')}?`)
    return [[...words, ...noteWords(figures)]]
  }
  if (context.io.canAsk) return walk(context, input, platforms)
  if (context.globals.input === false) {
    throw new SmmError('usage', 'With --no-input the competitor and its figures must stand on the command line')
  }
  const lines = cleanText(context.io.readAll())
    .split('\n')
    .map((line) => noteWords([line]))
    .filter((line) => line.length > 0)
  if (lines.length > 0 && lines.length <= mostLines) return lines
  throw new SmmError(
    'usage',
    lines.length === 0 ? 'Of which competitor? No words came' : `${lines.length} lines came; ${mostLines} are the most`,
    [`smm competitor note ${input.client} NAME ig followers=…`, `smm competitor note ${input.client} --file FILE.csv`],
  )
}

/** One competitor after the other, on each of its platforms: figures, or Enter for none. Nothing is written before the last one is answered. */
async function walk(context: Context, input: NoteOptions, platforms: readonly Platform[]): Promise<SaidNote['lines']> {
  const places = await reading(context, async ({ store }) => {
    const client = resolveClient(store, input.client)
    const known = await knownCompetitors(context, store, client)
    if (known.length === 0) {
      throw new SmmError('unknown', `${client.name} has no competitors`, [
        `smm competitor add ${client.slug} NAME --on ig=…`,
      ])
    }
    const readings = store.competitorReadings.between(client.id, '0000-01-01', '9999-12-31')
    return known.flatMap((competitor) =>
      placesOf(competitor, platforms).map((place) => ({ ...place, last: lastWords(competitor, place.platform) })),
    )

    function lastWords({ id }: Competitor, platform: string): string {
      const last = readings.findLast(
        (each) => each.competitorId === id && each.platform === platform && each.metric === 'followers',
      )
      return last ? `, ${publicWords('followers', last.value)} followers on ${shortDay(last.onDay)}` : ''
    }
  })
  context.say('Followers, posts a week, engagement: 12.4k 5 1.2%. Enter leaves one out.')
  const lines: string[][] = []
  for (const { competitor, platform, address, last } of places) {
    if (address !== null) context.say(address)
    const where = platform === '' ? '' : `, ${platformName(platform, platforms)}`
    const figures = await askedFigures(context, `${competitor.name}${where}${last}: `)
    if (figures === null) break
    if (figures.length > 0)
      lines.push([...noteWords([competitor.name]), ...(platform === '' ? [] : [platform]), ...figures])
  }
  return lines
}

function placesOf(competitor: Competitor, platforms: readonly Platform[]) {
  const places = competitor.accounts.map((account) => ({
    competitor,
    platform: account.platform,
    address: accountAddress(account, platforms),
  }))
  return places.length > 0 ? places : [{ competitor, platform: '', address: null }]
}

/** Asks until the figures can be read; null: the input is at its end. */
async function askedFigures(context: Context, question: string): Promise<readonly string[] | null> {
  for (;;) {
    const line = await context.io.readLine(question)
    if (line === null) return null
    const words = noteWords([cleanLine(line)])
    try {
      const stray = words.find((word) => !isFigureWord(word))
      if (stray !== undefined) throw new SmmError('usage', `"${stray}" is no figure`)
      parseFigures(words)
      return words
    } catch (wrong) {
      if (!(wrong instanceof SmmError)) throw wrong
      context.say(wrong.message)
    }
  }
}
