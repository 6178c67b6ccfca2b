/**
 * 97.5 % point of the standard normal distribution: a two-sided 95 % interval. Every interval of the product is 95 %, so that
 * a reader has to learn one number; it stands here once.
 */
export const z95 = 1.959963984540054;

/** 99.9 % point: the outer, "99.8 %" limits of a funnel plot (Spiegelhalter 2005, Stat Med 24:1185). */
export const z998 = 3.090232306167813;
