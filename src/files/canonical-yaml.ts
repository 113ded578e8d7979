import type { Document } from 'yaml'
import { cleanText } from '../domain/text/clean.ts'
import { parseYaml } from './yaml.ts'

const form = { indent: 2, lineWidth: 120, flowCollectionPadding: true } as const
/** Folding may move a line once more when it is read again; it settles at the second printing. */
const printings = 4

/**
 * The one form of a YAML text, comments kept. Printing it again changes nothing, so that a strategy that went out and came back has the same
 * hash.
 */
export function canonicalYaml(document: Document): string {
  let text = cleanText(document.toString(form))
  for (let printing = 1; printing < printings; printing++) {
    const again = cleanText(parseYaml(text, 'strategy').document.toString(form))
    if (again === text) break
    text = again
  }
  return text
}
