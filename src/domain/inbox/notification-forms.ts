import type { MessageKind, Severity } from '../words.ts'

/** How a platform says that somebody wrote: what stands between the person and the words. */
export interface NotificationForm {
  /** Nothing in it repeats without a bound, so that looking for it costs a look at each letter. A number in it is stars. */
  readonly verb: RegExp
  /** Null: what mostly comes in there. */
  readonly kind: MessageKind | null
  readonly person: 'before' | 'behind'
  /** What the verb itself says of it; null: nothing. */
  readonly severity: Severity | null
}

/** How a platform tells what nobody waits for an answer to. */
export interface IgnoredForm {
  readonly verb: RegExp
  readonly reason: string
}

const wordEnds = '(?![\\p{L}\\p{N}])'

function verb(source: string): RegExp {
  return new RegExp(` (?:${source})${wordEnds}`, 'iu')
}

function says(kind: MessageKind | null, source: string, severity: Severity | null = null): NotificationForm {
  return { verb: verb(source), kind, person: 'before', severity }
}

function begins(kind: MessageKind, source: string): NotificationForm {
  const whole = `^(?:you (?:have|received|got) |you['’]ve got )?(?:an? )?(?:new )?(?:${source}) (?:from|by) `
  return { verb: new RegExp(whole, 'iu'), kind, person: 'behind', severity: null }
}

/** One word of a German or French thing of ours: Beitrag, publication. */
const thing = '[\\p{L}-]{1,20}'

/** From general knowledge of what the platforms write, English first. Of several that fit the one that begins first holds, of those the longest. */
export const messageForms: readonly NotificationForm[] = [
  says('comment', '(?:also |just )?commented|(?:posted|left|wrote|added) a comment'),
  says('dm', 'replied to your (?:story|message|note)|responded to your (?:story|message)'),
  says('comment', 'replied(?: to you)?|answered|left a reply'),
  says('mention', '(?:mentioned|tagged|quoted) (?:you|your (?:post|tweet|skeet|thread))'),
  says('email', '(?:sent|wrote) (?:you|us) an e-?mail|e-?mailed (?:you|us)'),
  says(
    'dm',
    '(?:sent|wrote)(?: to)? (?:you|us)(?: an?(?: new)?(?: direct)? (?:message|dm))?|(?:messaged|dmed) (?:you|us)|sent an? (?:new )?(?:message|dm)',
  ),
  says(
    'review',
    '(?:left|wrote|posted|gave)(?: you| us)?(?: an?)?(?: new)?(?: ([1-5])[- ]star)? (?:review|rating)|(?:gave|rated)(?: you| us)?(?: it)? ([1-5])(?: |-)?(?:stars?|★)|(?:has )?reviewed',
  ),
  says('review', "(?:does not|doesn['’]t) recommend", 'negative'),
  says('review', 'recommends?|recommended'),
  says(null, 'asked (?:you |us )?a question|(?:asked|wrote|said|says)(?=:| ["“«])'),
  { verb: / (?=[★⭐])/u, kind: 'review', person: 'before', severity: null },
  begins('review', '([1-5])[- ]star (?:review|rating)|review|rating'),
  begins('dm', '(?:direct )?message|dm'),
  begins('comment', 'comment|reply'),
  begins('mention', 'mention'),
  begins('email', 'e-?mail'),
  // Spanish
  says('comment', '(?:ha )?coment(?:ó|ado)'),
  says('dm', '(?:ha )?respond(?:ió|ido) a tu (?:historia|mensaje)|te (?:envió|ha enviado|mandó|ha mandado) un mensaje'),
  says('comment', '(?:te )?(?:ha )?respond(?:ió|ido)'),
  says('mention', 'te (?:mencionó|ha mencionado|etiquetó|ha etiquetado)'),
  says('dm', 'te (?:envió|ha enviado|mandó|ha mandado|escribió|ha escrito)'),
  says('review', '(?:dejó|ha dejado|escribió|ha escrito) una (?:reseña|opinión)(?: de ([1-5]) estrellas?)?|recomienda'),
  says('review', 'no recomienda', 'negative'),
  // German
  says('comment', `hat (?:(?:zu )?(?:dein|euer|eure|ihr|ein)(?:e|en|em|er|es)? ${thing} )?kommentiert`),
  says(
    'mention',
    `hat (?:dich|euch|sie) (?:in (?:einem|einer|seinem|ihrem|seiner|ihrer) ${thing} )?(?:erwähnt|markiert)`,
  ),
  says('dm', 'hat (?:dir|euch|ihnen) (?:eine (?:neue )?nachricht )?(?:gesendet|geschickt|geschrieben)'),
  says('dm', 'hat auf (?:deine|eure|ihre) (?:story|nachricht) geantwortet'),
  says('comment', `hat (?:(?:dir|auf (?:dein|euer|eure|ihr)(?:e|en|em|er|es)? ${thing}) )?geantwortet`),
  says(
    'review',
    'hat (?:eine )?(?:neue )?(?:([1-5])-sterne-)?(?:rezension|bewertung) (?:hinterlassen|geschrieben|abgegeben)',
  ),
  // French
  says('comment', `a commenté(?: (?:votre|ta|ton|vos|tes) ${thing})?`),
  says('mention', "(?:vous a|t['’]a) (?:mentionnée?|identifiée?)"),
  says('dm', "(?:vous a|t['’]a) (?:envoyé|écrit)(?: un (?:nouveau )?message)?|a répondu à (?:votre|ta) story"),
  says('comment', "(?:vous |t['’])?a répondu"),
  says('review', 'a (?:laissé|publié|écrit) un avis(?: (?:de |à )?([1-5]) étoiles?)?|recommande'),
  says('review', 'ne recommande pas', 'negative'),
]

function ignores(reason: string, source: string): IgnoredForm {
  return { reason, verb: verb(source) }
}

function opens(reason: string, source: string): IgnoredForm {
  return { reason, verb: new RegExp(`^(?:${source})${wordEnds}`, 'iu') }
}

export const ignoredForms: readonly IgnoredForm[] = [
  ignores(
    'a like',
    '(?:also )?(?:liked|likes|loved|loves|hearted|favou?rited) (?:your|you|an?|the|this|our|[0-9]{1,4})',
  ),
  ignores('a reaction', 'reacted|also reacted'),
  ignores('a follow', '(?:started|is now|began|are now) following|followed you|follows you|followed your'),
  ignores('a view', '(?:viewed|saw|watched|looked at|visited) your'),
  ignores('a share', '(?:shared|reposted|retweeted|boosted|repinned) (?:your|you|this)'),
  ignores('a save', '(?:saved|pinned|bookmarked) your'),
  ignores('a vote', 'voted'),
  ignores(
    'a request to connect',
    'sent (?:you )?an? (?:connection|friend|follow) (?:request|invitation)|sent you an invitation|(?:wants|requested|would like) to (?:connect|follow|be friends)|accepted your|invited you',
  ),
  ignores(
    'news of somebody',
    '(?:posted|published|uploaded) (?:an?|for)|shared an? (?:post|photo|video|reel|story|link|memory)|added to (?:their|her|his|a) story|(?:is|went|are) live|started a live|has a birthday|is celebrating|joined',
  ),
  opens(
    'a count',
    '[0-9][0-9.,]{0,8}k? (?:new )?(?:followers?|likes?|views?|notifications?|people|profile|impressions?|search)',
  ),
  opens('news of your own account', 'your (?:post|story|reel|photo|video|profile|page|account)|you appeared in'),
  // Spanish, German, French
  ignores('a follow', '(?:comenzó|empezó|ha (?:comenzado|empezado)) a seguirte|te sigue'),
  ignores('a like', '(?:le|les) (?:gustó|gusta|ha gustado)|indicó que le gusta'),
  ignores('a reaction', 'reaccionó|ha reaccionado'),
  ignores('a share', '(?:compartió|ha compartido) tu'),
  ignores('a view', 'vio tu|ha visto tu'),
  ignores('a follow', 'folgt (?:dir|euch|ihnen)|(?:ist|hat) (?:dir|euch|ihnen) gefolgt'),
  ignores('a like', 'gefällt|gefallen'),
  ignores('a reaction', `hat (?:mit .{1,3} )?auf (?:dein|euer|eure|ihr)(?:e|en|em|er|es)? ${thing} reagiert`),
  ignores('a share', `hat (?:dein|euer|eure|ihr)(?:e|en|em|er|es)? ${thing} geteilt`),
  ignores('a follow', 'a commencé à (?:vous|te) suivre|(?:vous|te) suit'),
  ignores('a like', '(?:a aimé|aiment?) (?:votre|ta|ton|vos)'),
  ignores('a reaction', 'a réagi'),
  ignores('a share', 'a partagé (?:votre|ta|ton)'),
]

/** What stands between notifications on a page that was copied whole. */
export const headings: ReadonlySet<string> = new Set([
  'activity',
  'all',
  'comments',
  'earlier',
  'follow',
  'follow back',
  'following',
  'inbox',
  'last 7 days',
  'last 30 days',
  'like',
  'load more',
  'mark all as read',
  'mentions',
  'messages',
  'new',
  'notifications',
  'reply',
  'see all',
  'see more',
  'see translation',
  'this month',
  'this week',
  'today',
  'unread',
  'verified',
  'view',
  'yesterday',
])

/** What stands before a colon and is nobody. */
export const labels: ReadonlySet<string> = new Set([
  'aw',
  'bcc',
  'cc',
  'date',
  'edit',
  'from',
  'fwd',
  'nb',
  'note',
  'ps',
  're',
  'subject',
  'to',
  'today',
  'update',
  'wg',
])
