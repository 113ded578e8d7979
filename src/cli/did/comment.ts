import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { handleOn } from '../../domain/contacts/said-handle.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Round } from '../../domain/round.ts'
import { cleanText } from '../../domain/text/clean.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { Owner } from '../../domain/words.ts'
import { contactByHandle, knownContact, type Named } from '../contact/by-handle.ts'
import { type ComparedWords, compareWords } from '../inbox/repeats.ts'
import type { Moment } from '../ledger.ts'
import type { OpenDesk } from '../with-store.ts'

/** What may be said of one comment. */
export interface CommentOptions {
  readonly to?: string
  readonly text?: string
  readonly same?: string
}

/** One comment on somebody's post, with its words. */
export interface Comment {
  readonly whose: Named
  readonly text: string
  readonly words: ComparedWords
}

const longestText = 20_000

/** Reads whom a comment was for and what it said, compared with what others were sent; null where nobody said so. */
export function commentOf(
  open: OpenDesk,
  { client, channel, round }: { readonly client: Client; readonly channel: Channel | null; readonly round: Round },
  { to, text = '', same }: CommentOptions,
): Comment | null {
  if (to === undefined && text === '' && same === undefined) return null
  const example = `smm did ${client.slug} ${channel?.key ?? 'ig'} 1c --to @jane --text "…"`
  const [act, ...others] = round.acts
  if (channel === null || act?.action !== 'comment' || act.count !== 1 || others.length > 0) {
    throw new SmmError('usage', '--to and --text are about one comment on one channel', [example])
  }
  if (to === undefined || (same !== undefined && text === '')) {
    throw new SmmError('usage', 'A comment with words needs --to, and --same needs --text', [example])
  }
  const said = cleanText(text).trim()
  if (said.length > longestText)
    throw new SmmError('usage', `The text has ${said.length} characters; ${longestText} are the most`)
  const whose = { client, ...handleOn(channel.platform, to) }
  // Nobody has the number 0, so everybody else counts for somebody new.
  return { whose, text: said, words: compareWords(open, said, knownContact(open, whose) ?? 0, same) }
}

/** Keeps a comment as a touch of the person, who becomes known by it. Runs inside a transaction. */
export function writeComment(
  open: OpenDesk,
  { whose, text, words }: Comment,
  { moment, by, activityId }: { readonly moment: Moment; readonly by: Owner; readonly activityId: number },
): void {
  const { client } = whose
  open.store.touches.insert({
    contactId: contactByHandle(open, whose, moment.at),
    clientId: client.id,
    at: moment.at,
    onDay: localTime(client.zone, moment.at, open.spans).day,
    by,
    sort: 'talked',
    bothSpoke: false,
    note: 'a comment',
    text,
    wordsKey: words.key,
    sameReason: words.reason,
    activityId,
  })
}
