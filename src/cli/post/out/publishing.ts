import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { isPlain } from '../../../domain/link/sites.ts'
import { composeAddress, serverOf } from '../../../domain/platform/compose.ts'
import { formatRef } from '../../../domain/ref.ts'
import { findLinks } from '../../../domain/text/links.ts'
import { card } from '../../../render/card.ts'
import { paintFor } from '../../../render/paint.ts'
import type { Context } from '../../context.ts'
import type { CheckedVariant } from '../checked.ts'

/**
 * Puts a variant into a person's hands: its text on the clipboard, the composer opened with it where it takes one, and a card to copy from. A dry run shows
 * the card alone.
 */
export async function handOver(
  context: Context,
  client: Client,
  each: CheckedVariant,
  address: string | null,
  { open = true, dryRun = false }: { readonly open?: boolean; readonly dryRun?: boolean },
): Promise<void> {
  const { outgoing, rules, platform, channel } = each
  const [inText] = findLinks(outgoing.text)
  const compose = composeAddress(rules.compose, {
    ...outgoing,
    url: inText?.url ?? null,
    server: serverOf(channel.handle, address),
  })
  await printCard(context, client, each)
  if (dryRun) return
  const copied = await context.copy(outgoing.text)
  context.say(
    copied === null
      ? 'There is no clipboard here; copy the text from above.'
      : `The text is on the clipboard${copied === 'here' ? '' : ' (through the terminal)'}.`,
  )
  const target = compose ?? rules.composePage ?? address
  if (target === null) return context.say(`${platform.name} has no page to post on; open the app.`)
  const isOpen = open && (await context.open(target))
  const what = compose === null ? `${platform.name}` : `${platform.name} with the text in it`
  context.say(isOpen ? `Opened ${what}.` : `Open ${target}`)
  if (rules.needs.length > 0) context.say(`${platform.name} also asks for ${rules.needs.join(' and ')}.`)
}

async function printCard(context: Context, client: Client, each: CheckedVariant): Promise<void> {
  const { ref, variant, outgoing, media, channel, platform } = each
  const row = (label: string, text: string | null) => ({ label, texts: text ? text.split('\n') : [''] })
  const rows = [
    row('as', `${client.name}, ${channel.handle ?? channel.key} on ${platform.name}`),
    row('title', outgoing.title),
    row('warning', outgoing.contentWarning),
    row('text', outgoing.text),
    row('link', outgoing.link),
    ...media.map((file) => ({ label: file.kind, texts: [file.path, ...(file.alt ? [`alt: ${file.alt}`] : [])] })),
  ].filter(({ texts }) => texts[0] !== '')
  const paint = await paintFor(context.io.wantsColour('out'))
  const lines = card(`${formatRef(ref)}  ${variant.format}`, [{ rows }], { width: context.io.width, paint })
  context.io.out(lines.map((line) => `${line}\n`).join(''))
}

/** The address of a post that is out; empty: nobody said it. Anything else than an address is refused. */
export function parsePermalink(text: string): string {
  const word = text.trim()
  if (word === '') return ''
  if (/^https?:\/\/./.test(word) && isPlain(word)) return word
  throw new SmmError('usage', `"${word}" is not the address of a post; it begins with https://`)
}
