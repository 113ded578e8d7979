import type { DemoPost } from '../demo-client.ts'
import { marlowPostsBefore } from './marlow-posts-before.ts'

/** Planted: what should have gone out on Facebook on the last working day. */
export const marlowPosts: readonly DemoPost[] = [
  ...marlowPostsBefore,
  {
    week: -2,
    on: { instagram: 'tue 07:30', facebook: 'tue 08:00' },
    title: 'Thirty years of the same scales',
    pillar: 'hands-and-ovens',
    text: 'The scales came with the shop, and the shop had them from the baker before. They weigh to the gram and have never been plugged in.\n\nRosa trusts them more than she trusts the oven.',
    own: {
      facebook:
        'There is a digital balance in the drawer, still in its box. On the bench stand these, older than Theo and right to the gram.\n\nWhat is the oldest thing that you still work with?',
    },
    alt: 'Iron balance scales with brass weights on a floury bench',
  },
  {
    week: -2,
    on: { instagram: 'thu 07:30 short', facebook: 'wed 12:30', 'google-business': 'wed 10:00' },
    title: 'Folding, not kneading',
    pillar: 'how-bread-works',
    text: 'Four folds, half an hour apart, and the dough does the rest. Rosa has not kneaded a sourdough since her shoulder complained.\n\nWatch the third fold: that is where it stops being a puddle.',
    own: {
      facebook:
        'If your sourdough spreads like a pancake, this may be it: it wants folding, not kneading.\n\nFour folds, half an hour apart. Wet hands, gentle, and stop when it holds its shape. Questions go to Rosa, she answers after the shop closes.',
      'google-business':
        'Bake at home? We sell our own starter in a jar with a page of instructions. Ask at the counter, and bring a question; Rosa likes them.',
    },
    alt: 'Wet hands folding dough in a wide glass bowl',
  },
  {
    week: -2,
    on: { instagram: 'sat 08:00', facebook: 'sat 08:30' },
    title: 'Edie is six',
    pillar: 'customers',
    text: 'Edie is six today and has chosen a pain au chocolat instead of a cake. She would like everybody to know that she is allowed two.\n\nPosted with her mother’s yes, and Edie’s, which took longer.',
    own: {
      facebook:
        'A customer of six years’ standing came in with her mother this morning. No cake, thank you. Two pains au chocolat, one candle each.\n\nHappy birthday, Edie.',
    },
    alt: 'Two pains au chocolat on a plate, a lit candle in each',
    consent: 'yes',
  },
  {
    week: -1,
    on: { instagram: 'tue 07:30', facebook: 'tue 08:00' },
    title: 'Who shapes the baguettes',
    pillar: 'hands-and-ovens',
    text: 'A hundred baguettes a day, and every one has Irene’s thumbprint near the end. She says it is a fault. We say it is a signature.\n\nLook for it before you eat it.',
    own: {
      facebook:
        'Nineteen years of baguettes. Irene does not measure them any more; she holds one end against her elbow.\n\nThe small dent near the tip is her thumb. Now you will always look for it.',
    },
    alt: 'Irene’s forearms rolling a baguette on a linen couche',
    consent: 'yes',
  },
  {
    week: -1,
    on: { instagram: 'wed 12:00', facebook: 'wed 12:30', 'google-business': 'wed 10:00' },
    title: 'What “wholemeal” means here',
    pillar: 'how-bread-works',
    text: 'All of the grain, nothing sieved out: bran, germ and the white part. Ours is stoned by the mill at Pensham and used within ten days.\n\nIt drinks more water than white flour does, so the dough looks like porridge and behaves like a cat.',
    own: {
      facebook:
        'Brown is a colour. Wholemeal is a promise: all of the grain, nothing sieved out.\n\nAsk the next baker you meet what is in theirs. We are glad when you ask us.',
      'google-business':
        'Our wholemeal loaf is made with all of the grain, stone-milled at Pensham and used within ten days. Baked fresh each morning, 800 g, sliced if you like.',
    },
    alt: 'A scoop of speckled wholemeal flour held over a sack',
  },
  {
    week: -1,
    on: { instagram: 'fri 12:00', facebook: 'fri 12:30' },
    title: 'Avon Coffee at our window',
    pillar: 'quay-street',
    text: 'Kit from Avon Coffee Roasters roasts next door but two, and the smell comes in at our back window about eleven. So do we, at his.\n\nTry his washed Huila with a slice of the rye, buttered. We did, twice.',
    own: {
      facebook:
        'We have been paid in coffee for bread and Kit has been paid in bread for coffee, and nobody has ever written it down.\n\nAvon Coffee Roasters, next door but two. Ask him for the washed Huila.',
    },
    tagSet: 'street',
    alt: 'A flat white and a buttered slice of rye on a window sill',
  },
  {
    week: -1,
    on: { instagram: 'sat 08:00', facebook: 'late' },
    title: 'The last tray',
    pillar: 'hands-and-ovens',
    text: 'The last tray of the day goes to whoever is still in the shop, whatever they came for. It has been so since Rosa’s first year, when she miscounted.\n\nShe has miscounted every day since.',
    own: {
      facebook:
        'If you have ever come late and left with more than you paid for, you have met the last tray.\n\nIt began with a counting mistake in Rosa’s first year. She has kept the mistake. What did you get?',
    },
    alt: 'One tray of golden buns on the counter of an emptying shop',
  },
  {
    week: 0,
    on: { instagram: 'tue 07:30' },
    title: 'Steam, twelve seconds of it',
    pillar: 'hands-and-ovens',
    text: 'Twelve seconds of steam, right at the start, so that the crust stays soft long enough for the loaf to grow.\n\nAfter that the oven is as dry as Theo’s jokes.',
    alt: 'Steam rolling out of an open deck oven, loaves behind it',
  },
  {
    week: 0,
    on: { instagram: 'wed 12:00' },
    title: 'Salt goes in late',
    pillar: 'how-bread-works',
    text: 'Flour and water first, half an hour alone together. Salt only then.\n\nIt tightens the dough, so we let it relax before we ask anything of it. Most people are like that too.',
    alt: 'A hand sprinkling coarse salt over wet dough',
  },
  {
    week: 0,
    on: { instagram: 'fri 12:00', facebook: 'fri 12:30' },
    title: 'The book club’s order',
    pillar: 'customers',
    text: 'The reading group at Quay Books has met for nine years and finished perhaps thirty books. It has never once left a crumb of the almond slice.\n\nThey are at chapter four. Nobody is to tell them how it ends.',
    own: {
      facebook:
        'Twelve almond slices, one of them without almonds, for the reading group at Quay Books. Nine years, the same order.\n\nWhat are you reading, and what do you eat with it?',
    },
    alt: 'A box of almond slices tied with string on a pile of novels',
  },
  {
    week: 0,
    on: { instagram: 'sat 08:00', facebook: 'sat 08:30' },
    title: 'Market morning from behind the counter',
    pillar: 'quay-street',
    text: 'Market morning: the fish van, the cheese man with the hat, two prams, a dog that knows which pocket.\n\nFrom behind the counter we see all of it. Come and be part of the picture.',
    own: {
      facebook:
        'From where we stand one sees the whole market: the fish van, the hat of the cheese man, and a spaniel that knows exactly who carries what.\n\nWhich stall do you go to first?',
    },
    tagSet: 'street',
    alt: 'A market street seen through a bakery window, awnings going up',
  },
  {
    week: 1,
    on: { instagram: 'tue 07:30', facebook: 'tue 08:00' },
    title: 'Irene teaches Theo',
    pillar: 'hands-and-ovens',
    text: 'Irene is teaching Theo to score a batard. One cut, one breath, no going back.\n\nHis first forty are in the staff basket. Number forty-one is on the shelf.',
    own: {
      facebook:
        'There is a staff basket with forty slightly crooked loaves in it and one very proud young man beside it.\n\nWho taught you the thing that you are good at?',
    },
    alt: 'A blade held over a pale loaf, a second pair of hands pointing',
    consent: 'yes',
  },
  {
    week: 1,
    on: { instagram: 'wed 12:00', 'google-business': 'wed 10:00' },
    title: 'Why the price is on the board',
    pillar: 'how-bread-works',
    text: 'Every price is on the board by the door, in chalk, large enough to read from the street.\n\nNobody should have to ask what a loaf costs with six people behind them.',
    own: {
      'google-business':
        'All our prices are on the board by the door, so that you can read them from the street. Loaves, rolls, buns and what is left of yesterday. Cards and cash are both fine.',
    },
    alt: 'A chalk board with a list of breads beside a green door',
  },
]
