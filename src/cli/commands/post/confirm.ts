import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { FollowUp } from '../../../domain/follow-up.ts'
import { countedIs } from '../../../domain/number.ts'
import { formatRef } from '../../../domain/ref.ts'
import { liesOutside } from '../../../domain/variant/handed.ts'
import type { Context } from '../../context.ts'
import { parser } from '../../options/parse.ts'
import { postsNamed } from '../../post/named.ts'
import { keepUnapproved, type SaidOut, unapprovedWords } from '../../post/out/as-out.ts'
import { confirm, missed } from '../../post/out/confirm.ts'
import { namedOut } from '../../post/out/named-out.ts'
import { missedThere, stillThere } from '../../post/out/outside.ts'
import { parsePermalink } from '../../post/out/publishing.ts'
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
      'Records that variants went out, without asking anything: what is scheduled counts as out at its time, what has no time as out now. Of a whole post that is what should be out by now; what is to come, was called missed, or has no approval has to be named by its variant. Of what is out already --url keeps the address. With --missed it did not go out, and wants another time.',
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
    const known = input.url === undefined ? null : await outAlready(context, open, input)
    if (known) return keepAddress(context, open, known, input)
    const { waiting, passed } = await namedOut(context, open, input)
    if (input.url !== undefined && (waiting.length !== 1 || input.missed)) {
      throw new SmmError('usage', `--url is the address of one variant that is out; ${waiting.length} are named`)
    }
    const followUps = change(context, open, () => write(open, waiting, input, usual), input.dryRun)
    say(context, waiting, followUps.length, input)
    for (const words of [...(input.missed ? missedThere(waiting) : outWords(open, waiting)), ...passed])
      context.say(words)
  })
}

/** Gives the titles of the tasks that came. */
function write(
  open: OpenDesk,
  waiting: readonly SaidOut[],
  { missed: isMissed, url = '' }: PostConfirm,
  usual: readonly FollowUp[],
): string[] {
  if (isMissed) {
    for (const each of waiting) missed(open, each)
    return []
  }
  keepUnapproved(open, waiting)
  return waiting.flatMap((each) => {
    const client = open.store.clients.get(each.post.clientId) as Client
    return confirm(open, client, { ...each, permalink: url, isAfterAll: true }, usual)
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

/** What is out without a yes, and what is going to be out twice. */
function outWords(open: OpenDesk, out: readonly SaidOut[]): string[] {
  const byClient = Map.groupBy(out, ({ post }) => post.clientId)
  return [
    ...[...byClient].map(([id, own]) => unapprovedWords(open.store.clients.get(id) as Client, own)).filter(Boolean),
    ...stillThere(out.filter(({ variant }) => liesOutside(variant, open.at))),
  ]
}

/** The one variant that is named, when it is out and only its address is new. */
async function outAlready(context: Context, open: OpenDesk, input: PostConfirm): Promise<FoundVariant | null> {
  const [named, other] = await postsNamed(context, open, input)
  if (!named || other || input.missed) return null
  const all = variantsOf(open.store, named.post)
  const asked = all.filter(({ ref }) => named.parts === null || named.parts.includes(formatRef(ref)))
  const [only, more] = asked
  return only && !more && only.variant.state === 'published' ? only : null
}

function keepAddress(context: Context, open: OpenDesk, { ref, variant }: FoundVariant, input: PostConfirm): void {
  const permalink = input.url as string
  if (permalink === variant.permalink) {
    context.say(`${formatRef(ref)} has that address already.`)
    return
  }
  change(context, open, () => open.store.variants.update({ ...variant, permalink }), input.dryRun)
  const verb = input.dryRun ? 'Would record' : 'Recorded'
  context.say(`${verb} the address of ${formatRef(ref)}.${input.dryRun ? '' : ' Undo: smm undo'}`)
}
