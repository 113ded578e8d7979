import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNotification } from '../../../src/domain/inbox/notification.ts'

/** person, kind, words, stars, minutes ago. */
type Said = readonly [string, string | null, string, number | null, number | null]

function said(line: string): Said | string {
  const found = parseNotification(line)
  if (found.is === 'message') return [found.person, found.kind, found.text, found.stars, found.agoMinutes]
  return found.is === 'ignored' ? found.reason : found.is
}

describe('smm understands what', () => {
  test.each<[string, Said]>([
    ['jane_doe commented: Love this! 2h', ['jane_doe', 'comment', 'Love this!', null, 120]],
    ['jane_doe mentioned you in a comment: @acme look 3 h', ['jane_doe', 'mention', '@acme look', null, 180]],
    ['jane_doe sent you a message', ['jane_doe', 'dm', '', null, null]],
    ['jane_doe sent you a photo · 5m', ['jane_doe', 'dm', '', null, 5]],
    ['jane_doe replied to your story: 😍', ['jane_doe', 'dm', '😍', null, null]],
    ['jane_doe tagged you in a post', ['jane_doe', 'mention', '', null, null]],
  ])('Instagram says: %s', (line, message) => expect(said(line)).toEqual(message))

  test.each<[string, Said]>([
    ['Jane Doe commented on your post: "Is it vegan?"', ['Jane Doe', 'comment', 'Is it vegan?', null, null]],
    ["Jane Doe commented on Marlow & Finch's reel: “So good” 5m", ['Jane Doe', 'comment', 'So good', null, 5]],
    ['Jane Doe commented on your post: “Is it veg…', ['Jane Doe', 'comment', 'Is it veg…', null, null]],
    ['Jane Doe sent you a message 5 min ago', ['Jane Doe', 'dm', '', null, 5]],
    ['Jane Doe messaged you: Hello there 3d', ['Jane Doe', 'dm', 'Hello there', null, 4320]],
    ['Jane Doe reviewed Acme Bakery: "Cold food"', ['Jane Doe', 'review', 'Cold food', null, null]],
    ['Jane Doe reviewed Acme Bakery – 2 stars: Cold', ['Jane Doe', 'review', 'Cold', 2, null]],
    ['Jane Doe recommends Acme Bakery: "Best bread"', ['Jane Doe', 'review', 'Best bread', null, null]],
    ['Jane Doe and 3 others commented on your photo.', ['Jane Doe', 'comment', '', null, null]],
    ['Jane posted a comment on your photo: Yum', ['Jane', 'comment', 'Yum', null, null]],
  ])('Facebook says: %s', (line, message) => expect(said(line)).toEqual(message))

  test.each<[string, Said]>([
    ['Jane Doe commented on your post', ['Jane Doe', 'comment', '', null, null]],
    ['Jane Doe mentioned you in a comment • 1w', ['Jane Doe', 'mention', '', null, 10_080]],
    ['Maria K. left a 2-star review: "Cold food"', ['Maria K.', 'review', 'Cold food', 2, null]],
    ['New 1-star review from Maria K.', ['Maria K.', 'review', '', 1, null]],
    ['You have a new review from Maria K.: ★★☆☆☆ Cold', ['Maria K.', 'review', 'Cold', 2, null]],
    ['New review from Maria K. ★★☆☆☆ Cold', ['Maria K.', 'review', 'Cold', 2, null]],
    ['Maria K. ★☆☆☆☆ Nobody came', ['Maria K.', 'review', 'Nobody came', 1, null]],
    ['Jane Doe gave you 5 stars: Great', ['Jane Doe', 'review', 'Great', 5, null]],
    ['New message from Jane Doe: Are you open?', ['Jane Doe', 'dm', 'Are you open?', null, null]],
  ])('LinkedIn and Google say: %s', (line, message) => expect(said(line)).toEqual(message))

  test.each<[string, Said]>([
    ['@jane replied: When do you open?', ['@jane', 'comment', 'When do you open?', null, null]],
    ['@jane replied to your post: When? · 2h', ['@jane', 'comment', 'When?', null, 120]],
    ['Jane Doe (@jane) mentioned you: hey @acme 1d', ['@jane', 'mention', 'hey @acme', null, 1440]],
    ['jane.bsky.social quoted your post: so true', ['jane.bsky.social', 'mention', 'so true', null, null]],
    ['jane asked: Is it gluten-free?', ['jane', null, 'Is it gluten-free?', null, null]],
  ])('X, Bluesky and Threads say: %s', (line, message) => expect(said(line)).toEqual(message))

  test.each<[string, Said]>([
    ['jane_doe ha comentado tu foto: ¡Qué rico! hace 2 h', ['jane_doe', 'comment', '¡Qué rico!', null, 120]],
    ['jane te mencionó en un comentario: @acme mira', ['jane', 'mention', '@acme mira', null, null]],
    ['jane te ha enviado un mensaje', ['jane', 'dm', '', null, null]],
    ['María dejó una reseña de 2 estrellas: «Frío»', ['María', 'review', 'Frío', 2, null]],
    ['Jana hat deinen Beitrag kommentiert: „Schön“ vor 3 Std.', ['Jana', 'comment', 'Schön', null, 180]],
    ['Jana hat dich in einem Kommentar erwähnt', ['Jana', 'mention', '', null, null]],
    ['Jana hat dir eine Nachricht gesendet · gestern', ['Jana', 'dm', '', null, 1440]],
    ['Jana hat eine 1-Sterne-Rezension hinterlassen: Kalt', ['Jana', 'review', 'Kalt', 1, null]],
    ['Jeanne a commenté votre publication : « Bravo »', ['Jeanne', 'comment', 'Bravo', null, null]],
    ['Jeanne vous a mentionnée dans un commentaire', ['Jeanne', 'mention', '', null, null]],
    ['Jeanne a laissé un avis de 2 étoiles : « Froid »', ['Jeanne', 'review', 'Froid', 2, null]],
  ])('people abroad read: %s', (line, message) => expect(said(line)).toEqual(message))

  test.each<[string, Said]>([
    ['@jane: Is it vegan?', ['@jane', null, 'Is it vegan?', null, null]],
    ['@jane Is it vegan?', ['@jane', null, 'Is it vegan?', null, null]],
    ['Jane Doe: Is it vegan?', ['Jane Doe', null, 'Is it vegan?', null, null]],
    ['Maria K.: 2* Cold', ['Maria K.', null, 'Cold', 2, null]],
    ['✓ 1. Jane Doe: Nice', ['Jane Doe', null, 'Nice', null, null]],
    ['  •  [x] @jane: Nice', ['@jane', null, 'Nice', null, null]],
    ['Jane Doe: I commented on your post', ['Jane Doe', null, 'I commented on your post', null, null]],
    ['@jane she liked your post', ['@jane', null, 'she liked your post', null, null]],
  ])('anybody may write: %s', (line, message) => expect(said(line)).toEqual(message))
})

test.each([
  ['X started following you', 'a follow'],
  ['Jane Doe, Bob Ray and 12 others liked your photo. 4h', 'a like'],
  ['jane liked your comment: "I commented on it"', 'a like'],
  ['jane reacted to your story ❤️', 'a reaction'],
  ['jane viewed your story', 'a view'],
  ['jane reposted your post', 'a share'],
  ['Jane sent you a connection request', 'a request to connect'],
  ['Jane posted a photo', 'news of somebody'],
  ['5 new followers', 'a count'],
  ['Your post reached 500 people', 'news of your own account'],
  ['A jane_doe le gusta tu foto', 'a like'],
  ['Jana folgt dir jetzt', 'a follow'],
  ['Jeanne a commencé à vous suivre', 'a follow'],
  ['Notifications', 'a heading'],
  ['2h', 'an age alone'],
])('smm takes "%s" for %s', (line, reason) => expect(said(line)).toBe(reason))

test.each([
  'https://example.com/a',
  'Re: your order',
  'What is this about then',
  '@jane',
  '…',
  ': text',
  'Why? Oh: no',
])('smm does not guess at "%s"', (line) => expect(said(line)).toBe('not understood'))

test.each([
  ['@bob: see you in 2h', 'see you in 2h', null],
  ['@bob: I ordered it yesterday', 'I ordered it yesterday', null],
  ['@bob: I ordered it 3 days ago', 'I ordered it 3 days ago', null],
  ['@bob: I ordered it 3 days ago 2h', 'I ordered it 3 days ago', 120],
  ['@bob: "I ordered it" yesterday', 'I ordered it', 1440],
  ['@bob: Thanks! 5 min ago', 'Thanks!', 5],
  ['@bob: Thanks 🙏 just now', 'Thanks 🙏', 0],
  ['@bob: 500 g flour, 2mo', '500 g flour', 86_400],
  ['@bob: for 999mo', 'for 999mo', null],
])('smm takes an age off, and not the end of a sentence: %s', (line, text, ago) => {
  expect(said(line)).toEqual(['@bob', null, text, null, ago])
})

test('smm tells how many others a line counts without naming them, and who does not recommend', () => {
  expect(parseNotification('Jane Doe, Bob Ray and 12 others commented on your photo')).toMatchObject({
    person: 'Jane Doe',
    others: 12,
  })
  expect(parseNotification("Jane Doe doesn't recommend Acme.")).toMatchObject({ severity: 'negative', text: '' })
})

test('smm cleans what it reads', () => {
  expect(said('\u001b[31mjane\u202e commented:\u0007 Nice\u001b[0m 2h')).toEqual(['jane', 'comment', 'Nice', null, 120])
})

const pieces = [
  'a',
  'a ',
  ' ',
  '@',
  '@a ',
  '": ',
  '·',
  '1. ',
  'Jane and 3 ',
  '★',
  '2h ',
  ': ',
  '“',
  ' commented',
  '(',
  'hat deine ',
  'vor 2 ',
  '[ ]',
  'sent you a ',
  ', ',
  '1 star ',
  '-',
  'x'.repeat(200),
  ' liked your',
  ' a commenté votre b',
] as const

test.each(pieces)('smm is quick with a hostile line of "%s"', (piece) => {
  const hostile = piece.repeat(Math.ceil(10_000 / piece.length))
  const lines = [hostile, `Jane commented: ${hostile} 2h`, `${hostile} commented on your post: ${hostile}`]
  const times = lines.map((line) => {
    // The least of three, because the machine may be busy with something else.
    const runs = [0, 1, 2].map(() => {
      const began = performance.now()
      parseNotification(line)
      return performance.now() - began
    })
    return Math.min(...runs)
  })
  expect(Math.max(...times)).toBeLessThan(50)
})

test('smm ends well on any line, and names nobody whose name is none', () => {
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const found = parseNotification(parts.join(''))
      if (found.is !== 'message') return
      expect(found.person).toMatch(/[\p{L}\p{N}]/u)
      expect(found.person.length).toBeLessThanOrEqual(80)
      expect(found.person).not.toContain('\u001b')
    }),
    { numRuns: 500 },
  )
})
