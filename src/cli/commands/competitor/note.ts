import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { answersTheme, knownSpelling } from '../../../domain/heard.ts'
import { formatRef } from '../../../domain/ref.ts'
import { ended } from '../../../domain/text/phrase.ts'
import { type Day, spokenDay } from '../../../domain/time/day.ts'
import { pastDay } from '../../client-day.ts'
import { importReadings } from '../../competitor/import.ts'
import { broughtIn, knownCompetitors } from '../../competitor/known.ts'
import { type Noted, parseNote } from '../../competitor/parse-note.ts'
import { type NoteOptions, type SaidNote, saidNote } from '../../competitor/said-note.ts'
import { noteEcho, readingsBefore, writeNotes } from '../../competitor/write-notes.ts'
import type { Context } from '../../context.ts'
import { lineOf } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface CompetitorNote extends NoteOptions {
  readonly file?: string
  readonly skipBad?: boolean
  readonly dryRun?: boolean
}

export function competitorNoteCommand(parent: Command, context: Context): Command {
  return parent
    .command('note')
    .summary('note what a competitor’s public figures are, and what was heard')
    .description(
      'Keeps public figures of a competitor: followers, posts a week, engagement (of a post for each follower, in per cent), rating, reviews. Figures alone come in that order, - leaves one out, and 12.4k is understood. A second reading of one day replaces the first. The platform need not be said of one with a single account. Without a name a terminal asks for one competitor after the other, and a pipe brings lines of NAME PLATFORM FIGURES. --heard keeps what was seen there, --answers how it answers people; both stand in the client’s report. With --file they come from a CSV file with the columns competitor, platform, date, followers, posts a week, engagement, rating, reviews; a wrong row is named and nothing is kept, and the same file twice changes nothing.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[words...]', 'the competitor’s name or its beginning, the platform, the figures')
    .option('--on <day>', 'the day of the reading, otherwise today by the client’s calendar')
    .option('--theme <theme>', 'what was heard is about it', lineOf)
    .option('--heard [words]', 'what was seen or heard there; without words the next line')
    .option('--answers [words]', 'how it answers people; without words the next line')
    .option('--file <file>', 'a CSV file of readings; - is standard input')
    .option('--skip-bad', 'with --file: keep the other rows when some are wrong')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm competitor note mar crumb ig 12.4k 5 1.2%\n  smm competitor note mar "Crumb & Copper" followers=12400 rating=4.4 --on sun\n  smm competitor note mar crumb --theme sourdough --heard "Three ask for half loaves"\n  smm competitor note mar crumb --answers "within a day, by the owner’s name"\n  smm competitor note mar --file october.csv -n',
    )
    .action((client: string, words: string[], options: Omit<CompetitorNote, 'client' | 'words'>) =>
      competitorNote(context, { client, words, ...options }),
    )
}

export async function competitorNote(context: Context, input: CompetitorNote): Promise<void> {
  if (input.file !== undefined) return importReadings(context, { ...input, file: input.file })
  if (input.skipBad) throw new SmmError('usage', '--skip-bad is about the rows of a file; --file names it')
  const platforms = await context.templates.platforms()
  const said = await saidNote(context, input, platforms)
  if (said.lines.length === 0) return context.say('Nothing was noted.')
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const known = await knownCompetitors(context, open.store, client)
    const onDay = pastDay(open, client, input.on)
    const notes = said.lines.map((words) => parseNote(words, known, client, platforms))
    refuseEmpty(notes, said, client)
    const before = readingsBefore(open, client, onDay)
    const refs = change(
      context,
      open,
      () => {
        const dated = notes.map((note) => ({ ...note, onDay }))
        writeNotes(open, broughtIn(open, known), dated, 'hand')
        return writeHeard(open, client, notes, said, onDay)
      },
      input.dryRun,
    )
    const figures = notes.filter((note) => note.figures.length > 0)
    const lines = [
      ...figures.map((note) => noteEcho(note, onDay, before, platforms)),
      ...heardEcho(notes, said, refs, input.dryRun ?? false),
    ]
    sayAll(context, lines, client, onDay, input)
  })
}

function refuseEmpty(notes: readonly Noted[], { heard, answers }: SaidNote, { slug }: Client): void {
  const empty = notes.find(({ figures }) => figures.length === 0)
  if (!empty || heard !== null || answers !== null) return
  throw new SmmError('usage', `Nothing is said of ${empty.competitor.name}`, [
    `smm competitor note ${slug} "${empty.competitor.name}" followers=…`,
  ])
}

/** What was heard, and how it answers, as lines among what was heard of the client; gives their refs. */
function writeHeard(
  { store, at }: OpenDesk,
  client: Client,
  notes: readonly Noted[],
  { heard, answers, theme }: SaidNote,
  onDay: Day,
): string[] {
  const about = notes[0]?.competitor.name ?? ''
  const themes = store.heard.themesOf(client.id)
  return heardLines(heard, answers, theme).map((line) => {
    const kept = { ...line, theme: knownSpelling(line.theme, themes), clientId: client.id, competitor: about }
    const id = store.heard.insert({ ...kept, url: '', channelId: null, postId: null, onDay }, at)
    return formatRef({ kind: 'heard', id })
  })
}

function heardLines(heard: string | null, answers: string | null, theme: string) {
  return [
    ...(heard === null ? [] : [{ words: heard, theme }]),
    ...(answers === null ? [] : [{ words: answers, theme: answersTheme }]),
  ]
}

function heardEcho(notes: readonly Noted[], said: SaidNote, refs: readonly string[], isDry: boolean): string[] {
  const name = notes[0]?.competitor.name ?? ''
  return heardLines(said.heard, said.answers, said.theme).map(({ words, theme }, index) => {
    const ref = isDry ? '' : ` as ${refs[index]}`
    const about = theme === '' ? '' : `, theme ${theme}`
    return `of ${name}${ref}${about}: ${words}`
  })
}

function sayAll(
  context: Context,
  lines: readonly string[],
  client: Client,
  onDay: Day,
  { dryRun }: CompetitorNote,
): void {
  const verb = dryRun ? 'Would note' : 'Noted'
  const undo = dryRun ? '' : ' Undo: smm undo'
  const [only, ...more] = lines
  const head = `${verb} for ${client.name} on ${spokenDay(onDay)}`
  if (only !== undefined && more.length === 0) {
    context.say(`${ended(`${head}, ${only}`)}${undo}`)
    return
  }
  context.say(`${head}:`)
  for (const line of lines) context.say(`  ${line}`)
  if (undo !== '') context.say(undo.trim())
}
