/**
 * Whatever may name a person in a message, without the list of all top-level domains that finding mentions and links of a post needs: a message is short, and to
 * hide or leave out a word too many does no harm. The patterns stand inside of functions, because V8 takes a millisecond to read those with classes of letters, and
 * most runs want none.
 */

/** `@jane`, `@jane@mastodon.social`, `@jane.bsky.social`; the handle is the first group. */
const mention = () => /(?<![\p{L}\p{N}_.%+-])[@＠]([\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?)/gu

const email = () => /(?<![\p{L}\p{N}_.%+@＠-])[\p{L}\p{N}_][\p{L}\p{N}_.%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

const link = () => /(?:https?:\/\/|(?<![\p{L}\p{N}])www\.)\S+/giu

/** A text in which each mention stands for something else. */
export function replaceMentions(text: string, standIn: (mention: string, handle: string) => string): string {
  return text.replace(mention(), (whole: string, handle: string) => standIn(whole, handle))
}

/** A text in which each e-mail address stands for something else. */
export function replaceEmails(text: string, standIn: string): string {
  return text.replace(email(), standIn)
}

/** A text without its links. */
export function withoutLinks(text: string): string {
  return text.replace(link(), ' ')
}
