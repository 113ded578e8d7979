import { counted } from '../../../domain/number.ts'
import { capital } from '../../../domain/text/phrase.ts'
import type { Context } from '../../context.ts'
import type { PlacedFile } from './places.ts'
import type { Chosen, NamedFormat, Remark } from './wanted.ts'

/** Says what is left out and why, what a person has to do by hand, and what became of the files. All of it goes to stderr. */
export function sayExport(
  context: Context,
  { rows, remarks }: Chosen,
  files: readonly PlacedFile[],
  { format, spoken }: NamedFormat,
  { dryRun, marks }: { readonly dryRun: boolean; readonly marks: boolean },
): void {
  for (const line of linesOf(remarks.filter(({ isOut }) => isOut))) context.say(`Left out ${line}`)
  for (const line of linesOf(remarks.filter(({ isOut }) => !isOut))) context.say(line)
  if (rows.length === 0) {
    context.say('There is nothing to export.')
    return
  }
  for (const { to, name, rows } of files) {
    if (to === null && !dryRun) continue
    context.say(`${dryRun ? 'Would write' : 'Wrote'} ${to?.path ?? name}: ${counted(rows.length, 'row')}.`)
  }
  for (const note of format.notes) context.say(`${capital(note)}.`)
  if (format.tool === null) return
  const variants = counted(rows.length, 'variant')
  if (marks) context.say(`${dryRun ? 'Would mark' : 'Marked'} ${variants} as handed to ${spoken}.${undo(dryRun)}`)
  else if (!dryRun) context.say(`Nothing was marked as handed to ${spoken}: that comes with --out, without --no-mark.`)
}

/** The file stays; what is taken back is the mark. */
function undo(dryRun: boolean): string {
  return dryRun ? '' : ' Undo, but for the files: smm undo'
}

/** What is said of several variants alike is said once. */
function linesOf(remarks: readonly Remark[]): string[] {
  const refs = new Map<string, string[]>()
  for (const { ref, message, rule, mend } of remarks) {
    const words = `${message} [${rule}]; ${mend}`
    refs.set(words, [...(refs.get(words) ?? []), ref])
  }
  return [...refs].map(([words, of]) => `${of.join(', ')}: ${words}`)
}
