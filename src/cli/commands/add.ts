import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { spokenMoney } from '../../domain/number.ts'
import { formatRef, parseRefs, type Ref } from '../../domain/ref.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { type Action, actions, type Owner, type Stage, stages } from '../../domain/words.ts'
import type { Store } from '../../store/store.ts'
import { contactAt, oneContact } from '../contact/named.ts'
import type { Context } from '../context.ts'
import { amountOf, lineOf, makerOf, minutesOf, oneOf, ownerOf, parser } from '../options/parse.ts'
import { resolveChannel, resolveClient } from '../resolve/client.ts'
import { resolveGoal } from '../resolve/goal.ts'
import { change, writing } from '../with-store.ts'
import { titleFrom } from '../words.ts'

interface Add {
  readonly client: string
  readonly words: readonly string[]
  readonly due?: string
  readonly stage?: Stage
  readonly action?: Action
  readonly owner?: Owner
  readonly minutes?: number
  readonly channel?: string
  readonly goal?: string
  readonly contact?: string
  readonly maker?: string
  readonly fee?: number
  readonly post?: Ref
  readonly note?: string
  readonly dryRun?: boolean
}

export function addCommand(parent: Command, context: Context): Command {
  return parent
    .command('add')
    .summary('add a task')
    .description(
      'Adds a one-off task for a client (desk is your own business). Words are kept as they stand; without any they are read from the next line. They may stand in the client’s report: what is for you alone goes into --note.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[words...]', 'what is to be done')
    .option('--due <when>', 'fri, "fri 14:00", tomorrow, +3d, 2026-11-30')
    .option('--stage <stage>', `one of ${stages.join(', ')}; otherwise communicate`, oneOf(stages))
    .option('--action <action>', `one of ${actions.join(', ')}`, oneOf(actions))
    .option('--owner <who>', 'me or client; a client’s task is homework', ownerOf)
    .option('--minutes <minutes>', 'how long it will take', minutesOf)
    .option('--channel <channel>', 'the channel it is for')
    .option('--goal <ref>', 'the goal that it serves, such as g3')
    .option('--contact <ref>', 'the person with whom it is to come to a close, such as c4')
    .option('--maker <name>', 'who makes it, where that is neither you nor the client: a photographer', makerOf)
    .option('--fee <amount>', 'what it costs the client beside the retainer, in its currency', amountOf)
    .option('--post <ref>', 'the post that it is made for, such as p31', parser(onePost))
    .option('--note <words>', 'a private note', lineOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm add mar Call the printer about the menus --due fri\n  smm add tide Approve two posts --owner client --due "thu 12:00"\n  smm add mar Offer a tasting --stage close --contact c4\n  smm add mar Photograph the spring menu --stage create --maker "Ines Roca" --fee 180 --due fri --post p31\n  smm add mar',
    )
    .action((client: string, words: string[], options: Omit<Add, 'client' | 'words'>) =>
      add(context, { client, words, ...options }),
    )
}

export async function add(context: Context, input: Add): Promise<void> {
  // A template that is not needed cannot stand in the way by being wrong.
  const platforms = input.channel === undefined ? [] : await context.templates.platforms()
  const usual = await context.templates.minutes()
  const title = titleFrom(context, input.words)
  await writing(context, async (open) => {
    const { store, now, at } = open
    const client = resolveClient(store, input.client)
    const due = input.due === undefined ? null : parseWhen(input.due, now)
    const task = {
      clientId: client.id,
      title: await title(`What is to be done for ${client.name}?`),
      stage: input.stage ?? 'communicate',
      action: input.action ?? 'other',
      owner: input.owner ?? 'manager',
      minutes: input.minutes ?? usual.task,
      dueOn: due?.day ?? null,
      dueTime: due?.time ?? null,
      channelId: input.channel === undefined ? null : resolveChannel(store, client, input.channel, platforms).id,
      goalId: input.goal === undefined ? null : resolveGoal(store, client, input.goal).id,
      contactId: input.contact === undefined ? null : contactAt(store, oneContact(input.contact), client).id,
      postId: input.post === undefined ? null : postOf(store, client, input.post),
      fee: input.fee ?? null,
      maker: input.maker ?? '',
      note: input.note ?? '',
      createdOn: now.day,
    } as const
    const id = change(context, open, () => store.tasks.insert(task, at), input.dryRun)
    const ref = input.dryRun ? 'a task' : formatRef({ kind: 'task', id })
    const dueWords = due ? `, due ${spokenDay(due.day, now.day)}${due.time ? ` ${due.time}` : ''}` : ''
    const whose = task.owner === 'client' ? ', for the client to do' : ''
    const agreed = agreedWords(task, client.currency)
    context.say(
      `${input.dryRun ? 'Would add' : 'Added'} ${ref} for ${client.name}: ${task.title} (${task.stage}, ${spokenMinutes(task.minutes)}${dueWords}${whose}${agreed}).${input.dryRun ? '' : ` Done: smm d ${ref}`}`,
    )
  })
}

function onePost(word: string): Ref {
  const [ref, more] = parseRefs(word)
  if (ref?.kind === 'post' && !more) return ref
  throw new SmmError('usage', `"${word}" is not one post; write p31`, ['smm post list'])
}

/** The post that a task belongs to, which is its client's. */
function postOf(store: Store, client: Client, ref: Ref): number {
  const post = store.posts.get(ref.id)
  if (post?.clientId === client.id) return ref.id
  const what = post ? `is another client’s` : 'does not exist'
  throw new SmmError('unknown', `${formatRef(ref)} ${what}`, [`smm post list --client ${client.slug}`])
}

/** `, Ines Roca makes it, 180 GBP`; empty where nothing was agreed. */
function agreedWords(
  { maker, fee }: { readonly maker: string; readonly fee: number | null },
  currency: string,
): string {
  return `${maker === '' ? '' : `, ${maker} makes it`}${fee === null ? '' : `, ${spokenMoney(fee, currency)}`}`
}
