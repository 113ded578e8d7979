import { expect, test } from 'vitest'
import { composeAddress, serverOf } from '../../../src/domain/platform/compose.ts'

const facts = { title: null, text: 'One & two?\nhttps://a.example', link: null, url: 'https://a.example', server: null }

test.each([
  [
    'https://x.com/intent/post?text={text}&url={url}',
    'https://x.com/intent/post?text=One%20%26%20two%3F%0Ahttps%3A%2F%2Fa.example',
  ],
  [
    'https://www.facebook.com/sharer/sharer.php?u={url}',
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fa.example',
  ],
  ['mailto:?subject={title}&body={text}', 'mailto:?body=One%20%26%20two%3F%0Ahttps%3A%2F%2Fa.example'],
  ['https://{server}/share?text={text}', null],
  [null, null],
])('smm fills the composer’s address %s', (template, address) => {
  expect(composeAddress(template, facts)).toBe(address)
})

test('smm opens no composer with a text that an address cannot hold', () => {
  expect(composeAddress('https://x.com/?text={text}', { ...facts, text: 'é'.repeat(2000) })).toBeNull()
})

test('smm finds the server of a channel in its handle, else in its address', () => {
  expect(serverOf('@acme@social.example', null)).toBe('social.example')
  expect(serverOf('@acme', 'https://mastodon.example/@acme')).toBe('mastodon.example')
  expect(serverOf('@acme', null)).toBeNull()
  expect(composeAddress('https://{server}/share?text={text}', { ...facts, text: 'Hi', server: 'social.example' })).toBe(
    'https://social.example/share?text=Hi',
  )
})
