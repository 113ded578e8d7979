import type { CheckFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { plainFinding } from './limit.ts'

/** Whether the channel is there and takes the format at all. */
export function checkFormat({ rules, variant, channel, platformName, client, ref }: CheckFacts): Finding[] {
  const found: Finding[] = []
  if (channel.retiredOn !== null) {
    const message = `${client.slug}/${channel.key} is retired`
    found.push(plainFinding('channel-retired', 'error', 'channel', message, `smm drop ${ref}`))
  }
  if (!rules.formats.includes(variant.format)) {
    const takes = rules.formats.length === 0 ? 'nothing is published there' : `it takes ${rules.formats.join(', ')}`
    const message = `${platformName} has no ${variant.format}; ${takes}`
    found.push(
      plainFinding(
        'format-not-taken',
        'error',
        'format',
        message,
        `smm post edit ${ref} --format ${rules.formats[0] ?? 'text'}`,
      ),
    )
  }
  return found
}
