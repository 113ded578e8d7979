import type { VisibleText } from '../../../domain/variant/visible.ts'
import { escapeMarkdown, type Markdown, mdHeading, mdList, mdPage } from '../../markdown.ts'
import { markedText, mediaWords, numberOf, type PackDay, type PackVariant, type PackView, packLead } from './view.ts'

/** The pack as Markdown. */
export function packMarkdown(view: PackView): Markdown {
  const { answers } = view
  return mdPage([
    mdHeading(1, `${escapeMarkdown(view.client)}: posts for ${escapeMarkdown(view.dates)}`),
    packLead(view).map(escapeMarkdown).join(' '),
    answers === null
      ? ''
      : mdList([
          `All is fine: reply **${escapeMarkdown(answers.ok)}**`,
          `A change: reply **${escapeMarkdown(answers.change)}**`,
        ]),
    ...view.days.flatMap(dayBlocks),
  ])
}

function dayBlocks({ day, variants }: PackDay): Markdown[] {
  return [mdHeading(2, escapeMarkdown(day)), ...variants.flatMap(variantBlocks)]
}

function variantBlocks(variant: PackVariant): Markdown[] {
  const { ref, about, time, channel, format, contentWarning, title, text, link, media, standing } = variant
  const facts = [
    ...(link === null ? [] : [`Link: ${escapeMarkdown(link)}`]),
    ...media.map((file, index) => escapeMarkdown(mediaWords(file, numberOf(index, media.length)))),
    ...(standing === null ? [] : [`**${escapeMarkdown(standing)}**`]),
  ]
  return [
    mdHeading(3, escapeMarkdown(`${time} ${channel}${about === null ? '' : `: ${about}`}`)),
    `**${escapeMarkdown(ref)}** · ${escapeMarkdown(format)}`,
    contentWarning === '' ? '' : `Content warning: ${escapeMarkdown(contentWarning)}`,
    title === null ? '' : `Title: **${escapeMarkdown(title)}**`,
    quote(text),
    mdList(facts),
  ]
}

/** The text line by line; a line end stays one. */
function quote(text: VisibleText): Markdown {
  const lines = markedText(text).split('\n').map(escapeMarkdown)
  if (lines.every((line) => line === '')) return ''
  return lines
    .map((line, index) => {
      const isBroken = line !== '' && (lines[index + 1] ?? '') !== ''
      return `> ${line}${isBroken ? '\\' : ''}`.trimEnd()
    })
    .join('\n')
}
