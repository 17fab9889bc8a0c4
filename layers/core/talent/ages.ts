/** The ends of playing ages, in years: where adults begin, and where what is asked without an end ends. */
export const youngestAdult = 18;
export const oldestAge = 99;
