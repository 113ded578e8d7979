import { describe, expect, test } from 'vitest'
import { formatRef } from '../../../src/domain/ref.ts'
import { refOfVariant } from '../../../src/domain/variant/ref.ts'
import { postStatus, type VariantStatus } from '../../../src/domain/variant/status.ts'
import { hasDrifted, withText } from '../../../src/domain/variant/variant.ts'

describe('the status of a post', () => {
  test.each<[string, Parameters<typeof postStatus>[0]['status'], VariantStatus[], string]>([
    ['no variant', 'idea', [], 'idea'],
    ['no variant, made', 'done', [], 'published'],
    ['let go', 'skipped', ['draft'], 'dropped'],
    ['all dropped', 'open', ['dropped', 'dropped'], 'dropped'],
    ['all out', 'open', ['published', 'dropped', 'published'], 'published'],
    ['some out', 'open', ['published', 'draft'], 'partly published'],
    ['some out, one missed', 'open', ['published', 'missed'], 'partly published'],
    ['one missed', 'open', ['missed', 'scheduled'], 'missed'],
    ['the least far', 'open', ['scheduled', 'in review', 'approved'], 'in review'],
    ['a change asked', 'open', ['draft', 'change asked', 'scheduled'], 'change asked'],
    ['one rejected', 'open', ['change asked', 'rejected'], 'rejected'],
    ['a draft among them', 'open', ['scheduled', 'draft'], 'draft'],
    ['all scheduled', 'open', ['scheduled', 'scheduled'], 'scheduled'],
  ])('with %s', (_, status, variants, expected) => {
    expect(postStatus({ status }, variants)).toBe(expected)
  })
})

describe('a variant', () => {
  const post = { text: 'base' }

  test('inherits until it has a text of its own, and drifts when the base changes', () => {
    const inherited = { text: null, basedOn: null }
    expect(hasDrifted(inherited, { text: 'other' })).toBe(false)
    const own = withText(inherited, 'mine', post)
    expect(own).toEqual({ text: 'mine', basedOn: 'base' })
    expect(hasDrifted(own, post)).toBe(false)
    expect(hasDrifted(own, { text: 'other' })).toBe(true)
    expect(withText(own, null, post)).toEqual(inherited)
    expect(withText(own, 'base', post)).toEqual(inherited)
  })

  test('has its channel in its ref, and its format where the channel has two', () => {
    const image = { postId: 31, channelId: 1, format: 'image' as const }
    const story = { postId: 31, channelId: 1, format: 'story' as const }
    expect(formatRef(refOfVariant(image, 'instagram', [image, { channelId: 2 }]))).toBe('p31/instagram')
    expect(formatRef(refOfVariant(story, 'instagram', [image, story]))).toBe('p31/instagram:story')
  })
})
