import type { Command } from 'commander'
import { addressOf, whereWords } from '../../../domain/channel-words.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { formatRef, parseRefs, type Ref } from '../../../domain/ref.ts'
import { ended, phrase } from '../../../domain/text/phrase.ts'
import { liesOutside } from '../../../domain/variant/handed.ts'
import type { Context } from '../../context.ts'
import { isNo, lineOf, parser } from '../../options/parse.ts'
import { readable } from '../../options/readable.ts'
import { refuseBlocked, refuseHeld, refuseUnapproved } from '../../post/approval/barriers.ts'
import { type CheckedVariant, checkPost } from '../../post/checked.ts'
import { storedDraft } from '../../post/make/draft.ts'
import { confirm } from '../../post/out/confirm.ts'
import { stillThere } from '../../post/out/outside.ts'
import { handOver, parsePermalink } from '../../post/out/publishing.ts'
import { type FoundVariant, findVariant } from '../../resolve/variant.ts'
import { requireSameHand } from '../../same-hand.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface PostPublish {
  readonly ref: Ref
  readonly url?: string
  readonly yes?: boolean
  readonly override?: string
  readonly open?: boolean
  readonly dryRun?: boolean
}

export function postPublishCommand(parent: Command, context: Context): Command {
  return parent
    .command('publish')
    .summary('publish one variant by hand, and confirm it')
    .description(
      'Checks the variant, puts its text on the clipboard (over SSH through the terminal), opens the platform’s composer with the text where it takes one, shows a card to copy from, and asks for the address of the post, which may be left out. What was not confirmed is never reported as published.',
    )
    .argument('<ref>', 'a variant: p31/instagram', parser(variantRef))
    .option('--url <address>', 'the address of the post, when it is out already', parser(parsePermalink))
    .option('-y, --yes', 'it is out: confirm without asking')
    .option(
      '--override <reason>',
      'publish although the client has not approved it; the reason is kept and reported',
      lineOf,
    )
    .option('--no-open', 'open nothing')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm post publish p31/ig\n  smm post publish p31/x --url https://x.com/acme/status/1',
    )
    .action((ref: Ref, options: Omit<PostPublish, 'ref'>) => postPublish(context, { ref, ...options }))
}

export async function postPublish(context: Context, input: PostPublish): Promise<void> {
  const { found, client, checked } = await ready(context, input)
  const isOut = input.url !== undefined || input.yes === true
  if (!isOut) {
    const platforms = await context.templates.platforms()
    const address = addressOf(found.channel, platforms)
    await handOver(context, client, checked, address, input)
  }
  const permalink = input.url ?? (input.yes || input.dryRun ? '' : await askPermalink(context, found))
  if (permalink === null) return context.say(`${formatRef(found.ref)} stays as it was: nobody said that it is out.`)
  const usual = await context.templates.followUps()
  await writing(context, async (open) => {
    // Somebody else may have been at it while the person wrote.
    const again = publishable(open, input.ref, await context.templates.platforms())
    const now = await refuseOthers(context, open, client, again, checked)
    const overriding = refuseUnapproved(open, client, [now], 'published', input.override)
    const titles = change(
      context,
      open,
      () => {
        overriding.write()
        return confirm(open, client, { ...again, permalink, content: now.content }, usual)
      },
      input.dryRun,
    )
    if (overriding.words !== '') context.say(overriding.words)
    const verb = input.dryRun ? 'Would confirm' : 'Confirmed'
    const next = titles.length > 0 ? ` Next: ${ended(titles.map(phrase).join('; '))}` : ''
    context.say(
      `${verb} ${formatRef(again.ref)} ${phrase(again.post.title)} for ${client.name}.${next}${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
  })
}

/** The variant when nothing stands against its going out. */
async function ready(
  context: Context,
  input: PostPublish,
): Promise<{ found: FoundVariant; client: Client; checked: CheckedVariant }> {
  const platforms = await context.templates.platforms()
  return reading(context, async (open) => {
    const found = publishable(open, input.ref, platforms)
    const client = open.store.clients.get(found.post.clientId) as Client
    context.say(whereWords(client.name, found.channel, platforms))
    for (const words of twiceWords(open, client, found)) context.say(words)
    await requireSameHand(context, open, client, input)
    refuseHeld(open.store, client)
    const all = await checkPost(context, open, storedDraft(open.store, client, found.post))
    const checked = all.find(({ variant }) => variant.id === found.variant.id) as CheckedVariant
    // Its time has come or passed: that is what publishing is for.
    const findings = checked.findings.filter(({ rule }) => rule !== 'time-past')
    refuseBlocked([{ ...checked, findings }], 'published')
    refuseUnapproved(open, client, [checked], 'published', input.override)
    return { found, client, checked }
  })
}

/** What lies in an outside tool, or should have gone out from there, would be out twice. */
function twiceWords(open: OpenDesk, client: Client, found: FoundVariant): string[] {
  const { handedTo, plannedAt } = found.variant
  if (handedTo === '') return []
  if (plannedAt === null || liesOutside(found.variant, open.at)) return stillThere([found])
  const when = spokenInstant(open, client, plannedAt)
  return [
    `${handedTo} was to publish it ${when}: look whether it is out first (smm pub ${client.slug}/${found.channel.key}).`,
  ]
}

/** The variant as it is when the confirmation is written. What went out are the words that were handed over, so others cannot be confirmed. */
async function refuseOthers(
  context: Context,
  open: OpenDesk,
  client: Client,
  { post, variant }: FoundVariant,
  handed: CheckedVariant,
): Promise<CheckedVariant> {
  const all = await checkPost(context, open, storedDraft(open.store, client, post))
  const now = all.find((each) => each.variant.id === variant.id) as CheckedVariant
  if (now.approval.hash === handed.approval.hash) return now
  const ref = formatRef(now.ref)
  throw new SmmError(
    'refused',
    `${ref} was changed meanwhile: what it says now is not what was handed over; nothing was recorded`,
    [`smm post show ${ref}`, `smm post publish ${ref}`],
  )
}

function publishable({ store }: OpenDesk, ref: Ref, platforms: Parameters<typeof findVariant>[2]): FoundVariant {
  const found = findVariant(store, ref, platforms)
  const { state } = found.variant
  if (state !== 'published' && state !== 'dropped') return found
  throw new SmmError('refused', `${formatRef(found.ref)} ${found.post.title} is ${state} already`, [
    `smm post show ${formatRef(found.ref)}`,
  ])
}

/** The address, empty when the person has none at hand; null when it is not out. */
async function askPermalink(context: Context, { ref }: FoundVariant): Promise<string | null> {
  if (!context.io.canAsk) {
    throw new SmmError('usage', `Nobody can be asked whether ${formatRef(ref)} is out`, [
      `smm post publish ${formatRef(ref)} --yes`,
      `smm post publish ${formatRef(ref)} --url ADDRESS`,
    ])
  }
  const said = await (await context.prompter()).text({
    message: 'The post’s address (Enter: it is out, without one; no: it is not out)',
    check: (text) => (isNo(text) ? true : readable(() => parsePermalink(text))),
  })
  return isNo(said) ? null : parsePermalink(said)
}

function variantRef(word: string): Ref {
  const [ref, more] = parseRefs(word)
  if (ref?.kind === 'variant' && !more) return ref
  throw new SmmError('usage', `"${word}" is no variant; name its channel too: p31/instagram`)
}
