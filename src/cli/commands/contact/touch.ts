import type { Command } from 'commander'
import type { Channel } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import type { Contact } from '../../../domain/contact.ts'
import type { Standing } from '../../../domain/contacts/standing.ts'
import { afterTouch, asksTooMuch, touchMinutes, valueWords } from '../../../domain/contacts/touch.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Ref } from '../../../domain/ref.ts'
import { cleanLine, cleanText } from '../../../domain/text/clean.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import type { Owner, TouchSort } from '../../../domain/words.ts'
import { contactAt, contactName, contactRef, oneContact } from '../../contact/named.ts'
import { writeTouch } from '../../contact/write-touch.ts'
import type { Context } from '../../context.ts'
import { compareWords } from '../../inbox/repeats.ts'
import { momentOf } from '../../ledger.ts'
import { lineOf, minutesOf, ownerOf, parser } from '../../options/parse.ts'
import { pagesOfRef } from '../../pages.ts'
import { resolveChannel } from '../../resolve/client.ts'
import { requireSameHand } from '../../same-hand.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface ContactTouch {
  readonly ref: Ref
  readonly words: readonly string[]
  readonly gave?: boolean
  readonly asked?: boolean
  readonly both?: boolean
  readonly text?: string
  readonly same?: string
  readonly channel?: string
  readonly by?: Owner
  readonly on?: string
  readonly minutes?: number
  readonly open?: boolean
  readonly yes?: boolean
  readonly dryRun?: boolean
}

const longestNote = 300
const longestText = 5000

export function contactTouchCommand(parent: Command, context: Context): Command {
  return parent
    .command('touch')
    .summary('record that somebody was in touch')
    .description(
      'Records a touch and its minutes: what was given to a person, asked of them, or neither. Messages and answers are touches by themselves. The words say what it was; --text keeps what was sent, and the same text to a second person is spoken of, to a third it needs --same. In the ledger the first touch is an introduction, one on a channel to a peer, an advocate or the press a comment, any other is only kept in touch. A next step is done with it when its day has come, or it has none. smm d c4 is the same without words. Nothing is ever sent by smm.',
    )
    .argument('<ref>', 'a contact: c4', parser(oneContact))
    .argument('[words...]', 'what it was; private')
    .option('--gave', 'something was given without being asked for')
    .option('--asked', 'something was asked for')
    .option('--both', 'they spoke too, as in a talk')
    .option('--text <words>', 'what was sent to them')
    .option('--same <reason>', 'why the same words are right for a third person', lineOf)
    .option('--channel <channel>', 'the client’s channel on which it was')
    .option('--by <who>', 'me or client; otherwise me', ownerOf)
    .option('--on <day>', 'it was on an earlier day')
    .option('--minutes <minutes>', 'how long it took', minutesOf)
    .option('--open', 'open their profile first, with the text on the clipboard')
    .option('-y, --yes', 'another client’s came last, and it is meant')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm contact touch c4 Shared her reading list --gave\n  smm contact touch c4 --asked --text "Would you taste our rye before it is on the menu?"\n  smm contact touch c4 Rang her --both --on yesterday --minutes 15\n  smm d c4',
    )
    .action((ref: Ref, words: string[], options: Omit<ContactTouch, 'ref' | 'words'>) =>
      contactTouch(context, { ref, words, ...options }),
    )
}

export async function contactTouch(context: Context, input: ContactTouch): Promise<void> {
  const said = saidWords(input)
  const platforms = input.channel === undefined && !input.open ? [] : await context.templates.platforms()
  if (input.open) {
    await reading(context, async (open) => {
      const { contact, client } = gathered(open, input.ref)
      await requireSameHand(context, open, client, input)
      // Words that may not be used are refused before anything is opened.
      compareWords(open, said.text, contact.id, input.same)
      if (input.dryRun) return
      if (said.text !== '' && (await context.copy(said.text)) !== null) context.say('The text is on the clipboard.')
      const [page] = pagesOfRef(open.store, input.ref, platforms)
      if (page) context.say(`${(await context.open(page.address)) ? 'Opened' : 'Go to'} ${page.address}`)
    })
  }
  const usual = await context.templates.minutes()
  await writing(context, async (open) => {
    const { contact, client, standing } = gathered(open, input.ref)
    const moment = momentOf(open, input.on)
    const channel: Channel | null =
      input.channel === undefined ? null : resolveChannel(open.store, client, input.channel, platforms)
    const words = compareWords(open, said.text, contact.id, input.same)
    const isFirst = standing.lastOursOn === null
    const minutes = input.minutes ?? touchMinutes(isFirst, usual)
    const sort = sortOf(input)
    const touch = {
      ...{
        by: input.by ?? ('manager' as const),
        sort,
        bothSpoke: input.both ?? false,
        isFirst,
        moment,
        words,
        minutes,
      },
      ...{ note: said.note, text: said.text, timed: input.minutes !== undefined, channelId: channel?.id ?? null },
    }
    change(context, open, () => writeTouch(open, contact, touch), input.dryRun)
    if (words.warning !== null) context.say(words.warning)
    if (sort === 'asked' && asksTooMuch(standing)) {
      context.say(
        `With ${contact.name} that makes ${valueWords({ ...standing, asked: standing.asked + 1 })}: give before you ask again.`,
      )
    }
    const on = input.on === undefined ? '' : `, on ${spokenDay(moment.day)}`
    const long = `${spokenMinutes(minutes)}${input.minutes === undefined ? ' as usual' : ''}`
    const verb = input.dryRun ? 'Would record' : 'Recorded'
    const whose = touch.by === 'client' ? `, by ${client.name}` : ''
    context.say(
      `${verb} ${sortWords[sort]} ${contactName(contact)}${whose} (${long}${on}).${stepWords(contact, moment.day)}${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
  })
}

const sortWords: Readonly<Record<TouchSort, string>> = {
  gave: 'something given to',
  asked: 'something asked of',
  talked: 'a touch of',
}

function sortOf({ gave, asked }: ContactTouch): TouchSort {
  return gave ? 'gave' : asked ? 'asked' : 'talked'
}

/** What becomes of the next step. */
function stepWords(contact: Contact, day: string): string {
  if (contact.nextStep === '') return ''
  return afterTouch(contact, day).nextStep === ''
    ? ` The step “${phrase(contact.nextStep)}” is done with it; what comes next: smm edit ${contactRef(contact.id)} --next "…"`
    : ''
}

function saidWords({ words, text, gave, asked, same }: ContactTouch): { readonly note: string; readonly text: string } {
  if (gave && asked) throw new SmmError('usage', 'One touch is either --gave or --asked; record two')
  if (same !== undefined && text === undefined) {
    throw new SmmError('usage', '--same is about words that were sent; --text says them')
  }
  const said = { note: cleanLine(words.join(' ')), text: cleanText(text ?? '').trim() }
  if (said.note.length > longestNote)
    throw new SmmError('usage', `The words have ${said.note.length} characters; ${longestNote} are the most`)
  if (said.text.length > longestText)
    throw new SmmError('usage', `The text has ${said.text.length} characters; ${longestText} are the most`)
  return said
}

function gathered({ store }: OpenDesk, ref: Ref): { contact: Contact; client: Client; standing: Standing } {
  const contact = contactAt(store, ref)
  const { standing } = store.contactsNow.one(contact.id) as { readonly standing: Standing }
  return { contact, client: store.clients.get(contact.clientId) as Client, standing }
}
