import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { findPlatform } from '../../../domain/platform.ts'
import { formatRef, type Ref } from '../../../domain/ref.ts'
import type { Task } from '../../../domain/task.ts'
import { listed, phrase } from '../../../domain/text/phrase.ts'
import { type Owner, ownerWord } from '../../../domain/words.ts'
import { wrap } from '../../../render/card.ts'
import { campaignState } from '../../campaign/facts.ts'
import { campaignNamed, campaignRef } from '../../campaign/named.ts'
import { type PlatformRead, platformsOf } from '../../campaign/rules-of-platforms.ts'
import type { Context } from '../../context.ts'
import { ownerOf, parser } from '../../options/parse.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface Acknowledge {
  readonly ref: Ref
  readonly platforms: readonly string[]
  readonly by: Owner
  readonly dryRun?: boolean
}

export function campaignAcknowledgeCommand(parent: Command, context: Context): Command {
  return parent
    .command('acknowledge')
    .summary('note that a platform’s own rules for contests were read')
    .description(
      'Prints what each platform of a campaign asks of contests, with where that was read and when, and notes who read it. Without a platform it prints the rules of all of them and notes nothing. Terms change: read them at the platform too.',
    )
    .argument('<ref>', 'a campaign: k2', parser(campaignRef))
    .argument('[platforms...]', 'platforms whose rules were read: facebook ig')
    .option('--by <who>', 'who read them: me or client', ownerOf, 'manager')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm campaign acknowledge k2\n  smm campaign acknowledge k2 facebook ig --by client',
    )
    .action((ref: Ref, platforms: string[], options: Omit<Acknowledge, 'ref' | 'platforms'>) =>
      campaignAcknowledge(context, { ref, platforms, ...options }),
    )
}

export async function campaignAcknowledge(context: Context, input: Acknowledge): Promise<void> {
  if (input.platforms.length === 0) return listRules(context, input.ref)
  await writing(context, async (open) => {
    const { campaign, client } = campaignNamed(open.store, input.ref)
    const all = await platformsOf(context, open, await campaignState(context, open, client, campaign))
    const named = await namedOf(context, all, input.platforms, campaign.title)
    const fresh = named.filter(({ by }) => by === null)
    const isAll = all.every((each) => each.by !== null || fresh.includes(each))
    const done = isAll ? readingTasks(open, campaign.id) : []
    change(context, open, () => write(open, campaign.id, fresh, input.by, done), input.dryRun)
    print(context, named)
    say(context, input, named, fresh)
    if (done.length > 0) context.say(doneWords(done, input.dryRun ?? false))
  })
}

/** What there is to read, which notes nothing. */
async function listRules(context: Context, ref: Ref): Promise<void> {
  const all = await reading(context, async (open) => {
    const { campaign, client } = campaignNamed(open.store, ref)
    return platformsOf(context, open, await campaignState(context, open, client, campaign))
  })
  print(context, all)
  context.say(
    all.length === 0
      ? 'None of its platforms has rules for contests that smm knows; read their terms.'
      : `Nothing was noted. Once they are read: smm campaign acknowledge ${formatRef(ref)} ${all.map(({ platform }) => platform.slug).join(' ')}`,
  )
}

/** The tasks that ask for just this; once all is read nothing is left of them. */
function readingTasks({ store }: OpenDesk, campaignId: number): Task[] {
  return store.tasks.ofCampaign(campaignId).filter((task) => task.campaignRole === 'rules' && task.status === 'open')
}

function write(
  { store, at }: OpenDesk,
  campaignId: number,
  fresh: readonly PlatformRead[],
  by: Owner,
  done: readonly Task[],
): void {
  for (const { platform } of fresh) store.campaigns.acknowledge({ campaignId, platform: platform.slug, by, at })
  for (const task of done) store.tasks.update({ ...task, status: 'done', closedAt: at })
}

function doneWords(done: readonly Task[], isDry: boolean): string {
  const names = done.map(({ id, title }) => `${formatRef({ kind: 'task', id })} ${phrase(title)}`)
  return `All of it is read, so ${isDry ? 'this would be' : 'this is'} done: ${names.join('; ')}.`
}

function print(context: Context, named: readonly PlatformRead[]): void {
  const { io } = context
  const width = io.isTerminal ? io.width : null
  io.out(named.map((each) => `${rulesLines(each, width).join('\n')}\n`).join(''))
}

async function namedOf(
  context: Context,
  all: readonly PlatformRead[],
  words: readonly string[],
  title: string,
): Promise<PlatformRead[]> {
  const platforms = await context.templates.platforms()
  return words.map((word) => {
    const { slug, name } = findPlatform(word, platforms)
    const found = all.find(({ platform }) => platform.slug === slug)
    if (found) return found
    const there = all.map(({ platform }) => platform.slug).join(', ') || 'none'
    throw new SmmError('refused', `${title} has nothing to read of ${name}; there is ${there}`)
  })
}

/** `Facebook:` and each rule with its source; in a pipe (`width` null) nothing is wrapped. */
function rulesLines({ platform, rules }: PlatformRead, width: number | null): string[] {
  const source = ({ source: words, asOf }: PlatformRead['rules'][number]) =>
    asOf === null ? words : `${words}, ${asOf}`
  const sources = [...new Set(rules.map(source))]
  const numberOf = (rule: PlatformRead['rules'][number]) =>
    sources.length > 1 ? ` [${sources.indexOf(source(rule)) + 1}]` : ''
  return [
    `${platform.name}:`,
    ...rules.flatMap((rule) => hanging('  - ', `${rule.words}${numberOf(rule)}`, width)),
    ...hanging('  ', `Read in: ${sources.join('; ')}`, width),
  ]
}

/** The text behind its mark, and beneath itself where it breaks. */
function hanging(mark: string, text: string, width: number | null): string[] {
  if (width === null) return [mark + text]
  return wrap(text, width - mark.length).map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line)
}

function say(
  context: Context,
  { by, dryRun }: Acknowledge,
  named: readonly PlatformRead[],
  fresh: readonly PlatformRead[],
): void {
  const known = named.filter((each) => !fresh.includes(each)).map(({ platform }) => platform.name)
  if (known.length > 0) context.say(`${listed(known)} ${known.length === 1 ? 'was' : 'were'} noted before.`)
  if (fresh.length === 0) return
  const names = listed(fresh.map(({ platform }) => platform.name))
  const undo = dryRun ? '' : ' Undo: smm undo'
  context.say(`${dryRun ? 'Would note' : 'Noted'}: the rules of ${names} were read by ${ownerWord(by)}.${undo}`)
}
