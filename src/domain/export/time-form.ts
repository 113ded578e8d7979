import { isDay } from '../time/day.ts'
import type { LocalTime } from '../time/zone.ts'

/** `YYYY-MM-DD HH:mm` and its like: how days and times are written in files of other tools. */

const token = /YYYY|MM|DD|HH|mm|ss/g
const between = /^[-/.: TZ,]*$/

/** True for a form that consists of the tokens, each once, with nothing between them but marks, T and Z. */
export function isTimeForm(form: string): boolean {
  const tokens = form.match(token) ?? []
  return tokens.length > 0 && new Set(tokens).size === tokens.length && between.test(form.replace(token, ''))
}

/** A day and time in a form; seconds are always none. */
export function writeTime(form: string, { day, time }: LocalTime): string {
  const parts: Readonly<Record<string, string>> = {
    YYYY: day.slice(0, 4),
    MM: day.slice(5, 7),
    DD: day.slice(8, 10),
    HH: time.slice(0, 2),
    mm: time.slice(3, 5),
    ss: '00',
  }
  return form.replace(token, (part) => parts[part] ?? part)
}

/** What a text in this form says; null: it is not in the form, or there is no such day or time. `time` is null where the form has none. */
export function readTime(
  form: string,
  text: string,
): { readonly day: string | null; readonly time: string | null } | null {
  const parts = patternOf(form).exec(text.trim())?.groups
  if (!parts) return null
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0')
  const day = form.includes('YYYY') ? `${parts['YYYY']}-${two(parts['MM'])}-${two(parts['DD'])}` : null
  const time = form.includes('HH') ? `${two(parts['HH'])}:${two(parts['mm'])}` : null
  if (day !== null && !isDay(day)) return null
  return time !== null && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? null : { day, time }
}

/** People and spreadsheets leave leading noughts out, and seconds. */
function patternOf(form: string): RegExp {
  const source = form
    .replace(/[-/.: TZ,]/g, (mark) => (mark === '/' || mark === '.' ? `\\${mark}` : mark))
    .replace(/:ss/, '(?::ss)?')
    .replace(token, (part) => `(?<${part}>\\d{${part === 'YYYY' ? '4' : '1,2'}})`)
  return new RegExp(`^${source}$`)
}
