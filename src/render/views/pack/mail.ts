import { cleanText } from '../../../domain/text/clean.ts'
import { wrap } from '../../card.ts'
import { markedText, mediaWords, numberOf, type PackDay, type PackVariant, type PackView, packLead } from './view.ts'

const columns = 70
const indent = '  '

/** The pack as the text of an e-mail, its subject line first: 70 columns, but a link is never broken. */
export function packMail(view: PackView): string {
  const { client, dates, deadline, answers } = view
  const lines = [
    cleanLineOf(`Subject: ${client}: posts for ${dates}${answers === null ? '' : `, please answer by ${deadline}`}`),
    '',
    ...wrapped(packLead(view).join(' ')),
    ...(answers === null
      ? []
      : [
          '',
          'How to answer:',
          ...wrapped(`All is fine: ${answers.ok}`, indent),
          ...wrapped(`A change: ${answers.change}`, indent),
        ]),
    ...view.days.flatMap(dayLines),
  ]
  return `${lines.join('\n')}\n`
}

function dayLines({ day, variants }: PackDay): string[] {
  return ['', '='.repeat(columns), day.toUpperCase(), '='.repeat(columns), ...variants.flatMap(variantLines)]
}

function variantLines(variant: PackVariant, index: number): string[] {
  const { ref, about, time, channel, format, contentWarning, title, text, link, media, standing } = variant
  return [
    ...(index === 0 ? [''] : ['', '-'.repeat(columns), '']),
    ...wrapped(`${time}  ${ref}  ${channel}, ${format}`),
    ...(about === null ? [] : wrapped(`Our name for it: ${about}`)),
    ...(standing === null ? [] : wrapped(standing)),
    '',
    ...(contentWarning === '' ? [] : wrapped(`Content warning: ${contentWarning}`, indent)),
    ...(title === null ? [] : [...wrapped(`Title: ${title}`, indent), '']),
    ...textLines(markedText(text)),
    ...(link === null && media.length === 0 ? [] : ['']),
    ...(link === null ? [] : wrapped(`Link: ${link}`, indent)),
    ...media.flatMap((file, at) => wrapped(mediaWords(file, numberOf(at, media.length)), indent)),
  ]
}

function textLines(text: string): string[] {
  return text === '' ? [] : text.split('\n').flatMap((line) => wrapped(line, indent))
}

function wrapped(text: string, before = ''): string[] {
  return wrap(cleanLineOf(text), columns - before.length, isLink).map((line) => `${before}${line}`.trimEnd())
}

function cleanLineOf(text: string): string {
  return cleanText(text).replaceAll('\n', ' ')
}

function isLink(word: string): boolean {
  return /^\W?https?:\/\//.test(word)
}
