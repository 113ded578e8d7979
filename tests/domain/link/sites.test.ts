import { describe, expect, test } from 'vitest'
import { hostOf, isOnSites, parseLink, parseSites } from '../../../src/domain/link/sites.ts'

describe('sites of a client', () => {
  test('are hosts, each once, without www', () => {
    expect(parseSites('https://www.Acme.example/shop, acme.example shop.acme.example')).toBe(
      'acme.example, shop.acme.example',
    )
    expect(parseSites('none')).toBe('')
  })

  test.each(['acme', 'ftp://acme.example', 'a b@c'])('refuse "%s"', (text) => {
    expect(() => parseSites(text)).toThrow('is not a site')
  })

  test('hold what leads to them and to hosts below them', () => {
    const sites = ['acme.example']
    expect(isOnSites('https://acme.example/a', sites)).toBe(true)
    expect(isOnSites('https://www.shop.acme.example/a', sites)).toBe(true)
    expect(isOnSites('https://notacme.example', sites)).toBe(false)
    expect(isOnSites('mailto:a@acme.example', sites)).toBe(false)
    expect(hostOf('javascript:alert(1)')).toBeNull()
  })
})

describe('a link', () => {
  test('gets https where nobody wrote it', () => {
    expect(parseLink('acme.example/menu')).toBe('https://acme.example/menu')
    expect(parseLink('http://acme.example')).toBe('http://acme.example')
  })

  test.each([
    'acme',
    'javascript:alert(1)',
    'https://a b.example',
    'https://',
    'https://a.example/\u001b]0;pwn\u0007x',
    'https://a.example/\u009b31m',
    'https://a.example/\u202ex',
    `https://a.example/${'x'.repeat(2100)}`,
  ])('is refused as "%s"', (text) => {
    expect(() => parseLink(text)).toThrow('is not a link')
  })
})
