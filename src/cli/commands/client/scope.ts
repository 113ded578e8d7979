import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { spokenMoney } from '../../../domain/number.ts'
import { formatRef } from '../../../domain/ref.ts'
import { type AgreedLine, agreedFees, agreedLines } from '../../../domain/scope.ts'
import { costSentence, planCost } from '../../../domain/strategy/cost.ts'
import type { Strategy } from '../../../domain/strategy/shape.ts'
import { longMonth, shortDay } from '../../../domain/time/day.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { type Month, parseMonth } from '../../../domain/time/months.ts'
import { card } from '../../../render/card.ts'
import { paintFor } from '../../../render/paint.ts'
import { scopeCard } from '../../../render/views/scope-card.ts'
import { clientDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { addOutputOptions, printJson, printRows } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { strategyName } from '../../strategy/stored.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface ClientScope {
  readonly client: string
  readonly month: string
  readonly json?: string
  readonly csv?: boolean
}

export function clientScopeCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('scope')
    .summary('show what the fee covers, and who makes what beside it')
    .description(
      'Shows what the retainer covers and what costs more, as the strategy has it, with what was agreed for a month beside it: who makes what, by when, for what fee, and your minutes. What was agreed is a task with --fee or --maker. It holds minutes and money and is for you; --csv gives the lines for an invoice.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .option('--month <month>', '2026-11, this or last, by the client’s calendar', 'this')
  return addOutputOptions(command, ['client', 'month', 'included', 'extras', 'lines', 'fees'])
    .addHelpText(
      'after',
      '\nExamples:\n  smm client scope marlow\n  smm client scope marlow --month last --csv\n  smm add marlow Photograph the spring menu --maker "Ines Roca" --fee 180 --due fri',
    )
    .action((client: string, options: Omit<ClientScope, 'client'>) => clientScope(context, { client, ...options }))
}

export async function clientScope(context: Context, input: ClientScope): Promise<void> {
  const usual = await context.templates.minutes()
  await reading(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const month = parseMonth(input.month, clientDay(open, client))
    const newest = open.store.strategies.newest(client.id)
    const strategy = newest ? await context.readStrategy(newest.text, strategyName(client)) : null
    const lines = agreedOf(open, client, month)
    if (input.csv)
      return printRows(
        context,
        input,
        lines.map((line) => lineJson(line, client)),
        [],
      )
    if (input.json !== undefined) return printJson(context, input.json, scopeJson(client, month, strategy, lines))
    const cost = strategy && costSentence(planCost(strategy, usual), strategy.hoursSold)
    const parts = scopeCard({ ...viewOf(client, strategy, lines), cost })
    const paint = await paintFor(context.io.wantsColour('out'))
    const title = `${client.name} (${client.slug}), ${longMonth(month.from)} ${month.from.slice(0, 4)}`
    context.io.out(
      card(title, parts, { width: context.io.width, paint })
        .map((line) => `${line}\n`)
        .join(''),
    )
    if (lines.length === 0) {
      context.say(
        `Nothing was agreed beside the retainer: smm add ${client.slug} WORDS --fee AMOUNT --maker NAME --due fri`,
      )
    }
  })
}

function agreedOf(open: OpenDesk, client: Client, month: Month): AgreedLine[] {
  return agreedLines(open.store.agreed(client, open.spans), month, clientDay(open, client))
}

function viewOf(client: Client, strategy: Strategy | null, lines: readonly AgreedLine[]) {
  const money = (amount: number) => spokenMoney(amount, client.currency)
  const fees = agreedFees(lines)
  return {
    retainer: client.retainer === null ? '—' : `${money(client.retainer)} a month`,
    included: strategy?.scope.included ?? [],
    extras: strategy?.scope.extras ?? [],
    lines: lines.map((line) => ({
      ref: formatRef({ kind: 'task', id: line.id }),
      words: [
        line.title,
        line.postId === null ? '' : formatRef({ kind: 'post', id: line.postId }),
        line.maker === 'me' ? 'by me' : line.maker === 'client' ? 'by the client' : `by ${line.maker}`,
        stateWords(line),
        line.fee === null ? '' : money(line.fee),
        line.minutes === 0 ? '' : spokenMinutes(line.minutes),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    fees: lines.length === 0 ? '—' : `${money(fees.done)} done, ${money(fees.open)} open`,
  }
}

function stateWords({ status, doneOn, dueOn }: AgreedLine): string {
  if (status === 'skipped') return 'let go'
  if (doneOn !== null) return `done ${shortDay(doneOn)}`
  return dueOn === null ? 'no day' : `due ${shortDay(dueOn)}`
}

function scopeJson(client: Client, month: Month, strategy: Strategy | null, lines: readonly AgreedLine[]) {
  return {
    client: { slug: client.slug, name: client.name, retainer: client.retainer, currency: client.currency },
    month,
    included: strategy?.scope.included ?? [],
    extras: strategy?.scope.extras ?? [],
    lines: lines.map((line) => lineJson(line, client)),
    fees: agreedFees(lines),
  }
}

function lineJson({ id, postId, ...line }: AgreedLine, { currency }: Client) {
  return {
    ref: formatRef({ kind: 'task', id }),
    ...line,
    currency,
    post: postId === null ? null : formatRef({ kind: 'post', id: postId }),
  }
}
