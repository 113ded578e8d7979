import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { counted } from '../../../domain/number.ts'
import { type ClientStatus, clientStatuses } from '../../../domain/words.ts'
import { planCourse } from '../../client/course.ts'
import type { Context } from '../../context.ts'
import { oneOf } from '../../options/parse.ts'
import { stillThere } from '../../post/out/outside.ts'
import { toPull } from '../../post/out/pulls.ts'
import { stayingWords } from '../../post/staying.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface StatusChange {
  readonly client: string
  readonly status: ClientStatus
  readonly dryRun?: boolean
}

export function clientStatusCommand(parent: Command, context: Context): Command {
  return parent
    .command('status')
    .summary('say whether a client is a prospect, active, paused or ended')
    .description(
      'Sets the status of a client. Who becomes active gets the onboarding tasks and the early wins of its plan, and the days of its goals begin; who ends gets the offboarding tasks, and what was open of the onboarding, the audits and the contract goes. Only active clients have routines in the list; other tasks stay until they are done, people who wait stay unless the client has ended, and so does what is scheduled, which is named with the drafts and what lies in outside tools. History stays in any case.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('<status>', `one of ${clientStatuses.join(', ')}`, oneOf(clientStatuses))
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm client status acme active\n  smm client status acme paused\n  smm client status acme ended --dry-run',
    )
    .action((client: string, status: ClientStatus, options: Pick<StatusChange, 'dryRun'>) =>
      clientStatus(context, { client, status, ...options }),
    )
}

export async function clientStatus(context: Context, input: StatusChange): Promise<void> {
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const { status } = input
    if (client.status === status) return context.say(`${client.slug} is ${status} already`)
    if (client.isBuiltIn) {
      throw new SmmError('refused', `${client.slug} is your own business and stays active`, ['smm client list'])
    }
    const after = {
      ...client,
      status,
      sinceOn: status === 'active' ? (client.sinceOn ?? open.now.day) : client.sinceOn,
    }
    const course = await planCourse(context, open, client, after, input.dryRun)
    const write = () => {
      open.store.clients.update(after)
      course.write()
    }
    change(context, open, write, input.dryRun)
    context.say(
      `${client.name} (${client.slug}) ${input.dryRun ? 'would be' : 'is now'} ${status}, was ${client.status}. ${consequence(client, status, input.dryRun)}`,
    )
    for (const sentence of course.sentences) context.say(sentence)
    if (status === 'active') return
    const waits = waitingWords(open, { ...client, status })
    if (waits !== null) context.say(waits)
    if (status === 'ended') context.say(`All that is theirs, in one archive: smm client handoff ${client.slug}`)
    const stop = `smm hold ${client.slug} "…"`
    for (const sentence of stayingWords(open, open.store.posts.of(client.id), { stop })) context.say(sentence)
    for (const sentence of stillThere(toPull(open, client))) context.say(sentence)
  })
}

/** What the new status means for the list. */
function consequence(client: Client, status: ClientStatus, isDry = false): string {
  const are = isDry ? 'would be' : 'are'
  if (status === 'active') return `Its routines ${are} in the list: smm today --client ${client.slug}`
  const back = isDry ? '' : ` Back: smm client status ${client.slug} active`
  return `Its routines ${are} out of the list.${back}`
}

/** Who waits there still, because somebody does whatever the client is; null: nobody is known to. */
function waitingWords({ store }: OpenDesk, { id, slug, status }: Client): string | null {
  const waiting = store.inbox.waitingOf(id)
  if (waiting === 0) return null
  const wait = `${counted(waiting, 'conversation')} ${waiting === 1 ? 'waits' : 'wait'} for an answer`
  const where = status === 'ended' ? ', and the list leaves out clients that have ended' : ' still'
  return `${wait}${where}: smm inbox list --client ${slug} --waiting`
}
