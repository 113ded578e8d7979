import type { Command } from 'commander'
import type { Contact, NewContact } from '../../../domain/contact.ts'
import { everyWords, parseEvery } from '../../../domain/contacts/every.ts'
import { parseSaidHandle, type SaidHandle } from '../../../domain/contacts/said-handle.ts'
import { parseTags } from '../../../domain/contacts/tags.ts'
import { SmmError } from '../../../domain/errors.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { parseWhen } from '../../../domain/time/when.ts'
import { type ContactKind, type ContactStage, contactKinds, contactStages } from '../../../domain/words.ts'
import { contactRef, refuseKnown } from '../../contact/named.ts'
import type { Context } from '../../context.ts'
import { eachOf, lineOf, oneOf, parser } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'
import { titleFrom } from '../../words.ts'

interface ContactAdd {
  readonly client: string
  readonly words: readonly string[]
  readonly handle?: readonly string[]
  readonly kind?: ContactKind
  readonly tag?: readonly string[]
  readonly every?: number
  readonly note?: string
  readonly next?: string
  readonly nextOn?: string
  readonly stage?: ContactStage
  readonly dryRun?: boolean
}

const longestName = 100

export function contactAddCommand(parent: Command, context: Context): Command {
  return parent
    .command('add')
    .summary('keep a person or an account')
    .description(
      'Keeps somebody with whom a client stays in touch. Handles on several platforms are one person; a handle that is known already is not taken twice. With --every or --next-on smm today says when they are due.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[name...]', 'as they are called; without it the next line')
    .option('--handle <handle>', 'ig:@jane; can stand several times', eachOf)
    .option('--kind <kind>', `${contactKinds.join(', ')}; otherwise prospect`, oneOf(contactKinds))
    .option('--tag <words>', 'tags, parted by commas; can stand several times', eachOf)
    .option('--every <days>', 'a touch is wanted every so many days: 14d', parser(parseEvery))
    .option('--note <words>', 'a private note', lineOf)
    .option('--next <words>', 'what comes next', lineOf)
    .option('--next-on <day>', 'the day of the next step: fri, +3d, 2026-12-01')
    .option('--stage <stage>', `how far it is to a close: ${contactStages.join(', ')}`, oneOf(contactStages))
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm contact add mar Jane Doe --handle ig:@jane --handle li:jane-doe --every 14d\n  smm contact add mar Bristol Bakes --kind peer --tag bakers --handle ig:@bristolbakes\n  smm contact add mar "Ada, The Harbour Table" --kind press --next "send the sample" --next-on fri',
    )
    .action((client: string, words: string[], options: Omit<ContactAdd, 'client' | 'words'>) =>
      contactAdd(context, { client, words, ...options }),
    )
}

export async function contactAdd(context: Context, input: ContactAdd): Promise<void> {
  const platforms = input.handle === undefined ? [] : await context.templates.platforms()
  const handles = (input.handle ?? []).map((each) => parseSaidHandle(each, platforms))
  const tags = parseTags((input.tag ?? []).join(','))
  if (input.nextOn !== undefined && input.next === undefined) {
    throw new SmmError('usage', '--next-on is the day of a next step; --next says what it is')
  }
  const said = titleFrom(context, input.words, longestName)
  await writing(context, async (open) => {
    const { store, now, at } = open
    const client = resolveClient(store, input.client)
    for (const each of handles) refuseKnown(store, client, each)
    const name = await said(`Who is it for ${client.name}?`)
    const fresh: NewContact = {
      clientId: client.id,
      name,
      kind: input.kind ?? 'prospect',
      tags,
      note: input.note ?? '',
      everyDays: input.every ?? null,
      nextStep: input.next ?? '',
      nextOn: input.nextOn === undefined ? null : parseWhen(input.nextOn, now.day).day,
      stage: input.stage ?? null,
      stageOn: input.stage === undefined ? null : now.day,
      createdOn: now.day,
    }
    const before = store.contacts.named(client.id, name)
    const id = change(context, open, () => insertContact(open, fresh, handles, at), input.dryRun)
    const ref = input.dryRun ? 'a contact' : contactRef(id)
    const verb = input.dryRun ? 'Would add' : 'Added'
    const next = input.dryRun ? '' : ` In touch: smm contact touch ${ref}`
    context.say(`${verb} ${ref} for ${client.name}: ${phrase(name)} (${whatWords(fresh, handles)}).${next}`)
    if (before[0]) context.say(`${contactRef(before[0].id)} has the same name; smm show ${contactRef(before[0].id)}`)
  })
}

/** Writes a contact with its handles; each once. Runs inside a transaction. */
export function insertContact(
  { store }: OpenDesk,
  fresh: NewContact,
  handles: readonly SaidHandle[],
  at: string,
): number {
  const contactId = store.contacts.insert(fresh, at)
  const written = new Set<string>()
  for (const said of handles) {
    const name = `${said.platform} ${said.key}`
    if (!written.has(name)) store.handles.insert({ ...said, contactId, clientId: fresh.clientId })
    written.add(name)
  }
  return contactId
}

function whatWords(contact: NewContact & Partial<Contact>, handles: readonly SaidHandle[]): string {
  const next = contact.nextStep ? `next: ${phrase(contact.nextStep)}` : ''
  return [
    contact.kind,
    ...handles.map(({ platform, handle }) => `${handle} on ${platform}`),
    contact.tags,
    contact.stage,
    contact.everyDays ? everyWords(contact.everyDays) : '',
    contact.nextOn ? `${next}, ${spokenDay(contact.nextOn)}` : next,
  ]
    .filter(Boolean)
    .join('; ')
}
