import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { campaignRules } from '../../src/domain/campaign/check.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/campaigns.md', import.meta.url)), 'utf8')

test('smm documents every rule of the check of campaigns, and no other', () => {
  const rules = [...page.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, rule, about]) => [rule, about])
  expect(rules).toEqual(Object.entries(campaignRules))
})
