import { expect, test } from 'vitest'
import { formatRefs, parseRefs } from '../../src/domain/ref.ts'

test.each([
  [['p8', 'p9', 'p10', 'p12'], 'p8-p10 p12'],
  [['p8', 'p9'], 'p8 p9'],
  [['p8', 't9', 't10', 't11'], 'p8 t9-t11'],
  [['p1/x', 'p2/x', 'p3/x'], 'p1/x p2/x p3/x'],
  [[], ''],
])('smm writes %j to be typed as "%s"', (words, line) => {
  expect(formatRefs(words.flatMap(parseRefs))).toBe(line)
})
