import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import { countedIs } from '../../../domain/text/phrase.ts'
import { liesOutside } from '../../../domain/variant/handed.ts'
import type { VariantState } from '../../../domain/variant/variant.ts'
import type { Context } from '../../context.ts'
import { parser } from '../../options/parse.ts'
import { keepUnapproved, type SaidOut, saidOut, unapprovedWords } from '../../post/as-out.ts'
import { confirm, missed } from '../../post/confirm.ts'
import { postsNamed } from '../../post/named.ts'
import { stillThere } from '../../post/outside.ts'
import { parsePermalink } from '../../post/publishing.ts'
import { type FoundVariant, variantsOf } from '../../resolve/variant.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface PostConfirm {
  readonly refs: readonly string[]
  readonly url?: string
  readonly missed?: boolean
  readonly dryRun?: boolean
}

export function postConfirmCommand(parent: Command, context: Context): Command {
  return parent
    .command('confirm')
    .summary('say that variants are out, or are not')
    .description(
      'Records that variants went out, without asking anything: what is scheduled counts as out at its time, what has no time as out now. Of a whole post that is what should be out by now; what is to come, or was called missed, has to be named by its variant. With --missed it did not go out, and wants another time.',
    )
    .argument('<refs...>', 'posts or variants: p31, p31/instagram, p31-p40')
    .option('--url <address>', 'the address of the post, with one variant', parser(parsePermalink))
    .option('--missed', 'it did not go out')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm post confirm p31/ig --url https://www.instagram.com/p/abc\n  smm post confirm p31-p40\n  smm post confirm p33/x --missed',
    )
    .action((refs: string[], options: Omit<PostConfirm, 'refs'>) => postConfirm(context, { refs, ...options }))
}

export async function postConfirm(context: Context, input: PostConfirm): Promise<void> {
  const usual = await context.templates.followUps()
  await writing(context, async (open) => {
    const { waiting, ahead } = await waitingAmong(context, open, input)
    if (input.url !== undefined && (waiting.length !== 1 || input.missed)) {
      throw new SmmError('usage', `--url is the address of one variant that is out; ${waiting.length} are named`)
    }
    const out = input.missed ? [] : await outByClient(context, open, waiting)
    const followUps = change(
      context,
      open,
      () => {
        if (input.missed) for (const each of waiting) missed(open, each)
        return out.flatMap(({ client, variants }) => {
          keepUnapproved(open, variants)
          return variants.flatMap((each) =>
            confirm(open, client, { ...each, permalink: input.url ?? '', isAfterAll: true }, usual),
          )
        })
      },
      input.dryRun,
    )
    say(context, waiting, followUps.length, input)
    for (const { client, variants } of out) {
      const words = unapprovedWords(client, variants)
      if (words !== '') context.say(words)
    }
    for (const words of input.missed ? [] : stillThere(waiting.filter(({ variant }) => liesOutside(variant, open.at))))
      context.say(words)
    if (ahead.length > 0) context.say(aheadWords('Passed over, because their time is to come', ahead))
  })
}

function say(
  context: Context,
  waiting: readonly FoundVariant[],
  followUps: number,
  { missed: isMissed, dryRun }: PostConfirm,
): void {
  const refs = waiting.map(({ ref }) => formatRef(ref)).join(', ')
  const next = followUps > 0 ? ` ${countedIs(followUps, 'follow-up')} on the list.` : ''
  const verb = dryRun ? 'Would record' : 'Recorded'
  context.say(`${verb} ${isMissed ? 'as missed' : 'as out'}: ${refs}.${next}${dryRun ? '' : ' Undo: smm undo'}`)
}

interface OutOfClient {
  readonly client: Client
  readonly variants: readonly SaidOut[]
}

async function outByClient(context: Context, open: OpenDesk, found: readonly FoundVariant[]): Promise<OutOfClient[]> {
  const all: OutOfClient[] = []
  for (const [id, own] of Map.groupBy(found, ({ post }) => post.clientId)) {
    const client = open.store.clients.get(id) as Client
    all.push({ client, variants: await saidOut(context, open, client, own) })
  }
  return all
}

interface Waiting {
  readonly waiting: readonly FoundVariant[]
  /** Of whole posts: what is to go out later. */
  readonly ahead: readonly FoundVariant[]
}

/**
 * The variants named that can be confirmed; of a whole post those whose time has come. What is to come, or was called missed, may be out all the same, when it is named
 * by itself.
 */
async function waitingAmong(context: Context, open: OpenDesk, input: PostConfirm): Promise<Waiting> {
  const waiting: FoundVariant[] = []
  const ahead: FoundVariant[] = []
  for (const { post, parts } of await postsNamed(context, open, input)) {
    const all = variantsOf(open.store, post)
    const asked = parts === null ? all : all.filter(({ ref }) => parts.includes(formatRef(ref)))
    const isAhead = ({ variant }: FoundVariant) => parts === null && (variant.plannedAt ?? '') > open.at
    const states: readonly VariantState[] = parts === null ? ['scheduled'] : statesOfOne(input)
    const found = asked.filter(({ variant }) => states.includes(variant.state))
    waiting.push(...found.filter((each) => !isAhead(each)))
    ahead.push(...found.filter(isAhead))
    if (found.length === 0) throw nothingToConfirm(post, asked, input)
  }
  if (waiting.length > 0) return { waiting, ahead }
  throw new SmmError('refused', aheadWords('There is nothing to confirm, because their time is to come', ahead), [
    `smm post show p${ahead[0]?.post.id}`,
  ])
}

function statesOfOne({ missed: isMissed }: PostConfirm): readonly VariantState[] {
  return isMissed ? ['scheduled'] : ['scheduled', 'draft', 'missed']
}

function nothingToConfirm({ id }: Post, asked: readonly FoundVariant[], input: PostConfirm): SmmError {
  const states = asked.map(({ ref, variant }) => `${formatRef(ref)} is ${variant.state}`).join(', ')
  const possible = input.missed ? [] : asked.filter(({ variant }) => statesOfOne(input).includes(variant.state))
  return new SmmError('refused', states === '' ? `p${id} has no variants` : `There is nothing to confirm: ${states}`, [
    ...(possible.length === 0 ? [] : [allTheSame(possible)]),
    `smm post show p${id}`,
  ])
}

function aheadWords(opening: string, ahead: readonly FoundVariant[]): string {
  return `${opening}: ${ahead.map(({ ref }) => formatRef(ref)).join(', ')} (${allTheSame(ahead)})`
}

function allTheSame(found: readonly FoundVariant[]): string {
  return `smm post confirm ${found.map(({ ref }) => formatRef(ref)).join(' ')}, if it is out all the same`
}
