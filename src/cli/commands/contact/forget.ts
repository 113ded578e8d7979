import type { Command } from 'commander'
import type { Contact } from '../../../domain/contact.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Ref } from '../../../domain/ref.ts'
import { fold } from '../../../domain/text/fold.ts'
import { listed } from '../../../domain/text/phrase.ts'
import type { Forgotten } from '../../../store/forget.ts'
import { contactAt, contactName, contactRef, oneContact } from '../../contact/named.ts'
import type { Context } from '../../context.ts'
import { parser } from '../../options/parse.ts'
import { type OpenDesk, writing } from '../../with-store.ts'

interface ContactForget {
  readonly ref: Ref
  readonly confirm?: string
  readonly dryRun?: boolean
}

export function contactForgetCommand(parent: Command, context: Context): Command {
  return parent
    .command('forget')
    .summary('remove a person everywhere, for good')
    .description(
      'Removes a person everywhere: handles, conversations with every word, touches, notes, and what the history of changes holds of them, so that undo cannot bring them back. The ledger keeps its counts and minutes, and tasks keep their words. It cannot be undone, so the name has to be typed. Copies of the desk that were made before may still hold them.',
    )
    .argument('<ref>', 'a contact: c4', parser(oneContact))
    .option('--confirm <name>', 'their name, as a yes in scripts')
    .option('-n, --dry-run', 'say what would be removed, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm contact forget c4 --dry-run\n  smm contact forget c4 --confirm "Jane Doe"',
    )
    .action((ref: Ref, options: Omit<ContactForget, 'ref'>) => contactForget(context, { ref, ...options }))
}

export async function contactForget(context: Context, input: ContactForget): Promise<void> {
  let isAsked = false
  await writing(context, async (open) => {
    const contact = evenDropped(open, input.ref)
    if (!input.dryRun && !isAsked) await confirmed(context, contact, input.confirm)
    isAsked = true
    const { isWritten, ...gone } = open.store.forget(contact.id, input.dryRun ? 'rehearse' : 'forget')
    if (input.dryRun) return context.say(`Would forget ${contactName(contact)}: ${goneWords(gone)}.`)
    context.say(`Forgotten ${contactRef(contact.id)}: ${goneWords(gone)}. This cannot be undone.`)
    if (!isWritten) {
      context.say(
        'Another smm is reading the desk, so the file’s log still holds what was removed; it is emptied with the next command that writes, once that has ended.',
      )
    }
    context.say(`Copies of the desk from before, in ${context.paths.backups}, may still hold them; remove those too.`)
  })
}

/** Who was dropped can be forgotten too; who was merged lives on elsewhere. */
function evenDropped({ store }: OpenDesk, ref: Ref): Contact {
  if (store.contacts.mergedInto(ref.id) === null) {
    const contact = store.contacts.evenDropped(ref.id)
    if (contact) return contact
  }
  return contactAt(store, ref)
}

async function confirmed(context: Context, contact: Contact, said: string | undefined): Promise<void> {
  const isName = (text: string) => fold(text.trim()) === fold(contact.name)
  if (said !== undefined) {
    if (isName(said)) return
    throw new SmmError('refused', `"${said}" is not the name of ${contactName(contact)}; nothing was removed`)
  }
  if (!context.io.canAsk) {
    throw new SmmError('usage', `Forgetting ${contactName(contact)} cannot be undone, so it needs the name`, [
      `smm contact forget ${contactRef(contact.id)} --dry-run`,
      `smm contact forget ${contactRef(contact.id)} --confirm "${contact.name}"`,
    ])
  }
  await (await context.prompter()).text({
    message: `Type ${contact.name} to remove them for good:`,
    initial: '',
    check: (text) => isName(text) || `That is not ${contact.name}; Ctrl-C leaves everything as it is`,
  })
}

function goneWords({ handles, conversations, messages, touches, tasks, lines, changes }: Forgotten): string {
  const counts = [
    [handles, 'handle', 'handles'],
    [conversations, 'conversation', 'conversations'],
    [messages, 'message', 'messages'],
    [touches, 'touch', 'touches'],
    [changes, 'change of the history', 'changes of the history'],
  ] as const
  const said = counts.flatMap(([count, one, many]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]))
  const kept = [
    ...(lines > 0 ? [`${lines} ${lines === 1 ? 'line' : 'lines'} of the ledger`] : []),
    ...(tasks > 0 ? [`${tasks} ${tasks === 1 ? 'task' : 'tasks'}`] : []),
  ]
  const stay = kept.length === 0 ? '' : `; ${listed(kept)} stay without them`
  return `${said.length === 0 ? 'the name alone' : listed(said)}${stay}`
}
