import type { DemoPost } from '../demo-client.ts'

/** Five to three weeks ago. */
export const solYSalPostsBefore: readonly DemoPost[] = [
  {
    week: -5,
    on: { instagram: 'tue 12:30 short', tiktok: 'wed 19:30' },
    title: 'La primera tortilla no cuenta',
    pillar: 'the-comal',
    text: 'La primera tortilla de la mañana sale siempre mal. Lupe se la come de pie, con sal, y dice que es la mejor.\n\nA partir de la segunda, ya son vuestras.',
    own: {
      tiktok:
        'La primera sale torcida. Siempre. Lupe se la come con sal y empezamos a contar por la segunda. ¿Tú también te comes la primera?',
    },
  },
  {
    week: -5,
    on: { instagram: 'thu 19:00', facebook: 'thu 19:15' },
    title: 'Antes del teatro',
    pillar: 'lavapies',
    text: 'Si vas al Teatro del Barco, tienes cincuenta minutos: dos tacos, un agua de jamaica y llegas antes del segundo timbre.\n\nLo hemos cronometrado. Con postre, corre.',
    own: {
      facebook:
        'Plan para quien va esta noche al Teatro del Barco: mesa a menos cuarto, dos tacos, agua de jamaica, y a tu butaca con tiempo. ¿Qué obra vas a ver?',
    },
    alt: 'Dos tacos y un vaso rojo junto a dos entradas de teatro',
  },
  {
    week: -5,
    on: { tiktok: 'fri 19:30', instagram: 'sat 12:30', facebook: 'sun 13:00' },
    title: 'Diego y la pila de platos',
    pillar: 'people',
    text: 'Diego lleva once platos en un brazo y una opinión en la cabeza: nadie termina la salsa verde porque nadie pide más pan.\n\nPide más pan.',
    own: {
      tiktok: 'Once platos, un brazo, cero caídas este mes. Diego no quiere hablar del mes pasado.',
      facebook:
        'A Diego lo conocéis por los platos. Once en un brazo. Lo que no sabéis es que los domingos friega él para que Lupe coma sentada. ¿Quién friega en tu casa?',
    },
    alt: 'Diego con once platos apilados en el brazo izquierdo',
    consent: 'yes',
  },
  {
    week: -4,
    on: { instagram: 'tue 12:30 short', tiktok: 'wed 19:30' },
    title: 'Cómo suena el comal',
    pillar: 'the-comal',
    text: 'Con sonido, por favor. Si la masa silba, está húmeda. Si calla, está seca. Si suspira, ya puedes darle la vuelta.\n\nLupe cocina de oído.',
    own: { tiktok: 'Silba: húmeda. Calla: seca. Suspira: dale la vuelta. Sube el volumen.' },
  },
  {
    week: -4,
    on: { instagram: 'thu 19:00', facebook: 'thu 19:15' },
    title: 'La mesa que se quedó hasta la una',
    pillar: 'guests',
    text: 'Vinieron a las nueve a celebrar un examen y se fueron a la una habiendo aprobado también la carta.\n\nNos han dejado publicar la foto y el nombre de la asignatura: Anatomía II.',
    own: {
      facebook:
        'Seis amigas, un examen de Anatomía II aprobado y cuatro horas de mesa. Se saben todos los huesos y todas nuestras salsas. ¡Enhorabuena, doctoras!',
    },
    alt: 'Seis amigas brindando en una mesa llena de platos vacíos',
    consent: 'yes',
  },
  {
    week: -4,
    on: { tiktok: 'fri 19:30', instagram: 'sat 12:30', facebook: 'sun 13:00' },
    title: 'El puesto de Charo',
    pillar: 'lavapies',
    text: 'Los chiles los trae el barco. El cilantro, Charo: puesto 14 del Mercado San Telmo, y te lo da con la raíz porque así dura.\n\nDile que vas de nuestra parte y te reñirá igual.',
    own: {
      tiktok: 'El cilantro con raíz dura el doble. Me lo enseñó Charo, puesto 14 del Mercado San Telmo. A gritos.',
      facebook:
        'Compramos el cilantro a diez minutos andando, en el puesto 14 del Mercado San Telmo. Charo nos guarda la raíz y nos riñe por llegar tarde. ¿Cuál es tu puesto del barrio?',
    },
    alt: 'Un manojo de cilantro con raíces sobre papel de periódico',
  },
  {
    week: -3,
    on: { instagram: 'tue 12:30 short', tiktok: 'wed 19:30' },
    title: 'Maíz, agua, cal y paciencia',
    pillar: 'the-comal',
    text: 'El maíz pasa la noche en agua con cal. Por la mañana se pela solo entre los dedos.\n\nSe llama nixtamal y es la razón de que nuestra tortilla se doble y no se rompa.',
    own: { tiktok: 'Anoche era maíz. Esta mañana se pela con los dedos. Lo demás es dar vueltas a un molino.' },
  },
  {
    week: -3,
    on: { instagram: 'thu 19:00', facebook: 'thu 19:15' },
    title: 'Hay pozole',
    pillar: 'specials',
    text: 'Hay pozole, y hay para treinta y cuatro. Con rábano, orégano y la cuchara grande.\n\nCuando se acaba la olla, se acaba. La mesa se guarda por aquí, enlace en la bio.',
    own: {
      facebook:
        'Esta noche, pozole. Una olla, treinta y cuatro platos, y la receta de la madre de Lupe con un cambio que no le hemos contado.',
    },
    link: 'https://solysal.example/mesa',
    alt: 'Un plato hondo de pozole rojo con rábanos y orégano',
  },
  {
    week: -3,
    on: { tiktok: 'fri 19:30', instagram: 'sat 12:30', facebook: 'sun 13:00' },
    title: 'La silla coja',
    pillar: 'people',
    text: 'Tenemos once mesas y una silla coja. La conocen los habituales y la evitan con mucha educación.\n\nHoy la ha arreglado Mateo. Ahora la echan de menos.',
    own: {
      tiktok: 'Minuto de silencio por la silla coja. Mateo la ha arreglado. Nadie se lo pidió.',
      facebook:
        'La silla coja de la mesa siete ya no cojea. Mateo, gracias. Los habituales preguntan si se puede volver a estropear un poco.',
    },
    alt: 'Una silla de madera patas arriba y una mano con un destornillador',
    consent: 'yes',
  },
]
