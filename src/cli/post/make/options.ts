import type { Command } from 'commander'
import { type PostRole, postRoles } from '../../../domain/campaign/campaign.ts'
import { SmmError } from '../../../domain/errors.ts'
import { parseTags } from '../../../domain/hashtag-set.ts'
import { parseLink } from '../../../domain/link/sites.ts'
import { type Consent, consents } from '../../../domain/media.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { type Format, formats, type Owner, type PillarKind, pillarKinds } from '../../../domain/words.ts'
import { lineOf, lineOrNoneOf, minutesOf, oneOf, ownerOf, parser } from '../../options/parse.ts'

/** What can be said of a post, new or there already. */
export interface PostOptions {
  readonly title?: string
  readonly on?: readonly string[]
  readonly format?: Format
  readonly pillar?: string
  readonly kind?: PillarKind | 'none'
  readonly goal?: string
  readonly campaign?: string
  readonly campaignRole?: PostRole | 'none'
  readonly link?: string
  readonly tags?: string
  readonly tagSet?: string
  readonly media?: readonly string[]
  readonly alt?: readonly string[]
  readonly consent?: Consent
  readonly askedBy?: Owner
  readonly note?: string
  readonly minutes?: number
}

/** What is said of a post beside its words and files. */
export type PostFacts = Omit<PostOptions, 'media' | 'alt' | 'consent'>

const collect = (word: string, before: string[] = []) => [...before, word]

export function addPostOptions(command: Command): Command {
  return command
    .option('--title <words>', 'what it is about; where a platform has titles, its title', lineOf)
    .option('--on <channels>', 'the channels it goes to: "ig, x, linkedin", also "ig:story"', parser(channelWords))
    .option('--format <format>', `the format on these channels: ${formats.join(', ')}`, oneOf(formats))
    .option('--pillar <key>', 'the pillar that it belongs to')
    .option(
      '--kind <kind>',
      `what kind of content it is: ${pillarKinds.join(', ')}; without it what its pillar is`,
      oneOf([...pillarKinds, 'none'] as const),
    )
    .option('--goal <ref>', 'the goal that it serves')
    .option('--campaign <ref>', 'the campaign that it belongs to, such as k2, or none')
    .option(
      '--campaign-role <role>',
      `what it is there for in the campaign: ${postRoles.join(', ')}, none`,
      oneOf([...postRoles, 'none'] as const),
    )
    .option('--link <url>', 'where readers are to go; smm marks it and puts it where the platform wants it', linkOf)
    .option('--tags <hashtags>', 'hashtags of its own: "#harbour #rye"', parser(parseTags))
    .option(
      '--tag-set <name>',
      'the client’s set of hashtags to take; without it the usual one; none takes none',
      lineOf,
    )
    .option('--media <file>', 'an image or a video; can be said several times, in order', collect)
    .option('--alt <words>', 'what the image shows, for those who cannot see it; one for each file, in order', collect)
    .option('--consent <word>', `whether the people shown agree: ${consents.join(', ')}`, oneOf(consents))
    .option('--asked-by <who>', 'who wanted it: me or client', ownerOf)
    .option('--note <words>', 'a private note, which never leaves the desk', lineOrNoneOf)
    .option('--minutes <minutes>', 'how long it takes to make', minutesOf)
}

const linkOf = parser((text: string) => (cleanLine(text).toLowerCase() === 'none' ? '' : parseLink(cleanLine(text))))

export function channelWords(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  if (words.length > 0) return [...new Set(words)]
  throw new SmmError('usage', 'it names no channel; write "ig, x" or all')
}
