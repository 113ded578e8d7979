import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkRules } from '../../src/domain/variant/check/finding.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/posts.md', import.meta.url)), 'utf8')

test('smm documents every rule of the check of posts, and no other', () => {
  const rules = [...page.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, rule, about]) => [rule, about])
  expect(rules).toEqual(Object.entries(checkRules))
})
