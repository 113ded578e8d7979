import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { socialFormulas } from '../../src/domain/social/definitions.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/social.md', import.meta.url)), 'utf8')

test('smm documents the formula of every figure of being social, and no other', () => {
  const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm)].map(([, figure, formula]) => [
    figure,
    formula,
  ])
  expect(rows.slice(1)).toEqual(Object.entries(socialFormulas))
})
