import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { cleanText } from '../../domain/text/clean.ts'
import { shorten } from '../../domain/text/phrase.ts'
import type { Column } from '../../render/table.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { type ClientFact, knownFacts } from '../inbox/known-facts.ts'
import { howToStart } from '../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../options/output.ts'
import { resolveClient } from '../resolve/client.ts'
import { change, reading, writing } from '../with-store.ts'

interface FactInput extends OutputOptions {
  readonly client: string
  readonly words: readonly string[]
  readonly forget?: boolean
  readonly dryRun?: boolean
}

const keyForm = /^[a-z][a-z0-9-]{0,39}$/
const longestAnswer = 1000

const columns: readonly Column<ClientFact>[] = [
  { title: 'about', cell: (row) => row.key },
  { title: 'answer', cell: (row) => row.answer || '—', shrinks: true },
  { title: 'asked', cell: (row) => row.ask || '—', shrinks: true, dispensable: 2 },
  { title: 'said', cell: (row) => row.saidOn ?? (row.answer === '' ? 'not yet' : 'strategy'), dispensable: 1 },
]

export function factCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('fact')
    .summary('keep what a client answered, for the next one who asks')
    .description(
      'Lists what a client said once, and what its strategy asks and nobody answered yet. A word alone shows the answer to it. With a word and an answer it keeps the answer; the facts that fit stand beside a message when it is answered.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[words...]', 'what it is about in one word, then the answer: gluten Tue and Fri, separate oven')
    .option('--forget', 'it holds no more')
  return addOutputOptions(command, ['key', 'ask', 'answer', 'saidOn', 'isInStrategy'])
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm fact mar\n  smm fact mar gluten\n  smm fact mar gluten Tue and Fri, from a separate oven\n  smm fact mar gluten --forget',
    )
    .action((client: string, words: string[], options: Omit<FactInput, 'client' | 'words'>) =>
      fact(context, { client, words, ...options }),
    )
}

export async function fact(context: Context, input: FactInput): Promise<void> {
  const [key, ...answer] = input.words
  if (key === undefined) {
    if (!input.forget) return listFacts(context, input)
    throw new SmmError('usage', '--forget takes one answer away, so it needs its word', [
      `smm fact ${input.client} gluten --forget`,
    ])
  }
  const about = parseKey(key)
  if (input.forget) return forgetFact(context, input, about, answer)
  return answer.length === 0 ? showFact(context, input, about) : keepFact(context, input, about, parseAnswer(answer))
}

async function keepFact(context: Context, input: FactInput, about: string, answer: string): Promise<void> {
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const known = (await knownFacts(context, open, client)).find(({ key }) => key === about)
    const kept = { key: about, ask: known?.ask ?? '', answer, saidOn: clientDay(open, client), isInStrategy: false }
    const { saidOn } = kept
    change(context, open, () => open.store.facts.put({ clientId: client.id, key: about, answer, saidOn }), input.dryRun)
    const before = known && !known.isInStrategy && known.answer !== answer ? known.answer : null
    const instead = before === null ? '' : `, instead of “${shorten(before, 60)}”`
    const undo = input.dryRun ? '' : ' Undo: smm undo'
    context.say(`${input.dryRun ? 'Would keep' : 'Kept'} for ${client.name}, ${about}: ${answer}${instead}.${undo}`)
    await printData(context, input, kept)
  })
}

async function forgetFact(context: Context, input: FactInput, about: string, answer: readonly string[]): Promise<void> {
  if (answer.length > 0) {
    throw new SmmError('usage', '--forget takes an answer away, so none can stand beside it', [
      `smm fact ${input.client} ${about} --forget`,
    ])
  }
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const kept = open.store.facts.of(client.id).find(({ key }) => key === about)
    const known = (await knownFacts(context, open, client)).find(({ key }) => key === about)
    if (!kept || !known) throw unknown(client, about)
    change(context, open, () => open.store.facts.remove(kept.id), input.dryRun)
    const undo = input.dryRun ? '' : ' Undo: smm undo'
    context.say(`${input.dryRun ? 'Would forget' : 'Forgot'} what ${client.name} said of ${about}.${undo}`)
    await printData(context, input, known)
  })
}

async function listFacts(context: Context, input: FactInput): Promise<void> {
  await reading(
    context,
    async (open) => {
      const client = resolveClient(open.store, input.client)
      const facts = await knownFacts(context, open, client)
      await printRows(context, input, facts, columns)
      if (facts.length === 0)
        context.say(`Nothing is kept of ${client.name}: smm fact ${client.slug} parking Behind the house`)
    },
    howToStart(context, input, []),
  )
}

async function showFact(context: Context, input: FactInput, about: string): Promise<void> {
  await reading(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const known = (await knownFacts(context, open, client)).find((each) => each.key === about)
    if (!known || known.answer === '') throw unanswered(client, about, known)
    if (!(await printData(context, input, known))) context.io.out(`${cleanText(known.answer)}\n`)
  })
}

/** One fact as data, in the form of the list; false: nobody wants data. */
async function printData(context: Context, input: FactInput, known: ClientFact): Promise<boolean> {
  const isData = input.json !== undefined || (input.csv ?? false)
  if (isData) await printRows(context, input, [known], columns)
  return isData
}

function parseAnswer(words: readonly string[]): string {
  const answer = cleanText(words.join(' ')).trim()
  if (answer === '') throw new SmmError('usage', 'The answer is empty; --forget takes one away')
  if (answer.length <= longestAnswer) return answer
  throw new SmmError('usage', `The answer has ${answer.length} characters; ${longestAnswer} are the most`)
}

function parseKey(word: string): string {
  const key = word.toLowerCase()
  if (keyForm.test(key)) return key
  throw new SmmError('usage', `"${word}" is not a word to keep an answer under; write one such as gluten or parking`)
}

function unknown(client: Client, about: string): SmmError {
  return new SmmError('unknown', `Nothing is kept of ${client.name} under ${about}`, [`smm fact ${client.slug}`])
}

function unanswered(client: Client, about: string, known: ClientFact | undefined): SmmError {
  if (!known) return unknown(client, about)
  return new SmmError('unknown', `${client.name} has not answered yet: ${known.ask}`, [
    `smm fact ${client.slug} ${about} ANSWER`,
  ])
}
