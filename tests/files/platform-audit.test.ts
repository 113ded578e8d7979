import { describe, expect, it } from 'vitest'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { readTemplateData } from '../../src/files/template-data.ts'
import type { PlatformFile } from '../../src/files/templates.ts'
import { shippedSlugs } from '../support/platforms.ts'
import { filled, templateText } from '../support/strategies.ts'

const read = (text: string) => readTemplateData('platforms/pixelfed.yaml', text, 'p.yaml') as PlatformFile
const sound = `name: Pixelfed
code: px
audit:
  - { item: bio, ask: "Is it right?", look_for: "Read alone", minutes: 10, source: docs }
  - { item: special-hours, ask: "Are they right?", look_for: "As on the door", minutes: 5 }
sources:
  docs: { words: "Docs, docs.pixelfed.org", as_of: 2026 }
`

const shipped = (slug: string) => {
  const file = `platforms/${slug}.yaml`
  return readTemplateData(file, templateText(file), file) as PlatformFile
}

describe('smm reads what a profile is checked for', () => {
  it('out of the platform’s file, with the words of its source', () => {
    expect(read(sound).audit).toEqual([
      {
        item: 'bio',
        ask: 'Is it right?',
        lookFor: 'Read alone',
        minutes: 10,
        source: 'Docs, docs.pixelfed.org',
        asOf: '2026',
      },
      {
        item: 'special-hours',
        ask: 'Are they right?',
        lookFor: 'As on the door',
        minutes: 5,
        source: null,
        asOf: null,
      },
    ])
  })

  it('and tells a file that says nothing of it from one that wants nothing', () => {
    expect(read('name: Pixelfed\ncode: px\n').audit).toBeNull()
    expect(read('name: Pixelfed\ncode: px\naudit: []\n').audit).toEqual([])
  })

  it.each([
    ['an item that stands twice', 'special-hours', 'bio', /^p\.yaml:5:\d+: .*bio stands twice/],
    ['the word for every item', 'special-hours', 'all', /^p\.yaml:5:\d+: .*"all" stands for every item/],
    ['an item with a space', 'special-hours', 'special hours', /^p\.yaml:5:\d+: .*a key is lower-case letters/],
    ['a misspelt key', 'look_for: "Read', 'look_fro: "Read', /^p\.yaml:4:\d+: /],
    ['minutes that are none', 'minutes: 5', 'minutes: soon', /^p\.yaml:5:\d+: .*minutes/],
    [
      'a source that is not there',
      'source: docs',
      'source: dogs',
      /^p\.yaml:4:\d+: .*"dogs" does not stand under sources/,
    ],
  ])('and refuses %s with its place', (_, from, to, message) => {
    expect(() => read(sound.replace(from, to))).toThrow(message)
  })

  it('and refuses a list for what is no more', () => {
    const gone = sound.replace(
      'audit:',
      'status: retired\nretired: { on: 2019-04-02, successor: x, why: "gone" }\naudit:',
    )
    expect(() => read(gone)).toThrow('a retired platform has no profile to check')
  })
})

describe('smm ships a list of what a profile is checked for', () => {
  it.each(shippedSlugs)('%s, which is short enough to be gone through, and asks what is answered yes or no', (slug) => {
    const { platform, audit } = shipped(slug)
    if (platform.status === 'retired') return expect(audit).toBeNull()
    expect(audit?.length).toBeGreaterThanOrEqual(5)
    expect(audit?.length).toBeLessThanOrEqual(11)
    for (const { ask, lookFor, minutes, source } of audit ?? []) {
      expect(ask).toMatch(/^(Is|Are|Do|Does|Can|Has) .+\?$/)
      expect(minutes).toBeGreaterThan(0)
      // A figure needs a source; addresses and quoted names are none.
      if (source === null) expect(`${ask} ${lookFor}`).not.toMatch(/\d/)
    }
  })

  it.each([
    'b2b',
    'local-business',
    'non-profit',
    'online-shop',
    'personal-brand',
    'professional-services',
    'restaurant',
  ])(
    'and knows in the strategy %s the step of the onboarding that it is, and every item that a channel’s plan speaks of',
    (name) => {
      const { strategy } = strategyFiles.parse(filled(name).canonical, name)
      expect(strategy.onboarding.filter(({ does }) => does === 'audit')).toHaveLength(1)
      for (const { platform, profile } of strategy.channels) {
        const items = shipped(platform).audit?.map(({ item }) => item)
        for (const item of Object.keys(profile)) expect(items).toContain(item)
      }
    },
  )

  it('and refuses a step that no command takes', () => {
    const { canonical } = filled('restaurant')
    expect(() => strategyFiles.parse(canonical.replace('does: audit', 'does: magic'), 's.yaml')).toThrow(/does/)
  })
})
