import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setTags } from '../../../src/domain/variant/tags.ts'
import { checkFacts, type Saying } from '../../support/check-facts.ts'
import { shippedPlatform } from '../../support/platforms.ts'

const out = (saying: Saying) => checkFacts(saying).outgoing

describe('a variant leaves', () => {
  test('with its link marked beneath the text where it can be clicked', () => {
    expect(out({ text: 'Come in.', link: 'https://acme.example/menu' }).text).toBe(
      'Come in.\n\nhttps://acme.example/menu?utm_source=x&utm_medium=social&utm_campaign=people&utm_content=p31-x',
    )
  })

  test('with the link where the text has it, marked there', () => {
    const { text } = out({ text: 'See https://acme.example/menu, then come.', link: 'https://acme.example/menu' })
    expect(text).toMatch(/^See https:\/\/acme\.example\/menu\?utm_source=x\S+, then come\.$/)
  })

  test('with its link, though the text has a longer one that begins with it', () => {
    const { text } = out({ text: 'See https://acme.example/menu today', link: 'https://acme.example' })
    expect(text).toMatch(/^See https:\/\/acme\.example\/menu\S* today\n\nhttps:\/\/acme\.example\/?\?utm_source/)
    expect(out({ text: 'See https://else.example/menu', link: 'https://else.example/m' }).text).toMatch(
      /^See https:\/\/else\.example\/menu\n\nhttps:\/\/else\.example\/m$/,
    )
  })

  test('with words for the link where nobody can click it, and the link beside', () => {
    const leaves = out({ platform: 'instagram', text: 'Come in.', link: 'https://acme.example' })
    expect(leaves.text).toBe('Come in.\n\nLink in bio.')
    expect(leaves.link).toContain('utm_source=instagram')
    expect(out({ platform: 'instagram', text: 'Menu: LINK IN BIO', link: 'https://acme.example' }).text).toBe(
      'Menu: LINK IN BIO',
    )
  })

  test('with the link in its field, out of the text', () => {
    const leaves = out({ platform: 'pinterest', text: 'Come in.', link: 'https://acme.example' })
    expect(leaves.text).toBe('Come in.')
    expect(leaves.link).toContain('utm_source=pinterest')
  })

  test('with links to others as they are, and with links inside its own site unmarked', () => {
    expect(out({ text: 'Read https://other.example/a?b#c' }).text).toBe('Read https://other.example/a?b#c')
    const inside = {
      platform: 'blog',
      channelAddress: 'https://acme.example/blog',
      text: 'See https://acme.example/menu',
    }
    expect(out(inside).text).toBe('See https://acme.example/menu')
  })

  test('with only the post’s own link marked where nobody said which sites are the client’s', () => {
    const client = { sites: '' }
    const { text } = out({ client, text: 'https://else.example', link: 'https://acme.example' })
    expect(text).toMatch(/^https:\/\/else\.example\n\nhttps:\/\/acme\.example\?utm_source=x/)
    expect(out({ client: { utm: 'none' }, text: '', link: 'https://acme.example' }).text).toBe('https://acme.example')
  })

  test('with hashtags beneath, but not those that the text has', () => {
    expect(out({ text: 'Up early in #Bristol', tags: ['bristol', 'rye'] }).text).toBe('Up early in #Bristol\n\n#rye')
  })

  test('with a title only where there are titles, and never with the private note', () => {
    expect(out({ platform: 'x' }).title).toBeNull()
    expect(out({ platform: 'blog' }).title).toBe('The oven')
    const note = 'do-not-say-this'
    expect(JSON.stringify(out({ platform: 'blog', post: { note } }))).not.toContain(note)
  })

  test('the same from the same, whatever is in it', () => {
    const saying = fc.record({ text: fc.string({ unit: 'grapheme' }), link: fc.webUrl() })
    fc.assert(
      fc.property(saying, ({ text, link }) => {
        const once = out({ text, link })
        expect(out({ text, link })).toEqual(once)
      }),
    )
  })
})

describe('hashtags of a set', () => {
  test('are as many as the platform advises, and the post’s own ones all', () => {
    const tags = ['a', 'b', 'c', 'd', 'e', 'f']
    const takes = (slug: string, own = '', text = '') =>
      setTags(tags, { tags: own }, text, shippedPlatform(slug).rules, 'image')
    expect(takes('x')).toEqual(['a'])
    expect(takes('x', 'a, b')).toEqual(['a', 'b'])
    expect(takes('instagram')).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(takes('google-business')).toEqual([])
    expect(takes('mastodon')).toEqual(tags)
    expect(takes('instagram', '', '#One #two, and #A')).toEqual(['b', 'c'])
    expect(takes('instagram', 'a', '#1st #2nd #3rd #4th #5th #6th')).toEqual(['a'])
  })
})
