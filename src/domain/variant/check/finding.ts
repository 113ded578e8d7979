/** One thing that a rule found on a variant. */
export interface Finding {
  readonly rule: CheckRule
  /** `error` keeps a variant from being scheduled, shown to a client, handed off and exported. */
  readonly severity: 'error' | 'warning'
  /** What it is about: `text`, `title`, `link`, `hashtags`, `image 2`, `time`. */
  readonly place: string
  readonly message: string
  /** What was measured and what is allowed, with their unit; null where nothing is counted. */
  readonly measured: number | null
  readonly allowed: number | null
  readonly unit: string | null
  /** How to mend it: a command, or a sentence. */
  readonly mend: string
}

/** Every rule with what it looks for. The documents are made from this, so that none is missing. */
export const checkRules = {
  'text-empty': 'nothing is said, and no title either',
  'text-too-long': 'the text is longer than the platform takes, in the way in which it counts',
  'text-long': 'the text is longer than is advised, or longer by a stricter way of counting',
  'title-missing': 'the platform wants a title',
  'title-letters': 'the title has letters that the platform refuses',
  'title-too-long': 'the title is longer than the platform takes',
  'title-long': 'the title is longer than is shown or advised',
  'field-open': 'a field of a template was left open: {{ name }}, [NAME], TODO',
  'banned-opening': 'it begins as nobody wants to read any more',
  'never-say': 'it says what the strategy never says',
  'promo-in-disguise': 'it sells, and the post is not of kind promo',
  'promo-over-ceiling': 'more of the posts of 28 days sell than the strategy allows',
  'asked-over-ceiling': 'the client asked for one more that sells than the strategy allows',
  'same-as-earlier': 'the text was posted before',
  'same-as-channel': 'another channel of this post says just the same',
  drifted: 'the base text was changed after this variant got its own',
  'link-not-clickable': 'a link stands where nobody can click it',
  'link-shortened': 'a shortener hides where the link leads',
  'link-too-long': 'a link is longer than the platform takes',
  'links-too-many': 'more different links than the platform takes',
  'utm-missing': 'visitors by a link to the client’s own site could not be told from others',
  'utm-doubled': 'a mark stands twice on a link',
  'utm-unclean': 'a mark holds capitals or spaces, which count as another value',
  'utm-inside': 'a link inside the client’s own site is marked, which begins the visit anew',
  'hashtags-too-many': 'more hashtags than the platform takes',
  'hashtags-many': 'more hashtags than are advised',
  'hashtag-banned': 'a hashtag that this client never uses',
  'hashtag-doubled': 'a hashtag stands twice',
  'hashtag-too-long': 'a hashtag is longer than the platform takes',
  'mentions-too-many': 'more mentions than the platform takes',
  'format-not-taken': 'the platform has no such format',
  'media-missing': 'the platform or the format wants an image or a video',
  'media-too-many': 'more images or videos than the platform takes',
  'media-mixed': 'images and videos may not stand in one post there',
  'media-type': 'a type of file that the platform does not take',
  'media-size': 'a file that is larger than the platform takes',
  'media-shape': 'the shape or the width of a file is not what the platform shows',
  'media-length': 'a video that is shorter or longer than the platform takes',
  'media-gone': 'the file is not there any more',
  'media-changed': 'the file is another than the one that was chosen',
  'alt-missing': 'an image has no alt text',
  'alt-too-long': 'an alt text is longer than the platform takes',
  'alt-long': 'an alt text is longer than is advised',
  'consent-refused': 'somebody who is shown did not agree',
  'consent-unknown': 'nobody noted whether the people shown agree',
  'channel-retired': 'the channel is retired',
  'time-past': 'the time has passed',
  'time-moved': 'the clocks skip that time, so it is moved to the next minute that there is',
  'time-twice': 'the clocks show that time twice, and the first is taken',
  'time-crowded': 'something else goes out on the channel within the hour',
  'time-off-hours': 'nobody of the client is at work at that time',
} as const satisfies Record<string, string>

export type CheckRule = keyof typeof checkRules

/** True when something keeps the variant back. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}
