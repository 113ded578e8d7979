import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { clientChanges } from '../../../domain/client-words.ts'
import { SmmError } from '../../../domain/errors.ts'
import { counted } from '../../../domain/number.ts'
import { parseSlug } from '../../../domain/slug.ts'
import type { Store } from '../../../store/store.ts'
import { writeRenewal } from '../../client/course.ts'
import type { Context } from '../../context.ts'
import { movesReplies, replanReplies } from '../../inbox/replan.ts'
import { addClientOptions, type ClientOptions, withClientOptions } from '../../options/client.ts'
import { changedSets, setWords, type TagSet, tagSetOf } from '../../options/tag-sets.ts'
import { watchedApprovals } from '../../post/approval/standing.ts'
import { resolveClient } from '../../resolve/client.ts'
import { reservedWords, sayTwin } from '../../resolve/slug.ts'
import { planStrategyChange, versionWords } from '../../strategy/change-strategy.ts'
import { change, writing } from '../../with-store.ts'

interface ClientEdit extends ClientOptions {
  readonly client: string
  readonly slug?: string
  readonly tags?: readonly TagSet[]
  readonly dryRun?: boolean
}

export function clientEditCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('edit')
    .summary('change a client')
    .description(
      'Changes what is said and keeps the rest. After a new slug the old one still finds the client. Hours sold go into the strategy too, as a new version.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .option('--slug <slug>', 'another short word for the client')
    .option(
      '--tags <set>',
      'a set of hashtags: "#bristol #rye", or named: street="#harbour"; none empties it',
      tagSetOf,
    )
  return addClientOptions(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm client edit marlow --zone Europe/Madrid --renews 2027-02-01 --notice 30\n  smm client edit marlow --slug marlow-and-finch',
    )
    .action((client: string, options: Omit<ClientEdit, 'client'>) => clientEdit(context, { client, ...options }))
}

export async function clientEdit(context: Context, input: ClientEdit): Promise<void> {
  const { client: word, slug: typedSlug, tags = [], dryRun, ...said } = input
  if (typedSlug === undefined && tags.length === 0 && Object.keys(said).length === 0) throw nothingSaid(word)
  const slug = typedSlug === undefined ? undefined : parseSlug(typedSlug, await reservedWords(context))
  await writing(context, async (open) => {
    const { store } = open
    const client = resolveClient(store, word)
    if (slug !== undefined) requireFreeSlug(store, client, slug)
    const edited = { ...withClientOptions(client, said), slug: slug ?? client.slug }
    const sets = changedSets(store, client.id, null, tags)
    const changes = [...clientChanges(client, edited), ...sets.map(setWords)]
    if (changes.length === 0) return context.say(`${client.slug} is so already; nothing was changed`)
    const hours = edited.hoursSold
    const plan =
      hours === client.hoursSold
        ? null
        : await planStrategyChange(context, open, client, () => [{ path: ['hours_sold'], value: hours }])
    const watch = await watchedApprovals(context, open, [client])
    const inbox = await context.templates.inbox()
    const lost = change(
      context,
      open,
      () => {
        plan?.write()
        store.clients.update(edited)
        // A talk that was dropped is asked for again only of another contract.
        if (edited.renewsOn !== client.renewsOn || edited.noticeDays !== client.noticeDays) writeRenewal(open, edited)
        if (edited.zone !== client.zone) store.replan(open.at, open.spans, [edited.zone])
        const moved = movesReplies(client, edited) ? replanReplies(open, edited, inbox) : 0
        for (const set of sets) store.hashtagSets.put(set)
        return [...watch(), ...(moved > 0 ? [movedWords(moved)] : [])]
      },
      dryRun,
    )
    context.say(
      `${dryRun ? 'Would change' : 'Changed'} ${edited.slug}: ${changes.join(', ')}${versionWords(plan)}. Next: smm client show ${dryRun ? client.slug : edited.slug}`,
    )
    for (const sentence of lost) context.say(sentence)
    if (edited.name !== client.name) sayTwin(context, store, edited)
    if (edited.name !== client.name && store.strategies.newest(client.id)?.text.includes(client.name)) {
      context.say(`Its strategy still speaks of ${client.name}: smm strategy edit ${client.slug}`)
    }
  })
}

function movedWords(moved: number): string {
  return `${counted(moved, 'message')} that wait${moved === 1 ? 's is' : ' are'} due at another time now: smm inbox list --waiting`
}

function requireFreeSlug(store: Store, client: Client, slug: string): void {
  if (slug !== client.slug && client.isBuiltIn) {
    throw new SmmError('refused', `${client.slug} is your own business and keeps its slug`, [
      'smm client edit desk --name NAME',
    ])
  }
  const owner = store.clients.idOfSlug(slug)
  if (owner === undefined || owner === client.id) return
  throw new SmmError('refused', `There is or was a client called ${slug}; a slug is given once`, ['smm client list'])
}

function nothingSaid(word: string): SmmError {
  return new SmmError(
    'usage',
    'Nothing to change was said; say one of --name, --slug, --kind, --zone, --days, --hours, --language, --currency, --retainer, --sold, --priority, --since, --renews, --notice, --sites, --utm, --banned, --approval, --holidays, --reply, --tags',
    [`smm client edit ${word} --name NAME`],
  )
}
