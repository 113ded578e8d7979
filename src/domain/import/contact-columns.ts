import { SmmError } from '../errors.ts'
import { lookUp } from '../look-up.ts'
import { namesOf, type Platform } from '../platform.ts'

/** What a column of a file can say of a contact, beside a handle on a platform. */
export const contactFields = ['name', 'handle', 'kind', 'tags', 'every', 'note', 'next', 'next_on', 'stage'] as const
export type ContactField = (typeof contactFields)[number]

export interface ContactColumn {
  readonly index: number
  /** As it stands in the file. */
  readonly header: string
  /** A field, or the handle on a platform. */
  readonly says: ContactField | { readonly platform: string }
}

export interface ContactPlan {
  readonly columns: readonly ContactColumn[]
  /** Headers that say nothing to smm. */
  readonly unread: readonly string[]
}

const aliases: Readonly<Record<ContactField, readonly string[]>> = {
  name: ['name', 'full name', 'person', 'contact', 'who'],
  handle: ['handle', 'username', 'account', 'profile'],
  kind: ['kind', 'type'],
  tags: ['tags', 'tag', 'labels', 'groups'],
  every: ['every', 'rhythm', 'every days'],
  note: ['note', 'notes', 'comment', 'comments'],
  next: ['next', 'next step', 'todo'],
  next_on: ['next on', 'next date', 'next step on', 'follow up'],
  stage: ['stage', 'status'],
}

/** What `contact list --csv` prints beside these: worked out, so that nothing of it is read. */
const ours = ['ref', 'client', 'touches', 'gave', 'asked', 'last on', 'due on', 'warmth']

/** `Full name=name,Insta=instagram` → header and meaning; words without `=` are a usage error. */
export function parseContactMapping(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const at = pair.lastIndexOf('=')
      const [header, word] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
      if (at > 0 && header !== '' && word !== '') return [header, word] as const
      throw new SmmError(
        'usage',
        `"${pair}" gives no column a meaning; write "Full name=name,Insta=instagram", with ${contactFields.join(', ')} or a platform`,
      )
    }),
  )
}

/** What the columns of a file mean: as was said, else by their usual names and those of platforms. */
export function contactColumns(
  header: readonly string[],
  mapping: Readonly<Record<string, string>>,
  platforms: readonly Platform[],
): ContactPlan {
  for (const name of Object.keys(mapping)) {
    if (header.includes(name)) continue
    throw new SmmError('usage', `The file has no column "${name}"; it has ${header.join(', ')}`)
  }
  const columns: ContactColumn[] = []
  const unread: string[] = []
  for (const [index, name] of header.entries()) {
    const said = lookUp(mapping, name)
    const says = said === undefined ? meaningOf(name, platforms) : required(said, platforms)
    const before = columns.find((each) => nameOf(each.says) === (says === null ? '' : nameOf(says)))
    if (before && says !== null) {
      throw new SmmError('usage', `"${before.header}" and "${name}" both say ${nameOf(says)}`, [
        `--map "${name}=${nameOf(says)}" needs the other column away`,
      ])
    }
    if (says !== null) columns.push({ index, header: name, says })
    else if (name.trim() !== '' && !ours.includes(keyOf(name))) unread.push(name)
  }
  if (columns.length === 0) {
    throw new SmmError('usage', `The file has no column that says something of a person; it has ${header.join(', ')}`, [
      '--map "Full name=name,Insta=instagram"',
    ])
  }
  return { columns, unread }
}

function nameOf(says: ContactColumn['says']): string {
  return typeof says === 'string' ? says : says.platform
}

function meaningOf(header: string, platforms: readonly Platform[]): ContactColumn['says'] | null {
  const key = keyOf(header)
  const field = contactFields.find((each) => aliases[each].includes(key))
  if (field !== undefined) return field
  const word = key.replace(/ (handle|username|account|profile)$/, '').replaceAll(' ', '-')
  const platform = platforms.find((each) => namesOf(each).includes(word))
  return platform ? { platform: platform.slug } : null
}

function required(word: string, platforms: readonly Platform[]): ContactColumn['says'] {
  const found = meaningOf(word, platforms)
  if (found !== null) return found
  throw new SmmError(
    'usage',
    `"${word}" is nothing that a column can say; there are ${contactFields.join(', ')} and the platforms`,
    ['smm platform list'],
  )
}

function keyOf(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
