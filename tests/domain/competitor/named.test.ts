import { describe, expect, test } from 'vitest'
import { competitorKey, competitorsNamed } from '../../../src/domain/competitor/named.ts'

const known = ['Gail’s', 'Crumb & Copper', 'Crumb', 'The Mill', 'The Market', 'Café Sol', '北京烤鸭', '!!!'].map(
  (name) => ({
    name,
  }),
)

describe('smm finds a competitor by its name', () => {
  test.each([
    ["gail's", ['Gail’s']],
    ['GAILS', ['Gail’s']],
    ['ga', ['Gail’s']],
    ['crumb', ['Crumb']],
    ['crumb ', ['Crumb']],
    ['crumb &', ['Crumb & Copper']],
    ['the', ['The Mill', 'The Market']],
    ['the  mi', ['The Mill']],
    ['cafe sol', ['Café Sol']],
    ['北京', ['北京烤鸭']],
    ['!!!', ['!!!']],
    ['copper', []],
    ['', []],
    [' ', []],
  ])('%j', (words, names) => {
    expect(competitorsNamed(words, known).map(({ name }) => name)).toEqual(names)
  })

  test('and every name that is not empty has a key', () => {
    for (const name of ['’', "'", '.', 'É', '😀']) expect(competitorKey(name)).not.toBe('')
  })
})
