import type { Command } from 'commander'
import { addressOf, whereWords } from '../../domain/channel-words.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { countedIs } from '../../domain/number.ts'
import type { Platform } from '../../domain/platform.ts'
import { formatRef, looksLikeRef, parseRefs } from '../../domain/ref.ts'
import type { Context } from '../context.ts'
import { isNo } from '../options/parse.ts'
import { readable } from '../options/readable.ts'
import {
  isExpected,
  isUnapproved,
  keepUnapproved,
  type SaidOut,
  saidOut,
  unapprovedWords,
  whyUnexpected,
} from '../post/out/as-out.ts'
import { confirm, missed } from '../post/out/confirm.ts'
import { missedThere } from '../post/out/outside.ts'
import { namedAmong, waitingOn } from '../post/out/waiting.ts'
import { type Place, resolvePlace } from '../resolve/client.ts'
import type { FoundVariant } from '../resolve/variant.ts'
import { requireSameHand } from '../same-hand.ts'
import { spokenInstant } from '../spoken-instant.ts'
import { change, type OpenDesk, reading, writing } from '../with-store.ts'
import { postPublish } from './post/publish.ts'

interface Pub {
  readonly target: string
  readonly missing?: string
  readonly yes?: boolean
  readonly open?: boolean
  readonly dryRun?: boolean
}

export function pubCommand(parent: Command, context: Context): Command {
  return parent
    .command('pub')
    .summary('publish a variant, or confirm what went out on a channel')
    .description(
      'With a variant (p31/ig): publishes it by hand, as post publish does. With a channel (acme/ig) or a client (acme): opens the profile, lists what should be there by now, and Enter confirms all of it; what is missing can be named. What was not confirmed is never reported as published.',
    )
    .argument('<target>', 'a variant, a channel or a client: p31/ig, acme/ig, acme')
    .option('--missing <refs>', 'these did not go out: "p31, p33/x"')
    .option('-y, --yes', 'all of it is out: ask nothing')
    .option('--no-open', 'open nothing')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm pub p31/ig\n  smm pub acme/ig\n  smm pub acme --missing p33 --yes')
    .action((target: string, options: Omit<Pub, 'target'>) => pub(context, { target, ...options }))
}

export async function pub(context: Context, input: Pub): Promise<void> {
  if (looksLikeRef(input.target)) return publishOne(context, input)
  const platforms = await context.templates.platforms()
  const said = await reading(context, async (open) => {
    const target = resolvePlace(open.store, input.target, platforms)
    const waiting = await saidOut(context, open, target.client, waitingOn(open, target))
    say(context, open, target, waiting, platforms)
    if (!waiting.some(isExpected)) return null
    await requireSameHand(context, open, target.client, input)
    const address = target.channel === null ? null : addressOf(target.channel, platforms)
    const isLooking = input.open !== false && !input.yes && !input.dryRun
    if (address !== null && isLooking && (await context.open(address))) {
      context.say(`Opened ${address}`)
    }
    const missing = input.missing ?? (input.yes || input.dryRun ? '' : await askMissing(context, input.target))
    return { missing, listed: waiting.map(({ variant }) => variant.id) }
  })
  if (said === null) return
  if (isNo(said.missing)) return context.say('Nothing was confirmed.')
  const usual = await context.templates.followUps()
  await writing(context, async (open) => {
    const target = resolvePlace(open.store, input.target, platforms)
    // What came due while the question stood was not looked at.
    const listed = waitingOn(open, target).filter(({ variant }) => said.listed.includes(variant.id))
    const absent = namedAmong(open.store, wordsIn(said.missing), listed, platforms)
    const present = listed.filter((each) => !absent.includes(each))
    const out = (await saidOut(context, open, target.client, present)).filter(isExpected)
    const titles = change(
      context,
      open,
      () => {
        for (const each of absent) missed(open, each)
        keepUnapproved(open, out)
        return out.flatMap((each) => confirm(open, target.client, { ...each, permalink: '' }, usual))
      },
      input.dryRun,
    )
    context.say(summary(target, out, absent, titles, input.dryRun ?? false))
    for (const sentence of missedThere(absent)) context.say(sentence)
    const words = unapprovedWords(target.client, out)
    if (words !== '') context.say(words)
  })
}

function wordsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean)
}

/** A single variant is published; a post as a whole has no channel to be published on. */
async function publishOne(context: Context, input: Pub): Promise<void> {
  const [ref] = parseRefs(input.target)
  if (ref?.kind !== 'variant') {
    throw new SmmError('usage', `"${input.target}" names no channel to publish on; write ${input.target}/ig`, [
      `smm post show ${input.target}`,
    ])
  }
  if (input.missing !== undefined)
    throw new SmmError('usage', '--missing is for a channel or a client, such as acme/ig')
  const { yes, open, dryRun } = input
  return postPublish(context, {
    ref,
    ...(yes === undefined ? {} : { yes }),
    ...(open === undefined ? {} : { open }),
    ...(dryRun === undefined ? {} : { dryRun }),
  })
}

function say(
  context: Context,
  open: OpenDesk,
  { client, channel }: Place,
  waiting: readonly SaidOut[],
  platforms: readonly Platform[],
): void {
  context.say(channel === null ? client.name : whereWords(client.name, channel, platforms))
  if (waiting.length === 0) context.say('Nothing waits to be confirmed here.')
  const widest = Math.max(0, ...waiting.map(({ ref }) => formatRef(ref).length))
  const list = (title: string, all: readonly SaidOut[]) => {
    if (all.length > 0) context.say(title)
    for (const each of all) context.say(`  ${formatRef(each.ref).padEnd(widest)}  ${waitingWords(open, client, each)}`)
  }
  const unexpected = waiting.filter((each) => !isExpected(each))
  list('This should be out by now:', waiting.filter(isExpected))
  const because = (why: ReturnType<typeof whyUnexpected>) => unexpected.filter((each) => whyUnexpected(each) === why)
  list(
    `${client.name} has not approved this, so it should not be out, and is not confirmed here:`,
    because('unapproved'),
  )
  list('This was on hold at its time, so it should not be out, and is not confirmed here:', because('held'))
  const refs = unexpected.map(({ ref }) => formatRef(ref)).join(' ')
  if (unexpected.length > 0) context.say(`If it is out all the same: smm post confirm ${refs}`)
}

function waitingWords(open: OpenDesk, client: Client, each: SaidOut): string {
  const { variant, post } = each
  const tool = variant.handedTo === '' ? '' : `, by ${variant.handedTo}`
  const when = variant.plannedAt === null ? '' : spokenInstant(open, client, variant.plannedAt)
  return `${when}${tool}${isUnapproved(each) && isExpected(each) ? ', not approved' : ''}  ${post.title}`
}

async function askMissing(context: Context, target: string): Promise<string> {
  if (!context.io.canAsk) {
    throw new SmmError('usage', 'Nobody can be asked whether all of it is out', [
      `smm pub ${target} --yes`,
      `smm pub ${target} --missing p31 --yes`,
    ])
  }
  return (await context.prompter()).text({
    message: 'Enter: all of it is out. Or the refs that are missing; no: nothing is out yet',
    check: (text) => isNo(text) || readable(() => void wordsIn(text).flatMap(parseRefs)),
  })
}

function summary(
  { client }: Place,
  out: readonly FoundVariant[],
  absent: readonly FoundVariant[],
  titles: readonly string[],
  dryRun: boolean,
): string {
  const names = (all: readonly FoundVariant[]) => all.map(({ ref }) => formatRef(ref)).join(', ')
  const parts = [
    ...(out.length > 0 ? [`${dryRun ? 'Would confirm' : 'Confirmed'} for ${client.name}: ${names(out)}`] : []),
    ...(absent.length > 0
      ? [`missing: ${names(absent)} (smm post schedule ${names(absent).replaceAll(', ', ' ')} --next)`]
      : []),
    ...(titles.length > 0 ? [`${countedIs(titles.length, 'follow-up')} on the list`] : []),
  ]
  return `${parts.join('; ')}.${dryRun ? '' : ' Undo: smm undo'}`
}
