import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Context } from '../context.ts'
import { left } from '../post/out/pulls.ts'
import { waitingOn } from '../post/out/waiting.ts'
import { resolveClient } from '../resolve/client.ts'
import type { FoundVariant } from '../resolve/variant.ts'
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
    const outside = left(open, client).length
    change(context, open, () => store.holds.end(hold.id, at), input.dryRun)
    context.say(
      `${input.dryRun ? 'Would end' : 'Ended'} the hold of ${client.name} (${hold.reason}).${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
    if (outside === 1) context.say('One post still lies in an outside tool and goes out from there.')
    if (outside > 1) context.say(`${outside} posts still lie in outside tools and go out from there.`)
    for (const sentence of passedWords(client, waitingOn(open, { client, channel: null }))) context.say(sentence)
  })
}

/** What a tool had may be out, and with another time it would go out twice. */
function passedWords({ slug }: Client, passed: readonly FoundVariant[]): string[] {
  const byHand = passed.filter(({ variant }) => variant.handedTo === '')
  const byTool = passed.filter(({ variant }) => variant.handedTo !== '')
  const refs = byHand.map(({ ref }) => formatRef(ref)).join(' ')
  const places = byTool.map(({ ref, variant }) => `${formatRef(ref)} in ${variant.handedTo}`).join(', ')
  const time = (of: readonly FoundVariant[]) => `The time of ${of.length === 1 ? 'one post' : `${of.length} posts`}`
  return [
    ...(byHand.length > 0 ? [`${time(byHand)} has passed meanwhile: smm post move ${refs} --next`] : []),
    ...(byTool.length > 0
      ? [`${time(byTool)} in outside tools has passed (${places}); see whether it went out: smm pub ${slug}`]
      : []),
  ]
}
