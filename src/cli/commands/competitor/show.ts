import type { Command } from 'commander'
import type { BesideRow } from '../../../domain/competitor/beside.ts'
import type { Competitor } from '../../../domain/competitor/competitor.ts'
import { isAboutAnswers } from '../../../domain/heard.ts'
import { counted } from '../../../domain/number.ts'
import type { Platform } from '../../../domain/platform.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { type CompetitorsView, type CompetitorView, competitorsText } from '../../../render/views/competitor-text.ts'
import { accountAddress, accountWords } from '../../competitor/account.ts'
import { knownCompetitors, platformName, resolveCompetitor } from '../../competitor/known.ts'
import { type Gathered, gathered, heardAbout, lookedOn } from '../../competitor/rows.ts'
import type { Context } from '../../context.ts'
import { addJsonOption, printJson, tableOptions } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { reading } from '../../with-store.ts'

interface CompetitorShow {
  readonly client: string
  readonly words: readonly string[]
  readonly json?: string
}

export function competitorShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('show a client and its competitors side by side')
    .description(
      'Sets a client beside its competitors, or beside one of them, on each platform: followers, posts a week, engagement, with the change since the reading before and the day; — is what nobody recorded. Beneath stands what was heard of them in 90 days, how they answer people, and what to look at.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[name...]', 'one competitor, by its name or how that begins')
  return addJsonOption(command)
    .addHelpText(
      'after',
      '\nExamples:\n  smm competitor show acme\n  smm competitor show acme gail\n  smm competitor show acme --json=rows',
    )
    .action((client: string, words: string[], options: Omit<CompetitorShow, 'client' | 'words'>) =>
      competitorShow(context, { client, words, ...options }),
    )
}

export async function competitorShow(context: Context, input: CompetitorShow): Promise<void> {
  const platforms = await context.templates.platforms()
  await reading(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const known = await knownCompetitors(context, open.store, client)
    const shown = input.words.length === 0 ? known : [resolveCompetitor(input.words.join(' '), known, client)]
    const all = gathered(open, client, shown)
    if (input.json !== undefined) return printJson(context, input.json, jsonOf(all, platforms))
    if (shown.length === 0) {
      context.say(`${client.name} has no competitors. Add one: smm competitor add ${client.slug} NAME --on ig=…`)
      return
    }
    const view = viewOf(all, platforms)
    const text = [view.title, ...view.rows.map(({ name }) => name)].join(' ')
    const { paint, measure } = await tableOptions(context, text)
    const lines = competitorsText(view, { width: context.io.width, paint, measure })
    context.io.out(lines.map((line) => `${line}\n`).join(''))
  })
}

function viewOf(all: Gathered, platforms: readonly Platform[]): CompetitorsView {
  const { client, competitors, day, rows } = all
  const [only] = competitors
  const others = competitors.length === 1 && only ? only.name : counted(competitors.length, 'competitor')
  return {
    title: cleanLine(`${client.name} and ${others}, ${spokenDay(day)}`),
    today: day,
    rows: rows.map((row) => ({ ...row, platformName: platformName(row.platform, platforms) })),
    competitors: competitors.map((each) => competitorView(each, all, platforms)),
  }
}

function competitorView(competitor: Competitor, all: Gathered, platforms: readonly Platform[]): CompetitorView {
  const lines = heardAbout(competitor.name, all.heard)
  return {
    name: cleanLine(competitor.name),
    note: cleanLine(competitor.note),
    accounts: competitor.accounts.map((account) => accountWords(account, platforms)),
    lookedOn: lookedOn(competitor.name, all),
    heard: lines.filter((line) => !isAboutAnswers(line)),
    answers: lines.filter(isAboutAnswers),
  }
}

function jsonOf(all: Gathered, platforms: readonly Platform[]) {
  return {
    client: all.client.slug,
    day: all.day,
    rows: all.rows.map((row: BesideRow) => row),
    competitors: all.competitors.map((competitor) => {
      const { heard, answers, note, ...view } = competitorView(competitor, all, platforms)
      const said = ({ words, onDay }: { readonly words: string; readonly onDay: string }) => ({ day: onDay, words })
      return {
        name: competitor.name,
        note,
        isPlanned: competitor.isPlanned,
        lookedOn: view.lookedOn,
        accounts: competitor.accounts.map((each) => ({
          platform: each.platform,
          handle: each.handle,
          address: accountAddress(each, platforms),
        })),
        heard: heard.map((line) => ({ ...said(line), theme: line.theme })),
        answers: answers.map(said),
      }
    }),
  }
}
