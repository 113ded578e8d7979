import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Context } from '../context.ts'
import { waitingOn } from '../post/waiting.ts'
import { resolveClient } from '../resolve/client.ts'
import { change, writing } from '../with-store.ts'

interface Resume {
  readonly client: string
  readonly dryRun?: boolean
}

export function resumeCommand(parent: Command, context: Context): Command {
  return parent
    .command('resume')
    .summary('end a hold')
    .description('Ends a hold, and says what lies in outside tools still and whose time passed meanwhile.')
    .argument('<client>', 'client, by slug or its beginning')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm resume acme')
    .action((client: string, options: Omit<Resume, 'client'>) => resume(context, { client, ...options }))
}

export async function resume(context: Context, input: Resume): Promise<void> {
  await writing(context, (open) => {
    const { store, at } = open
    const client = resolveClient(store, input.client)
    const hold = store.holds.running(client.id)
    if (!hold) throw new SmmError('refused', `${client.name} is not on hold`, [`smm hold ${client.slug}`])
    change(context, open, () => store.holds.end(hold.id, at), input.dryRun)
    context.say(
      `${input.dryRun ? 'Would end' : 'Ended'} the hold of ${client.name} (${hold.reason}).${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
    const unpulled = store.holds.pulls(hold.id).filter(({ pulledAt }) => pulledAt === null).length
    if (unpulled > 0) context.say(`${unpulled} posts still lie in outside tools and go out from there.`)
    const passed = waitingOn(open, { client, channel: null })
    if (passed.length === 0) return
    const refs = passed.map(({ ref }) => formatRef(ref)).join(' ')
    context.say(`The time of ${passed.length} posts has passed meanwhile: smm post move ${refs} --next`)
  })
}
