import type { Client } from '../../domain/client.ts'
import { formatRef } from '../../domain/ref.ts'
import { spokenDay } from '../../domain/time/day.ts'
import type { VerdictKind } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { printJson } from '../options/output.ts'
import { deskTime, type OpenDesk } from '../with-store.ts'
import type { Said } from './record.ts'
import type { Target, Targets } from './targets.ts'

interface Recorded extends Targets {
  readonly said: Said
  /** What else was written for a post, by its number: `Task t5.` */
  readonly also: ReadonlyMap<number, string>
}

const verbs: Readonly<Record<VerdictKind, readonly [did: string, would: string]>> = {
  approve: ['Approved', 'Would approve'],
  change: ['Change asked of', 'Would note a change asked of'],
  reject: ['Rejected', 'Would reject'],
}

/** Says what was understood, post by post: what, where, whose, by whom, and as it was shown when. */
export function sayVerdict(
  context: Context,
  open: OpenDesk,
  { client, targets, passed, said, also }: Recorded,
  { json, dryRun = false }: { readonly json?: string; readonly dryRun?: boolean },
): void {
  const [did, would] = verbs[said.verdict]
  for (const each of groups(open, targets)) {
    const words = said.words === '' ? '' : `: ${said.words}`
    const more = also.get(each.post.id)
    context.say(
      `${dryRun ? would : did} ${each.ref} ${each.post.title} (${each.channels.join(', ')}) of ${client.name}, by ${said.by || client.name}, ${each.asShown}${words}${more ? `. ${more}` : '.'}`,
    )
  }
  if (!dryRun) context.say('Undo: smm undo')
  if (passed.length > 0) context.say(`Passed over: ${passed.join(', ')}.`)
  if (said.verdict === 'approve') sayDayless(context, targets)
  else sayHanded(context, targets)
  if (json !== undefined) printJson(context, json, rowsOf(open, client, targets, said))
}

/** The targets of each post that were seen on the same day. */
function groups(open: OpenDesk, targets: readonly Target[]) {
  const found = new Map<string, { ref: string; post: Target['post']; channels: string[]; asShown: string }>()
  for (const target of targets) {
    const { post, ref } = target
    const asShown = asShownWords(open, target)
    const key = `${post.id} ${asShown}`
    const group = found.get(key) ?? { ref: formatRef({ kind: 'post', id: post.id }), post, channels: [], asShown }
    group.channels.push(ref.part ?? '')
    found.set(key, group)
  }
  return found.values()
}

function asShownWords(open: OpenDesk, { inPack, approval }: Target): string {
  if (inPack === null || inPack.hash !== approval.hash) return 'as it stands now'
  return `as shown on ${spokenDay(deskTime(open, inPack.madeAt).day)}`
}

function sayDayless(context: Context, targets: readonly Target[]): void {
  const refs = targets.filter(({ content }) => content.day === null).map(({ ref }) => formatRef(ref))
  if (refs.length > 0) context.say(`Without a day yet, and giving it one needs another yes: ${refs.join(', ')}.`)
}

function sayHanded(context: Context, targets: readonly Target[]): void {
  const handed = targets.filter(({ variant }) => variant.handedTo !== '')
  if (handed.length === 0) return
  const refs = handed.map(({ ref, variant }) => `${formatRef(ref)} in ${variant.handedTo}`).join(', ')
  context.say(`It lies in an outside tool, where it has to be taken out too: ${refs}.`)
}

function rowsOf(open: OpenDesk, client: Client, targets: readonly Target[], said: Said): object[] {
  return targets.map(({ ref, post, approval, inPack }) => ({
    ref: formatRef(ref),
    client: client.slug,
    about: post.title,
    verdict: said.verdict,
    by: said.by || client.name,
    words: said.words,
    at: open.at,
    hash: approval.hash,
    shownAt: inPack !== null && inPack.hash === approval.hash ? inPack.madeAt : null,
  }))
}
