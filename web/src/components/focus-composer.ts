/** Puts the focus where one writes. Not on a phone: there it would bring the keyboard up before anyone asked. */
export const focusComposer = (): void => {
  if (window.matchMedia('(pointer: fine)').matches) document.getElementById('composer')?.focus();
};
