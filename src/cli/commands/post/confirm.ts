import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Context } from '../../context.ts'
import { parser } from '../../options/parse.ts'
import { confirm, missed } from '../../post/confirm.ts'
import { postsNamed } from '../../post/named.ts'
import { parsePermalink } from '../../post/publishing.ts'
import { keepUnapproved, unapprovedOut, unapprovedWords } from '../../post/unapproved-out.ts'
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
      'Records that variants went out, without asking anything: what is scheduled counts as out at its time, what has no time as out now. With --missed it did not go out, and wants another time.',
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
    const found = await waitingAmong(context, open, input)
    if (input.url !== undefined && (found.length !== 1 || input.missed)) {
      throw new SmmError('usage', `--url is the address of one variant that is out; ${found.length} are named`)
    }
    const unapproved = input.missed ? [] : await unapprovedAmong(context, open, found)
    const titles = change(
      context,
      open,
      () => {
        for (const { variants } of unapproved) keepUnapproved(open, variants)
        return found.flatMap((each) => {
          if (input.missed) missed(open, each)
          const client = open.store.clients.get(each.post.clientId) as Client
          return input.missed ? [] : confirm(open, client, { ...each, permalink: input.url ?? '' }, usual)
        })
      },
      input.dryRun,
    )
    const what = input.missed ? 'as missed' : 'as out'
    const refs = found.map(({ ref }) => formatRef(ref)).join(', ')
    const next = titles.length > 0 ? ` ${titles.length} follow-ups are on the list.` : ''
    context.say(
      `${input.dryRun ? 'Would record' : 'Recorded'} ${what}: ${refs}.${next}${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
    for (const { client, variants } of unapproved) {
      const words = unapprovedWords(client, variants)
      if (words !== '') context.say(words)
    }
  })
}

async function unapprovedAmong(context: Context, open: OpenDesk, found: readonly FoundVariant[]) {
  const ids = new Set(found.map(({ post }) => post.clientId))
  const all = []
  for (const id of ids) {
    const client = open.store.clients.get(id) as Client
    const own = found.filter(({ post }) => post.clientId === id)
    all.push({ client, variants: await unapprovedOut(context, open, client, own) })
  }
  return all
}

/** The variants named that can be confirmed; of a whole post those that are scheduled. */
async function waitingAmong(context: Context, open: OpenDesk, input: PostConfirm): Promise<FoundVariant[]> {
  const named = await postsNamed(context, open, input)
  return named.flatMap(({ post, parts }) => {
    const all = variantsOf(open.store, post)
    const asked = parts === null ? all : all.filter(({ ref }) => parts.includes(formatRef(ref)))
    const waiting = asked.filter(({ variant }) =>
      parts === null ? variant.state === 'scheduled' : variant.state === 'scheduled' || variant.state === 'draft',
    )
    if (waiting.length > 0) return waiting
    const states = asked.map(({ ref, variant }) => `${formatRef(ref)} is ${variant.state}`).join(', ')
    throw new SmmError(
      'refused',
      states === '' ? `p${post.id} has no variants` : `There is nothing to confirm: ${states}`,
      [`smm post show p${post.id}`],
    )
  })
}
