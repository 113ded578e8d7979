import { hostOf, isOnSites, siteList } from '../../link/sites.ts'
import { hasUtm, utmFaults } from '../../link/utm.ts'
import { spokenNumber } from '../../number.ts'
import { findLinks } from '../../text/links.ts'
import { isShortener } from '../../text/word-lists.ts'
import { isInternal } from '../outgoing.ts'
import type { CheckFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { amount, measuredFinding, over, plainFinding, tooLong } from './limit.ts'

/** The links of a variant: whether they can be clicked, where they lead, and how they are marked. */
export function checkLinks(facts: CheckFacts): Finding[] {
  const { outgoing, rules, ref, platformName } = facts
  const inText = findLinks(outgoing.text)
  const urls = [...new Set([...inText.map((link) => link.url), ...(outgoing.link === null ? [] : [outgoing.link])])]
  const found = urls.flatMap((url) => checkLink(facts, url))
  const [first] = inText
  if (rules.links !== 'clickable' && first) {
    const where = rules.links === 'field' ? 'the link has a field of its own' : (rules.linkWords ?? 'the profile')
    found.push(
      plainFinding(
        'link-not-clickable',
        'warning',
        'link',
        `nobody can click ${first.text} in a text on ${platformName}; there it is ${where}`,
        `take it out of the text: smm post edit ${ref}; the post's own link: smm post edit p${facts.post.id} --link URL`,
      ),
    )
  }
  const many = over(facts, 'links.max', urls.length)
  if (many) {
    found.push(
      measuredFinding('links-too-many', many, {
        place: 'link',
        message: `${urls.length} different links; ${platformName} takes ${many.limit.value}`,
        mend: `smm post edit ${ref}`,
      }),
    )
  }
  return found
}

function checkLink(facts: CheckFacts, url: string): Finding[] {
  const { words, platformName, ref } = facts
  const found: Finding[] = []
  const host = hostOf(url)
  if (host !== null && isShortener(host, words)) {
    found.push(
      plainFinding(
        'link-shortened',
        'error',
        'link',
        `${host} hides where ${url} leads`,
        'write the address itself; platforms shorten it where they need to',
      ),
    )
  }
  const long = tooLong(facts, 'link.max', url)
  if (long) {
    found.push(
      measuredFinding('link-too-long', long, {
        place: 'link',
        message: `a link has ${amount(long.measured, long.limit.unit)}; ${platformName} takes ${spokenNumber(long.limit.value)}`,
        mend: `smm post edit ${ref}`,
      }),
    )
  }
  return [...found, ...checkMarks(facts, url)]
}

function checkMarks({ client, channelAddress, ref, post }: CheckFacts, url: string): Finding[] {
  const found: Finding[] = []
  const { doubled, unclean } = utmFaults(url)
  const mend = `take the marks off, smm sets them itself: smm post edit p${post.id} --link URL`
  if (doubled.length > 0) {
    found.push(plainFinding('utm-doubled', 'error', 'link', `${doubled.join(', ')} stands twice on ${url}`, mend))
  }
  if (unclean.length > 0) {
    found.push(
      plainFinding(
        'utm-unclean',
        'warning',
        'link',
        `${unclean.join(', ')} has capitals or spaces, which count as another value`,
        mend,
      ),
    )
  }
  if (hasUtm(url) && isInternal(url, channelAddress)) {
    found.push(
      plainFinding(
        'utm-inside',
        'warning',
        'link',
        `${url} stays inside the client’s own site and is marked`,
        `smm post edit ${ref}`,
      ),
    )
  }
  const isOwn = isOnSites(url, siteList(client.sites))
  if (isOwn && client.utm !== 'none' && !hasUtm(url) && !isInternal(url, channelAddress)) {
    found.push(
      plainFinding(
        'utm-missing',
        'warning',
        'link',
        `${url} has no marks, so its visitors cannot be told from others`,
        'write it with https:// in front, so that smm can mark it',
      ),
    )
  }
  return found
}
