/** Every emoji has one of these, digits and © among them; most text has none, and this look is quick. */
const part = /\p{Emoji}/u
const rgi = /^\p{RGI_Emoji}$/v
/** An emoji that is shown as text unless U+FE0F follows, and that no skin tone makes an emoji already. */
const plain = /(?=\p{Emoji})\P{Emoji_Presentation}(?!\p{Emoji_Modifier})/gu

/**
 * Whether a grapheme is an emoji: one that Unicode recommends (RGI, UTS 51), also where U+FE0F is missing inside a sequence, or stands
 * where none belongs. A lone `©`, `™` or `❤` without U+FE0F is a text character, as is a digit; a bare keycap (`1⃣`) is an emoji.
 */
export function isEmoji(grapheme: string): boolean {
  if (!part.test(grapheme)) return false
  if (rgi.test(grapheme)) return true
  return !/^.$/su.test(grapheme) && rgi.test(grapheme.replaceAll('\uFE0F', '').replace(plain, '$&\uFE0F'))
}
