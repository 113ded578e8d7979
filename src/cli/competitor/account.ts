import { parseAddress } from '../../domain/channel.ts'
import type { CompetitorAccount } from '../../domain/competitor/competitor.ts'
import { handleOn } from '../../domain/contacts/said-handle.ts'
import { SmmError } from '../../domain/errors.ts'
import { findPlatform, type Platform, profileAddress } from '../../domain/platform.ts'
import { cleanLine } from '../../domain/text/clean.ts'

/** `instagram=gailsbakery`, `ig:@gails`, `fb=https://…` → an account; what names no platform, or nobody there, is a usage error. */
export function parseAccount(text: string, platforms: readonly Platform[]): CompetitorAccount {
  const [, platform = '', where = ''] = /^([^=:@/]+)[=:](.+)$/s.exec(cleanLine(text)) ?? []
  if (platform === '') {
    throw new SmmError(
      'usage',
      `"${cleanLine(text)}" does not say on which platform it is; write instagram=gailsbakery`,
    )
  }
  const { slug } = findPlatform(platform.trim(), platforms)
  const said = where.trim()
  const isAddress = /^https?:/i.test(said)
  return {
    platform: slug,
    handle: isAddress ? '' : handleOn(slug, said).handle,
    address: isAddress ? parseAddress(said).slice(0, 2000) : null,
    isPlanned: false,
  }
}

/** Several, each platform once. */
export function parseAccounts(texts: readonly string[], platforms: readonly Platform[]): CompetitorAccount[] {
  const accounts = texts.map((text) => parseAccount(text, platforms))
  for (const [index, { platform }] of accounts.entries()) {
    if (accounts.findIndex((each) => each.platform === platform) < index) {
      throw new SmmError('usage', `${platform} stands twice; a competitor has one account on a platform`)
    }
  }
  return accounts
}

/** Where an account is to be seen; null: smm does not know. */
export function accountAddress(account: CompetitorAccount, platforms: readonly Platform[]): string | null {
  if (account.address !== null) return account.address
  const platform = platforms.find(({ slug }) => slug === account.platform)
  return platform ? profileAddress(platform, account.handle) : null
}

/** `@gails on Instagram`, or the address. */
export function accountWords({ platform, handle, address }: CompetitorAccount, platforms: readonly Platform[]): string {
  const name = platforms.find(({ slug }) => slug === platform)?.name ?? platform
  return `${handle || address} on ${name}`
}
