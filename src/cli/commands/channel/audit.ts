import type { Command } from 'commander'
import { parseAnswers } from '../../../domain/audit/answers.ts'
import { addressOf, whereWords } from '../../../domain/channel-words.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Platform } from '../../../domain/platform.ts'
import { listed } from '../../../domain/text/phrase.ts'
import { askProfile } from '../../audit/ask.ts'
import { type Profile, type ProfileWords, profilesNamed } from '../../audit/profile.ts'
import { recordAudit } from '../../audit/record.ts'
import { writeAuditReport } from '../../audit/report.ts'
import { auditFields, auditRows, printAuditRows } from '../../audit/rows.ts'
import type { Context } from '../../context.ts'
import { StoppedMidway } from '../../found.ts'
import { momentOf } from '../../ledger.ts'
import { outHelp } from '../../options/out.ts'
import { addOutputOptions, type OutputOptions } from '../../options/output.ts'
import { eachOf, lineOf, lineOrNoneOf, minutesOf } from '../../options/parse.ts'
import { reading } from '../../with-store.ts'

interface ChannelAudit extends OutputOptions, ProfileWords {
  readonly set?: readonly string[]
  readonly on?: string
  readonly minutes?: number
  readonly note?: string
  readonly list?: boolean
  readonly report?: boolean
  readonly out?: string
  readonly open?: boolean
  readonly dryRun?: boolean
}

export function channelAuditCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('audit')
    .summary('check a profile against its platform’s list')
    .description(
      'Goes through what a profile has on its platform (name, picture, bio, link, hours and so on), with what the plan says of each and what was found last time. What is open becomes a task, what is in order again closes it. An audit has one day: answers on the same day amend it, another day begins a new one. ' +
        'Without a channel: all of the client’s, one after the other. Where nobody can be asked, --set answers, and without it the list is printed. An audit comes back after audit_days of today.yaml.',
    )
    .argument('<client>', 'client, by slug or its beginning; with the channel too: acme/ig')
    .argument('[channel]', 'channel, by key, platform or short code; otherwise all of them')
    .option(
      '--set <item=answer>',
      'ok, none (not there, and not wanted) or "open: what is wrong"; can be said several times; all=ok is for what is not named',
      eachOf,
    )
    .option('--due', 'only those whose last audit is older than its interval')
    .option('--on <day>', 'the day on which it was looked at, otherwise today')
    .option('--minutes <minutes>', 'what it took', minutesOf)
    .option('--note <words>', 'for yourself; in no report', lineOrNoneOf)
    .option('--list', 'print the list with what was found, and ask nothing')
    .option('--report', 'write what was found as a page of Markdown for the client')
    .option('--out <path>', outHelp, lineOf)
    .option('--no-open', 'do not open the profile')
    .option('-n, --dry-run', 'say what would happen, change nothing')
  return addOutputOptions(command, auditFields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm channel audit acme\n  smm channel audit acme ig --set all=ok --set "link=open: leads to the old menu" --set pinned=none\n  smm channel audit acme --report --out acme-audit.md',
    )
    .action((first: string, second: string | undefined, options: Omit<ChannelAudit, 'client' | 'channel'>) => {
      const [client = first, channel] = second === undefined ? first.split('/') : [first, second]
      return channelAudit(context, { client, ...(channel ? { channel } : {}), ...options })
    })
}

export async function channelAudit(context: Context, input: ChannelAudit): Promise<void> {
  refuseIdle(input)
  const platforms = await context.templates.platforms()
  if (input.set) return setAnswers(context, input, input.set, platforms)
  if (isShown(input) || !context.io.canAsk) return show(context, input, platforms)
  return ask(context, input, platforms)
}

function isShown({ list, report, json, csv }: ChannelAudit): boolean {
  return list === true || report === true || json !== undefined || csv === true
}

/** What would do nothing beside the others. */
function refuseIdle(input: ChannelAudit): void {
  const { set, report, out, due, json, csv } = input
  if (set && isShown(input)) throw new SmmError('usage', '--set answers; --list, --report, --json and --csv only show')
  if (set && due) throw new SmmError('usage', '--set is for one channel; name it instead of --due')
  if (out !== undefined && !report) {
    throw new SmmError('usage', '--out is for the page that --report writes', [
      'smm channel audit CLIENT --report --out FILE',
    ])
  }
  if (report && (json !== undefined || csv)) {
    throw new SmmError('usage', '--json and --csv print the data, so they cannot be used with --report')
  }
}

async function setAnswers(
  context: Context,
  input: ChannelAudit,
  words: readonly string[],
  platforms: readonly Platform[],
): Promise<void> {
  const { channel } = await reading(context, async (open) => {
    const profiles = await profilesNamed(context, open, input, platforms)
    const [only] = profiles
    if (only && profiles.length === 1) return only
    throw severalProfiles('--set is for one channel, and', profiles)
  })
  const answersFor = ({ points, where }: Profile) => parseAnswers(words, points, where)
  await recordAudit(context, { client: input.client, channel: channel.key }, answersFor, input, platforms)
}

function severalProfiles(what: string, profiles: readonly Profile[]): SmmError {
  const slug = profiles[0]?.client.slug
  const keys = profiles.map(({ channel }) => channel.key)
  return new SmmError('usage', `${what} ${slug} has ${listed(keys)}; name the one that is meant`, [
    `smm channel audit ${slug} ${keys[0]}`,
  ])
}

async function show(context: Context, input: ChannelAudit, platforms: readonly Platform[]): Promise<void> {
  const { minutes, note, on } = input
  if (minutes !== undefined || note !== undefined || on !== undefined) {
    throw new SmmError('usage', '--on, --minutes and --note are of an audit, and nothing was answered', [
      'smm channel audit CLIENT CHANNEL --set all=ok',
    ])
  }
  await reading(context, async (open) => {
    const profiles = await profilesNamed(context, open, input, platforms)
    if (input.report && profiles.length > 0) return writeAuditReport(context, profiles, input.out)
    await printAuditRows(context, input, profiles.flatMap(auditRows))
    const [first] = profiles
    if (!first) return context.say(nothingDue(input))
    context.say(
      `To answer: smm channel audit ${first.client.slug} ${first.channel.key} --set ${first.points[0]?.item}=ok`,
    )
  })
}

const nothingDue = ({ client }: ChannelAudit) =>
  `No profile is due: smm channel audit ${client} goes through all the same.`

/** One profile after the other, each a step of its own, so that whoever stops keeps what is done. */
async function ask(context: Context, input: ChannelAudit, platforms: readonly Platform[]): Promise<void> {
  const profiles = await reading(context, (open) => {
    momentOf(open, input.on)
    return profilesNamed(context, open, input, platforms)
  })
  if (profiles.length === 0) return context.say(nothingDue(input))
  if (profiles.length > 1 && (input.minutes !== undefined || input.note !== undefined)) {
    throw severalProfiles('--minutes and --note are of one audit, and', profiles)
  }
  const done: string[] = []
  try {
    for (const [index, profile] of profiles.entries()) {
      if (await askOne(context, input, profile, `${index + 1} of ${profiles.length}`, platforms)) return
      done.push(profile.where)
    }
  } catch (stop) {
    const isStop = stop instanceof Error && stop.name === 'ExitPromptError'
    throw isStop && done.length > 0 && !input.dryRun ? new StoppedMidway(`recorded before: ${listed(done)}.`) : stop
  }
}

/** True: somebody chose to stop. */
async function askOne(
  context: Context,
  input: ChannelAudit,
  profile: Profile,
  place: string,
  platforms: readonly Platform[],
): Promise<boolean> {
  const { client, channel } = profile
  context.say(`${whereWords(client.name, channel, platforms)} (${place})`)
  const address = addressOf(channel, platforms)
  if (address !== null && input.open !== false && !input.dryRun) {
    context.say((await context.open(address)) ? `Opened ${address}` : `Look at ${address}`)
  }
  const { answers, isStopped } = await askProfile(context, await context.prompter(), profile)
  if (answers.length === 0) context.say('Nothing was answered, so nothing was recorded.')
  else await recordAudit(context, { client: client.slug, channel: channel.key }, () => answers, input, platforms)
  if (isStopped && answers.length > 0)
    context.say('Stopped; what was answered stands. The rest on the same day: the same command.')
  return isStopped
}
