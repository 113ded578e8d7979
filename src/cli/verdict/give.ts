import type { Command } from 'commander'
import { formatRef } from '../../domain/ref.ts'
import type { VerdictKind } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { lineOf } from '../options/parse.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'
import { titleFrom } from '../words.ts'
import { readAnswer } from './read-words.ts'
import { isSaid, refuseChanged, type Said, verdictOn } from './record.ts'
import { sayVerdict } from './say.ts'
import { type Target, verdictTargets } from './targets.ts'
import { changeTask, closeSettled } from './task.ts'

export interface VerdictInput {
  readonly words: readonly string[]
  readonly verdict: VerdictKind
  readonly by?: string
  readonly client?: string
  readonly asItIs?: boolean
  readonly json?: string
  readonly dryRun?: boolean
}

/** The options that both verdicts take. */
export function verdictOptions(command: Command): Command {
  return command
    .option('--by <name>', 'who said it; otherwise the client', lineOf)
    .option('--client <client>', 'whose posts are meant, where a range goes over those of others')
    .option('--as-it-is', 'about what it says now, although something else was shown')
    .option('-n, --dry-run', 'say what would happen, change nothing')
}

/** The words of a client can be longer than a title. */
const longest = 2000

/** Records what a client says of posts, for exactly what they say now. */
export async function giveVerdict(context: Context, input: VerdictInput): Promise<void> {
  const command = input.verdict === 'approve' ? 'ok' : 'change'
  const answer = readAnswer(input.words, command)
  const wordsOf = titleFrom(context, answer.words, longest)
  const isAsked = answer.words.length > 0 || input.verdict === 'change'
  const minutes = await context.templates.minutes()
  await writing(context, async (open) => {
    const found = await verdictTargets(context, open, answer.refs, input.client)
    if (!input.asItIs) refuseChanged(open, found.client, found.targets, command)
    const words = isAsked ? await wordsOf(`What does ${found.client.name} want changed?`) : ''
    const said: Said = { verdict: input.verdict, by: input.by ?? '', words }
    const targets = found.targets.filter((each) => !isSaid(each, said))
    if (targets.length === 0) return saySame(context, found.targets)
    const also = change(context, open, () => write(open, targets, said, minutes.variant), input.dryRun)
    sayVerdict(context, open, { ...found, targets, said, also }, input)
  })
}

/** Writes the verdicts, and what follows from them; gives what else is to be said of each post. */
function write(open: OpenDesk, targets: readonly Target[], said: Said, minutes: number): Map<number, string> {
  const posts = [...new Set(targets.map(({ post }) => post.id))]
  return new Map(
    posts.flatMap((id) => {
      const ofPost = targets.filter(({ post }) => post.id === id)
      const also = writeOf(open, id, ofPost, said, minutes)
      return also === null ? [] : [[id, also] as const]
    }),
  )
}

function writeOf(
  open: OpenDesk,
  postId: number,
  targets: readonly Target[],
  said: Said,
  minutes: number,
): string | null {
  const { store, at } = open
  let verdictId = 0
  for (const each of targets) verdictId = store.verdicts.insert(verdictOn(each, said, at))
  if (said.verdict === 'change') {
    const id = store.tasks.insert(changeTask(open, targets, { words: said.words, verdictId }, minutes), at)
    return `Task ${formatRef({ kind: 'task', id })}.`
  }
  if (said.verdict === 'reject') {
    for (const { variant } of targets) store.variants.update({ ...variant, state: 'dropped' })
  }
  closeSettled(open, postId)
  if (said.verdict === 'approve') return null
  const parts = targets.map(({ ref }) => ref.part).join(', ')
  return `Dropped; smm post edit ${formatRef({ kind: 'post', id: postId })} --on "${parts}" brings it back.`
}

function saySame(context: Context, targets: readonly Target[]): void {
  const refs = targets.map(({ ref }) => formatRef(ref)).join(', ')
  context.say(`That was said of ${refs} already, and still holds; nothing was changed.`)
}
