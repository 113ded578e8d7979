import type { DemoPost } from '../demo-client.ts'

/** Five to three weeks ago: the open houses that Dana asked for, week after week. */
export const pinecrestPostsBefore: readonly DemoPost[] = [
  {
    week: -5,
    on: { instagram: 'wed 17:00', facebook: 'wed 18:00' },
    title: 'New on Holly Street: 412',
    pillar: 'houses',
    text: '412 W Holly Street. Three bedrooms, 1,480 square feet, a citrus tree that nobody planted and everybody picks from.\n\nFloor plan and disclosures are up. Link in bio.',
    own: {
      facebook:
        '412 W Holly Street is on the market: three bedrooms, 1,480 square feet, built in 1948, roof from 2019. The floor plan and the disclosures are on the page, all of them.',
    },
    link: 'https://pinecrestrealty.example/holly-412',
    alt: 'A low white house with a citrus tree by the walkway',
  },
  {
    week: -5,
    on: { instagram: 'sat 10:00', facebook: 'sat 10:30' },
    title: 'Open house: Holly and Encanto',
    pillar: 'houses',
    text: 'Two doors open this Saturday. 412 W Holly from 11 to 1, 88 Encanto from 2 to 4. Dana is at the first, lemonade at both.',
    own: {
      facebook:
        'Open this Saturday: 412 W Holly Street, 11 to 1, and 88 Encanto, 2 to 4. Park on the side street, the neighbors have been told. Bring the questions that you would not ask online.',
    },
    link: 'https://pinecrestrealty.example/open',
    alt: 'An open-house sign on a lawn in morning sun',
  },
  {
    week: -4,
    on: { linkedin: 'mon 08:00', instagram: 'mon 17:00 carousel' },
    title: 'Oak Street, house by house',
    pillar: 'streets',
    text: 'The odd side of Oak Street has the morning sun, the even side the evening one. That is worth about forty dollars a month in cooling.\n\nSwipe for the numbers with a shade tree on the west. We counted: 31 of 58.',
    own: {
      linkedin:
        'We walked Oak Street at seven in the morning and again at five, with a notebook. Thirty-one of fifty-eight houses have a shade tree on the west side.\n\nThe difference on a power bill is about forty dollars a month, according to the owners who showed us theirs. It appears in no listing.\n\nIf you are moving people here for work, the guide has the house numbers. It costs nothing and asks for no email.',
    },
    link: 'https://pinecrestrealty.example/oak-street',
    alt: [
      'A street of low houses, one side in sun and one in shade',
      'A hand-drawn map of a street with trees marked',
      'A shade tree on the west wall of a brick house',
    ],
  },
  {
    week: -4,
    on: { instagram: 'wed 17:00', facebook: 'wed 18:00' },
    title: 'The taco truck on Seventh',
    pillar: 'neighbourhood',
    text: 'The truck on Seventh opens when the streetlight comes on, which is the most honest opening hour in town.\n\nHalf of what we know about this block we learned standing in that line.',
    own: {
      facebook:
        'If you want to know a block, stand in its taco line. The truck on Seventh, from the moment the streetlight comes on. What do you order there?',
    },
    alt: 'A taco truck with its lights on under a streetlight at dusk',
  },
  {
    week: -4,
    on: { instagram: 'sat 10:00', facebook: 'sat 10:30' },
    title: 'Open house: 1907 Palm Lane',
    pillar: 'houses',
    text: '1907 E Palm Lane, open this Saturday 10 to 1. Two bedrooms, a workshop with its own panel, and a neighbor who lends ladders.',
    own: {
      facebook:
        'Open this Saturday, 10 to 1: 1907 E Palm Lane. Two bedrooms, 1,120 square feet, a workshop with 60 amps of its own. Dana will be on the porch.',
    },
    link: 'https://pinecrestrealty.example/open',
    alt: 'A wooden porch with two chairs and an open front door',
  },
  {
    week: -3,
    on: { linkedin: 'mon 08:00', instagram: 'mon 17:00 carousel' },
    title: 'What a block wall costs',
    pillar: 'streets',
    text: 'A six-foot block wall around a Midtown lot: we asked eleven owners what they paid and lined the answers up.\n\nThe cheapest and the dearest are two doors apart. Swipe for why.',
    own: {
      linkedin:
        'Eleven owners on four streets told us what their block wall cost. We lined the answers up by linear foot, and the spread is wider than anybody on those streets believed.\n\nAccess for the truck explains most of it, the permit some, and the ground the rest.\n\nFacts like this are small, and they are what owners talk about when we are not in the kitchen. The full list is on our page.',
    },
    link: 'https://pinecrestrealty.example/walls',
    alt: ['A block wall under construction beside a driveway', 'A bar chart of eleven prices for each linear foot'],
  },
  {
    week: -3,
    on: { instagram: 'wed 17:00', facebook: 'wed 18:00' },
    title: 'New on Willow Avenue: 530',
    pillar: 'houses',
    text: '530 W Willow Avenue. Four bedrooms, a pool that is eight feet deep at one end, and original steel windows that still close.\n\nEverything we know about it is behind the link in bio.',
    own: {
      facebook:
        '530 W Willow Avenue is listed: four bedrooms, 2,060 square feet, steel windows from 1951 in working order. The inspection report is on the page for anybody to read.',
    },
    link: 'https://pinecrestrealty.example/willow-530',
    alt: 'A brick house with steel windows behind a tall palm',
  },
  {
    week: -3,
    on: { instagram: 'sat 10:00', facebook: 'sat 10:30' },
    title: 'Open house: three on one walk',
    pillar: 'houses',
    text: 'Three doors open this Saturday, all on one walk of twelve minutes. Begin at Willow at 10, end at Palm with something cold.',
    own: {
      facebook:
        'This Saturday you can see three houses without moving the car: Willow at 10, Holly at 11, Palm at 12. The map is on our page. Wear a hat.',
    },
    link: 'https://pinecrestrealty.example/open',
    alt: 'A printed map with three houses marked along a dotted line',
  },
]
