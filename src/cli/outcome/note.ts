import type { Command } from 'commander'
import type { Outcome } from '../../domain/outcome.ts'
import { formatRef } from '../../domain/ref.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { pastDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { lineOf } from '../options/parse.ts'
import { resolveClient } from '../resolve/client.ts'
import { resolveGoal } from '../resolve/goal.ts'
import { change, writing } from '../with-store.ts'
import { titleFrom } from '../words.ts'

interface Note {
  readonly client: string
  readonly words: readonly string[]
  readonly evidence?: string
  readonly lesson?: string
  readonly goal?: string
  readonly on?: string
  readonly dryRun?: boolean
}

const texts = {
  win: {
    what: 'something that went as the client wishes',
    question: 'What was won',
    examples: [
      'smm win mar A neighbour shared the bread video unasked --goal g3',
      'smm win acme "Three bookings named Instagram" --evidence "booking book, Tue" --lesson "ask where they heard of us"',
    ],
  },
  loss: {
    what: 'something that went against the client',
    question: 'What was lost',
    examples: [
      'smm loss acme The booking link was dead over the weekend --lesson "press it on Fridays"',
      'smm loss acme --on fri',
    ],
  },
} as const

/** `smm win` and `smm loss` differ in the word alone. */
export function declareNote(kind: Outcome['kind'], parent: Command, context: Context): Command {
  const { what, examples } = texts[kind]
  return parent
    .command(kind)
    .summary(`note a ${kind}`)
    .description(
      `Notes ${what}, for the report. Words are kept as they stand; without any they are read from the next line.`,
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[words...]', 'what happened')
    .option('--evidence <words>', 'where it can be seen', lineOf)
    .option('--lesson <words>', 'the "so what"', lineOf)
    .option('--goal <ref>', 'the goal that it belongs to, such as g3')
    .option('--on <day>', 'the day on which it happened, otherwise today')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`)
    .action((client: string, words: string[], options: Omit<Note, 'client' | 'words'>) =>
      noteOutcome(context, kind, { client, words, ...options }),
    )
}

async function noteOutcome(context: Context, kind: Outcome['kind'], input: Note): Promise<void> {
  const title = titleFrom(context, input.words)
  await writing(context, async (open) => {
    const { store, at } = open
    const client = resolveClient(store, input.client)
    const goal = input.goal === undefined ? null : resolveGoal(store, client, input.goal)
    const onDay = pastDay(open, client, input.on)
    const outcome = {
      clientId: client.id,
      kind,
      title: await title(`${texts[kind].question} for ${client.name}?`),
      evidence: input.evidence ?? '',
      lesson: input.lesson ?? '',
      goalId: goal?.id ?? null,
      onDay,
    }
    const id = change(context, open, () => store.outcomes.insert(outcome, at), input.dryRun)
    const ref = input.dryRun ? `a ${kind}` : `${kind} ${formatRef({ kind: 'outcome', id })}`
    const about = [
      spokenDay(onDay),
      goal && formatRef({ kind: 'goal', id: goal.id }),
      outcome.evidence && `evidence: ${outcome.evidence}`,
      outcome.lesson && `so what: ${outcome.lesson}`,
    ].filter(Boolean)
    const next = input.dryRun ? '' : ` In the report: smm report week --client ${client.slug}`
    context.say(
      `${input.dryRun ? 'Would note' : 'Noted'} ${ref} for ${client.name}: ${outcome.title} (${about.join('; ')}).${next}`,
    )
  })
}
